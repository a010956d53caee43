package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.standfirst.content.Body;
import org.standfirst.typesetting.Cleaner;

/// Sets Markdown: CommonMark with tables, notes and strikethrough goes in, house HTML comes out.
///
/// For many threads at once.
public final class Setting {
    private static final int DEEPEST = 100;
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    FootnotesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).percentEncodeUrls(true).build();

    private Setting() {}

    /// A text that was set.
    ///
    /// @param dropped what is not in it any more, in words
    public record SetText(Body body, List<String> dropped) {
        public SetText {
            dropped = List.copyOf(dropped);
        }
    }

    /// Sets Markdown.
    ///
    /// @param links turns what a text links to or shows into an address; see [Links]
    public static SetText markdown(String text, Function<String, Links.Turned> links) {
        return text.isBlank()
                ? new SetText(Body.EMPTY, List.of())
                : html(RENDERER.render(PARSER.parse(text)), links);
    }

    /// Sets HTML.
    public static SetText html(String html, Function<String, Links.Turned> links) {
        Element root = Jsoup.parseBodyFragment(html).body();
        List<String> dropped = new ArrayList<>();
        turn(root, "a[href]", "href", links, dropped);
        turn(root, "img[src]", "src", links, dropped);
        // The note of a quotation's source is the last paragraph of nothing but `cite`.
        for (Element quotation : root.select("blockquote")) {
            Element last = quotation.lastElementChild();
            if (last != null
                    && last.nameIs("p")
                    && quotation.childrenSize() > 1
                    && last.childrenSize() == 1
                    && last.child(0).nameIs("cite")
                    && last.text().equals(last.child(0).text())) {
                last.replaceWith(new Element("footer").appendChildren(last.child(0).childNodes()));
            }
        }
        Cleaner.Cleaned cleaned = Cleaner.body(root);
        dropped.addAll(cleaned.dropped());
        return new SetText(cleaned.body(), dropped);
    }

    private static void turn(
            Element root,
            String query,
            String attribute,
            Function<String, Links.Turned> links,
            List<String> dropped) {
        for (Element element : root.select(query)) {
            String was = element.attr(attribute);
            Links.Turned turned = links.apply(was);
            switch (turned) {
                case Links.Same _ -> {}
                case Links.To(String href) -> element.attr(attribute, href);
                case Links.Lost(String why) -> {
                    dropped.add(why);
                    element.removeAttr(attribute);
                }
            }
        }
    }
}
