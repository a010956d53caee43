package org.standfirst.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.content.Slug;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Taxonomy.Role;
import org.standfirst.content.Term;

/// Files articles under terms, and takes them out again.
public final class Tagging {
    private static final int LONGEST_NAME = 200;
    private static final int EXAMPLES = 3;

    private final Archive archive;

    /// Files what is in that archive.
    public Tagging(Archive archive) {
        this.archive = archive;
    }

    /// What becomes of terms that there are not.
    public enum Unknown {
        REFUSED,
        MADE
    }

    /// Where terms are looked for.
    ///
    /// @param taxonomy its key or label; empty for any, and for new ones that of the tags
    public record Where(Optional<String> taxonomy, Unknown unknown) {
        /// Anywhere, and nothing is made.
        public static final Where ANYWHERE = new Where(Optional.empty(), Unknown.REFUSED);
    }

    private record Shelf(Id id, Taxonomy taxonomy) {}

    /// Files an article under terms, after those that it has.
    ///
    /// @param terms names, slugs or addresses
    public Decided tag(String who, String address, List<String> terms, Where where) {
        return archive.decide(
                who,
                "tag",
                (present, ids) -> {
                    Revision found = article(present, address);
                    Article article = (Article) found.document();
                    Map<Id, Term> made = new LinkedHashMap<>();
                    Map<Id, Term> given = terms(present, terms, where, ids, made);
                    Set<Id> filed = new LinkedHashSet<>(article.terms());
                    given.keySet().removeIf(filed::contains);
                    filed.addAll(given.keySet());
                    if (given.isEmpty()) {
                        return Decision.nothing(
                                "%s stands under all of these already"
                                        .formatted(Naming.placed(article)));
                    }
                    List<Saving> savings = new ArrayList<>();
                    made.forEach((id, term) -> savings.add(Saving.of(id, term)));
                    savings.add(refiled(present, found, article, filed));
                    return new Decision(
                            "%s stands under %s%s"
                                    .formatted(
                                            Naming.placed(article),
                                            names(given.values()),
                                            made.isEmpty()
                                                    ? ""
                                                    : ", newly made: " + names(made.values())),
                            savings);
                });
    }

    /// Takes an article out of terms.
    public Decided untag(String who, String address, List<String> terms, Where where) {
        return archive.decide(
                who,
                "untag",
                (present, ids) -> {
                    Revision found = article(present, address);
                    Article article = (Article) found.document();
                    Map<Id, Term> given =
                            terms(
                                    present,
                                    terms,
                                    new Where(where.taxonomy(), Unknown.REFUSED),
                                    ids,
                                    new LinkedHashMap<>());
                    Set<Id> filed = new LinkedHashSet<>(article.terms());
                    given.keySet().removeIf(id -> !filed.contains(id));
                    filed.removeAll(given.keySet());
                    return given.isEmpty()
                            ? Decision.nothing(
                                    "%s stands under none of these"
                                            .formatted(Naming.placed(article)))
                            : new Decision(
                                    "%s stands no more under %s"
                                            .formatted(
                                                    Naming.placed(article), names(given.values())),
                                    List.of(refiled(present, found, article, filed)));
                });
    }

    private static Saving refiled(Present present, Revision found, Article article, Set<Id> filed) {
        return Publishing.saving(present, found, article.filed(List.copyOf(filed)));
    }

    private static String names(Iterable<Term> terms) {
        List<String> names = new ArrayList<>();
        terms.forEach(term -> names.add(Naming.of(term)));
        return String.join(", ", names);
    }

    private static Revision article(Present present, String address) {
        Revision found = new Finding(present).text(address);
        if (found.document() instanceof Article) {
            return found;
        }
        throw new Refusal(
                "%s is a page; only articles stand under terms."
                        .formatted(Naming.of(found.document())),
                "Give the address of an article.");
    }

    private static Map<Id, Term> terms(
            Present present,
            List<String> given,
            Where where,
            Supplier<Id> ids,
            Map<Id, Term> made) {
        List<Shelf> shelves = shelves(present, where);
        Map<Id, Term> terms = new LinkedHashMap<>();
        for (String one : given) {
            Optional<Revision> term =
                    one.contains("/") ? at(present, one) : called(present, one, shelves);
            if (term.isPresent()) {
                terms.put(term.get().id(), (Term) term.get().document());
            } else if (where.unknown() == Unknown.MADE) {
                Term another = made(present, one, shelves);
                boolean isThere =
                        made.values().stream().anyMatch(it -> it.slug().equals(another.slug()));
                if (!isThere) {
                    Id id = ids.get();
                    made.put(id, another);
                    terms.put(id, another);
                }
            } else {
                throw new Refusal(
                        "There is no term “%s”.".formatted(Shortened.of(one)),
                        "Give its name as it is printed or its address; --new makes it.");
            }
        }
        return terms;
    }

    /// The taxonomies of terms that articles stand under.
    private static List<Shelf> shelves(Present present, Where where) {
        List<Shelf> all =
                present.all(Taxonomy.class).stream()
                        .map(one -> new Shelf(one.id(), (Taxonomy) one.document()))
                        .filter(shelf -> holdsTerms(shelf.taxonomy().role()))
                        .toList();
        if (where.taxonomy().isEmpty()) {
            return all;
        }
        String wanted = where.taxonomy().get().strip();
        List<Shelf> chosen =
                all.stream()
                        .filter(shelf ->
                                shelf.taxonomy().key().equals(wanted)
                                        || shelf.taxonomy().label().equalsIgnoreCase(wanted)
                                        || shelf.taxonomy().plural().equalsIgnoreCase(wanted))
                        .limit(1)
                        .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(
                    "There is no taxonomy “%s”.".formatted(Shortened.of(wanted)),
                    all.isEmpty()
                            ? "The journal has none yet; an import brings them."
                            : "There are %s."
                                    .formatted(
                                            all.stream()
                                                    .map(shelf -> shelf.taxonomy().key())
                                                    .collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    private static boolean holdsTerms(Role role) {
        return switch (role) {
            case CATEGORY, PLACE, TAG, OTHER -> true;
            case CONTRIBUTOR, ISSUE, SYMPOSIUM, COLLECTION -> false;
        };
    }

    private static Optional<Revision> at(Present present, String address) {
        Revision found = new Finding(present).at(address);
        if (found.document() instanceof Term term && !isCollection(present, term)) {
            return Optional.of(found);
        }
        throw new Refusal(
                "%s is %s, and no term that articles stand under."
                        .formatted(
                                Naming.of(found.document()),
                                found.document() instanceof Term
                                        ? "a collection"
                                        : Naming.what(found.document())),
                "Give the name or address of a category, place or tag.");
    }

    private static boolean isCollection(Present present, Term term) {
        return present.revision(term.taxonomy())
                .filter(one ->
                        one.document() instanceof Taxonomy taxonomy && !holdsTerms(taxonomy.role()))
                .isPresent();
    }

    private static Optional<Revision> called(Present present, String name, List<Shelf> shelves) {
        Set<Id> taxonomies = shelves.stream().map(Shelf::id).collect(Collectors.toSet());
        List<Revision> called =
                present.all(Term.class).stream()
                        .filter(one -> isCalled((Term) one.document(), name.strip(), taxonomies))
                        .toList();
        if (called.size() > 1) {
            throw new Refusal(
                    "“%s” may be %s."
                            .formatted(
                                    Shortened.of(name),
                                    called.stream()
                                            .limit(EXAMPLES)
                                            .map(one -> Finding.address(one.document()))
                                            .collect(Collectors.joining(" or "))),
                    "Give the address.");
        }
        return called.stream().findFirst();
    }

    private static boolean isCalled(Term term, String name, Set<Id> taxonomies) {
        return taxonomies.contains(term.taxonomy())
                && (term.name().text().equalsIgnoreCase(name) || term.slug().value().equals(name));
    }

    private static Term made(Present present, String name, List<Shelf> shelves) {
        Shelf shelf =
                shelves.stream()
                        .filter(one -> shelves.size() == 1 || one.taxonomy().role() == Role.TAG)
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        "The journal has no taxonomy of tags.",
                                        shelves.isEmpty()
                                                ? "An import brings taxonomies."
                                                : "Say with --in where “%s” belongs: %s."
                                                        .formatted(
                                                                Shortened.of(name),
                                                                shelves.stream()
                                                                        .map(one ->
                                                                                one.taxonomy()
                                                                                        .key())
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", ")))));
        Line line = Written.line("name", LONGEST_NAME, name);
        Slug slug = slug(line.text());
        Address address = shelf.taxonomy().address().with(slug + "/");
        new Vacancy(present).check(address, Optional.empty());
        return new Term(shelf.id(), slug, line, Body.EMPTY, Optional.empty(), address, List.of());
    }

    private static Slug slug(String name) {
        String slug =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            throw new Refusal(
                    "“%s” cannot be the name of a term.".formatted(Shortened.of(name)),
                    "Use letters or digits.");
        }
        return new Slug(slug);
    }
}
