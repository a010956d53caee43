package org.standfirst.pages;

import org.standfirst.content.Line;
import tools.jackson.core.io.JsonStringEncoder;

/// The whole text of an article as feeds give it, in HTML, in the bytes in which each form has it.
///
/// @param quoted in XML, as it stands there
/// @param json a string of JSON, without its quotation marks
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record FeedText(byte[] quoted, byte[] json) {
    /// Of an article whose text the feed does not give.
    static final FeedText NONE = new FeedText(new byte[0], new byte[0]);

    static FeedText of(String html) {
        return html.isEmpty() ? NONE : new FeedText(Xml.quoted(html), json(html));
    }

    /// A string of JSON with that text, without what XML cannot hold, so that all forms say the same.
    static byte[] json(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(Xml.allowed(text));
    }

    boolean isEmpty() {
        return quoted.length == 0;
    }

    /// What readers show in their lists, in HTML: they take a description for that.
    static String summary(Feed.Item item) {
        return switch (item.summary()) {
            case Summary.None() -> "";
            case Summary.Standfirst(Line line) -> HouseHtml.unlinked(line).html();
            case Summary.Whole(String text) -> Line.of(text).html();
            case Summary.Cut(String text) -> Line.of(text).html() + " . . .";
        };
    }

    /// The same without markup.
    static String plainSummary(Feed.Item item) {
        return switch (item.summary()) {
            case Summary.None() -> "";
            case Summary.Standfirst(Line line) -> line.text();
            case Summary.Whole(String text) -> text;
            case Summary.Cut(String text) -> text + " . . .";
        };
    }
}
