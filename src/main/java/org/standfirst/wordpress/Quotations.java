package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Quotations, pull quotes, verse, summaries and tables, as the block editor or a theme wrote them.
final class Quotations {
    private Quotations() {}

    static void settle(Element body) {
        for (Element pull : body.getElementsByClass("wp-block-pullquote")) {
            pullQuote(pull);
        }
        for (Element quotation : body.getElementsByTag("blockquote")) {
            source(quotation);
        }
        for (Element verse : body.getElementsByClass("wp-block-verse")) {
            verse.tagName("pre").attr("class", "verse");
        }
        for (Element pre : body.getElementsByTag("pre")) {
            if (!pre.hasClass("verse")) {
                breaks(pre);
            }
        }
        for (Element summary : body.getElementsByTag("summary")) {
            List<Node> words = Tags.emptied(summary);
            summary.appendChild(new Element("strong").appendChildren(words));
        }
        for (Element download : body.getElementsByClass("wp-block-file")) {
            file(download);
        }
        for (Element table : body.getElementsByTag("table")) {
            table(table);
        }
    }

    private static void pullQuote(Element pull) {
        Element quotation =
                pull.normalName().equals("blockquote") ? pull : pull.selectFirst("blockquote");
        if (quotation == null) {
            pull.tagName("blockquote").attr("class", "pull");
            return;
        }
        quotation.attr("class", "pull");
        if (!quotation.equals(pull)) {
            quotation.remove();
            pull.children().forEach(quotation::appendChild);
            pull.replaceWith(quotation);
        }
    }

    /// A `cite` that stands beside the quoted blocks, not inside one, is the source.
    private static void source(Element quotation) {
        List<Element> sources = new ArrayList<>();
        for (Element child : quotation.children()) {
            if (child.normalName().equals("cite") && endsQuotation(child)) {
                sources.add(child);
            }
        }
        if (!sources.isEmpty()) {
            sources.forEach(Node::remove);
            quotation.appendChild(OneLine.of("footer", sources));
        }
    }

    private static boolean endsQuotation(Element cite) {
        for (Node next = cite.nextSibling(); next != null; next = next.nextSibling()) {
            if (!Tags.isBlank(next) && !Tags.is(next, "cite") && !Tags.is(next, "figcaption")) {
                return false;
            }
        }
        return true;
    }

    /// In preformatted text a line break is a line end.
    private static void breaks(Element pre) {
        for (Element lineBreak : pre.getElementsByTag("br")) {
            lineBreak.replaceWith(new TextNode("\n"));
        }
    }

    /// A file to download: its name is the link; the button and the preview say nothing more.
    private static void file(Element file) {
        Element link = file.selectFirst("a[href]");
        if (link != null && Media.at(link.attr("href"), "File").isPresent()) {
            String title = Tags.isBlank(link) ? Media.host(link.attr("href")) : link.text();
            file.replaceWith(Players.paragraph(link.attr("href"), Words.folded(title)));
        }
    }

    private static void table(Element table) {
        Element figure = table.parent();
        if (figure == null || !figure.normalName().equals("figure")) {
            return;
        }
        List<Element> captions = new ArrayList<>();
        for (Element child : figure.children()) {
            if (child.normalName().equals("figcaption") && !Tags.isBlank(child)) {
                captions.add(child);
            }
        }
        captions.forEach(Node::remove);
        if (!captions.isEmpty() && table.selectFirst("caption") == null) {
            table.prependChild(OneLine.of("caption", captions));
        }
        figure.unwrap();
    }
}
