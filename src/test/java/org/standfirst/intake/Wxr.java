package org.standfirst.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes an export as WordPress would, for tests that need one with this or that in it.
final class Wxr {
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder items = new StringBuilder();
    private final String home;

    /// @param home of the site, without a slash at the end
    Wxr(String home) {
        this.home = home;
    }

    /// One item, part by part.
    static final class Item {
        private final Map<String, String> parts = new LinkedHashMap<>();
        private final StringBuilder more = new StringBuilder();

        private Item(String type, long id) {
            if (id > 0) {
                with("wp:post_id", Long.toString(id));
            }
            with("wp:post_type", type).with("wp:status", "publish");
            with("wp:post_date", "2021-03-0%d 10:00:00".formatted(id % 9 + 1));
            with("wp:post_date_gmt", "2021-03-0%d 10:00:00".formatted(id % 9 + 1));
        }

        Item with(String part, String value) {
            parts.put(part, value);
            return this;
        }

        Item without(String part) {
            parts.remove(part);
            return this;
        }

        Item title(String title) {
            return with("title", title);
        }

        Item link(String link) {
            return with("link", link);
        }

        Item slug(String slug) {
            return with("wp:post_name", slug);
        }

        Item content(String content) {
            return with("content:encoded", content);
        }

        Item in(String taxonomy, String slug, String name) {
            more.append(
                    "<category domain=\"%s\" nicename=\"%s\">%s</category>\n"
                            .formatted(attribute(taxonomy), attribute(slug), cdata(name)));
            return this;
        }

        Item meta(String key, String value) {
            more.append(
                    "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>\n"
                            .formatted(cdata(key), cdata(value)));
            return this;
        }

        Item comment(long id, String author, String url, String content) {
            more.append("<wp:comment><wp:comment_id>%d</wp:comment_id>".formatted(id))
                    .append("<wp:comment_author>%s</wp:comment_author>".formatted(cdata(author)))
                    .append(
                            "<wp:comment_author_url>%s</wp:comment_author_url>"
                                    .formatted(cdata(url)))
                    .append("<wp:comment_date>2021-04-01 10:00:00</wp:comment_date>")
                    .append("<wp:comment_content>%s</wp:comment_content>".formatted(cdata(content)))
                    .append("<wp:comment_approved>1</wp:comment_approved></wp:comment>\n");
            return this;
        }
    }

    static Item post(long id, String title) {
        return new Item("post", id).title(title);
    }

    static Item item(String type, long id) {
        return new Item(type, id);
    }

    Wxr author(long id, String login, String name) {
        head.append(
                "<wp:author><wp:author_id>%d</wp:author_id><wp:author_login>%s</wp:author_login><wp:author_display_name>%s</wp:author_display_name></wp:author>\n"
                        .formatted(id, cdata(login), cdata(name)));
        return this;
    }

    Wxr term(String taxonomy, long id, String slug, String parent, String name, String said) {
        head.append(
                "<wp:term><wp:term_id>%d</wp:term_id><wp:term_taxonomy>%s</wp:term_taxonomy><wp:term_slug>%s</wp:term_slug><wp:term_parent>%s</wp:term_parent><wp:term_name>%s</wp:term_name><wp:term_description>%s</wp:term_description></wp:term>\n"
                        .formatted(
                                id,
                                cdata(taxonomy),
                                cdata(slug),
                                cdata(parent),
                                cdata(name),
                                cdata(said)));
        return this;
    }

    Wxr category(long id, String slug, String parent, String name) {
        head.append(
                "<wp:category><wp:term_id>%d</wp:term_id><wp:category_nicename>%s</wp:category_nicename><wp:category_parent>%s</wp:category_parent><wp:cat_name>%s</wp:cat_name></wp:category>\n"
                        .formatted(id, cdata(slug), cdata(parent), cdata(name)));
        return this;
    }

    Wxr add(Item item) {
        items.append("<item>\n");
        item.parts.forEach(
                (part, value) -> items.append("<%s>%s</%s>\n".formatted(part, cdata(value), part)));
        items.append(item.more).append("</item>\n");
        return this;
    }

    /// An entry of a menu that is an address.
    Wxr entry(long id, String menu, String label, String url) {
        return add(
                item("nav_menu_item", id)
                        .title(label)
                        .in("nav_menu", menu, menu)
                        .meta("_menu_item_type", "custom")
                        .meta("_menu_item_url", url));
    }

    Path write(Path file) {
        try {
            return Files.writeString(
                    file,
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                    <channel>
                    <title>The Test Sheet</title>
                    <link>%s</link>
                    <language>en</language>
                    <wp:wxr_version>1.2</wp:wxr_version>
                    <wp:base_site_url>%s</wp:base_site_url>
                    <wp:base_blog_url>%s</wp:base_blog_url>
                    """
                                    .formatted(home, home, home)
                            + head
                            + items
                            + "</channel>\n</rss>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cdata(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c < 0xd800)
                                || (c >= 0xe000 && c < 0xfffe)
                                || c > 0xffff)
                .forEach(out::appendCodePoint);
        return "<![CDATA[" + out.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
