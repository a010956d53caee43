package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Makes one line of whatever stands where only a line may: blocks become stretches parted by line breaks.
final class OneLine {
    private OneLine() {}

    /// Takes nodes, which have no parent any more, and adds their inline content to a line.
    static void flatten(List<Node> nodes, List<Node> line) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                boolean begins = line.isEmpty() || Tags.is(line.getLast(), "br");
                if (!begins || !Words.isBlank(text.getWholeText())) {
                    line.add(text);
                }
            } else if (node instanceof Element element) {
                if (Tags.isBlock(element)) {
                    part(line);
                    flatten(Tags.emptied(element), line);
                    part(line);
                } else if (Tags.holdsBlock(element)) {
                    List<Node> inner = new ArrayList<>();
                    flatten(Tags.emptied(element), inner);
                    line.add(element.appendChildren(inner));
                } else {
                    line.add(element);
                }
            }
        }
    }

    private static void part(List<Node> line) {
        boolean words = false;
        for (int i = line.size() - 1; i >= 0 && !words; i--) {
            if (Tags.is(line.get(i), "br")) {
                return;
            }
            words = !Tags.isBlank(line.get(i));
        }
        if (words) {
            line.add(new Element("br"));
        }
    }

    /// The content of elements as one line in an element of this name.
    static Element of(String name, List<Element> sources) {
        List<Node> line = new ArrayList<>();
        for (Element source : sources) {
            part(line);
            flatten(Tags.emptied(source), line);
        }
        Element element = new Element(name).appendChildren(line);
        Layout.trim(element);
        return element;
    }
}
