package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Puts the notes that editors wrote above or under a text into an aside of their own.
final class EditorsNotes {
    private static final int EDGE = 3;
    private static final int LONGEST = 8;
    private static final int LONGEST_NAME = 70;
    private static final List<String> NAMES =
            List.of(
                    "editors' note",
                    "editor's note",
                    "editors note",
                    "editor note",
                    "editorial note",
                    "note from the editors",
                    "note from the editor",
                    "a note from the editors");

    private EditorsNotes() {}

    static void mark(Element body) {
        List<Element> blocks = new ArrayList<>();
        for (Element block : body.children()) {
            boolean text = !block.normalName().equals("figure") && !block.hasClass("notes");
            if (text && !block.hasClass("media")) {
                blocks.add(block);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (i == EDGE && blocks.size() - EDGE > EDGE) {
                i = blocks.size() - EDGE;
            }
            Element block = blocks.get(i);
            if (body.equals(block.parent()) && begins(block)) {
                wrap(block);
            }
        }
    }

    private static boolean begins(Element block) {
        boolean candidate =
                switch (block.normalName()) {
                    case "p", "h2", "h3", "h4", "h5", "h6", "blockquote" -> true;
                    default -> false;
                };
        if (!candidate) {
            return false;
        }
        String text = start(block);
        for (String name : NAMES) {
            if (text.startsWith(name)) {
                String rest = text.substring(name.length()).stripLeading();
                return rest.isEmpty() || ":—–-.]".indexOf(rest.charAt(0)) >= 0;
            }
        }
        return false;
    }

    private static String start(Element block) {
        String whole = block.text().strip();
        String text =
                whole.substring(0, Math.min(whole.length(), LONGEST_NAME))
                        .replace('’', '\'')
                        .toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < text.length() && "[(*_ ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.substring(i);
    }

    private static void wrap(Element first) {
        List<Element> note = new ArrayList<>(List.of(first));
        String text = first.text().strip();
        if (isHeading(text)) {
            Element next = first.nextElementSibling();
            if (next != null && next.normalName().equals("p")) {
                note.add(next);
            }
        } else if (text.startsWith("[") && !isClosed(text)) {
            note.addAll(untilBracket(first));
        }
        Element aside = new Element("aside").attr("class", "editors-note");
        first.before(aside);
        for (Element block : note) {
            if (block.normalName().equals("blockquote")) {
                aside.appendChildren(Tags.emptied(block));
                block.remove();
            } else {
                aside.appendChild(block);
            }
        }
    }

    private static boolean isHeading(String text) {
        String name = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        return NAMES.contains(name.endsWith(":") ? name.substring(0, name.length() - 1) : name);
    }

    private static boolean isClosed(String text) {
        return text.endsWith("]") || text.endsWith("].") || text.indexOf("] ") > 0;
    }

    /// The further paragraphs of a note that stands in brackets, if the bracket is ever closed.
    private static List<Element> untilBracket(Element first) {
        List<Element> more = new ArrayList<>();
        for (Element next = first.nextElementSibling();
                next != null;
                next = next.nextElementSibling()) {
            if (more.size() == LONGEST || !next.normalName().equals("p")) {
                return List.of();
            }
            more.add(next);
            if (next.text().strip().endsWith("]")) {
                return more;
            }
        }
        return List.of();
    }
}
