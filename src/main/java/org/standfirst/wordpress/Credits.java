package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds the credit at the end of a caption: “(Photo: …)”, “Photo by …”, “Credit: …”, “© …”.
///
/// It must begin the caption or a new sentence of it, and nothing but the credit may follow.
final class Credits {
    private static final int LONGEST = 200;
    private static final String[] BEGINNINGS = {
        "photo:",
        "photos:",
        "photo by ",
        "photos by ",
        "photo courtesy",
        "photograph:",
        "photograph by ",
        "photographs by ",
        "photography by ",
        "photo credit",
        "picture:",
        "picture by ",
        "image:",
        "image by ",
        "image courtesy",
        "image credit",
        "illustration:",
        "illustration by ",
        "credit:",
        "credits:",
        "courtesy of ",
        "source:",
        "©",
        "(c) ",
        "copyright ",
        "foto:",
        "фото:",
        "fotografía:",
        "crédito:"
    };

    private Credits() {}

    static void mark(Element caption) {
        for (int i = 0; i < caption.childNodeSize(); i++) {
            if (caption.childNode(i) instanceof TextNode text) {
                int at =
                        beginning(
                                text.getWholeText(),
                                i == 0 || Tags.is(caption.childNode(i - 1), "br"));
                if (at >= 0 && endsWell(caption, i, at)) {
                    wrap(caption, i, at);
                    return;
                }
            }
        }
        if (caption.childNodeSize() == 1
                && caption.childNode(0) instanceof Element inner
                && !inner.normalName().equals("small")) {
            mark(inner);
        }
    }

    /// Where a credit begins in a text, or -1.
    private static int beginning(String text, boolean first) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return -1;
        }
        int best = -1;
        for (String beginning : BEGINNINGS) {
            for (int at = small.indexOf(beginning);
                    at >= 0;
                    at = small.indexOf(beginning, at + 1)) {
                int from = begins(small, at, first);
                if (from >= 0) {
                    best = best < 0 ? from : Math.min(best, from);
                    break;
                }
            }
        }
        return best;
    }

    private static int begins(String text, int at, boolean first) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        if (i < 0) {
            return first ? at : -1;
        }
        char before = text.charAt(i);
        if (before == '(' || before == '[') {
            return i;
        }
        return ".!?;:|/—–”’\")]•·\n".indexOf(before) >= 0 && i < at - 1 ? at : -1;
    }

    /// No further sentence follows, and a bracket that opens the credit closes the caption.
    private static boolean endsWell(Element caption, int node, int at) {
        StringBuilder rest = new StringBuilder();
        for (int i = node; i < caption.childNodeSize(); i++) {
            Node child = caption.childNode(i);
            rest.append(
                    child instanceof TextNode text
                            ? text.getWholeText()
                            : child instanceof Element element ? element.text() : "");
        }
        String credit = rest.substring(at).strip();
        boolean bracketed = credit.startsWith("(") && !credit.startsWith("(c)");
        if (credit.length() > LONGEST
                || (bracketed && !credit.endsWith(")") && !credit.endsWith(")."))) {
            return false;
        }
        for (int i = credit.indexOf(". "); i >= 0; i = credit.indexOf(". ", i + 1)) {
            boolean abbreviation =
                    i < 4 || !credit.substring(i - 4, i).chars().allMatch(Character::isLetter);
            if (!abbreviation && credit.length() - i > 40) {
                return false;
            }
        }
        return true;
    }

    private static void wrap(Element caption, int node, int at) {
        TextNode text = (TextNode) caption.childNode(node);
        TextNode start = at == 0 ? text : text.splitText(at);
        List<Node> credit = new ArrayList<>();
        for (Node next = start; next != null; next = next.nextSibling()) {
            credit.add(next);
        }
        Element small = new Element("small");
        start.before(small);
        credit.forEach(small::appendChild);
    }
}
