package org.standfirst.wordpress;

import java.util.Set;

/// Makes paragraphs of a classic text, as WordPress does whenever it prints one.
///
/// A blank line, or two line breaks, part paragraphs; a single line end is a line break; block elements stand by
/// themselves, and `pre`, scripts and the like are left as they are. A block quotation has paragraphs even when
/// it is one line; list items and table cells only when there is a blank line in them.
final class Paragraphs {
    private static final char BREAK = '\u0001';
    private static final Set<String> BLOCKS =
            Set.of(
                    ("address area article aside blockquote caption center col colgroup dd details dir div dl dt"
                                    + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend"
                                    + " li main map menu nav ol optgroup option p select section summary table tbody"
                                    + " td tfoot th thead tr ul")
                            .split(" "));
    private static final Set<String> EMPTY = Set.of("hr", "col", "area");
    private static final Set<String> UNTOUCHED =
            Set.of(
                    "pre",
                    "script",
                    "style",
                    "textarea",
                    "svg",
                    "math",
                    "object",
                    "iframe",
                    "video",
                    "audio",
                    "xmp");

    /// Elements in which loose text has no place, so that line ends mean nothing.
    private static final Set<String> STRUCTURE =
            Set.of(
                    "table thead tbody tfoot tr colgroup ul ol dl menu dir figure select optgroup map details"
                            .split(" "));

    /// Elements that hold one line.
    private static final Set<String> LINES =
            Set.of(
                    "h1 h2 h3 h4 h5 h6 dt caption figcaption legend summary address option"
                            .split(" "));

    /// What a line end inside a paragraph means.
    private enum LineEnd {
        BREAKS,
        SPACES
    }

    private final Markup markup;
    private final LineEnd lineEnd;
    private final StringBuilder out;
    private final StringBuilder run = new StringBuilder();
    private final Nest nest = new Nest();

    private Paragraphs(String text, LineEnd lineEnd) {
        this.markup = new Markup(text);
        this.lineEnd = lineEnd;
        this.out = new StringBuilder(text.length() + text.length() / 8 + 64);
    }

    /// For text as the classic editor keeps it.
    static String inPlain(String text) {
        return new Paragraphs(unix(text), LineEnd.BREAKS).write();
    }

    /// For text that has its paragraphs already, where a line end is only a space.
    static String inMarkedUp(String text) {
        return new Paragraphs(unix(text), LineEnd.SPACES).write();
    }

    private static String unix(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private String write() {
        while (markup.next()) {
            switch (markup.kind()) {
                case TEXT -> run.append(markup.token());
                case COMMENT -> comment(markup.token());
                case OPEN -> open();
                case CLOSE -> close();
            }
        }
        flush();
        return out.toString();
    }

    private void comment(String comment) {
        if (comment.startsWith("<!--nextpage")) {
            run.append("\n\n");
        }
    }

    private void open() {
        String name = markup.name();
        if (UNTOUCHED.contains(name)) {
            boolean pre = name.equals("pre") || name.equals("xmp");
            if (pre) {
                flush();
                endParagraph();
            }
            if (!markup.isClosedAsInXml()) {
                markup.takeWhole();
            }
            if (pre) {
                out.append(markup.token()).append('\n');
            } else {
                inline(markup.token());
            }
        } else if (name.equals("br")) {
            run.append(BREAK);
        } else if (BLOCKS.contains(name)) {
            flush();
            endParagraph();
            out.append(markup.token());
            if (!EMPTY.contains(name)) {
                nest.enter(name);
            }
        } else {
            inline(markup.token());
        }
    }

    /// A paragraph ends where another block begins.
    private void endParagraph() {
        if (nest.innermost().equals("p")) {
            nest.leave();
            out.append("</p>\n");
        }
    }

    private void close() {
        String name = markup.name();
        if (name.equals("br")) {
            run.append(BREAK);
        } else if (name.equals("p") && !nest.holds("p")) {
            // The paragraph has ended already, at a block inside it; the tag would make an empty
            // one.
            run.append("\n\n");
        } else if (BLOCKS.contains(name)) {
            flush();
            while (nest.holds(name) && !nest.leave().equals(name)) {
                // inner elements that were never closed end here
            }
            out.append(markup.token()).append('\n');
        } else {
            inline(markup.token());
        }
    }

    private void inline(String tag) {
        run.append(tag.indexOf('\n') < 0 ? tag : tag.replace('\n', ' '));
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        String in = nest.innermost();
        if (STRUCTURE.contains(in)) {
            out.append(run.toString().replace(BREAK, ' '));
        } else if (LINES.contains(in)) {
            split("", "<br>\n", "");
        } else if (in.equals("p")) {
            split("", "</p>\n<p>", "");
        } else if (in.isEmpty() || in.equals("blockquote")) {
            split("<p>", "</p>\n<p>", "</p>\n");
        } else {
            loose();
        }
        run.setLength(0);
    }

    private void loose() {
        int from = out.length();
        split("", "</p>\n<p>", "");
        if (out.indexOf("</p>\n<p>", from) >= 0) {
            out.insert(from, "<p>").append("</p>\n");
        }
    }

    private void split(String before, String between, String after) {
        int from = skipped(0);
        if (from == run.length()) {
            return;
        }
        out.append(before);
        int i = from;
        while (i < run.length()) {
            char c = run.charAt(i);
            if (c != '\n' && c != BREAK) {
                int end = endOfLine(i + 1);
                out.append(run, i, end);
                i = end;
                continue;
            }
            int next = skipped(i);
            if (next < run.length()) {
                out.append(gap(i, next, between));
            }
            i = next;
        }
        out.append(after);
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < run.length() && run.charAt(i) != '\n' && run.charAt(i) != BREAK) {
            i++;
        }
        return i;
    }

    private int skipped(int from) {
        int i = from;
        while (i < run.length() && (Markup.isSpace(run.charAt(i)) || run.charAt(i) == BREAK)) {
            i++;
        }
        return i;
    }

    private String gap(int from, int to, String between) {
        int lines = 0;
        int breaks = 0;
        for (int i = from; i < to; i++) {
            lines += run.charAt(i) == '\n' ? 1 : 0;
            breaks += run.charAt(i) == BREAK ? 1 : 0;
        }
        boolean inText = nest.innermost().equals("p") && lineEnd == LineEnd.SPACES;
        if (breaks > 1 || (lines > 1 && !inText)) {
            return between;
        }
        return breaks > 0 || lineEnd == LineEnd.BREAKS ? "<br>\n" : "\n";
    }
}
