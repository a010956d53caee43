package org.standfirst.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Which element is what, and small questions about the tree.
final class Tags {
    private static final Set<String> BLOCKS =
            Set.of(
                    ("p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table caption thead tbody"
                                    + " tfoot tr td th colgroup col pre hr aside div section article main header footer"
                                    + " nav center address form fieldset legend hgroup details summary menu dir body")
                            .split(" "));

    /// Boxes that mean nothing to a reader: they go, and what is in them stays.
    private static final Set<String> BOXES =
            Set.of(
                    ("div section article main header nav center address form fieldset legend hgroup details summary"
                                    + " figcaption footer")
                            .split(" "));

    private static final Set<String> HEADINGS = Set.of("h1 h2 h3 h4 h5 h6".split(" "));

    private Tags() {}

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    static boolean isBox(Element element) {
        return BOXES.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element && element.normalName().equals(name);
    }

    /// Whether there is nothing in it that a reader sees or that others point at.
    static boolean isBlank(Node node) {
        return switch (node) {
            case TextNode text -> Words.isBlank(text.getWholeText());
            case Element element -> isBlankElement(element);
            default -> true;
        };
    }

    private static boolean isBlankElement(Element element) {
        return switch (element.normalName()) {
            case "img", "hr", "table" -> false;
            default -> {
                for (int i = 0; i < element.childNodeSize(); i++) {
                    if (!isBlank(element.childNode(i))) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    static boolean holdsBlock(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (isBlock(child) || (child instanceof Element inner && holdsBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /// Takes all children out.
    static List<Node> emptied(Element element) {
        List<Node> children = List.copyOf(element.childNodes());
        element.empty();
        return children;
    }

    static boolean isInside(Element element, Element root) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up.equals(root)) {
                return true;
            }
        }
        return false;
    }

    /// The nearest element above that is one of these, below the root.
    static Optional<Element> above(Element element, String... names) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            for (String name : names) {
                if (up.normalName().equals(name)) {
                    return Optional.of(up);
                }
            }
        }
        return Optional.empty();
    }
}
