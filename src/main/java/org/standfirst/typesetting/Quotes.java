package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Sets blocks that hold blocks: quotations with their source, and asides.
final class Quotes {
    private final Galley galley;
    private final Blocks blocks;

    /// Sources found in the quotation being set; what isn't in one has none.
    private List<Element> sources = List.of();

    private boolean quoting;

    Quotes(Galley galley, Blocks blocks) {
        this.galley = galley;
        this.blocks = blocks;
    }

    void quotation(Element element) {
        if (galley.isDeep()) {
            blocks.container(element);
            return;
        }
        boolean pull = isPull(element);
        int from = galley.open();
        galley.out.append(pull ? "<blockquote class=\"pull\"" : "<blockquote");
        galley.out.append(blocks.attributes(element)).append('>');
        Galley.Outer outer = galley.begin();
        List<Element> around = sources;
        boolean was = quoting;
        sources = new ArrayList<>();
        quoting = true;
        List<Node> nodes = element.childNodes();
        int cite = closingCite(nodes);
        if (cite >= 0) {
            blocks.nodes(nodes.subList(0, cite));
            sources.add((Element) nodes.get(cite));
        } else {
            blocks.nodes(nodes);
        }
        galley.paragraph();
        List<Element> found = sources;
        sources = around;
        quoting = was;
        source(found);
        if (galley.end(outer) == Galley.Content.NOTHING) {
            galley.abandon(from);
        } else {
            galley.out.append("</blockquote>");
            galley.close(from);
        }
    }

    private void source(List<Element> found) {
        for (Element element : found) {
            galley.stick.edge();
            blocks.words().children(element);
        }
        if (galley.stick.isBlank() || galley.isEmpty()) {
            galley.paragraph();
            return;
        }
        galley.surface();
        galley.out.append("<footer>");
        galley.stick.moveTo(galley.out);
        galley.out.append("</footer>");
    }

    /// The foot of a quotation is its source; any other is not kept.
    void footer(Element element) {
        if (quoting) {
            sources.add(element);
        } else {
            blocks.container(element);
        }
    }

    /// Where a `cite` stands alone after the blocks of a quotation, as WordPress writes the source.
    private static int closingCite(List<Node> nodes) {
        int last = lastBefore(nodes, nodes.size());
        if (last < 0 || !(nodes.get(last) instanceof Element e) || !e.nameIs("cite")) {
            return -1;
        }
        int before = lastBefore(nodes, last);
        boolean afterBlock =
                before >= 0
                        && nodes.get(before) instanceof Element block
                        && Kind.of(block) != Kind.INLINE;
        return afterBlock ? last : -1;
    }

    private static int lastBefore(List<Node> nodes, int end) {
        for (int i = end - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (node instanceof Element || (node instanceof TextNode text && !text.isBlank())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPull(Element element) {
        Element parent = element.parent();
        return element.hasClass("pull")
                || element.hasClass("pullquote")
                || element.hasClass("wp-block-pullquote")
                || (parent != null && parent.hasClass("wp-block-pullquote"));
    }

    void aside(Element element) {
        if (galley.isDeep()) {
            blocks.container(element);
            return;
        }
        int from = galley.open();
        galley.out.append(
                element.hasClass("editors-note") ? "<aside class=\"editors-note\"" : "<aside");
        galley.out.append(blocks.attributes(element)).append('>');
        boolean was = quoting;
        quoting = false;
        Galley.Outer outer = galley.begin();
        blocks.children(element);
        galley.paragraph();
        quoting = was;
        if (galley.end(outer) == Galley.Content.NOTHING) {
            galley.abandon(from);
        } else {
            galley.out.append("</aside>");
            galley.close(from);
        }
    }
}
