package org.standfirst.edition;

import java.util.Arrays;
import java.util.List;

/// All from which some pages were made, so that they can be looked at as one: as long as none of it has
/// changed, all of them stand. For one thread at a time.
public final class Ground {
    /// Each once, in order.
    private final int[] cells;

    /// The position up to which all are known to stand.
    private volatile long until;

    private Ground(int[] cells, long until) {
        this.cells = cells;
        this.until = until;
    }

    /// Of pages by their traces.
    public static Ground of(List<Trace> traces) {
        Cells all = new Cells();
        long until = Long.MAX_VALUE;
        for (Trace trace : traces) {
            until = Math.min(until, trace.until());
            all.cells(trace.cells());
        }
        int[] sorted = all.all();
        Arrays.sort(sorted);
        return new Ground(sorted, until);
    }

    boolean isUntouched(long newest, Changes changes) {
        if (!changes.isNoneOf(cells, until)) {
            return false;
        }
        until = newest;
        return true;
    }
}
