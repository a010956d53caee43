package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.standfirst.content.Line;

/// Writes feeds in RSS 2.0.
///
/// @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
final class Rss {
    /// Two digits for the day: some readers know no other form.
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private final Feed feed;
    private final FeedTexts texts;
    private final Xml xml;

    private Rss(Feed feed, FeedTexts texts, Xml xml) {
        this.feed = feed;
        this.texts = texts;
        this.xml = xml;
    }

    static byte[] written(Feed feed, FeedTexts texts) {
        return Xml.document(xml -> new Rss(feed, texts, xml).rss());
    }

    private void rss() throws XMLStreamException {
        xml.open("rss")
                .with("version", "2.0")
                .with("xmlns:atom", "http://www.w3.org/2005/Atom")
                .with("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.whole(feed.page()));
        xml.element(
                "description",
                Line.escaped(feed.description().isBlank() ? feed.title() : feed.description()));
        xml.element("language", feed.language().tag());
        xml.empty(
                "atom:link",
                "href",
                feed.whole(feed.self()),
                "rel",
                "self",
                "type",
                Feed.Form.RSS.type());
        Optional<OffsetDateTime> newest = feed.newest();
        if (newest.isPresent()) {
            xml.element("lastBuildDate", RFC_822.format(newest.get()));
        }
        for (Feed.Item item : feed.items()) {
            item(item);
        }
        xml.close();
        xml.close();
    }

    private void item(Feed.Item item) throws XMLStreamException {
        String address = feed.whole(item.address());
        xml.open("item");
        xml.element("title", item.title().text());
        xml.element("link", address);
        xml.element("guid", item.id(), "isPermaLink", String.valueOf(item.id().equals(address)));
        xml.element("pubDate", RFC_822.format(item.published()));
        names("dc:creator", item.authors());
        names("dc:contributor", item.helpers());
        xml.element("dc:language", item.language().tag());
        for (String category : item.categories()) {
            xml.element("category", category);
        }
        String description = FeedText.summary(item);
        if (!description.isEmpty()) {
            xml.element("description", description);
        }
        FeedText full = texts.of(feed, item);
        if (!full.isEmpty()) {
            xml.quoting("content:encoded", full.quoted());
        }
        if (!item.recordings().isEmpty()) {
            // RSS knows one for an item, and some readers take the last of several.
            Feed.Recording recording = item.recordings().getFirst();
            xml.empty(
                    "enclosure",
                    "url",
                    feed.whole(recording.address()),
                    "length",
                    String.valueOf(recording.bytes()),
                    "type",
                    recording.type());
        }
        xml.close();
    }

    private void names(String element, List<Credit> credits) throws XMLStreamException {
        for (Credit credit : credits) {
            xml.element(element, credit.name().text());
        }
    }
}
