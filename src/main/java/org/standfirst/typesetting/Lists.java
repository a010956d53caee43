package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Sets lists, definitions and notes, and puts in order what stands in lists and can't.
final class Lists {
    private static final Set<String> TYPES = Set.of("a", "A", "i", "I");

    private final Galley galley;
    private final Blocks blocks;

    Lists(Galley galley, Blocks blocks) {
        this.galley = galley;
        this.blocks = blocks;
    }

    /// An item, with what stood after it in the list and belongs to none.
    private record Item(Tongue tongue, List<Node> nodes) {}

    void list(Element element) {
        if (galley.notes.isList(element)) {
            notes(element);
            return;
        }
        String tag = element.nameIs("ol") ? "ol" : "ul";
        String attributes = tag.equals("ol") ? numbering(element) : "";
        list(tag, attributes + blocks.attributes(element), element.childNodes());
    }

    private void list(String tag, String attributes, List<Node> nodes) {
        List<Item> items = items(nodes);
        if (galley.isDeep()) {
            for (Item item : items) {
                blocks.nodes(item.nodes());
                galley.paragraph();
            }
            return;
        }
        int from = galley.open();
        galley.out.append('<').append(tag).append(attributes).append('>');
        int empty = galley.out.length();
        for (Item item : items) {
            int at = galley.out.length();
            galley.out.append("<li").append(item.tongue().attributes()).append('>');
            if (cell(item.nodes()) == Galley.Content.NOTHING) {
                galley.out.setLength(at);
            } else {
                galley.out.append("</li>");
            }
        }
        if (galley.out.length() == empty) {
            galley.abandon(from);
        } else {
            galley.out.append("</").append(tag).append('>');
            galley.close(from);
        }
    }

    /// Sets what holds a line or blocks.
    Galley.Content cell(List<Node> nodes) {
        Galley.Outer outer = galley.begin();
        blocks.nodes(nodes);
        galley.paragraph();
        return galley.endAsLine(outer);
    }

    private static List<Item> items(List<Node> nodes) {
        List<Item> items = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element item && isStray(item)) {
                items.add(new Item(Tongue.of(item), new ArrayList<>(item.childNodes())));
            } else if (isSomething(node)) {
                if (items.isEmpty()) {
                    items.add(new Item(Tongue.NONE, new ArrayList<>()));
                }
                items.getLast().nodes().add(node);
            }
        }
        return items;
    }

    private static boolean isSomething(Node node) {
        return node instanceof Element || (node instanceof TextNode text && !text.isBlank());
    }

    private static String numbering(Element element) {
        StringBuilder out = new StringBuilder();
        String start = element.attr("start").strip();
        if (start.matches("-?\\d{1,9}") && Integer.parseInt(start) != 1) {
            out.append(" start=\"").append(Integer.parseInt(start)).append('"');
        }
        if (element.hasAttr("reversed")) {
            out.append(" reversed");
        }
        if (TYPES.contains(element.attr("type"))) {
            out.append(" type=\"").append(element.attr("type")).append('"');
        }
        return out.toString();
    }

    /// Whether it is an item, and so belongs to a list.
    static boolean isStray(Element element) {
        return switch (element.normalName()) {
            case "li", "dt", "dd" -> true;
            default -> false;
        };
    }

    /// Where a run of items ends that begins there.
    static int endOfStrays(List<Node> nodes, int from) {
        boolean plain = nodes.get(from).nameIs("li");
        int end = from;
        for (int i = from; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Element e && isStray(e) && e.nameIs("li") == plain) {
                end = i + 1;
            } else if (isSomething(node)) {
                break;
            }
        }
        return end;
    }

    /// Sets items that stand in no list as a list of their own.
    void strays(List<Node> nodes) {
        galley.paragraph();
        if (nodes.getFirst().nameIs("li")) {
            list("ul", galley.tongue.attributes(), nodes);
        } else {
            definitions(nodes, galley.tongue.attributes());
        }
    }

    void definitions(Element element) {
        definitions(element.childNodes(), blocks.attributes(element));
    }

    private void definitions(List<Node> nodes, String attributes) {
        new Definitions(galley, blocks, this).set(nodes, attributes);
    }

    private void notes(Element list) {
        List<Mark> around = galley.stick.unmark();
        for (Element item : list.children()) {
            if (!item.nameIs("li")) {
                blocks.container(item);
                continue;
            }
            int from = galley.out.length();
            blocks.inline().enterNote();
            cell(item.childNodes());
            blocks.inline().leaveNote();
            String html = galley.out.substring(from);
            galley.out.setLength(from);
            galley.notes.set(item, Tongue.of(item).attributes(), html);
        }
        galley.stick.mark(around);
    }
}
