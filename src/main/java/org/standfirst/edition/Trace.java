package org.standfirst.edition;

import java.util.List;

/// The questions a page asked, and the position of the edition it was printed from (a verifying
/// trace). The page stands as long as each has the answer it had then: [Standings#changed(Trace)].
///
/// @see <a href="https://doi.org/10.1145/3236774">Mokhov, Mitchell, Peyton Jones, Build Systems à la
///     Carte (2018)</a>
public final class Trace {
    private final List<Standing> asked;
    private final long position;
    private volatile Known known;

    /// Nothing that is known is wrong, so it does not matter which of two threads writes last.
    ///
    /// @param until the position up to which the page stands
    /// @param cells all from which the answers were made that stood there; none where that is not known
    @SuppressWarnings("ArrayRecordComponent") // nobody compares what is known
    private record Known(long until, int[] cells) {
        private static final Known NOTHING = new Known(-1, new int[0]);
    }

    private Trace(List<Standing> asked, long position, Known known) {
        this.asked = List.copyOf(asked);
        this.position = position;
        this.known = known;
    }

    /// Of a page that was printed now, and whose answers stand.
    static Trace of(List<Standing> asked, long position) {
        return new Trace(asked, position, new Known(position, gathered(asked)));
    }

    /// Of a page that was printed by another process, so that nothing is sure of it yet.
    public static Trace recalled(List<Standing> asked, long position) {
        return new Trace(asked, position, Known.NOTHING);
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
        Known now = known;
        if (now.until() == newest) {
            return true;
        }
        if (now.cells().length == 0 || !changes.isNone(now.cells(), now.until())) {
            return false;
        }
        known = new Known(newest, now.cells());
        return true;
    }

    /// The page stands at that position.
    ///
    /// @param cells [#gathered()] while that was the newest
    void stands(long newest, int[] cells) {
        known = new Known(newest, cells);
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
