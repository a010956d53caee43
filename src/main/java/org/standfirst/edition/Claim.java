package org.standfirst.edition;

import java.util.Comparator;
import org.standfirst.content.Id;

/// A document's claim to an address. Where several claim the same, the one that stands there now goes
/// before those that stood there once, and the older document before the younger.
public record Claim(Rank rank, Id id) implements Comparable<Claim> {
    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::rank).thenComparing(Claim::id);

    /// What is claimed.
    public enum Rank {
        /// It stands there.
        STANDS,
        /// It stood there, and the address leads to it.
        STOOD
    }

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }
}
