package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Fingerprint;

/// A question that was asked, the fingerprint of its answer, and since when it has that answer.
public final class Standing {
    private final Question<?> question;
    private Fingerprint print;
    private int[] cells;

    /// Only of what is made: all else costs little to find again.
    private Optional<Object> answer;

    private long since;

    /// The position at which the answer was last made sure of.
    private long checked;

    /// The newest position at which a cell became another from which the answer was made.
    private long suspect;

    Standing(Question<?> question, Noted<?> noted, long position) {
        this.question = question;
        this.print = noted.print();
        this.cells = noted.cells();
        this.answer = kept(noted);
        this.since = position;
        this.checked = position;
    }

    private Optional<Object> kept(Noted<?> noted) {
        return question instanceof Question.Made ? Optional.of(noted.answer()) : Optional.empty();
    }

    /// What was asked.
    public Question<?> question() {
        return question;
    }

    /// The position of the ledger since which it is known to have this answer.
    public synchronized long since() {
        return since;
    }

    synchronized boolean isSure() {
        return suspect <= checked;
    }

    /// What stands, if it is sure; the answer is found again where it is not kept.
    @SuppressWarnings("unchecked") // an answer is kept with its question
    <A> Noted<A> in(Edition newest, Question<A> same) {
        Optional<Object> kept;
        Fingerprint of;
        int[] from;
        synchronized (this) {
            kept = answer;
            of = print;
            from = cells;
        }
        return new Noted<>(kept.map(it -> (A) it).orElseGet(() -> same.in(newest)), of, from);
    }

    /// Its answer in the edition of that position, which is the newest.
    synchronized void settle(Noted<?> noted, long position) {
        if (checked < position) {
            if (!print.equals(noted.print())) {
                print = noted.print();
                since = position;
            }
            cells = noted.cells();
            answer = kept(noted);
            checked = position;
        }
    }

    synchronized void doubt(Cells.Changed changed, long position) {
        if (changed.touches(cells)) {
            suspect = position;
        }
    }

    synchronized void doubt(long position) {
        suspect = position;
    }
}
