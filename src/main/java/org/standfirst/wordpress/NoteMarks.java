package org.standfirst.wordpress;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The small signs around notes made by hand: numbers, ways back, the heading above.
final class NoteMarks {
    private static final Set<String> WAYS_BACK =
            Set.of(
                    "↩",
                    "↩︎",
                    "↩️",
                    "↑",
                    "⇑",
                    "^",
                    "⏎",
                    "⤴",
                    "↵",
                    "back",
                    "[back]",
                    "return",
                    "[↩]",
                    "(back)",
                    "↥",
                    "[return]");
    private static final Set<String> HEADINGS =
            Set.of(
                    "notes",
                    "note",
                    "footnotes",
                    "footnote",
                    "endnotes",
                    "end notes",
                    "notes and references",
                    "references",
                    "anmerkungen",
                    "fußnoten",
                    "notas",
                    "примечания",
                    "примітки",
                    "сноски",
                    "ملاحظات",
                    "هوامش");

    private NoteMarks() {}

    /// The number in `1`, `[1]`, `(1)`, `1.`, or 0.
    static int number(String text) {
        String bare = Words.folded(text);
        int from = !bare.isEmpty() && "[(".indexOf(bare.charAt(0)) >= 0 ? 1 : 0;
        int to = bare.length();
        if (to > from && "]).".indexOf(bare.charAt(to - 1)) >= 0) {
            to--;
        }
        String digits = bare.substring(Math.min(from, to), to);
        return digits.length() <= 4 && Numbers.isDigits(digits) ? Integer.parseInt(digits) : 0;
    }

    /// The number that a note begins with: as text `1. `, `[1] `, `1) `, or alone in an element; 0 if none.
    static int leading(Element note) {
        Node first = firstSeen(note);
        if (first instanceof TextNode text) {
            String start = text.getWholeText().stripLeading();
            int end = markEnd(start);
            return end == 0 ? 0 : number(start.substring(0, end));
        }
        if (!(first instanceof Element element)) {
            return 0;
        }
        return switch (element.normalName()) {
            case "sup", "a", "span", "strong", "b", "small" -> {
                int whole = number(element.text());
                yield whole > 0 && (element.normalName().equals("sup") || marksItself(element))
                        ? whole
                        : whole > 0 ? 0 : leading(element);
            }
            case "em", "i" -> leading(element);
            default -> 0;
        };
    }

    /// A number alone in a link, or with a bracket or full stop, is a mark; a bare bold number may be anything.
    private static boolean marksItself(Element element) {
        String text = Words.folded(element.text());
        return element.normalName().equals("a")
                || !Numbers.isDigits(text)
                || !element.select("a,sup").isEmpty();
    }

    private static int markEnd(String text) {
        boolean bracket = text.startsWith("[") || text.startsWith("(");
        int i = bracket ? 1 : 0;
        int from = i;
        while (i < text.length() && i < from + 4 && Numbers.isDigit(text.charAt(i))) {
            i++;
        }
        boolean closed =
                i > from
                        && i < text.length()
                        && (bracket ? "])" : ".)").indexOf(text.charAt(i)) >= 0;
        boolean apart = closed && (i + 1 == text.length() || !Numbers.isDigit(text.charAt(i + 1)));
        return apart ? i + 1 : 0;
    }

    private static Node firstSeen(Element element) {
        for (Node node : element.childNodes()) {
            boolean anchor =
                    node instanceof Element inner
                            && inner.normalName().equals("a")
                            && inner.hasAttr("name");
            if (!Tags.isBlank(node) && !(anchor && Tags.isBlank(node))) {
                return node;
            }
        }
        return element;
    }

    /// Takes the leading number off, and says how it was written.
    static String stripLeading(Element note) {
        Node first = firstSeen(note);
        if (first instanceof TextNode text) {
            String start = text.getWholeText().stripLeading();
            int end = markEnd(start);
            text.text(start.substring(end).stripLeading());
            return start.substring(0, end);
        }
        if (!(first instanceof Element element) || element.equals(note)) {
            return "";
        }
        if (number(element.text()) == 0) {
            return stripLeading(element);
        }
        String mark = Words.folded(element.text());
        Node next = element.nextSibling();
        element.remove();
        if (next instanceof TextNode text) {
            String rest = text.getWholeText().stripLeading();
            text.text(withoutStop(rest));
            return withoutStop(rest).equals(rest) ? mark : mark + rest.charAt(0);
        }
        return mark;
    }

    private static String withoutStop(String text) {
        return text.startsWith(". ") || text.startsWith(") ") ? text.substring(2) : text;
    }

    /// Takes ways back to the text off, and says what they were.
    static String stripWaysBack(Element note, Set<String> references) {
        StringBuilder gone = new StringBuilder();
        for (Element link : List.copyOf(note.getElementsByTag("a"))) {
            String href = link.attr("href");
            String fragment = href.substring(href.indexOf('#') + 1);
            String text = Words.folded(link.text());
            boolean back =
                    href.contains("#")
                            && (references.contains(fragment)
                                    || WAYS_BACK.contains(text.toLowerCase(Locale.ROOT)));
            if (back && link.parent() != null) {
                gone.append(' ').append(text);
                link.remove();
            }
        }
        Layout.trim(note);
        return gone.toString();
    }

    static boolean isHeading(Element element) {
        String text = Words.folded(element.text()).toLowerCase(Locale.ROOT);
        String bare =
                text.endsWith(":") || text.endsWith(".")
                        ? text.substring(0, text.length() - 1)
                        : text;
        boolean candidate = Tags.isHeading(element) || element.normalName().equals("p");
        return candidate && HEADINGS.contains(bare);
    }

    static boolean isRule(Element element) {
        if (element.normalName().equals("hr")) {
            return true;
        }
        String text = Words.folded(element.text());
        return element.normalName().equals("p")
                && text.length() > 2
                && text.chars().allMatch(c -> "_-—–* ".indexOf(c) >= 0);
    }
}
