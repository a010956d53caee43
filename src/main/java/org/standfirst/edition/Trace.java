package org.standfirst.edition;

import java.util.List;

/// The questions a page asked, and the position of the edition it was printed from (a verifying
/// trace). The page stands as long as each has the answer it had then: [Standings#changed(Trace)].
///
/// @see <a href="https://doi.org/10.1145/3236774">Mokhov, Mitchell, Peyton Jones, Build Systems à la
///     Carte (2018)</a>
public final class Trace {
    /// Until it is first looked whether the page stands: most exports end before.
    private static final int[] NOT_GATHERED = {};

    private final List<Standing> asked;
    private final long position;

    /// All cells from which the answers were made that stood at the stamp.
    private volatile int[] cells;

    /// The position up to which the page is known to stand; written after the cells.
    private volatile long stamp;

    private Trace(List<Standing> asked, long position, int[] cells, long stamp) {
        this.asked = List.copyOf(asked);
        this.position = position;
        this.cells = cells;
        this.stamp = stamp;
    }

    /// Of a page that was printed now.
    static Trace of(List<Standing> asked, long position) {
        return new Trace(asked, position, NOT_GATHERED, position);
    }

    /// Of a page that was printed by another process, so that nothing is sure of it yet.
    public static Trace recalled(List<Standing> asked, long position) {
        return new Trace(asked, position, NOT_GATHERED, -1);
    }

    /// What the page asked, in its order.
    public List<Standing> asked() {
        return asked;
    }

    /// The position of the ledger of which the page was printed.
    public long position() {
        return position;
    }

    /// Whether nothing has changed that the page was made from, without asking anything.
    boolean isUntouched(long newest, Changes changes) {
        long known = stamp;
        if (known == newest) {
            return true;
        }
        int[] from = cells;
        if (from.length == 0 || !changes.isNone(from, known)) {
            return false;
        }
        stamp = newest;
        return true;
    }

    /// The page stands at that position.
    void stands(int[] gathered, long newest) {
        cells = gathered;
        stamp = newest;
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
