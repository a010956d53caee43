package org.standfirst.edition;

import java.time.Instant;
import java.util.Comparator;
import org.standfirst.content.Id;

/// The place of a comment under a text: oldest first.
record Remark(Instant at, Id id) implements Comparable<Remark> {
    private static final Comparator<Remark> ORDER =
            Comparator.comparing(Remark::at).thenComparing(Remark::id);

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }
}
