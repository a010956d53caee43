package org.standfirst.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.standfirst.content.Article;
import org.standfirst.content.Id;

/// The articles that share most terms with one; of equals, those with the rarer terms, then those
/// nearest to it in time.
///
/// Only the rarest terms are asked, and of each only the articles around the moment of this one: at
/// most 8 × 24 are looked at in an archive of any size (some 20 µs), and a new article changes this
/// for its neighbours in time only.
final class Related {
    private static final int MOST = 5;
    private static final int TERMS = 8;
    private static final int EITHER_SIDE = 12;

    private final Edition edition;
    private final Listed own;
    private final Map<Id, Integer> rarity = new TreeMap<>();

    private Related(Edition edition, Listed own, List<Id> terms) {
        this.edition = edition;
        this.own = own;
        for (Id term : terms) {
            int size = edition.listed(new Listing.Under(term)).size();
            // How many doublings it is from everything: almost never another for one article more.
            rarity.put(term, Integer.numberOfLeadingZeros(Math.max(1, size)));
        }
    }

    /// @param without what the page shows already
    static List<Id> to(Edition edition, Id id, List<Id> without) {
        return edition.article(id)
                .map(article ->
                        new Related(edition, new Listed(edition.moment(id), id), article.terms())
                                .found(new HashSet<>(without)))
                .orElse(List.of());
    }

    private List<Id> found(Set<Id> without) {
        without.add(own.id());
        Set<Listed> candidates = new HashSet<>();
        rarity.entrySet().stream()
                .sorted(Map.Entry.<Id, Integer>comparingByValue().reversed())
                .limit(TERMS)
                .forEach(term -> candidates.addAll(around(term.getKey())));
        return candidates.stream()
                .filter(listed -> !without.contains(listed.id()))
                .map(this::candidate)
                .sorted()
                .limit(MOST)
                .map(Candidate::id)
                .toList();
    }

    private List<Listed> around(Id term) {
        List<Listed> all = edition.listed(new Listing.Under(term));
        int found = Collections.binarySearch(all, own);
        int at = found < 0 ? -found - 1 : found;
        return all.subList(
                Math.max(0, at - EITHER_SIDE), Math.min(all.size(), at + EITHER_SIDE + 1));
    }

    private Candidate candidate(Listed listed) {
        int shared = 0;
        int rare = 0;
        Set<Id> counted = new HashSet<>();
        for (Id term : edition.article(listed.id()).map(Article::terms).orElse(List.of())) {
            Integer rareness = rarity.get(term);
            if (rareness != null && counted.add(term)) {
                shared++;
                rare += rareness;
            }
        }
        return new Candidate(shared, rare, apart(own.at(), listed.at()), listed.id());
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private record Candidate(int shared, int rare, Duration apart, Id id)
            implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER =
                Comparator.comparingInt(Candidate::shared)
                        .thenComparingInt(Candidate::rare)
                        .reversed()
                        .thenComparing(Candidate::apart)
                        .thenComparing(Candidate::id);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }
}
