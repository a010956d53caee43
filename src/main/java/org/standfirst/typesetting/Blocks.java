package org.standfirst.typesetting;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Sets an element whose content is blocks: walks it in order and emits what house HTML knows.
final class Blocks {
    /// Figures within figures deeper than this are not looked at as one.
    private static final int DEEPEST_GALLERY = 3;

    private final Galley galley;
    private final Inline inline;
    private final Figures figures;
    private final Words words;
    private final Lines lines;
    private final Lists lists;
    private final Tables tables;
    private final Quotes quotes;
    private int depth;
    private int galleries;

    /// Whether pictures and captions have been set already, because a figure is being walked again.
    private boolean pictured;

    Blocks(Galley galley) {
        this.galley = galley;
        this.inline = new Inline(galley);
        this.figures = new Figures(galley);
        this.words = new Words(galley, inline, figures);
        this.lines = new Lines(galley, inline, words);
        this.lists = new Lists(galley, this);
        this.tables = new Tables(galley, this);
        this.quotes = new Quotes(galley, this);
    }

    Words words() {
        return words;
    }

    Inline inline() {
        return inline;
    }

    /// Sets what is in the element; a paragraph may stay open on the stick.
    void children(Element element) {
        nodes(element.childNodes());
    }

    void nodes(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Element element && Lists.isStray(element)) {
                int end = Lists.endOfStrays(nodes, i);
                lists.strays(nodes.subList(i, end));
                i = end - 1;
            } else {
                node(node);
            }
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            galley.stick.text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > Words.DEEPEST) {
                galley.stick.text(element.wholeText());
                return;
            }
            depth++;
            element(element);
            depth--;
        }
    }

    private void element(Element element) {
        switch (Kind.of(element)) {
            case DROPPED -> galley.report.add(element);
            case CONTAINER -> container(element);
            case BLOCK -> block(element);
            case INLINE -> {
                if (!inline.isSet(element)) {
                    int marks = galley.stick.depth();
                    inline.mark(element);
                    children(element);
                    galley.stick.popTo(marks);
                }
            }
        }
    }

    /// Sets the content of an element that isn't kept. What it said of its language is kept.
    void container(Element element) {
        if (pictured && isCaption(element)) {
            return;
        }
        if (element.hasClass("wp-caption")) {
            figure(element);
            return;
        }
        galley.paragraph();
        Tongue outer = galley.tongue;
        galley.tongue = outer.and(Tongue.of(element));
        children(element);
        galley.paragraph();
        galley.tongue = outer;
    }

    private void block(Element element) {
        String name = element.normalName();
        switch (name) {
            case "img", "image" -> {
                if (!pictured) {
                    figures.picture(element);
                }
                return;
            }
            case "p" -> {
                paragraph(element);
                return;
            }
            default -> galley.paragraph();
        }
        switch (name) {
            case "h1", "h2" -> lines.heading(element, 2);
            case "h3" -> lines.heading(element, 3);
            case "h4", "h5", "h6" -> lines.heading(element, 4);
            case "hr" -> {
                int from = galley.open();
                galley.out.append("<hr>");
                galley.close(from);
            }
            case "pre", "listing" -> lines.preformatted(element);
            case "figure" -> figure(element);
            case "summary" -> lines.summary(element);
            case "video", "audio" -> lines.recording(element);
            case "footer" -> quotes.footer(element);
            case "ul", "ol", "menu", "dir" -> lists.list(element);
            case "dl" -> lists.definitions(element);
            case "table" -> tables.table(element, Optional.empty());
            case "blockquote" -> quotes.quotation(element);
            default -> quotes.aside(element);
        }
    }

    private void paragraph(Element element) {
        if (pictured && isCaption(element)) {
            return;
        }
        if (!element.hasClass("media")) {
            container(element);
            return;
        }
        galley.paragraph();
        Tongue outer = galley.tongue;
        galley.tongue = outer.and(Tongue.of(element));
        children(element);
        galley.media();
        galley.tongue = outer;
    }

    private void figure(Element element) {
        galley.paragraph();
        if (pictured || galleries >= DEEPEST_GALLERY) {
            plainContainer(element);
            return;
        }
        galleries++;
        List<Element> captions = element.select("figcaption, .wp-caption-text");
        Optional<Element> caption = captions.stream().findFirst();
        if (captions.size() > 1) {
            plainContainer(element);
        } else if (figures.gallery(
                element, tongue(element), () -> caption.ifPresent(words::children))) {
            pictured = true;
            plainContainer(element);
            pictured = false;
        } else {
            Optional<Element> table =
                    element.children().stream().filter(e -> e.nameIs("table")).findFirst();
            if (table.isPresent() && element.childrenSize() <= 2) {
                tables.table(table.get(), caption);
            } else {
                plainContainer(element);
            }
        }
        galleries--;
    }

    private void plainContainer(Element element) {
        Tongue outer = galley.tongue;
        galley.tongue = tongue(element);
        children(element);
        galley.paragraph();
        galley.tongue = outer;
    }

    private static boolean isCaption(Element element) {
        return element.nameIs("figcaption") || element.hasClass("wp-caption-text");
    }

    /// The attributes that say what language the element is in.
    String attributes(Element element) {
        return tongue(element).attributes();
    }

    private Tongue tongue(Element element) {
        return galley.tongue.and(Tongue.of(element));
    }
}
