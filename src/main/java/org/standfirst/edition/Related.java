package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.standfirst.content.Article;
import org.standfirst.content.Id;

/// The articles that share most terms with one; of equals, those with the rarer terms, then those
/// nearest to it in time.
///
/// Only the rarest terms are asked, and of each only the articles around the moment of this one: at
/// most 6 × 16 are looked at in an archive of any size (some 30 µs), and a new article changes this
/// for its neighbours in time only.
final class Related {
    private static final int MOST = 5;
    private static final int TERMS = 6;
    private static final int EITHER_SIDE = 8;

    private final Edition edition;
    private final Listed own;
    private final Map<Id, Integer> rarity = new HashMap<>();

    private Related(Edition edition, Listed own, List<Id> terms) {
        this.edition = edition;
        this.own = own;
        for (Id term : terms) {
            rarity.put(term, edition.magnitude(new Listing.Under(term)));
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
        List<Candidate> best = new ArrayList<>(MOST + 1);
        rarity.entrySet().stream()
                .sorted(
                        Map.Entry.<Id, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .forEach(term -> {
                    for (Listed listed :
                            edition.around(new Listing.Under(term.getKey()), own, EITHER_SIDE)) {
                        if (without.add(listed.id())) {
                            take(candidate(listed), best);
                        }
                    }
                });
        return best.stream().map(Candidate::id).toList();
    }

    private Candidate candidate(Listed listed) {
        int shared = 0;
        int rare = 0;
        List<Id> terms = edition.article(listed.id()).map(Article::terms).orElse(List.of());
        for (int i = 0; i < terms.size(); i++) {
            Integer rareness = rarity.get(terms.get(i));
            if (rareness != null && terms.indexOf(terms.get(i)) == i) {
                shared++;
                rare += rareness;
            }
        }
        long apart = Math.abs(own.at().getEpochSecond() - listed.at().getEpochSecond());
        return new Candidate(shared, rare, apart, listed.id());
    }

    private static void take(Candidate candidate, List<Candidate> best) {
        if (best.size() == MOST && candidate.compareTo(best.getLast()) > 0) {
            return;
        }
        best.add(-Collections.binarySearch(best, candidate) - 1, candidate);
        if (best.size() > MOST) {
            best.removeLast();
        }
    }

    /// @param apart how many seconds between the two
    private record Candidate(int shared, int rare, long apart, Id id)
            implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            if (shared != other.shared) {
                return Integer.compare(other.shared, shared);
            }
            if (rare != other.rare) {
                return Integer.compare(other.rare, rare);
            }
            return apart != other.apart ? Long.compare(apart, other.apart) : id.compareTo(other.id);
        }
    }
}
