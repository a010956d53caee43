package org.standfirst.wordpress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.xml.Xml;

/// Reads the parts of which an export is made, each from its start tag on. What is not named here is
/// passed over, above all everyone's addresses.
final class ExportParts {
    private final Xml xml;
    private final ExportWords words;
    private long comments;
    private long metas;

    ExportParts(Xml xml, ExportWords words) {
        this.xml = xml;
        this.words = words;
    }

    long comments() {
        return comments;
    }

    long metas() {
        return metas;
    }

    ExportAuthor author() throws IOException {
        ExportSaid said = new ExportSaid();
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "wp:author_id",
                        "wp:author_login",
                        "wp:author_display_name",
                        "wp:author_first_name",
                        "wp:author_last_name",
                        "wp:author_description" ->
                        said.say(word, xml.text());
                default -> xml.skip();
            }
        }
        return new ExportAuthor(
                said.number("wp:author_id"),
                said.text("wp:author_login"),
                said.text("wp:author_display_name"),
                said.text("wp:author_first_name"),
                said.text("wp:author_last_name"),
                said.text("wp:author_description"));
    }

    /// A category, a tag or another term, which name the same things differently.
    ExportTerm term(String taxonomy) throws IOException {
        ExportSaid said = new ExportSaid();
        List<ExportMeta> meta = new ArrayList<>();
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "wp:term_id" -> said.say("id", xml.text());
                case "wp:term_taxonomy" -> said.say("taxonomy", xml.text());
                case "wp:category_nicename", "wp:tag_slug", "wp:term_slug" ->
                        said.say("slug", xml.text());
                case "wp:category_parent", "wp:tag_parent", "wp:term_parent" ->
                        said.say("parent", xml.text());
                case "wp:cat_name", "wp:tag_name", "wp:term_name" -> said.say("name", xml.text());
                case "wp:category_description", "wp:tag_description", "wp:term_description" ->
                        said.say("description", xml.text());
                case "wp:termmeta" -> meta.add(meta());
                default -> xml.skip();
            }
        }
        return new ExportTerm(
                said.number("id"),
                taxonomy.isEmpty() ? said.text("taxonomy") : taxonomy,
                said.text("slug"),
                said.text("parent"),
                said.text("name"),
                said.text("description"),
                meta);
    }

    void item(ExportDraft draft) throws IOException {
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "title",
                        "link",
                        "guid",
                        "pubDate",
                        "description",
                        "dc:creator",
                        "content:encoded",
                        "excerpt:encoded",
                        "wp:author",
                        "wp:post_id",
                        "wp:post_date",
                        "wp:post_date_gmt",
                        "wp:post_modified",
                        "wp:post_modified_gmt",
                        "wp:comment_status",
                        "wp:post_name",
                        "wp:status",
                        "wp:post_parent",
                        "wp:menu_order",
                        "wp:post_type",
                        "wp:is_sticky",
                        "wp:attachment_url" ->
                        draft.say(word, xml.text());
                case "wp:post_password" -> {
                    if (!xml.text().isEmpty()) {
                        draft.mark(ExportItem.Mark.PASSWORD);
                    }
                }
                case "category" -> {
                    Optional<String> domain = xml.attribute("domain");
                    Optional<String> nicename = xml.attribute("nicename");
                    draft.category(domain, nicename, xml.text());
                }
                case "wp:postmeta" -> draft.add(meta());
                case "wp:comment" -> draft.add(comment());
                default -> xml.skip();
            }
        }
    }

    private ExportMeta meta() throws IOException {
        ExportSaid said = new ExportSaid();
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "wp:meta_key", "wp:meta_value" -> said.say(word, xml.text());
                default -> xml.skip();
            }
        }
        metas++;
        return new ExportMeta(said.text("wp:meta_key"), said.text("wp:meta_value"));
    }

    private ExportComment comment() throws IOException {
        ExportSaid said = new ExportSaid();
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "wp:comment_id",
                        "wp:comment_author",
                        "wp:comment_author_url",
                        "wp:comment_date",
                        "wp:comment_date_gmt",
                        "wp:comment_content",
                        "wp:comment_approved",
                        "wp:comment_type",
                        "wp:comment_parent",
                        "wp:comment_user_id" ->
                        said.say(word, xml.text());
                default -> xml.skip();
            }
        }
        comments++;
        return new ExportComment(
                said.number("wp:comment_id"),
                said.text("wp:comment_author"),
                said.text("wp:comment_author_url"),
                said.text("wp:comment_date"),
                said.text("wp:comment_date_gmt"),
                said.text("wp:comment_content"),
                said.text("wp:comment_approved"),
                said.text("wp:comment_type"),
                said.whole("wp:comment_parent"),
                said.whole("wp:comment_user_id"));
    }
}
