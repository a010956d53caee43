package org.standfirst.typesetting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which addresses text may point to, in the one form in which they are kept.
///
/// @see <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">what browsers make of an address</a>
final class Hrefs {
    private static final Pattern SERVER =
            Pattern.compile(
                    "(?:[^@/?#\\[\\]\\\\\\s%:]+(?::[^@/?#\\[\\]\\\\\\s%]*)?@)?"
                            + "(?:(?:[\\p{L}\\p{N}\\p{M}_-]+\\.)*[\\p{L}\\p{N}\\p{M}_-]+\\.?|\\[[0-9a-fA-F:.]{2,45}])"
                            + "(?::[0-9]{1,5})?");

    private Hrefs() {}

    /// An address that a link may lead to; empty for any other.
    static Optional<String> link(String raw) {
        String href = well(raw);
        if (href.isEmpty()) {
            return Optional.empty();
        }
        char first = href.charAt(0);
        if (first == '#') {
            return href.length() > 1 ? Optional.of(href) : Optional.empty();
        }
        if (first == '/' || first == '\\') {
            return href.length() > 1 && isSlash(href.charAt(1))
                    ? web("https", href.substring(2))
                    : first == '/' ? Optional.of(href) : Optional.empty();
        }
        int colon = href.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = href.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = href.substring(colon + 1);
        return switch (scheme) {
            case "http", "https" ->
                    rest.length() > 2 && isSlash(rest.charAt(0)) && isSlash(rest.charAt(1))
                            ? web(scheme, rest.substring(2))
                            : Optional.empty();
            case "mailto", "tel" ->
                    rest.isEmpty() || isSlash(rest.charAt(0))
                            ? Optional.empty()
                            : Optional.of(scheme + ":" + escaped(rest));
            default -> Optional.empty();
        };
    }

    /// An address of ours, of which a picture may be loaded; empty for any other.
    static Optional<String> picture(String raw) {
        String src = well(raw);
        return src.length() > 1 && src.charAt(0) == '/' && !isSlash(src.charAt(1))
                ? Optional.of(src)
                : Optional.empty();
    }

    private static Optional<String> web(String scheme, String rest) {
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String server = rest.substring(0, end);
        if (!SERVER.matcher(server).matches()) {
            return Optional.empty();
        }
        return Optional.of(scheme + "://" + server + escaped(rest.substring(end)));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /// Without what browsers skip, and with everything percent-encoded that an address may not hold.
    private static String well(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        String trimmed = raw.strip();
        for (int i = 0; i < trimmed.length(); ) {
            int point = trimmed.codePointAt(i);
            i += Character.charCount(point);
            if (!Characters.isForbidden(point)) {
                out.appendCodePoint(point);
            }
        }
        String plain = out.toString().strip();
        if (plain.isEmpty() || (plain.charAt(0) == '/' && !plain.startsWith("//"))) {
            return plain.startsWith("/\\") ? plain : escaped(plain);
        }
        return plain.charAt(0) == '#' ? "#" + escaped(plain.substring(1)) : plain;
    }

    private static String escaped(String path) {
        StringBuilder out = new StringBuilder(path.length() + 8);
        boolean fragment = false;
        for (int i = 0; i < path.length(); ) {
            int point = path.codePointAt(i);
            i += Character.charCount(point);
            boolean bad =
                    "\"<>\\^`{|}[]".indexOf(point) >= 0
                            || point <= ' '
                            || Character.isWhitespace(point)
                            || Character.isSpaceChar(point)
                            || isPrivate(point)
                            || (point == '#' && fragment)
                            || (point == '%' && !isEncoded(path, i));
            fragment |= point == '#';
            if (!bad) {
                out.appendCodePoint(point);
                continue;
            }
            for (byte b :
                    Character.toString(point).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isPrivate(int point) {
        int type = Character.getType(point);
        return type == Character.PRIVATE_USE || type == Character.FORMAT;
    }

    private static boolean isEncoded(String path, int at) {
        return at + 1 < path.length()
                && Character.digit(path.charAt(at), 16) >= 0
                && Character.digit(path.charAt(at + 1), 16) >= 0
                && path.charAt(at) < 0x80
                && path.charAt(at + 1) < 0x80;
    }
}
