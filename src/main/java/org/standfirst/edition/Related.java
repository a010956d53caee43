package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// Worth more than the rarity of all terms that an article can have.
    private static final long ONE_TERM = 1L << 32;

    private final Edition edition;
    private final Listed own;
    private final Set<Id> without;
    private final List<Id> terms;
    private final long[] worth;

    private Related(Edition edition, Listed own, Set<Id> without) {
        this.edition = edition;
        this.own = own;
        this.without = without;
        this.terms = own.terms().ids();
        this.worth =
                terms.stream()
                        .mapToLong(term -> ONE_TERM + edition.magnitude(new Listing.Under(term)))
                        .toArray();
    }

    /// @param without what the page shows already
    static List<Id> to(Edition edition, Id id, List<Id> without) {
        return edition.article(id)
                .map(article -> {
                    Set<Id> those = new HashSet<>(without);
                    those.add(id);
                    Listed own = new Listed(edition.moment(id), id, Terms.of(article.terms()));
                    return new Related(edition, own, those).found();
                })
                .orElse(List.of());
    }

    private List<Id> found() {
        List<Candidate> best = new ArrayList<>(MOST + 1);
        rarest().forEach(term -> {
            for (Listed listed : edition.around(new Listing.Under(term), own, EITHER_SIDE)) {
                take(candidate(listed), best);
            }
        });
        return best.stream().map(Candidate::id).toList();
    }

    private Stream<Id> rarest() {
        return IntStream.range(0, worth.length)
                .boxed()
                .sorted(Comparator.comparingLong(place -> -worth[place]))
                .limit(TERMS)
                .map(terms::get);
    }

    private Candidate candidate(Listed listed) {
        return new Candidate(
                own.terms().shared(listed.terms(), worth),
                Math.abs(own.at().getEpochSecond() - listed.at().getEpochSecond()),
                listed.id());
    }

    /// What was taken before is met again under another term.
    private void take(Candidate candidate, List<Candidate> best) {
        if (best.size() == MOST && candidate.compareTo(best.getLast()) >= 0) {
            return;
        }
        int place = Collections.binarySearch(best, candidate);
        if (place >= 0 || without.contains(candidate.id())) {
            return;
        }
        best.add(-place - 1, candidate);
        if (best.size() > MOST) {
            best.removeLast();
        }
    }

    /// @param likeness how many terms they share, and of as many how rare these are
    /// @param apart how many seconds between the two
    private record Candidate(long likeness, long apart, Id id) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            if (likeness != other.likeness) {
                return Long.compare(other.likeness, likeness);
            }
            return apart != other.apart ? Long.compare(apart, other.apart) : id.compareTo(other.id);
        }
    }
}
