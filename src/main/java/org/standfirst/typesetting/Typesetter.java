package org.standfirst.typesetting;

import java.util.Optional;
import java.util.function.Function;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;

/// Sets house HTML for a page: pictures with their sizes, tables that scroll, notes that lead back.
///
/// It reads the text once, without making a tree of it.
public final class Typesetter {
    /// From this many columns on, a table may be wider than a telephone.
    private static final int WIDE = 4;

    private final String html;
    private final StringBuilder out;
    private final Function<Address, Optional<MediaFile>> media;
    private final Words words;
    private final WaysBack waysBack;
    private int copied;
    private int tables;
    private int tableDepth;
    private int itemDepth;
    private boolean scrolls;
    private Optional<String> note = Optional.empty();

    private Typesetter(Body body, Function<Address, Optional<MediaFile>> media, Words words) {
        this.html = body.html();
        this.out = new StringBuilder(html.length() + html.length() / 4);
        this.media = media;
        this.words = words;
        this.waysBack = new WaysBack(html);
    }

    /// The words of the interface that stand in a text, in the language of the page.
    ///
    /// @param missing in the place of a lost picture, for example “Image missing”
    /// @param backToText what the arrow after a note does, for example “Back to text”
    /// @param notes what the notes together are called, for example “Notes”
    /// @param table what a table without a caption is called, for example “Table”
    /// @param abroad where the text is in another language than these words
    public record Words(
            String missing,
            String backToText,
            String notes,
            String table,
            Optional<Abroad> abroad) {
        /// Words in the language of the text.
        public Words(String missing, String backToText, String notes, String table) {
            this(missing, backToText, notes, table, Optional.empty());
        }

        /// The attribute for what bears such words.
        String lang() {
            return abroad.map(two -> " lang=\"" + two.words().tag() + "\"").orElse("");
        }

        /// The attribute for what bears the text's own words, inside of that.
        String langOfText() {
            return abroad.map(two -> " lang=\"" + two.text().tag() + "\"").orElse("");
        }

        private String missingMarked() {
            String said = Line.escaped(missing);
            return abroad.map(two ->
                            "<span%s dir=\"%s\">%s</span>"
                                    .formatted(lang(), two.words().dir(), said))
                    .orElse(said);
        }
    }

    /// The language of the page, and that of the text.
    public record Abroad(Language words, Language text) {}

    /// What a page prints of a body.
    ///
    /// @param media the file that stands at an address, if there is one
    public static String set(Body body, Function<Address, Optional<MediaFile>> media, Words words) {
        return new Typesetter(body, media, words).set();
    }

    private String set() {
        int notes = html.lastIndexOf("<ol class=\"notes\">");
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            switch (html.charAt(at + 1)) {
                case 'i' -> {
                    if (html.startsWith("<img ", at)) {
                        picture(at);
                    }
                }
                case 't' -> {
                    if (html.startsWith("<table", at)) {
                        table(at);
                    }
                }
                case 'a' -> {
                    if (html.startsWith("<aside", at)) {
                        upTo(at + "<aside".length());
                        out.append(" role=\"note\"");
                    } else if (html.startsWith("<a class=\"note\"", at)) {
                        upTo(at + "<a class=\"note\"".length());
                        out.append(" role=\"doc-noteref\"");
                    }
                }
                case 'o' -> {
                    if (at == notes) {
                        upTo(at);
                        out.append("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"");
                        out.append(Line.escaped(words.notes())).append('"');
                        out.append(words.lang()).append('>');
                        upTo(at + "<ol class=\"notes\"".length());
                        out.append(words.langOfText());
                    }
                }
                case 'l' -> {
                    if (notes >= 0 && html.startsWith("<li id=\"note-", at)) {
                        int from = at + "<li id=\"note-".length();
                        note = Optional.of(html.substring(from, html.indexOf('"', from)));
                        itemDepth = 0;
                    }
                    itemDepth++;
                }
                case '/' -> end(at);
                default -> {}
            }
        }
        upTo(html.length());
        if (notes >= 0) {
            out.append("</section>");
        }
        return out.toString();
    }

    private void end(int at) {
        if (html.startsWith("</table>", at)) {
            tableDepth--;
            if (tableDepth == 0 && scrolls) {
                upTo(at + "</table>".length());
                out.append("</div>");
            }
        } else if (html.startsWith("</li>", at)) {
            itemDepth--;
            if (itemDepth == 0 && note.isPresent()) {
                int paragraph = html.charAt(at - 1) == '\n' ? at - 5 : at - 4;
                upTo(html.startsWith("</p>", paragraph) ? paragraph : at);
                waysBack.append(note.get(), words, out);
                note = Optional.empty();
            }
        }
    }

    private void upTo(int end) {
        out.append(html, copied, end);
        copied = end;
    }

    /// A region that scrolls must be reached by keyboard and have a name of its own (WCAG 2.1.1;
    /// axe: `scrollable-region-focusable`, `landmark-unique`), and one that doesn't scroll should
    /// not stop the Tab key. How wide a table gets is known only to the browser, so a table counts
    /// as wide by its first row.
    private void table(int at) {
        tableDepth++;
        if (tableDepth > 1) {
            return;
        }
        tables++;
        scrolls = isWide(at);
        if (!scrolls) {
            return;
        }
        upTo(at);
        int caption = html.indexOf('>', at) + 1;
        boolean captioned = html.startsWith("<caption", caption);
        String name =
                captioned
                        ? new Line(
                                        html.substring(
                                                html.indexOf('>', caption) + 1,
                                                html.indexOf("</caption>", caption)))
                                .text()
                        : words.table();
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.append(Line.escaped(name));
        if (captioned) {
            out.append("\">");
            return;
        }
        out.append(' ').append(tables).append('"').append(words.lang()).append('>');
        if (!html.substring(at, caption).contains(" lang=\"")) {
            upTo(at + "<table".length());
            out.append(words.langOfText());
        }
    }

    private boolean isWide(int table) {
        int end = html.indexOf("</tr>", table);
        int columns = 0;
        for (int at = html.indexOf("<t", table); at >= 0 && at < end; ) {
            char kind = html.charAt(at + 2);
            char after = html.charAt(at + 3);
            if ((kind == 'd' || kind == 'h') && (after == '>' || after == ' ')) {
                int close = html.indexOf('>', at);
                int span = html.indexOf("colspan=\"", at, close);
                columns +=
                        span >= 0
                                ? Integer.parseInt(
                                        html,
                                        span + "colspan=\"".length(),
                                        html.indexOf('"', span + "colspan=\"".length()),
                                        10)
                                : 1;
            }
            at = html.indexOf("<t", at + 1);
        }
        return columns >= WIDE;
    }

    private void picture(int at) {
        int end = html.indexOf('>', at);
        int src = html.startsWith("<img src=\"", at) ? at + "<img src=\"".length() : -1;
        Optional<String> attributes =
                src < 0 ? Optional.empty() : shown(html.substring(src, html.indexOf('"', src)));
        if (attributes.isPresent()) {
            upTo(end);
            out.append(attributes.get());
            return;
        }
        upTo(at);
        int alt = html.indexOf("alt=\"", at) + "alt=\"".length();
        String named = html.substring(alt, html.indexOf('"', alt));
        out.append("<p class=\"missing\" role=\"note\">").append(words.missingMarked());
        if (!named.isEmpty()) {
            out.append(": ").append(named);
        }
        out.append("</p>");
        copied = end + 1;
    }

    private Optional<String> shown(String src) {
        String path = Line.unescaped(src).split("[?#]", 2)[0];
        Address address = Address.ofUrlPath(path);
        return media.apply(address).flatMap(file -> Sizes.attributes(file, address));
    }
}
