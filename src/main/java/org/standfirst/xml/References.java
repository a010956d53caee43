package org.standfirst.xml;

import java.util.Set;
import org.jsoup.nodes.Entities;

/// Reads `&…;` as XML, else as HTML, else as the ampersand that somebody forgot to escape.
final class References {
    /// Characters that a reference can have, at most.
    static final int LONGEST = 40;

    private static final Set<String> XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private int length;
    private long removed;
    private long mended;

    /// How many characters the last one took.
    int length() {
        return length;
    }

    /// How many meant a character that XML forbids.
    long removed() {
        return removed;
    }

    /// How many were not XML's.
    long mended() {
        return mended;
    }

    /// What the reference with which this text begins is to the parser.
    String meaning(String text) {
        int i = 1;
        while (i < text.length()
                && (isNameCharacter(text.charAt(i)) || (i == 1 && text.charAt(i) == '#'))) {
            i++;
        }
        if (i == text.length() || text.charAt(i) != ';' || i == 1) {
            return ampersand();
        }
        length = i + 1;
        String name = text.substring(1, i);
        if (name.charAt(0) == '#') {
            return number(name);
        }
        if (XML.contains(name)) {
            return "&" + name + ";";
        }
        String characters = Entities.getByName(name);
        if (characters.isEmpty()) {
            return ampersand();
        }
        mended++;
        return characters.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String number(String name) {
        boolean hexadecimal = name.startsWith("#x");
        String digits = name.substring(hexadecimal ? 2 : 1);
        int radix = hexadecimal ? 16 : 10;
        if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            return ampersand();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 7 || !isAllowed(Integer.parseInt(significant, radix))) {
            removed++;
            return "";
        }
        return "&#" + (hexadecimal ? "x" : "") + significant + ";";
    }

    private String ampersand() {
        length = 1;
        mended++;
        return "&amp;";
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// The production `Char` of XML 1.0.
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || (c > 0xFFFF && c <= Character.MAX_CODE_POINT);
    }
}
