package org.standfirst.press;

import org.standfirst.edition.Edition;
import org.standfirst.edition.Standings;
import org.standfirst.edition.Trace;

/// A page that was printed, with the questions that it asked.
final class Kept {
    /// What one weighs besides its bytes.
    private static final int OVERHEAD = 600;

    private static final int QUESTION = 100;

    private final Printed printed;
    private final Trace trace;

    /// The position up to which it is known to stand.
    private volatile long stamp;

    Kept(Printed printed, Trace trace) {
        this.printed = printed;
        this.trace = trace;
        this.stamp = trace.position();
    }

    Printed printed() {
        return printed;
    }

    Trace trace() {
        return trace;
    }

    /// Whether it would be printed the same from that edition.
    boolean standsIn(Edition edition, Standings standings) {
        if (stamp == edition.position()) {
            return true;
        }
        if (standings.changed(trace).isPresent()) {
            return false;
        }
        // Nobody has moved on in between, or it is looked at again.
        if (standings.newest().position() == edition.position()) {
            stamp = edition.position();
        }
        return true;
    }

    /// The page itself where another print came to the same bytes.
    Printed orEqual(Printed other) {
        return printed instanceof Printed.Sheet before
                        && other instanceof Printed.Sheet after
                        && before.print().equals(after.print())
                        && before.status() == after.status()
                        && before.type().equals(after.type())
                ? printed
                : other;
    }

    int weight() {
        return OVERHEAD
                + QUESTION * trace.asked().size()
                + printed.sheet().map(sheet -> sheet.bytes().length).orElse(0);
    }
}
