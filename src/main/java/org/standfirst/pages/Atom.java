package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/// Writes feeds in Atom.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
final class Atom {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Feed feed;
    private final FeedTexts texts;
    private final Xml xml;

    private Atom(Feed feed, FeedTexts texts, Xml xml) {
        this.feed = feed;
        this.texts = texts;
        this.xml = xml;
    }

    static byte[] written(Feed feed, FeedTexts texts) {
        return Xml.document(xml -> new Atom(feed, texts, xml).feed());
    }

    /// A moment as Atom, sitemaps and JSON write it.
    static String moment(OffsetDateTime at) {
        return RFC_3339.format(at);
    }

    private void feed() throws XMLStreamException {
        xml.open("feed")
                .with("xmlns", "http://www.w3.org/2005/Atom")
                .with("xml:lang", feed.language().tag());
        xml.element("id", feed.whole(feed.self()));
        xml.element("title", feed.title());
        if (!feed.description().isBlank()) {
            xml.element("subtitle", feed.description());
        }
        xml.element("updated", moment(feed.updated()));
        link("self", Feed.Form.ATOM.type(), feed.whole(feed.self()));
        link("alternate", "text/html", feed.whole(feed.page()));
        // For the entries that have no author of their own, which Atom wants.
        xml.open("author");
        xml.element("name", feed.journal());
        xml.element("uri", feed.home() + "/");
        xml.close();
        for (Feed.Item item : feed.items()) {
            entry(item);
        }
        xml.close();
    }

    private void entry(Feed.Item item) throws XMLStreamException {
        xml.open("entry").with("xml:lang", item.language().tag());
        xml.element("id", item.id());
        xml.element("title", item.title().text());
        xml.element("updated", moment(item.published()));
        xml.element("published", moment(item.published()));
        link("alternate", "text/html", feed.whole(item.address()));
        people("author", item.authors());
        people("contributor", item.helpers());
        for (String category : item.categories()) {
            xml.empty("category", "term", category);
        }
        for (Feed.Recording recording : item.recordings()) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    recording.type(),
                    "length",
                    String.valueOf(recording.bytes()),
                    "href",
                    feed.whole(recording.address()));
        }
        String summary = FeedText.summary(item);
        FeedText full = texts.of(feed, item);
        // An entry has one or the other, and readers are to find something in it.
        if (!summary.isEmpty() || full.isEmpty()) {
            xml.element("summary", summary, "type", "html");
        }
        if (!full.isEmpty()) {
            xml.quoting("content", full.quoted(), "type", "html");
        }
        xml.close();
    }

    private void people(String element, List<Credit> credits) throws XMLStreamException {
        for (Credit credit : credits) {
            xml.open(element);
            xml.element("name", credit.name().text());
            if (credit.address().isPresent()) {
                xml.element("uri", feed.whole(credit.address().get()));
            }
            xml.close();
        }
    }

    private void link(String rel, String type, String href) throws XMLStreamException {
        xml.empty("link", "rel", rel, "type", type, "href", href);
    }
}
