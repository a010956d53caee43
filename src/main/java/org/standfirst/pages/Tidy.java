package org.standfirst.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Takes out the empty lines that templates leave behind, so that the source of a page reads well.
final class Tidy {
    private static final String PRE = "<pre";
    private static final String PRE_END = "</pre>";

    private Tidy() {}

    /// The page without empty lines; what is preformatted stays as it is.
    static byte[] lines(byte[] html) {
        // One character for each byte, and searched by the processor in steps of many.
        String page = new String(html, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(html.length);
        int at = 0;
        while (at < html.length) {
            int pre = orEnd(page.indexOf(PRE, at), page);
            tidied(html, page, at, pre, out);
            at = orEnd(page.indexOf(PRE_END, pre), page);
            out.write(html, pre, at - pre);
        }
        return out.toByteArray();
    }

    private static int orEnd(int found, String page) {
        return found < 0 ? page.length() : found;
    }

    private static void tidied(
            byte[] html, String page, int from, int to, ByteArrayOutputStream out) {
        int at = from == 0 ? behindEmpty(page, 0, to) : from;
        while (at < to) {
            int end = page.indexOf("\n\n", at, to);
            int line = end < 0 ? to : end + 1;
            out.write(html, at, line - at);
            at = behindEmpty(page, line, to);
        }
    }

    private static int behindEmpty(String page, int from, int to) {
        int at = from;
        while (at < to && page.charAt(at) == '\n') {
            at++;
        }
        return at;
    }
}
