package org.standfirst.press;

import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Question;
import org.standfirst.edition.Standing;
import org.standfirst.edition.Standings;
import org.standfirst.edition.Trace;

/// What shows whether a page that was printed would be printed the same now.
final class Proof {
    private final Fingerprint print;
    private final Trace trace;
    private final Optional<Question<?>> reason;

    /// The position up to which it is known to stand.
    private volatile long stamp;

    /// @param print of the page's bytes
    /// @param reason the question whose answer was another, so that it had to be printed again
    Proof(Fingerprint print, Trace trace, Optional<Question<?>> reason) {
        this.print = print;
        this.trace = trace;
        this.reason = reason;
        this.stamp = trace.position();
    }

    Fingerprint print() {
        return print;
    }

    Trace trace() {
        return trace;
    }

    Optional<Question<?>> reason() {
        return reason;
    }

    /// Whether that was found before.
    boolean isKnownToStandIn(Edition edition) {
        return stamp == edition.position();
    }

    /// The first question of the page that has another answer in that edition; empty if it stands.
    Optional<Standing> changed(Edition edition, Standings standings) {
        if (isKnownToStandIn(edition)) {
            return Optional.empty();
        }
        Optional<Standing> changed = standings.changed(trace);
        // Where others have moved on in between, it is looked at again.
        if (changed.isEmpty() && standings.newest().position() == edition.position()) {
            stamp = edition.position();
        }
        return changed;
    }
}
