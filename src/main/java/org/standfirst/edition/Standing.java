package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Fingerprint;

/// A question that was asked, the fingerprint of its answer, and since when it has that answer.
public final class Standing {
    private final Question<?> question;
    private Fingerprint print;
    private int[] cells;

    /// Only where it is kept, and is not from a file: [Question#isKept()].
    private Optional<Object> answer;

    private volatile long since;

    /// The position up to which it is known to have the answer; written after all else.
    private volatile long checked;

    Standing(Question<?> question, Noted<?> noted, long position) {
        this.question = question;
        this.print = noted.print();
        this.cells = noted.cells();
        this.answer = kept(noted);
        this.since = position;
        this.checked = position;
    }

    /// One that was kept in a file.
    ///
    /// @param checked the position up to which it is known to have the answer
    Standing(Question<?> question, Fingerprint print, int[] cells, long since, long checked) {
        this.question = question;
        this.print = print;
        this.cells = cells;
        this.answer = Optional.empty();
        this.since = since;
        this.checked = checked;
    }

    private Optional<Object> kept(Noted<?> noted) {
        return question.isKept() ? Optional.of(noted.answer()) : Optional.empty();
    }

    /// What was asked.
    public Question<?> question() {
        return question;
    }

    /// The position of the ledger since which it is known to have this answer.
    public long since() {
        return since;
    }

    /// Whether it is known to have its answer in the edition of that position, without being asked.
    boolean isSure(long newest, Changes changes) {
        return checked >= newest || isUntouched(newest, changes);
    }

    private synchronized boolean isUntouched(long newest, Changes changes) {
        if (!changes.isNone(cells, checked)) {
            return false;
        }
        checked = Math.max(checked, newest);
        return true;
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
        Noted<A> noted =
                new Noted<>(kept.map(it -> (A) it).orElseGet(() -> same.in(newest)), of, from);
        if (kept.isEmpty() && question.isKept()) {
            keep(noted);
        }
        return noted;
    }

    /// What was found again is kept, unless another answer has come meanwhile.
    private synchronized void keep(Noted<?> found) {
        if (print.equals(found.print())) {
            answer = kept(found);
        }
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

    synchronized Fingerprint print() {
        return print;
    }

    synchronized int[] cells() {
        return cells;
    }

    /// Takes over that it has had the same answer for longer, if it was the same.
    synchronized void reachBack(Standing kept) {
        if (print.equals(kept.print()) && kept.since() < since) {
            since = kept.since();
        }
    }
}
