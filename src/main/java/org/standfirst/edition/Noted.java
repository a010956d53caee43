package org.standfirst.edition;

import org.standfirst.content.Fingerprint;

/// An answer, its fingerprint, and the cells it was made from.
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was noted
record Noted<A>(A answer, Fingerprint print, int[] cells) {
    static <A> Noted<A> of(Question<A> question, Edition edition) {
        Cells cells = new Cells();
        A answer = question.in(edition.noting(cells));
        return new Noted<>(answer, question.print(answer), cells.all());
    }
}
