package org.standfirst.pages;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes feeds in JSON Feed 1.1.
///
/// @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Feed feed;
    private final FeedTexts texts;
    private final JsonGenerator json;

    private JsonFeed(Feed feed, FeedTexts texts, JsonGenerator json) {
        this.feed = feed;
        this.texts = texts;
        this.json = json;
    }

    static byte[] written(Feed feed, FeedTexts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new JsonFeed(feed, texts, json).feed();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void feed() {
        json.writeStartObject();
        text("version", "https://jsonfeed.org/version/1.1");
        text("title", feed.title());
        text("home_page_url", feed.whole(feed.page()));
        text("feed_url", feed.whole(feed.self()));
        if (!feed.description().isBlank()) {
            text("description", feed.description());
        }
        text("language", feed.language().tag());
        json.writeArrayPropertyStart("authors");
        json.writeStartObject();
        text("name", feed.journal());
        text("url", feed.home() + "/");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("items");
        feed.items().forEach(this::item);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, String text) {
        json.writeStringProperty(name, Xml.allowed(text));
    }

    private void item(Feed.Item item) {
        json.writeStartObject();
        text("id", item.id());
        text("url", feed.whole(item.address()));
        text("title", item.title().text());
        FeedText full = texts.of(feed, item);
        String summary = FeedText.summary(item);
        // Something has to stand there, if only what the reader knows already.
        content(
                !full.isEmpty()
                        ? full.json()
                        : FeedText.json(summary.isEmpty() ? item.title().html() : summary));
        String plain = FeedText.plainSummary(item);
        if (!plain.isEmpty()) {
            text("summary", plain);
        }
        item.lead().ifPresent(lead -> text("image", feed.whole(lead.image())));
        text("date_published", Atom.moment(item.published()));
        people(item.authors());
        if (!item.categories().isEmpty()) {
            json.writeArrayPropertyStart("tags");
            item.categories().forEach(category -> json.writeString(Xml.allowed(category)));
            json.writeEndArray();
        }
        text("language", item.language().tag());
        if (!item.recordings().isEmpty()) {
            json.writeArrayPropertyStart("attachments");
            item.recordings().forEach(this::attachment);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void content(byte[] html) {
        json.writeName("content_html");
        json.writeRawUTF8String(html, 0, html.length);
    }

    private void attachment(Feed.Recording recording) {
        json.writeStartObject();
        text("url", feed.whole(recording.address()));
        text("mime_type", recording.type());
        json.writeNumberProperty("size_in_bytes", recording.bytes());
        json.writeEndObject();
    }

    private void people(List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("authors");
        for (Credit credit : credits) {
            json.writeStartObject();
            text("name", credit.name().text());
            credit.address().ifPresent(page -> text("url", feed.whole(page)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
