package org.standfirst.edition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// What changed in the last editions, step by step.
public final class Steps {
    private static final int REMEMBERED = 1_000;

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(long from, long to, Set<Integer> changed) {}

    synchronized void add(long from, long to, Set<Integer> changed) {
        steps.addLast(new Step(from, to, changed));
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
    }

    /// Nothing is known any more of what was before.
    synchronized void forget() {
        steps.clear();
    }

    /// The cells that became others from one position to another; empty if that is not known.
    synchronized Optional<Cells.Changed> between(long from, long to) {
        Cells.Changed changed = new Cells.Changed();
        long reached = from;
        for (Step step : steps) {
            if (step.from() == reached && step.to() <= to) {
                changed.add(step.changed());
                reached = step.to();
            }
        }
        return reached == to ? Optional.of(changed) : Optional.empty();
    }
}
