package org.standfirst.wordpress;

import org.jsoup.nodes.Element;

/// What stands above notes made by hand, a heading or a rule: it goes when they become notes of the house.
final class NoteHead {
    private NoteHead() {}

    static void remove(Element first, Account account) {
        for (int i = 0; i < 3; i++) {
            Element before = first.previousElementSibling();
            if (before == null || !(NoteMarks.isHeading(before) || NoteMarks.isRule(before))) {
                return;
            }
            account.drop(Dropped.What.NOTE, before.text());
            before.remove();
        }
    }
}
