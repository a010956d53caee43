package org.standfirst.typesetting;

import java.lang.Character.UnicodeScript;
import org.standfirst.content.Line;

/// Collects words until there are enough: a run of characters without space is one, and so is each
/// character of a script that has no spaces between words.
final class Tally {
    private static final int ALL = Integer.MAX_VALUE;

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private int words;
    private boolean over;
    private boolean space;
    private Last last = Last.SPACE;

    /// What stands before the character that is read.
    private enum Last {
        SPACE,
        /// A run that may still turn out to be only the bracket before a character that counts.
        SIGNS,
        RUN,
        CHARACTER
    }

    private Tally(int most) {
        this.most = most;
    }

    /// Collects that many words at most.
    static Tally of(int most) {
        return new Tally(most);
    }

    /// Counts the words, and keeps none.
    static Tally counting() {
        return new Tally(ALL);
    }

    int words() {
        return words;
    }

    /// Whether there was more than asked for.
    boolean isOver() {
        return over;
    }

    String text() {
        int end = text.length();
        if (over && last == Last.CHARACTER) {
            while (end > 0 && isOpening(text.charAt(end - 1))) {
                end--;
            }
        }
        return text.substring(0, end);
    }

    void gap() {
        space |= last != Last.SPACE;
        last = Last.SPACE;
    }

    /// Adds text as it stands between tags.
    void add(String html, int from, int to) {
        for (int i = from; i < to && !over; ) {
            char c = html.charAt(i);
            if (c == '&') {
                int end = html.indexOf(';', i) + 1;
                add(Line.unescaped(html.substring(i, end)).charAt(0));
                i = end;
            } else if (c > ' ' && c < 0x7f) {
                add(c);
                i++;
            } else {
                int point = html.codePointAt(i);
                i += Character.charCount(point);
                if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                    gap();
                } else if (point != 0xad && point != 0x200b) {
                    add(point);
                }
            }
        }
    }

    private void add(int c) {
        if (c < 0xe00 ? last == Last.RUN : isMark(c) && last != Last.SPACE) {
            put(c);
            return;
        }
        boolean letter = Character.isLetterOrDigit(c);
        if (c >= 0xe00 && letter && isWithoutSpaces(c)) {
            begin(last == Last.SIGNS ? 0 : 1, Last.CHARACTER, c);
        } else {
            switch (last) {
                case RUN -> put(c);
                case SIGNS -> begin(0, letter ? Last.RUN : Last.SIGNS, c);
                case CHARACTER -> {
                    if (letter) {
                        begin(1, Last.RUN, c);
                    } else {
                        put(c);
                    }
                }
                case SPACE -> begin(1, letter ? Last.RUN : Last.SIGNS, c);
            }
        }
    }

    private void begin(int count, Last now, int c) {
        if (words + count > most) {
            over = true;
            return;
        }
        words += count;
        last = now;
        if (space) {
            put(' ');
            space = false;
        }
        put(c);
    }

    private void put(int c) {
        if (most != ALL) {
            text.appendCodePoint(c);
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    true;
            // The vowel AM of Thai and Lao is a letter to Unicode, but no character of its own.
            default -> c == 0xe33 || c == 0xeb3;
        };
    }

    private static boolean isWithoutSpaces(int c) {
        if (c == 0x30fc || c == 0xff70) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    private static boolean isOpening(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
