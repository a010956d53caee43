package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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

    private Rss() {}

    static byte[] written(Feed feed) {
        return Xml.document(xml -> rss(feed, xml));
    }

    private static void rss(Feed feed, Xml xml) throws XMLStreamException {
        xml.open("rss")
                .with("version", "2.0")
                .with("xmlns:atom", "http://www.w3.org/2005/Atom")
                .with("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.home() + feed.page().encoded());
        xml.element(
                "description",
                Line.escaped(feed.description().isBlank() ? feed.title() : feed.description()));
        xml.element("language", feed.language().tag());
        xml.empty(
                "atom:link",
                "href",
                feed.home() + feed.self().encoded(),
                "rel",
                "self",
                "type",
                "application/rss+xml");
        Optional<OffsetDateTime> newest =
                feed.items().stream()
                        .flatMap(item -> item.date().stream())
                        .max(Comparator.comparing(OffsetDateTime::toInstant));
        if (newest.isPresent()) {
            xml.element("lastBuildDate", RFC_822.format(newest.get()));
        }
        for (Feed.Item item : feed.items()) {
            item(item, feed.home(), xml);
        }
        xml.close();
        xml.close();
    }

    private static void item(Feed.Item item, String home, Xml xml) throws XMLStreamException {
        String address = home + item.address().encoded();
        xml.open("item");
        xml.element("title", item.title());
        xml.element("link", address);
        xml.element("guid", address, "isPermaLink", "true");
        if (item.date().isPresent()) {
            xml.element("pubDate", RFC_822.format(item.date().get()));
        }
        for (String creator : item.creators()) {
            xml.element("dc:creator", creator);
        }
        for (String category : item.categories()) {
            xml.element("category", category);
        }
        String description = description(item.summary());
        if (!description.isEmpty()) {
            xml.element("description", description);
        }
        if (!item.full().isEmpty()) {
            xml.element(
                    "content:encoded",
                    HouseHtml.absolute(item.full(), home, item.address()).html());
        }
        xml.close();
    }

    /// Readers take a description for HTML, that of a channel too.
    private static String description(Summary summary) {
        return switch (summary) {
            case Summary.None() -> "";
            case Summary.Standfirst(Line line) -> HouseHtml.unlinked(line).html();
            case Summary.Whole(String text) -> Line.of(text).html();
            case Summary.Cut(String text) -> Line.of(text).html() + " . . .";
        };
    }
}
