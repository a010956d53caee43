package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Notes made by hand without links: numbers in the text, and at its end as many notes.
///
/// A number counts if it is raised (`<sup>1</sup>`) or in brackets (`[1]`) and the next in turn; a raised number right
/// behind a figure is a power, unless the figure is a year. The notes are a list, or paragraphs with their numbers,
/// and only a few paragraphs may follow them. If the two don't match to the last, the text stays as it is.
final class NumberedNotes {
    private static final int MOST_AFTER = 3;
    private static final int MOST_BETWEEN = 6;
    private final Element body;
    private final Account account;
    private final List<List<Element>> notes = new ArrayList<>();
    private final List<Node> places = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int next = 1;

    private NumberedNotes(Element body, Account account) {
        this.body = body;
        this.account = account;
    }

    static void set(Element body, Account account) {
        if (hasMarks(body)) {
            new NumberedNotes(body, account).set();
        }
    }

    private static boolean hasMarks(Element body) {
        for (Element raised : body.getElementsByTag("sup")) {
            if (NoteMarks.number(raised.text()) == 1) {
                return true;
            }
        }
        return body.text().contains("[1]");
    }

    private void set() {
        NoteLines lines = NoteLines.split(body);
        if (!find()) {
            lines.undo();
            return;
        }
        Element first = notes.getFirst().getFirst();
        for (Element block : body.children()) {
            if (block.equals(first) || block.equals(first.parent())) {
                break;
            }
            search(block);
        }
        if (next != notes.size() + 1) {
            lines.undo();
            return;
        }
        write(first);
    }

    private boolean find() {
        List<Element> blocks = body.children();
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - 1 - MOST_AFTER); i--) {
            Element block = blocks.get(i);
            boolean fromOne = block.attr("start").isEmpty() || block.attr("start").equals("1");
            if (block.normalName().equals("ol") && fromOne && block.childrenSize() > 0) {
                block.children().forEach(item -> notes.add(List.of(item)));
                return true;
            }
            if (NoteMarks.leading(block) > 0) {
                return paragraphs(blocks, i);
            }
        }
        return false;
    }

    /// Goes up from the last note to the first.
    private boolean paragraphs(List<Element> blocks, int last) {
        int number = NoteMarks.leading(blocks.get(last));
        List<Element> more = new ArrayList<>();
        for (int i = last; i >= 0 && more.size() <= MOST_BETWEEN; i--) {
            Element block = blocks.get(i);
            int leading = NoteMarks.leading(block);
            boolean text =
                    block.normalName().equals("p") || block.normalName().equals("blockquote");
            if (!text) {
                return false;
            }
            more.add(block);
            if (leading == number) {
                Collections.reverse(more);
                notes.addFirst(more);
                more = new ArrayList<>();
                number--;
                if (number == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void search(Node node) {
        if (node instanceof TextNode text) {
            brackets(text);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "pre", "code", "kbd" -> {}
                case "sup" -> raised(element);
                default -> List.copyOf(element.childNodes()).forEach(this::search);
            }
        }
    }

    private void raised(Element sup) {
        if (NoteMarks.number(sup.text()) == next && !isPower(sup)) {
            places.add(sup);
            numbers.add(next);
            next++;
        }
    }

    private static boolean isPower(Element sup) {
        String before = sup.previousSibling() instanceof TextNode text ? text.getWholeText() : "";
        int from = before.length();
        while (from > 0 && Numbers.isDigit(before.charAt(from - 1))) {
            from--;
        }
        int digits = before.length() - from;
        boolean year = digits == 4 && (before.charAt(from) == '1' || before.charAt(from) == '2');
        return digits > 0 && !year;
    }

    private void brackets(TextNode text) {
        TextNode rest = text;
        int at = rest.getWholeText().indexOf('[');
        while (at >= 0) {
            String words = rest.getWholeText();
            int close = words.indexOf(']', at);
            int number =
                    close < 0 || close > at + 5
                            ? 0
                            : NoteMarks.number(words.substring(at, close + 1));
            if (number > 0 && number <= next) {
                TextNode mark = at == 0 ? rest : rest.splitText(at);
                boolean last = mark.getWholeText().length() == close + 1 - at;
                TextNode after = last ? mark : mark.splitText(close + 1 - at);
                places.add(mark);
                numbers.add(number);
                next += number == next ? 1 : 0;
                if (last) {
                    return;
                }
                rest = after;
                at = rest.getWholeText().indexOf('[');
            } else {
                at = words.indexOf('[', at + 1);
            }
        }
    }

    private void write(Element first) {
        Element parent = first.parent();
        Element start = parent == null || parent.equals(body) ? first : parent;
        NoteHead.remove(start, account);
        NoteList list = new NoteList();
        for (int i = 0; i < notes.size(); i++) {
            list.add(Integer.toString(i + 1), content(notes.get(i)));
        }
        if (!start.equals(first)) {
            start.remove();
        }
        for (int i = 0; i < places.size(); i++) {
            list.refer(Integer.toString(numbers.get(i)), places.get(i));
        }
        list.appendTo(body);
    }

    private List<Node> content(List<Element> blocks) {
        Element first = blocks.getFirst();
        if (NoteMarks.leading(first) > 0) {
            account.drop(Dropped.What.NOTE, NoteMarks.stripLeading(first));
        }
        account.drop(Dropped.What.NOTE, NoteMarks.stripWaysBack(first, Set.of()));
        if (first.normalName().equals("li")) {
            return Tags.emptied(first);
        }
        blocks.forEach(Node::remove);
        return List.copyOf(blocks);
    }
}
