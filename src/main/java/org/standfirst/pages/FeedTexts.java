package org.standfirst.pages;

import java.util.Optional;
import java.util.function.Function;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Lately;
import org.standfirst.content.Line;

/// Sets the texts of feeds, as they are read far from our style sheet: every address whole, notes as
/// raised numbers, and no name that might be met twice on the reader's page.
///
/// A list has a feed in each form, one after the other, so what was set lately is kept. For all threads.
final class FeedTexts {
    /// Characters for a picture and what the kind says.
    private static final int ROOM = 1_000;

    private static final int FEW = 64;

    private final Function<Language, Words> words;
    private final KindText data;
    private final Lately<Given, FeedText> lately = new Lately<>(FEW, this::set);

    /// Sets what the kind of an article adds to its text.
    interface KindText {
        /// As pages show it.
        ///
        /// @param language of the article
        /// @param around of the feed
        Body of(Kind kind, Language language, Language around);
    }

    FeedTexts(Function<Language, Words> words, KindText data) {
        this.words = words;
        this.data = data;
    }

    /// All that a text is set from.
    private record Given(
            Body full,
            Optional<Picture> lead,
            Kind kind,
            Language language,
            Address address,
            String home,
            Language around) {
        static Given of(Feed feed, Feed.Item item) {
            return new Given(
                    item.full(),
                    item.lead(),
                    item.kind(),
                    item.language(),
                    item.address(),
                    feed.home(),
                    feed.language());
        }
    }

    /// The whole text; none where the feed gives none.
    FeedText of(Feed feed, Feed.Item item) {
        return lately.of(Given.of(feed, item));
    }

    private FeedText set(Given given) {
        return FeedText.of(html(given));
    }

    private String html(Given given) {
        Body kind = data.of(given.kind(), given.language(), given.around());
        if (given.full().isEmpty() && kind.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(given.full().html().length() + ROOM);
        given.lead().ifPresent(lead -> html.append(figure(lead)).append('\n'));
        html.append(kind.html()).append(given.full().html());
        String away =
                Afar.read(
                        html.toString(),
                        given.home(),
                        given.address(),
                        words.apply(given.around()).ofTexts().missing());
        Language language = given.language();
        return language.equals(given.around())
                ? away
                : "<div lang=\"%s\" dir=\"%s\">\n".formatted(language.tag(), language.dir())
                        + away
                        + "\n</div>";
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
}
