package org.standfirst.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.standfirst.content.Line;

/// A line of house HTML in Markdown.
enum PlainLine {
    /// Emphasis, links and code as Markdown has them.
    MARKS,
    /// All of it as tags.
    TAGS;

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_<]|~~|&(?=[#A-Za-z])|\\[(?=[\\^!])|](?=[(:\\[])");
    private static final Pattern IN_LINK = Pattern.compile("[\\\\`*_<\\[\\]]|~~|&(?=[#A-Za-z])");

    /// What would begin a block where it stands first.
    private static final Pattern BEGINS =
            Pattern.compile(
                    "^(?:[-+](?=\\s|$)|[#>=]|-(?=[- ])|:(?=-)|\\+{3}|[0-9]{1,9}(?=[.)](?:\\s|$)))");

    /// Words that stand in this line; empty where a picture or something else stands among them.
    Optional<String> of(Element holder) {
        StringBuilder out = new StringBuilder();
        return nodes(holder, out) ? Optional.of(begun(out.toString())) : Optional.empty();
    }

    private static String begun(String text) {
        java.util.regex.Matcher begins = BEGINS.matcher(text);
        if (!begins.find()) {
            return text;
        }
        int end = begins.end();
        return Character.isDigit(text.charAt(0))
                ? text.substring(0, end) + "\\" + text.substring(end)
                : "\\" + text;
    }

    private boolean nodes(Element holder, StringBuilder out) {
        for (Node node : holder.childNodes()) {
            if (node instanceof TextNode text) {
                escape(text.getWholeText(), holder.closest("a") != null ? IN_LINK : SPECIAL, out);
            } else if (!(node instanceof Element element) || !element(element, out)) {
                return false;
            }
        }
        return true;
    }

    private static void escape(String text, Pattern special, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.matcher(text).region(i, text.length()).lookingAt()
                    && !(c == '_' && isWithinWord(text, i))) {
                out.append('\\');
            }
            out.append(c == '\n' ? ' ' : c);
        }
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean element(Element element, StringBuilder out) {
        if (element.nameIs("img")) {
            return false;
        }
        if (element.nameIs("a") && !out.isEmpty() && out.charAt(out.length() - 1) == '!') {
            // Before a bracket it would begin a picture.
            out.insert(out.length() - 1, '\\');
        }
        if (element.nameIs("a") && element.hasClass("note")) {
            out.append("[^").append(element.text()).append(']');
            return true;
        }
        if (element.nameIs("br")) {
            out.append(this == MARKS ? "\\\n" : "<br>");
            return true;
        }
        if (this == TAGS) {
            return tag(element, out);
        }
        if (element.nameIs("a") && element.attributesSize() == 1 && element.hasAttr("href")) {
            return link(element, out);
        }
        if (element.attributesSize() > 0) {
            return tag(element, out);
        }
        return switch (element.normalName()) {
            case "em" -> around("*", element, out);
            case "strong" -> around("**", element, out);
            case "s" -> around("~~", element, out);
            case "code" -> element.childrenSize() == 0 ? code(element, out) : tag(element, out);
            default -> tag(element, out);
        };
    }

    private boolean around(String mark, Element element, StringBuilder out) {
        out.append(mark);
        boolean done = nodes(element, out);
        out.append(mark);
        return done;
    }

    private static boolean code(Element element, StringBuilder out) {
        String text = element.wholeText();
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        out.append(fence).append(space).append(text).append(space).append(fence);
        return true;
    }

    private boolean link(Element element, StringBuilder out) {
        out.append('[');
        boolean done = nodes(element, out);
        String href = element.attr("href");
        boolean isPlain = href.matches("[^\\s<>()\\\\&*_`\\[\\]~|]+");
        out.append("](");
        out.append(isPlain ? href : "<" + href.replaceAll("([\\\\<>&|])", "\\\\$1") + ">");
        out.append(')');
        return done;
    }

    private boolean tag(Element element, StringBuilder out) {
        out.append('<').append(element.normalName());
        element.attributes()
                .forEach(each ->
                        out.append(' ')
                                .append(each.getKey())
                                .append("=\"")
                                .append(Line.escaped(each.getValue()))
                                .append('"'));
        out.append('>');
        boolean done = nodes(element, out);
        out.append("</").append(element.normalName()).append('>');
        return done;
    }
}
