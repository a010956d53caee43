package org.standfirst.typesetting;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.standfirst.content.Body;
import org.standfirst.content.Line;

/// Makes house HTML of any HTML: the one door through which text of others comes in.
///
/// It reads what a browser would read and writes only what `docs/house-html.md` lists, so what it
/// does not know cannot pass. Cleaning what it wrote changes nothing.
public final class Cleaner {
    /// Elements nested deeper are read as if they were closed before; what we write is never so deep.
    private static final int DEEPEST = 400;

    private Cleaner() {}

    /// A text in house HTML.
    ///
    /// @param dropped what was left out, in plain words for a report, each once
    public record Cleaned(Body body, List<String> dropped) {
        public Cleaned {
            dropped = List.copyOf(dropped);
        }
    }

    /// The body of a text.
    public static Cleaned body(String html) {
        return body(parsed(html));
    }

    /// The body of a text whose tree is known already; the tree stays as it is.
    public static Cleaned body(Element element) {
        Galley galley = new Galley();
        galley.notes.find(element);
        Blocks blocks = new Blocks(galley);
        blocks.children(element);
        galley.paragraph();
        galley.surface();
        String html = galley.out.toString();
        if (!galley.notes.isEmpty()) {
            html = galley.notes.numbered(html);
        }
        return new Cleaned(new Body(html.stripTrailing()), galley.report.dropped());
    }

    /// A title, caption or other line: blocks become lines of it, pictures are left out.
    public static Line line(String html) {
        if (html.isEmpty()) {
            return Line.EMPTY;
        }
        Galley galley = new Galley();
        new Blocks(galley).words().children(parsed(html));
        if (galley.stick.isBlank()) {
            return Line.EMPTY;
        }
        galley.stick.moveTo(galley.out);
        return new Line(galley.out.toString());
    }

    private static Element parsed(String html) {
        Element body = new Element("body");
        body.appendChildren(
                Parser.htmlParser().setMaxDepth(DEEPEST).parseFragmentInput(html, body, ""));
        return body;
    }
}
