package org.standfirst.edition;

import org.standfirst.content.Fingerprint;

/// A question that was asked, the fingerprint of its answer, and since when it has that answer.
public final class Standing {
    private final Question<?> question;
    private Fingerprint print;
    private int[] cells;
    private long since;

    /// The position at which the answer was last made sure of.
    private long checked;

    /// The newest position at which a cell became another from which the answer was made.
    private volatile long suspect;

    Standing(Question<?> question, Noted<?> noted, long position) {
        this.question = question;
        this.print = noted.print();
        this.cells = noted.cells();
        this.since = position;
        this.checked = position;
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

    synchronized Fingerprint print() {
        return print;
    }

    synchronized int[] cells() {
        return cells;
    }

    /// Its answer in the edition of that position, which is the newest.
    synchronized void settle(Noted<?> noted, long position) {
        if (checked < position) {
            if (!print.equals(noted.print())) {
                print = noted.print();
                since = position;
            }
            cells = noted.cells();
            checked = position;
        }
    }

    synchronized void doubt(Cells.Changed changed, long position) {
        if (changed.touches(cells)) {
            suspect = position;
        }
    }

    void doubt(long position) {
        suspect = position;
    }
}
