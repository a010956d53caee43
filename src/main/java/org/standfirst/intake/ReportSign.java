package org.standfirst.intake;

import java.text.Normalizer;

/// Shows words of others as they are, on a page or a terminal: a sign that can't be seen, turns
/// the line round or steers the terminal is shown by its number.
final class ReportSign {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;

    private ReportSign() {}

    /// The words, of which no more than `most` characters; an ellipsis says that there were more.
    static String shown(String words, int most) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int count = 0;
        while (at < words.length() && count < most) {
            int c = words.codePointAt(at);
            if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
            } else if (isSeen(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("[U+%04X]".formatted(c));
            }
            at += Character.charCount(c);
            count++;
        }
        String text = Normalizer.normalize(out, Normalizer.Form.NFC);
        // An accent needs a letter to stand on.
        String start = !text.isEmpty() && isAccent(text.codePointAt(0)) ? "\u25CC" : "";
        return start + text + (at < words.length() ? "…" : "");
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT ->
                    c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER || c == SOFT_HYPHEN;
            default -> true;
        };
    }
}
