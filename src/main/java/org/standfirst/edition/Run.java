package org.standfirst.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;

/// The issues of a journal that readers may know of, in the order in which they came out.
final class Run {
    private Run() {}

    private record Numbered(Id id, Optional<Integer> whole, Instant at) {}

    /// Newest first: by the whole number where all have one, else by their newest article.
    static List<Id> of(Edition edition, Id taxonomy) {
        List<Numbered> issues =
                edition.subjects(taxonomy).stream()
                        .flatMap(id ->
                                edition.document(id, Issue.class).stream()
                                        .map(issue -> numbered(edition, id, issue)))
                        .toList();
        Comparator<Numbered> byDate =
                Comparator.comparing(Numbered::at).thenComparing(Numbered::id);
        boolean areNumbered = issues.stream().allMatch(issue -> issue.whole().isPresent());
        Comparator<Numbered> order =
                areNumbered
                        ? Comparator.comparing((Numbered issue) -> issue.whole().orElse(0))
                                .thenComparing(byDate)
                        : byDate;
        return issues.stream().sorted(order.reversed()).map(Numbered::id).toList();
    }

    private static Numbered numbered(Edition edition, Id id, Issue issue) {
        return new Numbered(
                id, issue.whole(), edition.listed(new Listing.Under(id)).getFirst().at());
    }

    /// The issue before one, and the one after it.
    static Contents.Between around(Edition edition, Id taxonomy, Id id) {
        return Contents.Between.of(of(edition, taxonomy).reversed(), id);
    }
}
