package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReaderTest {
    @Test
    void everyPartArrivesInTheOrderOfTheFile() throws IOException {
        ExportSample found =
                ExportSample.read(
                        ExportSample.of(
                                """
                                <link>https://journal.example</link>
                                <description>On things</description>
                                <pubDate>Tue, 01 May 2012 13:30:00 +0000</pubDate>
                                <language>en-US</language>
                                <wp:base_site_url>https://example</wp:base_site_url>
                                <wp:base_blog_url>https://journal.example</wp:base_blog_url>
                                <wp:author><wp:author_id> 7
                                </wp:author_id><wp:author_login><![CDATA[ada]]></wp:author_login>
                                <wp:author_email>ada@example.org</wp:author_email>
                                <wp:author_display_name>Ada L.</wp:author_display_name>
                                <wp:author_first_name>Ada</wp:author_first_name>
                                <wp:author_last_name>L.</wp:author_last_name>
                                <wp:author_description>Counts.</wp:author_description></wp:author>
                                <wp:category><wp:term_id>3</wp:term_id>
                                <wp:category_nicename>labor</wp:category_nicename>
                                <wp:category_parent>world</wp:category_parent>
                                <wp:cat_name>Labor</wp:cat_name>
                                <wp:category_description>Work.</wp:category_description></wp:category>
                                <wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>strike</wp:tag_slug>
                                <wp:tag_name>Strike</wp:tag_name></wp:tag>
                                <wp:term><wp:term_id>5</wp:term_id><wp:term_taxonomy>place</wp:term_taxonomy>
                                <wp:term_slug>kyiv</wp:term_slug><wp:term_name>Kyiv</wp:term_name>
                                <wp:termmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value>
                                </wp:termmeta></wp:term>
                                <generator>https://wordpress.org/?v=6.5</generator>
                                <image><url>x</url><title>Not the title</title></image>
                                <item><title>One</title><wp:post_id>1</wp:post_id></item>
                                <wp:tag><wp:tag_slug>late</wp:tag_slug></wp:tag>
                                """));
        assertThat(found.all.subList(0, 5))
                .containsExactly(
                        new ExportSite(
                                "The Quarterly",
                                "https://journal.example",
                                "On things",
                                "en-US",
                                "1.2",
                                "https://example",
                                "https://journal.example",
                                "https://wordpress.org/?v=6.5",
                                "Tue, 01 May 2012 13:30:00 +0000"),
                        new ExportAuthor(
                                OptionalLong.of(7), "ada", "Ada L.", "Ada", "L.", "Counts."),
                        new ExportTerm(
                                OptionalLong.of(3),
                                "category",
                                "labor",
                                "world",
                                "Labor",
                                "Work.",
                                List.of()),
                        new ExportTerm(
                                OptionalLong.of(4),
                                "post_tag",
                                "strike",
                                "",
                                "Strike",
                                "",
                                List.of()),
                        new ExportTerm(
                                OptionalLong.of(5),
                                "place",
                                "kyiv",
                                "",
                                "Kyiv",
                                "",
                                List.of(new ExportMeta("k", "v"))));
        assertThat(found.all).hasSize(7);
        assertThat(found.items.getFirst().line()).isEqualTo(36);
        assertThat(found.terms.getLast().slug()).isEqualTo("late");
    }

    @Test
    void anItemHasAllThatItSays() throws IOException {
        ExportItem item =
                ExportSample.item(
                        """
                        <title><![CDATA[On silence]]></title><link>https://journal.example/a/</link>
                        <pubDate>x</pubDate><dc:creator>ada</dc:creator><guid>g</guid>
                        <description>d</description>
                        <content:encoded><![CDATA[<p>A &amp; B</p>]]></content:encoded>
                        <excerpt:encoded><![CDATA[short]]></excerpt:encoded>
                        <wp:post_id>12</wp:post_id><wp:post_id>13</wp:post_id>
                        <wp:post_date>2012-05-01 09:30:00</wp:post_date>
                        <wp:post_date_gmt>2012-05-01 13:30:00</wp:post_date_gmt>
                        <wp:post_modified>2013-01-01 00:00:00</wp:post_modified>
                        <wp:post_modified_gmt>2013-01-01 05:00:00</wp:post_modified_gmt>
                        <wp:comment_status>open</wp:comment_status><wp:ping_status>open</wp:ping_status>
                        <wp:post_name>on-silence</wp:post_name><wp:status>publish</wp:status>
                        <wp:post_parent>3</wp:post_parent><wp:menu_order>-1</wp:menu_order>
                        <wp:post_type>post</wp:post_type><wp:post_password>s3cret</wp:post_password>
                        <wp:is_sticky>1</wp:is_sticky><wp:attachment_url>u</wp:attachment_url>
                        <category domain="place" nicename="kyiv">Kyiv</category>
                        <wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
                        <wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>
                        <wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_author>R.</wp:comment_author>
                        <wp:comment_author_email>r@example.org</wp:comment_author_email>
                        <wp:comment_author_url>https://r.example</wp:comment_author_url>
                        <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
                        <wp:comment_date>2012-05-02 09:30:00</wp:comment_date>
                        <wp:comment_date_gmt>2012-05-02 13:30:00</wp:comment_date_gmt>
                        <wp:comment_content>Yes &amp; no</wp:comment_content>
                        <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
                        <wp:comment_parent>8</wp:comment_parent><wp:comment_user_id>2</wp:comment_user_id>
                        <wp:commentmeta><wp:meta_key>ip</wp:meta_key><wp:meta_value>192.0.2.7</wp:meta_value>
                        </wp:commentmeta></wp:comment>
                        """);
        ExportComment comment =
                new ExportComment(
                        OptionalLong.of(9),
                        "R.",
                        "https://r.example",
                        "2012-05-02 09:30:00",
                        "2012-05-02 13:30:00",
                        "Yes & no",
                        "1",
                        "comment",
                        8,
                        2);
        assertThat(item)
                .isEqualTo(
                        new ExportItem(
                                1,
                                10,
                                "On silence",
                                "https://journal.example/a/",
                                "g",
                                "ada",
                                "<p>A &amp; B</p>",
                                "short",
                                "d",
                                OptionalLong.of(12),
                                "x",
                                "2012-05-01 09:30:00",
                                "2012-05-01 13:30:00",
                                "2013-01-01 00:00:00",
                                "2013-01-01 05:00:00",
                                "open",
                                "on-silence",
                                "publish",
                                3,
                                -1,
                                "post",
                                Set.of(ExportItem.Mark.STICKY, ExportItem.Mark.PASSWORD),
                                "u",
                                List.of(new ExportCategory("place", "kyiv", "Kyiv")),
                                List.of(new ExportMeta("k", "1"), new ExportMeta("k", "2")),
                                List.of(comment)));
        assertThat(item.date()).hasToString("Optional[2012-05-01T09:30-04:00]");
        assertThat(item.changed()).hasToString("Optional[2013-01-01T00:00-05:00]");
        assertThat(comment.at()).hasToString("Optional[2012-05-02T09:30-04:00]");
        assertThat(item.meta("k")).contains("1");
        assertThat(item.metas("k")).containsExactly("1", "2");
        assertThat(item.toString()).doesNotContain("s3cret", "192.0.2.7", "r@example.org");
    }

    @Test
    void whatIsNotSaidIsEmpty() throws IOException {
        ExportItem item = ExportSample.item("<wp:post_id>x</wp:post_id><wp:post_type/>");
        assertThat(item.postId()).isEmpty();
        assertThat(item.parent()).isZero();
        assertThat(item.title()).isEmpty();
        assertThat(item.date()).isEmpty();
        assertThat(item.marks()).isEmpty();
        assertThat(item.meta("k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wordpress.org/export/1.0/", "http://wordpress.org/export/1.1/",
                "http://wordpress.org/export/1.2/", "https://wordpress.org/export/1.2/",
                "https://wordpress.org/export/1.2"
            })
    void everyVersionOfTheNamespaceIsWordPresss(String uri) throws IOException {
        String document =
                """
                <rss xmlns:x="%s" xmlns:e="%s/excerpt/"><channel><x:wxr_version>1.2</x:wxr_version>
                <item><x:post_id>5</x:post_id><e:encoded>E</e:encoded></item></channel></rss>
                """
                        .formatted(uri, uri.replaceAll("/$", ""));
        ExportItem item = ExportSample.read(document).items.getFirst();
        assertThat(item.postId()).hasValue(5);
        assertThat(item.excerpt()).isEqualTo("E");
    }

    @Test
    void authorsWithoutASectionAreStillNamed() throws IOException {
        assertThat(ExportSample.item("<wp:author>ada</wp:author>").creator()).isEqualTo("ada");
        ExportSample old =
                ExportSample.read(
                        ExportSample.of(
                                "<wp:wp_author><wp:author_login>ada</wp:author_login></wp:wp_author>"));
        assertThat(old.authors).extracting(ExportAuthor::login).containsExactly("ada");
    }

    @Test
    void aHundredThousandReferencesAreNoLimit() throws IOException {
        String text = "&amp;&#1082;&lt;".repeat(50_000);
        assertThat(ExportSample.item("<wp:status>x</wp:status><title>" + text + "</title>").title())
                .isEqualTo("&к<".repeat(50_000));
    }

    @Test
    void whatWasMendedIsTold() throws IOException {
        byte[] document =
                ExportSample.of(
                                "<item><title>a&nbsp;b & c\u0003&#xD800;?</title><wp:post_id>1</wp:post_id>"
                                        + "<content:encoded><![CDATA[a\u0000b ]]> c]]></content:encoded></item>")
                        .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < document.length; i++) {
            if (document[i] == '?' && document[i + 1] == '<') {
                document[i] = (byte) 0xe9;
            }
        }
        ExportSample found = ExportSample.read(document);
        assertThat(found.items.getFirst().title()).isEqualTo("a\u00a0b & c\ufffd");
        assertThat(found.items.getFirst().content()).isEqualTo("ab ]]> c");
        assertThat(found.tally.notes())
                .containsExactly(
                        "Malformed characters, shown as �: 1.",
                        "Forbidden control characters, left out: 3.",
                        "References that are not XML's, read as in HTML: 2.",
                        "Ends of sections that were not escaped, read as text: 1.");
    }

    @Test
    void theSiteComesFirstHoweverManyTermsThereAre() throws IOException {
        ExportSample found =
                ExportSample.read(
                        ExportSample.of(
                                "<wp:tag><wp:tag_slug>t</wp:tag_slug></wp:tag>".repeat(12_000)));
        assertThat(found.sites).hasSize(1);
        assertThat(found.all.getFirst()).isSameAs(found.sites.getFirst());
        assertThat(found.terms).hasSize(12_000);
    }
}
