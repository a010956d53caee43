package org.standfirst.edition;

import org.standfirst.content.Fingerprint;

/// An answer, its fingerprint, and the cells it was made from.
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was noted
record Noted<A>(A answer, Fingerprint print, int[] cells) {
    private static final Fingerprint NOTHING = new Fingerprint(0, 0);
    private static final int[] NO_CELLS = {};

    static <A> Noted<A> of(Question<A> question, Edition edition) {
        Cells cells = new Cells();
        A answer = question.in(edition.noting(cells));
        return new Noted<>(answer, question.print(answer), cells.all());
    }

    /// Only the answer, for who asks for nothing else.
    static <A> Noted<A> unwritten(Question<A> question, Edition edition) {
        return new Noted<>(question.in(edition), NOTHING, NO_CELLS);
    }
}
