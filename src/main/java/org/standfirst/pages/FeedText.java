package org.standfirst.pages;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// The texts of a feed, as they are read far from our style sheet: every address whole, notes as
/// raised numbers, and no name that might be met twice on the reader's page.
final class FeedText {
    private static final Pattern REFERENCE =
            Pattern.compile("<a class=\"note\"( [^>]*)>([^<]*)</a>");
    private static final Pattern LOST =
            Pattern.compile("<figure class=\"missing\"><img alt=\"([^\"]*)\"[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[a-z][a-z0-9]* [^>]*>");
    private static final Pattern NAMES =
            Pattern.compile(" (?:id|class|role|aria-[a-z]+)=\"[^\"]*\"");
    private static final Pattern WAY_BACK = Pattern.compile(" ?<a class=\"back\"[^>]*>[^<]*</a>");
    private static final String NOTES = "<ol class=\"notes\">";

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
        StringBuilder html = new StringBuilder();
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
        // Few texts have any of these, and to look for a word is quick.
        String html = text;
        if (html.contains("<a class=\"back\"")) {
            // Ways back would lead out of the feed.
            html = WAY_BACK.matcher(html).replaceAll("");
        }
        if (html.contains("<a class=\"note\"")) {
            html = REFERENCE.matcher(html).replaceAll("<sup><a$1>$2</a></sup>");
        }
        if (html.contains("<figure class=\"missing\"")) {
            html = lost(html);
        }
        html = html.replace(NOTES, "<hr>\n<ol>");
        html = HouseHtml.absolute(new Body(html), home, item.address()).html();
        return TAG.matcher(html)
                .replaceAll(
                        tag -> Matcher.quoteReplacement(NAMES.matcher(tag.group()).replaceAll("")))
                .strip();
    }

    private String lost(String html) {
        return LOST.matcher(html)
                .replaceAll(lost -> {
                    String what = Line.unescaped(lost.group(1));
                    String said = words.ofTexts().missing() + (what.isEmpty() ? "" : ": " + what);
                    return Matcher.quoteReplacement(
                            "<figure><p><em>" + Line.escaped(said) + "</em></p>");
                });
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
