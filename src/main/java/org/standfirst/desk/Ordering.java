package org.standfirst.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Placement;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;

/// Puts the pieces of an issue or symposium into their order. Each stays in its section.
public final class Ordering {
    private final Archive archive;

    /// Orders what is in that archive.
    public Ordering(Archive archive) {
        this.archive = archive;
    }

    private record Placed(Revision revision, Article article, Placement placement) {
        Id id() {
            return revision.id();
        }
    }

    /// Lets pieces stand first, in the order given; those that are not named follow as they stood.
    public Decided order(String who, String issue, List<String> pieces) {
        return archive.decide(
                who,
                "order",
                (present, _) -> {
                    Finding finding = new Finding(present);
                    Revision found = finding.at(issue);
                    Subject in = orderable(found.document());
                    List<Placed> before = placed(present, found.id());
                    List<Placed> after = ordered(finding, in, before, pieces);
                    return bySection(after).equals(bySection(before))
                            ? Decision.nothing(
                                    "The pieces of %s stand in that order already"
                                            .formatted(Naming.of(in)))
                            : new Decision(
                                    "The %d pieces of %s stand in another order, %s first"
                                            .formatted(
                                                    after.size(),
                                                    Naming.of(in),
                                                    Naming.of(after.getFirst().article())),
                                    savings(present, found.id(), after));
                });
    }

    private static Subject orderable(Document document) {
        if (document instanceof Issue || document instanceof Symposium) {
            return (Subject) document;
        }
        throw new Refusal(
                "%s is %s.".formatted(Naming.of(document), Naming.what(document)),
                "Only issues and symposia have an order: give the address of one first.");
    }

    /// In the order in which tables of contents have them; see the edition's pieces.
    private static List<Placed> placed(Present present, Id in) {
        List<Placed> all = new ArrayList<>();
        for (Revision revision : present.placedIn(in)) {
            if (revision.document() instanceof Article article) {
                placement(article, in)
                        .ifPresent(placement -> all.add(new Placed(revision, article, placement)));
            }
        }
        all.sort(
                Comparator.comparingInt((Placed one) -> one.placement().order())
                        .thenComparing(one ->
                                one.article()
                                        .published()
                                        .map(at -> at.toInstant())
                                        .orElse(java.time.Instant.MAX))
                        .thenComparing(Placed::id));
        return all;
    }

    private static Optional<Placement> placement(Article article, Id in) {
        return java.util.stream.Stream.concat(
                        article.issues().stream(), article.symposia().stream())
                .filter(placement -> placement.in().equals(in))
                .findFirst();
    }

    private static List<Placed> ordered(
            Finding finding, Subject in, List<Placed> before, List<String> pieces) {
        Map<Id, Placed> byId = new HashMap<>();
        before.forEach(one -> byId.put(one.id(), one));
        Set<Placed> after = new LinkedHashSet<>();
        for (String piece : pieces) {
            Revision named = finding.text(piece);
            Placed one = byId.get(named.id());
            if (one == null) {
                throw new Refusal(
                        "%s does not stand in %s."
                                .formatted(Naming.of(named.document()), Naming.of(in)),
                        "Leave it out, or give it a place there by “save” with “issue:”.");
            }
            if (!after.add(one)) {
                throw new Refusal(
                        "%s is named twice.".formatted(Naming.of(named.document())),
                        "Name each piece once.");
            }
        }
        after.addAll(before);
        return List.copyOf(after);
    }

    private static Map<Optional<String>, List<Id>> bySection(List<Placed> pieces) {
        Map<Optional<String>, List<Id>> sections = new HashMap<>();
        pieces.forEach(one ->
                sections.computeIfAbsent(one.placement().section(), _ -> new ArrayList<>())
                        .add(one.id()));
        return sections;
    }

    private static List<Saving> savings(Present present, Id in, List<Placed> pieces) {
        List<Saving> savings = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Placed one = pieces.get(i);
            int order = i;
            Article after =
                    one.article()
                            .placed(
                                    reordered(one.article().issues(), in, order),
                                    reordered(one.article().symposia(), in, order));
            if (!after.equals(one.article())) {
                savings.add(Publishing.saving(present, one.revision(), after));
            }
        }
        return savings;
    }

    private static List<Placement> reordered(List<Placement> placements, Id in, int order) {
        return placements.stream()
                .map(placement ->
                        placement.in().equals(in)
                                ? new Placement(in, placement.section(), order)
                                : placement)
                .toList();
    }
}
