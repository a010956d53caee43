package org.standfirst.wordpress;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Turns the text of a post into HTML of the constructs that house HTML has, ready for the cleaner.
///
/// In the order in which things happen: blocks are unwrapped, shortcodes written out, paragraphs made; then, in the
/// tree, players become links, labels go, pictures become figures, boxes are opened, notes are set.
public final class PostText {
    private PostText() {}

    /// The text of a post, and what is needed to read it.
    ///
    /// @param post the number of the post, for galleries of its own uploads
    /// @param content the text as the export has it
    /// @param footnotes the post's `footnotes` field, where the block editor keeps its notes
    public record Source(
            long post, String content, Optional<String> footnotes, Attachments attachments) {}

    /// What came out.
    ///
    /// @param html blocks, one to a line, not yet cleaned
    /// @param dropped what the text does not have any more, each thing once
    /// @param added words that the source's text did not have: titles of links, captions from the library, notes
    public record Converted(String html, List<Dropped> dropped, List<String> added) {}

    /// Converts one text. Every text converts; what cannot be set is in the report.
    public static Converted convert(Source source) {
        Account account = new Account();
        Document document = Jsoup.parseBodyFragment(Markup.closed(markup(source, account)));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Players.replace(body, account);
        Labels.removeMarked(body, account);
        Quotations.settle(body);
        Pictures.settle(body, source.attachments(), account);
        Layout.settle(body);
        Labels.removeAtEdges(body, account);
        Notes.set(body, source.footnotes(), account);
        EditorsNotes.mark(body);
        Attributes.trim(body);
        return new Converted(html(body), account.dropped(), account.added());
    }

    private static String markup(Source source, Account account) {
        String content = source.content();
        Shortcodes.Voice voice = new ShortcodeText(source.post(), source.attachments(), account);
        return BlockGrammar.isIn(content)
                ? Shortcodes.expand(BlockText.of(content, source.attachments(), account), voice)
                : Paragraphs.inPlain(Shortcodes.expand(content, voice));
    }

    private static String html(Element body) {
        StringBuilder out = new StringBuilder();
        for (Element block : body.children()) {
            out.append(block.outerHtml()).append('\n');
        }
        return out.toString().strip();
    }
}
