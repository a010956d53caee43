package org.standfirst.edition;

import java.util.Arrays;
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

    /// Which have changed of late, so coarsely that it stays near the processor.
    private volatile Recent recent;

    /// What was made before is not known to stand.
    private volatile long since;

    /// @param since the position from which on changes are noted
    Changes(long since) {
        this.since = since;
        this.recent = new Recent(since);
    }

    /// Notes cells that are others from that position on, which is later than any before.
    void add(long position, Collection<Integer> cells) {
        if (recent.count + cells.size() > Recent.MANY) {
            recent = new Recent(position - 1);
        }
        for (int cell : cells) {
            changed[place(cell)] = position;
            recent.add(position, cell);
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
        Recent known = recent;
        boolean isLate = position >= known.after;
        for (int cell : cells) {
            if ((!isLate || known.has(cell)) && changed[place(cell)] > position) {
                return false;
            }
        }
        return true;
    }

    /// The same of very many cells, which are in order.
    boolean isNoneOf(int[] cells, long position) {
        Recent known = recent;
        boolean isLate = position >= Math.max(since, known.after);
        return (isLate && known.isListed())
                ? known.isNoneOf(cells, position)
                : isNone(cells, position);
    }

    private static int place(int cell) {
        return cell & (PLACES - 1);
    }

    /// Cells that have changed after a position: as they came, as far as they are few, and coarsely.
    private static final class Recent {
        static final int MANY = 1 << 11;
        private static final int BITS = 1 << 17;

        final long after;
        int count;
        private final int[] cells = new int[MANY];
        private final long[] positions = new long[MANY];
        private final long[] bits = new long[BITS / Long.SIZE];

        Recent(long after) {
            this.after = after;
        }

        void add(long position, int cell) {
            bits[word(cell)] |= 1L << cell;
            if (count < MANY) {
                cells[count] = cell;
                positions[count] = position;
            }
            count++;
        }

        boolean has(int cell) {
            return (bits[word(cell)] >>> cell & 1) != 0;
        }

        /// Whether there are so few that each has a place in the list.
        boolean isListed() {
            return count <= MANY;
        }

        /// The newest stand last, and are those that are asked about.
        boolean isNoneOf(int[] sorted, long position) {
            for (int i = count - 1; i >= 0 && positions[i] > position; i--) {
                if (Arrays.binarySearch(sorted, cells[i]) >= 0) {
                    return false;
                }
            }
            return true;
        }

        private static int word(int cell) {
            return (cell & (BITS - 1)) / Long.SIZE;
        }
    }
}
