package org.standfirst.edition;

import java.util.List;

/// The questions a page asked, and the position of the edition it was printed from (a verifying
/// trace). The page stands as long as each has the answer it had then: [Standings#changed(Trace)].
///
/// @see <a href="https://doi.org/10.1145/3236774">Mokhov, Mitchell, Peyton Jones, Build Systems à la
///     Carte (2018)</a>
public final class Trace {
    private static final long NEVER = -1;
    private static final int[] NO_CELLS = {};

    private final List<Standing> asked;
    private final long position;

    /// All from which the answers were made that stood at [#until]; none where that is not known.
    /// Written before that, and read after it: cells that are newer only say less.
    private volatile int[] cells;

    /// The position up to which the page is known to stand.
    private volatile long until;

    private Trace(List<Standing> asked, long position, long until, int[] cells) {
        this.asked = List.copyOf(asked);
        this.position = position;
        this.until = until;
        this.cells = cells;
    }

    /// Of a page that was printed now, and whose answers stand.
    static Trace of(List<Standing> asked, long position) {
        return new Trace(asked, position, position, gathered(asked));
    }

    /// Of a page that was printed by another process, so that nothing is sure of it yet.
    public static Trace recalled(List<Standing> asked, long position) {
        return new Trace(asked, position, NEVER, NO_CELLS);
    }

    /// What the page asked, in its order.
    public List<Standing> asked() {
        return asked;
    }

    /// The position of the ledger of which the page was printed.
    public long position() {
        return position;
    }

    long until() {
        return until;
    }

    /// To be read after [#until()].
    int[] cells() {
        return cells;
    }

    /// Whether nothing has changed that the page was made from, without asking anything.
    boolean isUntouched(long newest, Changes changes) {
        long then = until;
        if (then == newest) {
            return true;
        }
        int[] from = cells;
        if (from.length == 0 || !changes.isNone(from, then)) {
            return false;
        }
        stillStands(then, newest);
        return true;
    }

    /// Unless another thread has said of later what it knows.
    private synchronized void stillStands(long then, long newest) {
        if (until == then && newest > then) {
            until = newest;
        }
    }

    /// The page stands at that position.
    ///
    /// @param gathered [#gathered()] while that was the newest
    synchronized void stands(long newest, int[] gathered) {
        if (newest > until) {
            cells = gathered;
            until = newest;
        }
    }

    /// All cells from which the answers were made that stand now.
    int[] gathered() {
        return gathered(asked);
    }

    private static int[] gathered(List<Standing> asked) {
        Cells all = new Cells();
        for (Standing standing : asked) {
            all.cells(standing.cells());
        }
        return all.all();
    }
}
