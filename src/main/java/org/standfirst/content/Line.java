package org.standfirst.content;

/// A line of set text: words with emphasis, no blocks; a title, a name, a caption.
///
/// The HTML is canonical and safe to print: it comes from the cleaner, or from [#of(String)].
public record Line(String html) {
    /// No words.
    public static final Line EMPTY = new Line("");

    /// A line of plain words.
    public static Line of(String text) {
        return text.isEmpty() ? EMPTY : new Line(escaped(text));
    }

    /// Whether there is nothing to read in it.
    public boolean isEmpty() {
        return html.isEmpty() || (html.indexOf('<') >= 0 && text().isBlank());
    }

    /// The words without markup.
    public String text() {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                if (html.startsWith("<br>", i)) {
                    out.append(' ');
                }
                i = html.indexOf('>', i);
            } else {
                out.append(c);
            }
        }
        return unescaped(out.toString());
    }

    /// Text as it stands between tags and in quoted attributes.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The reverse of [#escaped(String)].
    public static String unescaped(String html) {
        return html.indexOf('&') < 0
                ? html
                : html.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }

    @Override
    public String toString() {
        return text();
    }
}
