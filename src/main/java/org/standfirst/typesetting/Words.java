package org.standfirst.typesetting;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Sets an element whose content is a line: a title, a heading, a caption. Blocks within it become
/// lines of it.
final class Words {
    /// A tree deeper than this is read as plain text, so that no stack overflows.
    static final int DEEPEST = 600;

    private final Galley galley;
    private final Inline inline;
    private final Figures figures;
    private int depth;

    Words(Galley galley, Inline inline, Figures figures) {
        this.galley = galley;
        this.inline = inline;
        this.figures = figures;
    }

    void children(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            node(element.childNode(i));
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            galley.stick.text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > DEEPEST) {
                galley.stick.text(element.wholeText());
                return;
            }
            depth++;
            element(element);
            depth--;
        }
    }

    void element(Element element) {
        switch (Kind.of(element)) {
            case DROPPED -> galley.report.add(element);
            case INLINE -> {
                if (!inline.isSet(element)) {
                    int marks = galley.stick.depth();
                    inline.mark(element);
                    children(element);
                    galley.stick.popTo(marks);
                }
            }
            case BLOCK, CONTAINER -> {
                switch (element.normalName()) {
                    case "img", "image" -> figures.float_(element);
                    case "hr", "col" -> galley.stick.edge();
                    case "td", "th" -> {
                        galley.stick.gap();
                        children(element);
                        galley.stick.gap();
                    }
                    case "video", "audio" -> galley.report.add(element);
                    default -> block(element);
                }
            }
        }
    }

    private void block(Element element) {
        galley.stick.edge();
        int marks = galley.stick.depth();
        Tongue tongue = Tongue.of(element);
        if (!tongue.isNone()) {
            galley.stick.push(new Mark("span", tongue.attributes()));
        }
        children(element);
        galley.stick.popTo(marks);
        galley.stick.edge();
    }
}
