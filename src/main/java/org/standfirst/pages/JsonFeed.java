package org.standfirst.pages;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes feeds in JSON Feed 1.1.
///
/// @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static byte[] written(Feed feed, FeedText text) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "https://jsonfeed.org/version/1.1");
        root.put("title", Xml.allowed(feed.title()));
        root.put("home_page_url", feed.whole(feed.page()));
        root.put("feed_url", feed.whole(feed.self()));
        if (!feed.description().isBlank()) {
            root.put("description", Xml.allowed(feed.description()));
        }
        root.put("language", feed.language().tag());
        root.putArray("authors")
                .addObject()
                .put("name", Xml.allowed(feed.journal()))
                .put("url", feed.home() + "/");
        ArrayNode items = root.putArray("items");
        for (Feed.Item item : feed.items()) {
            item(feed, item, text, items.addObject());
        }
        byte[] bytes = JSON.writeValueAsBytes(root);
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }

    private static void item(Feed feed, Feed.Item item, FeedText text, ObjectNode out) {
        out.put("id", item.id());
        out.put("url", feed.whole(item.address()));
        out.put("title", Xml.allowed(item.title().text()));
        String full = text.full(item);
        String summary = FeedText.summary(item);
        // Something has to stand there, if only what the reader knows already.
        out.put(
                "content_html",
                Xml.allowed(
                        !full.isEmpty()
                                ? full
                                : !summary.isEmpty() ? summary : item.title().html()));
        String plain = FeedText.plainSummary(item);
        if (!plain.isEmpty()) {
            out.put("summary", Xml.allowed(plain));
        }
        item.lead().ifPresent(lead -> out.put("image", feed.whole(lead.image())));
        out.put("date_published", Atom.moment(item.published()));
        people(feed, item.authors(), out);
        if (!item.categories().isEmpty()) {
            ArrayNode tags = out.putArray("tags");
            item.categories().forEach(category -> tags.add(Xml.allowed(category)));
        }
        out.put("language", item.language().tag());
        if (!item.recordings().isEmpty()) {
            ArrayNode attachments = out.putArray("attachments");
            for (Feed.Recording recording : item.recordings()) {
                attachments
                        .addObject()
                        .put("url", feed.whole(recording.address()))
                        .put("mime_type", recording.type())
                        .put("size_in_bytes", recording.bytes());
            }
        }
    }

    private static void people(Feed feed, List<Credit> credits, ObjectNode out) {
        if (credits.isEmpty()) {
            return;
        }
        ArrayNode authors = out.putArray("authors");
        for (Credit credit : credits) {
            ObjectNode author = authors.addObject().put("name", Xml.allowed(credit.name().text()));
            credit.address().ifPresent(page -> author.put("url", feed.whole(page)));
        }
    }
}
