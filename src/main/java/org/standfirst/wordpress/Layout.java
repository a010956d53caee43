package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Opens the boxes of a layout until there is one row of blocks, and puts loose words into paragraphs.
final class Layout {
    private final Element holder;
    private final List<Node> done = new ArrayList<>();
    private List<Node> run = new ArrayList<>();

    private Layout(Element holder) {
        this.holder = holder;
    }

    /// Gives an element that holds blocks nothing but blocks.
    static void settle(Element holder) {
        Layout layout = new Layout(holder);
        layout.take(Tags.emptied(holder));
        layout.endRun();
        holder.appendChildren(layout.done);
    }

    /// The same for an element that may hold a line instead, such as a list item.
    private static void settleLineOrBlocks(Element element) {
        if (Tags.holdsBlock(element)) {
            settle(element);
        } else {
            trim(element);
        }
    }

    private void take(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Element element) {
                element(element);
            } else if (node instanceof TextNode) {
                run.add(node);
            }
        }
    }

    private void element(Element element) {
        if (!Tags.isBlock(element)) {
            if (Tags.holdsBlock(element)) {
                take(distributed(element));
            } else {
                run.add(element);
            }
            return;
        }
        switch (element.normalName()) {
            case "p" -> paragraph(element);
            case "blockquote", "aside" -> {
                settle(element);
                keep(element);
            }
            case "ul", "ol", "menu", "dir" -> {
                list(element);
                keep(element);
            }
            case "li" -> {
                // An item without its list: what it says stays.
                endRun();
                take(Tags.emptied(element));
                endRun();
            }
            case "figure" -> figure(element);
            case "dl", "table" -> {
                inside(element);
                keep(element);
            }
            case "footer" -> footer(element);
            default -> other(element);
        }
    }

    /// A figure without a picture is only a box.
    private void figure(Element element) {
        endRun();
        if (element.selectFirst("img") == null) {
            take(Tags.emptied(element));
            endRun();
        } else {
            inside(element);
            keep(element);
        }
    }

    private void other(Element element) {
        if (Tags.isBox(element)) {
            endRun();
            take(Tags.emptied(element));
            endRun();
        } else if (Tags.isHeading(element)) {
            heading(element);
        } else {
            keep(element);
        }
    }

    /// The source of a quotation stays where it is; any other footer is a box.
    private void footer(Element element) {
        endRun();
        if (holder.normalName().equals("blockquote")) {
            trim(element);
            keep(element);
        } else {
            take(Tags.emptied(element));
            endRun();
        }
    }

    private void paragraph(Element element) {
        if (Tags.holdsBlock(element)) {
            endRun();
            take(Tags.emptied(element));
            endRun();
        } else {
            trim(element);
            keep(element);
        }
    }

    private void heading(Element element) {
        if (Tags.holdsBlock(element)) {
            List<Node> line = new ArrayList<>();
            OneLine.flatten(Tags.emptied(element), line);
            element.appendChildren(line);
        }
        trim(element);
        keep(element);
    }

    private static void list(Element list) {
        if (!list.normalName().equals("ol")) {
            list.tagName("ul");
        }
        List<Node> items = new ArrayList<>();
        for (Node node : Tags.emptied(list)) {
            if (Tags.is(node, "li")) {
                items.add(node);
            } else if (!Tags.isBlank(node)) {
                adopt(node, items);
            }
        }
        list.appendChildren(items);
        list.children().forEach(Layout::settleLineOrBlocks);
    }

    /// A list right inside a list belongs to the item before it.
    private static void adopt(Node node, List<Node> items) {
        if (!items.isEmpty() && items.getLast() instanceof Element last && Tags.isBlock(node)) {
            last.appendChild(node);
        } else {
            items.add(new Element("li").appendChild(node));
        }
    }

    private static void inside(Element element) {
        for (Element child : element.children()) {
            switch (child.normalName()) {
                case "td", "th", "dd" -> settleLineOrBlocks(child);
                case "dt", "caption", "figcaption" -> trim(child);
                case "thead", "tbody", "tfoot", "tr", "div" -> inside(child);
                default -> {}
            }
        }
    }

    private void keep(Element element) {
        endRun();
        boolean empty =
                switch (element.normalName()) {
                    case "hr", "table", "figure", "pre" -> false;
                    default -> Tags.isBlank(element);
                };
        if (!empty) {
            done.add(element);
        }
    }

    private void endRun() {
        if (run.stream().anyMatch(node -> !Tags.isBlank(node))) {
            Element paragraph = new Element("p").appendChildren(run);
            trim(paragraph);
            done.add(paragraph);
        }
        run = new ArrayList<>();
    }

    /// An inline element around blocks: each piece of its content gets its own copy of it.
    private static List<Node> distributed(Element inline) {
        List<Node> pieces = new ArrayList<>();
        List<Node> inner = new ArrayList<>();
        for (Node node : Tags.emptied(inline)) {
            if (node instanceof Element element
                    && !Tags.isBlock(element)
                    && Tags.holdsBlock(element)) {
                inner.addAll(distributed(element));
            } else {
                inner.add(node);
            }
        }
        for (Node node : inner) {
            if (!(node instanceof Element element)) {
                pieces.add(wrapped(inline, List.of(node)));
            } else if (Tags.is(node, "p") || Tags.isHeading(element)) {
                List<Node> line = new ArrayList<>();
                OneLine.flatten(Tags.emptied(element), line);
                pieces.add(element.appendChild(wrapped(inline, line)));
            } else if (Tags.isBlock(node) && Tags.isBox(element)) {
                Element copy = inline.shallowClone();
                copy.appendChildren(Tags.emptied(element));
                pieces.add(element.appendChild(copy));
            } else if (Tags.isBlock(node)) {
                pieces.add(node);
            } else {
                pieces.add(wrapped(inline, List.of(node)));
            }
        }
        return pieces;
    }

    private static Node wrapped(Element inline, List<Node> content) {
        boolean blank = content.stream().allMatch(Tags::isBlank);
        return blank && content.size() == 1
                ? content.getFirst()
                : inline.shallowClone().appendChildren(content);
    }

    /// Takes line breaks and spaces off both ends.
    static void trim(Element line) {
        while (line.childNodeSize() > 0 && isEdge(line.childNode(0))) {
            line.childNode(0).remove();
        }
        while (line.childNodeSize() > 0 && isEdge(line.childNode(line.childNodeSize() - 1))) {
            line.childNode(line.childNodeSize() - 1).remove();
        }
        if (line.childNodeSize() > 0 && line.childNode(0) instanceof TextNode first) {
            first.text(first.getWholeText().stripLeading());
        }
        if (line.childNodeSize() > 0
                && line.childNode(line.childNodeSize() - 1) instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
    }

    private static boolean isEdge(Node node) {
        return Tags.is(node, "br")
                || (node instanceof TextNode text && Words.isBlank(text.getWholeText()));
    }
}
