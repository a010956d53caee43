package org.standfirst.pages;

import java.util.function.Function;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// The texts of a feed, as they are read far from our style sheet: every address whole, notes as
/// raised numbers, and no name that might be met twice on the reader's page.
final class FeedText {
    /// Characters for a picture and what the kind says.
    private static final int ROOM = 1_000;

    private final String home;
    private final Language around;
    private final Words words;
    private final Function<Feed.Item, Body> data;

    /// @param words of the feed's language
    /// @param data what the kind of an article adds to its text, as pages show it
    FeedText(Feed feed, Words words, Function<Feed.Item, Body> data) {
        this.home = feed.home();
        this.around = feed.language();
        this.words = words;
        this.data = data;
    }

    /// The whole text in HTML; empty where the feed gives none.
    String full(Feed.Item item) {
        Body kind = data.apply(item);
        if (item.full().isEmpty() && kind.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(item.full().html().length() + ROOM);
        item.lead().ifPresent(lead -> html.append(figure(lead)).append('\n'));
        html.append(kind.html());
        html.append(item.full().html());
        String away = away(html.toString(), item);
        return item.language().equals(around)
                ? away
                : "<div lang=\"%s\" dir=\"%s\">\n%s\n</div>"
                        .formatted(item.language().tag(), item.language().dir(), away);
    }

    private static String figure(Picture lead) {
        String caption = lead.caption().html();
        if (!lead.credit().isEmpty()) {
            caption += " <small>" + lead.credit().html() + "</small>";
        }
        return "<figure><img src=\"%s\" alt=\"%s\">%s</figure>"
                .formatted(
                        Line.escaped(lead.image().encoded()),
                        Line.escaped(lead.alt()),
                        caption.isEmpty()
                                ? ""
                                : "<figcaption>" + caption.strip() + "</figcaption>");
    }

    private String away(String text, Feed.Item item) {
        return Afar.read(text, home, item.address(), words.ofTexts().missing());
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
