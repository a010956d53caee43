package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Moved;
import org.standfirst.content.Slug;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportMeta;
import org.standfirst.wordpress.ExportTerm;

/// Takes in terms: as categories, places and tags, as issues, as symposia; people are [People]'s.
final class Subjects {
    static final Pattern YEAR = Pattern.compile("\\b(1[5-9][0-9]{2}|20[0-9]{2})\\b");
    static final Pattern SEASON = Pattern.compile("(?i)\\b(winter|spring|summer|autumn|fall)\\b");
    static final Pattern VOLUME = Pattern.compile("(?i)\\bvol(?:ume|\\.)?\\s*([IVXLC]+|[0-9]+)\\b");
    static final Pattern NUMBER = Pattern.compile("(?i)\\b(?:no\\.?|number)\\s*([0-9]+)\\b");
    static final Pattern WHOLE =
            Pattern.compile("(?i)\\b(?:whole\\s+(?:number|no\\.?)|issue)\\s*#?\\s*([0-9]{1,6})\\b");

    private static final Address EVERYTHING = new Address("/archive/");

    private final Plan plan;
    private final Survey survey;
    private final TextSetter setter;
    private final Consignment consignment;

    Subjects(Plan plan, Survey survey, TextSetter setter) {
        this.plan = plan;
        this.survey = survey;
        this.setter = setter;
        this.consignment = plan.consignment();
    }

    /// The number of a term that texts are filed under; empty for what is no taxonomy of ours.
    Optional<Id> id(Plan.Planned planned, String slug) {
        return survey.terms().getOrDefault(planned.key(), Map.of()).containsKey(slug)
                ? Optional.of(consignment.idOf(item(planned.key(), slug)))
                : Optional.empty();
    }

    private static String item(String taxonomy, String slug) {
        return "term/" + taxonomy + "/" + slug;
    }

    void takeIn() {
        formats();
        for (Plan.Planned planned : plan.taxonomies()) {
            consignment.offer(planned.id(), planned.taxonomy());
            switch (planned.taxonomy().role()) {
                case CONTRIBUTOR -> {}
                case COLLECTION -> collections(planned);
                case CATEGORY, PLACE, TAG, ISSUE, SYMPOSIUM, OTHER ->
                        survey.terms()
                                .getOrDefault(planned.key(), Map.of())
                                .forEach((slug, term) ->
                                        consignment.offer(
                                                consignment.idOf(item(planned.key(), slug)),
                                                subject(planned, slug, term)));
            }
        }
    }

    /// WordPress has a list of the texts in each form, which nobody here makes: it leads to all texts.
    private void formats() {
        if (plan.taxonomy(Recognised.FORMAT).isEmpty()) {
            survey.terms()
                    .getOrDefault(Recognised.FORMAT, Map.of())
                    .keySet()
                    .forEach(slug -> {
                        String form = slug.replaceFirst("^post-format-", "");
                        consignment.offer(
                                consignment.idOf("moved/format/" + form),
                                new Moved(
                                        List.of("/type/" + form + "/", "/?post_format=" + slug),
                                        EVERYTHING));
                    });
        }
    }

    private void collections(Plan.Planned planned) {
        plan.collections()
                .forEach((type, id) -> {
                    String slug = Names.slug(type, type);
                    consignment.offer(
                            id,
                            new Term(
                                    planned.id(),
                                    new Slug(slug),
                                    Line.of(Recognised.labels(type)[1]),
                                    Body.EMPTY,
                                    Optional.empty(),
                                    new Address("/" + slug + "/"),
                                    List.of("/?post_type=" + type)));
                });
    }

    private Subject subject(Plan.Planned planned, String slug, ExportTerm term) {
        Line name = name(term, slug);
        Body description = setter.description(term.description());
        List<String> formerly = formerly(planned, slug, term);
        return switch (planned.taxonomy().role()) {
            case ISSUE -> issue(planned, slug, term, name, description, formerly);
            case SYMPOSIUM ->
                    new Symposium(
                            planned.id(),
                            new Slug(slug),
                            name,
                            Optional.empty(),
                            description,
                            plan.address(planned, term),
                            formerly);
            case CATEGORY, PLACE, TAG, OTHER, CONTRIBUTOR, COLLECTION ->
                    new Term(
                            planned.id(),
                            new Slug(slug),
                            name,
                            description,
                            parent(planned, term),
                            plan.address(planned, term),
                            formerly);
        };
    }

    static Line name(ExportTerm term, String slug) {
        Line name = Cleaner.line(term.name());
        return name.isEmpty() ? Line.of(slug) : name;
    }

    /// The term above; a circle of terms, which no honest export has, is cut where it closes.
    private Optional<Id> parent(Plan.Planned planned, ExportTerm term) {
        if (term.parentSlug().isBlank()) {
            return Optional.empty();
        }
        Map<String, ExportTerm> all = survey.terms().getOrDefault(planned.key(), Map.of());
        String own = Names.slug(term.slug(), term.name());
        String above = Names.slug(term.parentSlug(), term.parentSlug());
        String next = above;
        for (int i = 0; i < 100 && !next.isEmpty(); i++) {
            if (next.equals(own)) {
                return Optional.empty();
            }
            ExportTerm found = all.get(next);
            next =
                    found == null || found.parentSlug().isBlank()
                            ? ""
                            : Names.slug(found.parentSlug(), "");
        }
        return id(planned, above);
    }

    private List<String> formerly(Plan.Planned planned, String slug, ExportTerm term) {
        List<String> formerly = new ArrayList<>();
        String other = plan.otherAddress(planned, term).path();
        if (!other.equals(plan.address(planned, term).path())) {
            formerly.add(other);
        }
        switch (planned.key()) {
            case "category" -> {
                term.id().ifPresent(id -> formerly.add("/?cat=" + id));
                formerly.add("/?category_name=" + slug);
            }
            case "post_tag" -> {
                term.id().ifPresent(id -> formerly.add("/?tag_id=" + id));
                formerly.add("/?tag=" + slug);
            }
            default -> formerly.add("/?" + planned.key() + "=" + slug);
        }
        return formerly;
    }

    private Issue issue(
            Plan.Planned planned,
            String slug,
            ExportTerm term,
            Line name,
            Body description,
            List<String> formerly) {
        String said = name.text() + " " + term.description();
        Optional<Integer> whole = found(WHOLE, said).map(Integer::valueOf);
        return new Issue(
                planned.id(),
                new Slug(slug),
                name,
                found(VOLUME, said),
                found(NUMBER, said),
                whole.or(() ->
                        slug.matches("[0-9]{1,6}")
                                ? Optional.of(Integer.valueOf(slug))
                                : Optional.empty()),
                found(SEASON, name.text()).map(Subjects::capital),
                found(YEAR, name.text()).map(Integer::valueOf),
                cover(term),
                List.of(),
                description,
                plan.address(planned, term),
                formerly);
    }

    private Optional<org.standfirst.content.Address> cover(ExportTerm term) {
        return term.meta().stream()
                .filter(meta ->
                        meta.key().matches("_?(cover|cover_image|thumbnail_id|image|issue_cover)"))
                .map(ExportMeta::value)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .flatMap(value -> survey.uploadOf(Long.parseLong(value)).stream())
                .flatMap(upload -> setter.uploadAddress(upload).stream())
                .findFirst();
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
