package org.standfirst.edition;

import java.util.Collection;

/// When each cell last became another: what was made from some cells stands as long as none of them has
/// changed since.
///
/// Cells share places here, some million of them. Where two share one, something is made sure of that
/// was sure; what has changed is never missed. One writes, many read: what is asked about an edition
/// is true once that edition was handed over.
final class Changes {
    private static final int PLACES = 1 << 20;

    private final long[] changed = new long[PLACES];

    /// What was made before is not known to stand.
    private volatile long since;

    /// @param since the position from which on changes are noted
    Changes(long since) {
        this.since = since;
    }

    /// Notes cells that are others from that position on, which is later than any before.
    void add(long position, Collection<Integer> cells) {
        for (int cell : cells) {
            changed[place(cell)] = position;
        }
    }

    /// Everything may be another from that position on.
    void addAll(long position) {
        since = position;
    }

    /// Whether none of these cells has become another after that position.
    boolean isNone(int[] cells, long position) {
        if (position < since) {
            return false;
        }
        for (int cell : cells) {
            if (changed[place(cell)] > position) {
                return false;
            }
        }
        return true;
    }

    private static int place(int cell) {
        return cell & (PLACES - 1);
    }
}
