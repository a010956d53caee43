package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/// What stands between two brackets and has the form of a shortcode: `[name key="value" word]`.
///
/// Form is not enough to be one; [ShortcodeNames] says what is.
///
/// @param words the values without a key
/// @param quoted whether a value with a key stood in quotation marks
/// @param end where the text goes on
record Shortcode(
        String name, Map<String, String> keys, List<String> words, boolean quoted, int end) {
    private static final int LONGEST = 4_000;
    private static final String[][] QUOTES = {
        {"\"", "\""},
        {"'", "'"},
        {"“", "”"},
        {"”", "”"},
        {"″", "″"},
        {"&quot;", "&quot;"},
        {"&#8220;", "&#8221;"},
        {"&#8221;", "&#8221;"},
        {"&#8221;", "&#8243;"},
    };

    Optional<String> key(String key) {
        return Optional.ofNullable(keys.get(key)).filter(value -> !value.isBlank());
    }

    boolean hasKeys() {
        return !keys.isEmpty();
    }

    /// Reads the tag that begins at a bracket, if there is one.
    static Optional<Shortcode> at(String text, int bracket) {
        return new Reader(text, bracket + 1).read();
    }

    private static final class Reader {
        private final String text;
        private final int limit;
        private int at;
        private final Map<String, String> keys = new LinkedHashMap<>();
        private final List<String> words = new ArrayList<>();
        private boolean quoted;

        Reader(String text, int from) {
            this.text = text;
            this.at = from;
            this.limit = Math.min(text.length(), from + LONGEST);
        }

        Optional<Shortcode> read() {
            int from = at;
            if (at >= limit || !Markup.isLetter(text.charAt(at))) {
                return Optional.empty();
            }
            while (at < limit && (Markup.isNameChar(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            String name = text.substring(from, at).toLowerCase(Locale.ROOT);
            if (at < limit && text.charAt(at) == '=') {
                at++;
                value().ifPresent(words::add);
            } else if (at < limit && !endsName(text.charAt(at))) {
                return Optional.empty();
            }
            return rest()
                    ? Optional.of(new Shortcode(name, keys, words, quoted, at))
                    : Optional.empty();
        }

        private static boolean endsName(char c) {
            return c == ']' || c == '/' || Markup.isSpace(c) || c == '\u00a0';
        }

        private boolean rest() {
            while (true) {
                spaces();
                if (at >= limit || text.charAt(at) == '[') {
                    return false;
                }
                if (text.charAt(at) == ']') {
                    at++;
                    return true;
                }
                if (text.startsWith("/]", at)) {
                    at += 2;
                    return true;
                }
                if (!part()) {
                    return false;
                }
            }
        }

        private boolean part() {
            int from = at;
            while (at < limit && isKeyChar(text.charAt(at))) {
                at++;
            }
            String key = text.substring(from, at).toLowerCase(Locale.ROOT);
            int afterKey = at;
            spaces();
            if (!key.isEmpty() && at < limit && text.charAt(at) == '=') {
                at++;
                spaces();
                Optional<String> value = value();
                value.ifPresent(found -> keys.put(key, found));
                return value.isPresent();
            }
            at = key.isEmpty() ? from : afterKey;
            at = from;
            Optional<String> word = value();
            word.ifPresent(words::add);
            return word.isPresent() && at > from;
        }

        private static boolean isKeyChar(char c) {
            return Markup.isLetter(c) || Numbers.isDigit(c) || c == '_' || c == '-';
        }

        private void spaces() {
            while (at < limit && (Markup.isSpace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
                at++;
            }
        }

        private Optional<String> value() {
            for (String[] quote : QUOTES) {
                if (text.startsWith(quote[0], at)) {
                    int close = close(quote[1], at + quote[0].length());
                    if (close >= 0) {
                        String value = text.substring(at + quote[0].length(), close);
                        at = close + quote[1].length();
                        quoted = true;
                        return Optional.of(Parser.unescapeEntities(value, true));
                    }
                }
            }
            int from = at;
            while (at < limit && text.charAt(at) != ']' && !Markup.isSpace(text.charAt(at))) {
                if (text.charAt(at) == '[') {
                    return Optional.empty();
                }
                at++;
            }
            String value = text.substring(from, at);
            if (value.endsWith("/") && at < limit && text.charAt(at) == ']') {
                value = value.substring(0, value.length() - 1);
            }
            return Optional.of(Parser.unescapeEntities(value, true));
        }

        private int close(String quote, int from) {
            for (int i = from; i < limit; i++) {
                if (text.startsWith(quote, i)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
