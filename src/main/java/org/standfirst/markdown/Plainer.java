package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.standfirst.content.Body;

/// Writes house HTML as Markdown: only what is read back as the same house HTML, to the letter.
///
/// A block that Markdown has no words for stands as HTML.
public final class Plainer {
    private Plainer() {}

    /// The text in Markdown; empty where it would not be read back as it is.
    public static Optional<String> markdown(Body body) {
        if (body.isEmpty()) {
            return Optional.of("");
        }
        Document document = Jsoup.parseBodyFragment(body.html());
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        Element root = document.body();
        String first = join(blocks(root, Dialect.MARKDOWN));
        if (isSame(first, body)) {
            return Optional.of(first);
        }
        String careful = join(careful(root));
        if (isSame(careful, body)) {
            return Optional.of(careful);
        }
        return isSame(body.html(), body) ? Optional.of(body.html() + "\n") : Optional.empty();
    }

    private enum Dialect {
        MARKDOWN,
        /// Blocks of Markdown whose lines are HTML.
        TAGS,
        HTML
    }

    private static boolean isSame(String markdown, Body body) {
        return Setting.markdown(markdown, _ -> new Links.Same()).body().equals(body);
    }

    private static String join(List<String> blocks) {
        return String.join("\n\n", blocks) + "\n";
    }

    private static List<String> blocks(Element root, Dialect dialect) {
        List<String> all = new ArrayList<>();
        for (Element block : root.children()) {
            all.add(block(block, dialect));
        }
        return all;
    }

    private static String block(Element block, Dialect dialect) {
        return switch (dialect) {
            case MARKDOWN -> PlainBlocks.of(block, PlainLine.MARKS).orElseGet(() -> html(block));
            case TAGS -> PlainBlocks.of(block, PlainLine.TAGS).orElseGet(() -> html(block));
            case HTML -> html(block);
        };
    }

    private static String html(Element block) {
        return block.outerHtml().replace("&#xa0;", "\u00A0");
    }

    /// Each block in the plainest form that is read back as it is. What refers to notes can only be
    /// tried with the whole.
    private static List<String> careful(Element root) {
        List<String> all = new ArrayList<>();
        for (Element block : root.children()) {
            boolean hasNotes = block.hasClass("notes") || !block.select("a.note").isEmpty();
            if (hasNotes) {
                all.add(block(block, Dialect.TAGS));
                continue;
            }
            Body alone = new Body(html(block));
            String best = block(block, Dialect.HTML);
            for (Dialect dialect : List.of(Dialect.MARKDOWN, Dialect.TAGS)) {
                String tried = block(block, dialect);
                if (isSame(tried, alone)) {
                    best = tried;
                    break;
                }
            }
            all.add(best);
        }
        return all;
    }
}
