package org.standfirst.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Where a page stands: the path of its URL, decoded and in Unicode form C, for example
/// `/category/labor/`.
public record Address(String path) implements Comparable<Address> {
    /// Characters that stand in a URL as they are.
    private static final boolean[] PLAIN = plain();

    public Address {
        if (!path.startsWith("/") || path.startsWith("//") || hasForbidden(path)) {
            throw new Refusal(
                    "“%s” cannot be an address.".formatted(path),
                    "An address begins with one slash and has no backslash or control character.");
        }
        path = Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static boolean hasForbidden(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' || Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }

    /// The address of a percent-encoded path as it stands in a URL. A sequence that is not UTF-8 is
    /// kept as it is written.
    ///
    /// @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, 2.1</a>
    public static Address ofUrlPath(String encoded) {
        return new Address(decoded(encoded));
    }

    /// Percent-decoded text, or the text itself where it is not well encoded.
    public static String decoded(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        try {
            String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') >= 0 ? encoded : decoded;
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    /// The path as it is written in a URL.
    public String encoded() {
        return encoded(path);
    }

    /// Text with everything percent-encoded that a path and query may not hold as it is.
    public static String encoded(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < PLAIN.length && PLAIN[c]) {
                if (out != null) {
                    out.append(c);
                }
                continue;
            }
            if (out == null) {
                out = new StringBuilder(text.length() + 32).append(text, 0, i);
            }
            int point = text.codePointAt(i);
            if (Character.charCount(point) == 2) {
                i++;
            }
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x7f];
        for (int c = ' ' + 1; c < plain.length; c++) {
            plain[c] = "\"<>\\^`{|}%[]".indexOf(c) < 0;
        }
        return plain;
    }

    /// This address with one more part, for example `page/2/`.
    public Address with(String more) {
        return new Address(path.endsWith("/") ? path + more : path + "/" + more);
    }

    @Override
    public int compareTo(Address other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
