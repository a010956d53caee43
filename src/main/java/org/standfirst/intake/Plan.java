package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Taxonomy.Role;
import org.standfirst.wordpress.ExportTerm;

/// What will be made of a site's taxonomies: decided after the first reading, told in the report.
final class Plan {
    private static final Set<String> OF_WORDPRESS =
            Set.of(
                    "post",
                    "page",
                    "attachment",
                    "nav_menu_item",
                    "revision",
                    "custom_css",
                    "customize_changeset",
                    "oembed_cache",
                    "user_request",
                    "wp_block",
                    "wp_template",
                    "wp_template_part",
                    "wp_global_styles",
                    "wp_navigation",
                    "wp_font_family",
                    "wp_font_face",
                    "guest-author",
                    "acf-field",
                    "acf-field-group",
                    "wpcf7_contact_form",
                    "mc4wp-form",
                    "elementor_library",
                    "feedback",
                    "jp_pay_order",
                    "jp_pay_product",
                    "safecss",
                    "spay_email");

    private final Survey survey;
    private final Consignment consignment;
    private final Mapping mapping;
    private final Map<String, Planned> taxonomies = new LinkedHashMap<>();
    private final Map<String, Id> collections = new LinkedHashMap<>();

    /// A taxonomy with its decisions.
    ///
    /// @param said how its role and base were found, for the report
    record Planned(String key, Id id, Taxonomy taxonomy, Bases.Nesting nesting, String said) {}

    Plan(Survey survey, Consignment consignment, Mapping mapping) {
        this.survey = survey;
        this.consignment = consignment;
        this.mapping = mapping;
        Set<String> texts = new HashSet<>();
        survey.textPaths().forEach(address -> texts.add(address.path()));
        Bases bases = new Bases(survey.links(), texts);
        Map<String, Map<String, ExportTerm>> terms = new LinkedHashMap<>(survey.terms());
        terms.keySet().removeIf(key -> key.isBlank() || isLeftOut(key));
        Set<String> guesses = new HashSet<>();
        terms.keySet().forEach(key -> guesses.add(guess(key)));
        terms.forEach((key, its) -> plan(key, its, bases, guesses));
        if (primaryContributors().isEmpty()
                && survey.authors().size() + survey.guests().size() > 0) {
            plan("author", Map.of(), bases, guesses);
        }
        survey.counts().keySet().stream()
                .map(Survey.Count::type)
                .filter(type -> !OF_WORDPRESS.contains(type) && !type.isBlank())
                .distinct()
                .forEach(type -> collections.put(type, consignment.idOf("collection/" + type)));
        if (!collections.isEmpty()) {
            taxonomies.put(
                    "collection",
                    new Planned(
                            "collection",
                            consignment.idOf("taxonomy/collection"),
                            new Taxonomy(
                                    "collection",
                                    Role.COLLECTION,
                                    "Collection",
                                    "Collections",
                                    new Address("/collections/")),
                            Bases.Nesting.FLAT,
                            "bodies of texts beside the main run: "
                                    + String.join(", ", collections.keySet())));
        }
    }

    private boolean isLeftOut(String key) {
        return !Recognised.isTaxonomy(key) && !mapping.taxonomies().containsKey(key);
    }

    /// The taxonomies of the export that are none for readers.
    List<String> leftOut() {
        return survey.terms().keySet().stream()
                .filter(key -> !key.isBlank() && !key.equals(Recognised.MENU) && isLeftOut(key))
                .toList();
    }

    private static String guess(String key) {
        return key.equals("post_tag") ? "/tag/" : "/" + key + "/";
    }

    private void plan(String key, Map<String, ExportTerm> terms, Bases bases, Set<String> guesses) {
        Mapping.Taxonomy mapped = mapping.of(key);
        Role role = mapped.role().orElseGet(() -> Recognised.role(key));
        String[] labels = Recognised.labels(key);
        Bases.Base found = bases.of(guess(key), terms, guesses);
        Address base = mapped.base().map(Address::new).orElse(found.base());
        String said =
                "%s, at %s (%s)"
                        .formatted(
                                role.name().toLowerCase(java.util.Locale.ROOT),
                                base.path(),
                                mapped.base().isPresent()
                                        ? "the mapping says so"
                                        : found.learned() > 0
                                                ? "learned from %s"
                                                        .formatted(links(found.learned()))
                                                : "guessed from its name");
        taxonomies.put(
                key,
                new Planned(
                        key,
                        consignment.idOf("taxonomy/" + key),
                        new Taxonomy(
                                key,
                                role,
                                mapped.label().orElse(labels[0]),
                                mapped.plural().orElse(labels[1]),
                                base),
                        nesting(key, found.nesting()),
                        said));
    }

    private static String links(int count) {
        return count == 1 ? "1 link" : count + " links";
    }

    private static Bases.Nesting nesting(String key, Bases.Nesting learned) {
        return learned != Bases.Nesting.UNKNOWN
                ? learned
                : key.equals("category") ? Bases.Nesting.NESTED : Bases.Nesting.FLAT;
    }

    List<Planned> taxonomies() {
        return new ArrayList<>(taxonomies.values());
    }

    Optional<Planned> taxonomy(String key) {
        return Optional.ofNullable(taxonomies.get(key));
    }

    /// The taxonomy that names of people are filed in; the first where there are several.
    Optional<Planned> primaryContributors() {
        return taxonomies.values().stream()
                .filter(planned -> planned.taxonomy().role() == Role.CONTRIBUTOR)
                .findFirst();
    }

    /// The number of the collection that texts of that type belong to; empty for posts.
    Optional<Id> collection(String type) {
        return Optional.ofNullable(collections.get(type));
    }

    Map<String, Id> collections() {
        return collections;
    }

    /// Where a term stands, and where else it may be asked for.
    Address address(Planned planned, ExportTerm term) {
        return address(planned, term, planned.nesting());
    }

    Address otherAddress(Planned planned, ExportTerm term) {
        return address(
                planned,
                term,
                planned.nesting() == Bases.Nesting.NESTED
                        ? Bases.Nesting.FLAT
                        : Bases.Nesting.NESTED);
    }

    private Address address(Planned planned, ExportTerm term, Bases.Nesting nesting) {
        StringBuilder path = new StringBuilder(Names.slug(term.slug(), term.name())).append('/');
        if (nesting == Bases.Nesting.NESTED) {
            Map<String, ExportTerm> all = survey.terms().getOrDefault(planned.key(), Map.of());
            Set<String> seen = new HashSet<>();
            String parent = term.parentSlug();
            while (!parent.isEmpty() && seen.add(parent)) {
                String slug = Names.slug(parent, parent);
                path.insert(0, slug + "/");
                ExportTerm above = all.get(slug);
                parent = above == null ? "" : above.parentSlug();
            }
        }
        return new Address(planned.taxonomy().address().path() + path);
    }

    Consignment consignment() {
        return consignment;
    }
}
