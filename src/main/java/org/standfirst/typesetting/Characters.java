package org.standfirst.typesetting;

/// Which characters text may hold, and how it stands between tags.
final class Characters {
    private Characters() {}

    /// Whether it folds into one space: white space of HTML, and line breaks of other systems.
    static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    /// Whether text never holds it: controls, those that turn the direction of what follows (they
    /// make text lie about its order), and code points that are no characters.
    static boolean isForbidden(int c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfdd0 && c <= 0xfdef)
                || (c & 0xfffe) == 0xfffe;
    }

    /// Whether a reader sees nothing where it stands.
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u00ad'
                || (c >= '\u2000' && c <= '\u200f')
                || (c >= '\u2028' && c <= '\u202f')
                || (c >= '\u205f' && c <= '\u206f')
                || c == '\u3000'
                || c == '\ufeff';
    }

    /// Whether it stands as itself between tags; of others it has to be looked up.
    static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7f && c != '&' && c != '<' && c != '>')
                || (c >= 0xa0 && c < 0x2000)
                || (c >= 0x2070 && c < 0xd800)
                || (c >= 0x2010 && c < 0x2028);
    }

    /// Adds the code point, escaped.
    static void append(StringBuilder out, int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.appendCodePoint(point);
        }
    }

    /// Text for an attribute: folded, trimmed, without what text may not hold, escaped.
    static String attribute(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point <= 0xffff && isSpace((char) point)) {
                space = !out.isEmpty();
            } else if (!isForbidden(point)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                if (point == '"') {
                    out.append("&quot;");
                } else {
                    append(out, point);
                }
            }
        }
        return out.toString();
    }
}
