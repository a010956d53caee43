package org.standfirst.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/// Standings as bytes, each once; whatever refers to them does it by their numbers.
public final class StandingForm {
    private static final long NEVER = -1;

    private final QuestionForm questions;

    /// Standings of such questions.
    public StandingForm(QuestionForm questions) {
        this.questions = questions;
    }

    /// Writes them, and gives each its number.
    ///
    /// @param standings among which they stand
    public IdentityHashMap<Standing, Integer> write(
            Collection<Standing> all, Standings standings, Packer out) throws IOException {
        IdentityHashMap<Standing, Integer> numbers = new IdentityHashMap<>(2 * all.size());
        out.number(all.size());
        for (Standing standing : all) {
            numbers.put(standing, numbers.size());
            questions.write(standing.question(), out);
            out.print(standing.print());
            out.number(standing.since());
            out.number(standings.isSure(standing) ? 1 : 0);
            int[] cells = standing.cells();
            out.number(cells.length);
            for (int cell : cells) {
                out.number(cell);
            }
        }
        return numbers;
    }

    /// Reads them, in the order of their numbers.
    ///
    /// @param position of the ledger, at which they were written
    public List<Standing> read(Unpacker in, long position) throws IOException {
        int count = in.count();
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question<?> question = questions.read(in);
            var print = in.print();
            long since = in.number();
            long checked = in.number() == 1 ? position : NEVER;
            int[] cells = new int[in.count()];
            for (int j = 0; j < cells.length; j++) {
                cells[j] = (int) in.number();
            }
            all.add(new Standing(question, print, cells, since, checked));
        }
        return all;
    }
}
