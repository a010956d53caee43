package org.standfirst.typesetting;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Sets one list of definitions: groups of terms, each followed by what is said of them.
final class Definitions {
    private final Galley galley;
    private final Blocks blocks;
    private final Lists lists;
    private int from;
    private boolean begun;
    private boolean owing;

    Definitions(Galley galley, Blocks blocks, Lists lists) {
        this.galley = galley;
        this.blocks = blocks;
        this.lists = lists;
    }

    void set(List<Node> nodes, String attributes) {
        from = galley.open();
        if (galley.isDeep()) {
            for (Node node : nodes) {
                blocks.nodes(node instanceof Element e ? e.childNodes() : List.of(node));
                galley.paragraph();
            }
            return;
        }
        walk(nodes, attributes);
        if (begun) {
            settle();
            galley.out.append("</dl>");
            galley.close(from);
        } else {
            galley.surface();
        }
    }

    private void walk(List<Node> nodes, String attributes) {
        for (Node node : nodes) {
            if (node instanceof Element element && element.nameIs("dt")) {
                term(element, attributes);
            } else if (node instanceof Element element && element.nameIs("dd")) {
                definition(element.childNodes(), Tongue.of(element));
            } else if (node instanceof Element element && element.nameIs("div")) {
                for (Node inner : element.childNodes()) {
                    if (inner instanceof Element e && e.nameIs("dt")) {
                        term(e, attributes);
                    } else if (inner instanceof Element e && e.nameIs("dd")) {
                        definition(e.childNodes(), Tongue.of(e));
                    } else {
                        loose(inner);
                    }
                }
            } else {
                loose(node);
            }
        }
    }

    private void loose(Node node) {
        if (node instanceof Element || (node instanceof TextNode text && !text.isBlank())) {
            definition(List.of(node), Tongue.NONE);
        }
    }

    private void term(Element element, String attributes) {
        if (!begun) {
            galley.paragraph();
            from = galley.open();
        }
        blocks.words().children(element);
        if (galley.stick.isBlank()) {
            galley.stick.clear();
            return;
        }
        if (!begun) {
            galley.out.append("<dl").append(attributes).append('>');
            begun = true;
        }
        galley.out.append("<dt").append(Tongue.of(element).attributes()).append('>');
        galley.stick.moveTo(galley.out);
        galley.out.append("</dt>");
        owing = true;
    }

    /// What is said before any term stands in front of the list.
    private void definition(List<Node> nodes, Tongue tongue) {
        if (!begun) {
            blocks.nodes(nodes);
            galley.paragraph();
            return;
        }
        int at = galley.out.length();
        galley.out.append("<dd").append(tongue.attributes()).append('>');
        if (lists.cell(nodes) == Galley.Content.NOTHING) {
            galley.out.setLength(at);
            settle();
        } else {
            galley.out.append("</dd>");
            owing = false;
        }
    }

    /// A term of which nothing is said has an empty definition: a group is never without one.
    private void settle() {
        if (owing) {
            galley.out.append("<dd></dd>");
            owing = false;
        }
    }
}
