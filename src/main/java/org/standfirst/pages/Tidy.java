package org.standfirst.pages;

import java.util.Arrays;

/// Takes out the empty lines that templates leave behind, so that the source of a page reads well.
final class Tidy {
    private static final byte[] PRE = {'<', 'p', 'r', 'e'};
    private static final byte[] PRE_END = {'<', '/', 'p', 'r', 'e', '>'};

    private Tidy() {}

    /// The page without empty lines; what is preformatted stays as it is.
    static byte[] lines(byte[] html) {
        byte[] out = new byte[html.length];
        int length = 0;
        boolean preformatted = false;
        for (int i = 0; i < html.length; i++) {
            byte b = html[i];
            if (b == '<') {
                preformatted = preformatted ? !begins(html, i, PRE_END) : begins(html, i, PRE);
            }
            if (b == '\n' && !preformatted && (length == 0 || out[length - 1] == '\n')) {
                continue;
            }
            out[length++] = b;
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean begins(byte[] html, int at, byte[] with) {
        return at + with.length <= html.length
                && Arrays.equals(html, at, at + with.length, with, 0, with.length);
    }
}
