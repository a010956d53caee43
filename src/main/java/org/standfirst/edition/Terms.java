package org.standfirst.edition;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Id;

/// The terms of an article, each once, by their numbers: so small that they stand with it in every
/// list, where a hundred articles are compared with one.
final class Terms {
    static final Terms NONE = new Terms(new long[0]);

    private final long[] ids;

    private Terms(long[] ids) {
        this.ids = ids;
    }

    static Terms of(List<Id> terms) {
        return terms.isEmpty()
                ? NONE
                : new Terms(terms.stream().mapToLong(Id::value).sorted().distinct().toArray());
    }

    List<Id> ids() {
        return Arrays.stream(ids).mapToObj(Id::new).toList();
    }

    int size() {
        return ids.length;
    }

    /// The sum of what those terms are worth that are in another one too.
    ///
    /// @param worth of each term, by its place here
    long shared(Terms other, long[] worth) {
        long sum = 0;
        int ours = 0;
        int theirs = 0;
        while (ours < ids.length && theirs < other.ids.length) {
            int order = Long.compare(ids[ours], other.ids[theirs]);
            if (order == 0) {
                sum += worth[ours];
            }
            ours += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Terms terms && Arrays.equals(terms.ids, ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
