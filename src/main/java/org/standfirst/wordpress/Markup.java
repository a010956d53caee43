package org.standfirst.wordpress;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Reads HTML as a row of tokens, for work on text that must happen before there is a tree.
///
/// Takes time in proportion to the text, whatever is in it.
final class Markup {
    /// What a token is.
    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        COMMENT
    }

    private static final Set<String> SWALLOWING =
            Set.of(
                    "iframe",
                    "script",
                    "style",
                    "textarea",
                    "title",
                    "xmp",
                    "noembed",
                    "noframes",
                    "select",
                    "object",
                    "video",
                    "audio",
                    "svg",
                    "math",
                    "button",
                    "noscript");
    private final String html;
    private final Set<String> neverClosed = new HashSet<>();
    private Kind kind = Kind.TEXT;
    private String name = "";
    private int start;
    private int end;
    private int textFrom = Integer.MAX_VALUE;
    private int commentsUntil = Integer.MAX_VALUE;

    Markup(String html) {
        this.html = html;
    }

    Kind kind() {
        return kind;
    }

    /// Name of the element, in small letters; empty for text and comments.
    String name() {
        return name;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String token() {
        return html.substring(start, end);
    }

    /// Steps to the next token, if there is one.
    boolean next() {
        start = end;
        name = "";
        if (start >= html.length()) {
            return false;
        }
        if (html.charAt(start) != '<' || !readTag()) {
            readText();
        }
        return true;
    }

    /// Ends players and scripts that were never closed, or closed as in XML: a reader of HTML would take all that
    /// follows for their content.
    static String closed(String html) {
        Markup markup = new Markup(html);
        StringBuilder out = new StringBuilder(html.length() + 16);
        while (markup.next()) {
            boolean swallows = markup.kind == Kind.OPEN && SWALLOWING.contains(markup.name);
            boolean whole = swallows && !markup.isClosedAsInXml() && markup.takeWhole();
            out.append(html, markup.start, markup.end);
            if (swallows && !whole) {
                out.append("</").append(markup.name).append('>');
            }
        }
        return out.toString();
    }

    /// Whether the tag ends in `/>`.
    boolean isClosedAsInXml() {
        return html.charAt(end - 2) == '/';
    }

    /// Goes on from a place further on.
    void jump(int to) {
        end = to;
    }

    /// Extends an opening tag to the end of its element, so that nothing inside is looked at.
    boolean takeWhole() {
        if (neverClosed.contains(name)) {
            return false;
        }
        for (int i = html.indexOf("</", end); i >= 0; i = html.indexOf("</", i + 2)) {
            int after = i + 2 + name.length();
            if (html.regionMatches(true, i + 2, name, 0, name.length())
                    && (after >= html.length() || !isNameChar(html.charAt(after)))) {
                int close = html.indexOf('>', after);
                end = close < 0 ? html.length() : close + 1;
                return true;
            }
        }
        neverClosed.add(name);
        return false;
    }

    private void readText() {
        kind = Kind.TEXT;
        name = "";
        int next = start + 1 >= textFrom ? -1 : html.indexOf('<', start + 1);
        while (next >= 0 && !mayBeTag(next)) {
            next = html.indexOf('<', next + 1);
        }
        end = next < 0 ? html.length() : next;
    }

    private boolean mayBeTag(int i) {
        if (i + 1 >= html.length() || i >= textFrom) {
            return false;
        }
        char c = html.charAt(i + 1);
        return isLetter(c) || c == '!' || c == '?' || c == '/';
    }

    private boolean readTag() {
        if (!mayBeTag(start)) {
            return false;
        }
        char c = html.charAt(start + 1);
        if (c == '!' || c == '?') {
            return readComment();
        }
        int from = c == '/' ? start + 2 : start + 1;
        if (from >= html.length() || !isLetter(html.charAt(from))) {
            return false;
        }
        int i = from;
        while (i < html.length() && isNameChar(html.charAt(i))) {
            i++;
        }
        int close = tagEnd(i);
        if (close < 0) {
            return false;
        }
        name = html.substring(from, i).toLowerCase(Locale.ROOT);
        kind = c == '/' ? Kind.CLOSE : Kind.OPEN;
        end = close;
        return true;
    }

    private boolean readComment() {
        boolean real = html.startsWith("<!--", start);
        if (real && start >= commentsUntil) {
            return false;
        }
        int close = html.indexOf(real ? "-->" : ">", start + 2);
        if (close < 0) {
            commentsUntil = Math.min(commentsUntil, start);
            return false;
        }
        kind = Kind.COMMENT;
        end = close + (real ? 3 : 1);
        return true;
    }

    private int tagEnd(int from) {
        char quote = 0;
        char before = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                    before = 'x';
                }
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else if (!isSpace(c)) {
                before = c;
            }
        }
        if (quote == 0) {
            // No tag that begins later can end either, so the rest is text and is not searched
            // again.
            textFrom = start;
        }
        return -1;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isNameChar(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
