package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article;
import org.standfirst.content.Subject;
import org.standfirst.content.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An export in which every field is an attack: nothing active is in any page or feed that comes of it.
class HostileIntakeTest {
    private static final Path ATTACKS =
            Path.of(System.getProperty("standfirst.shared", "../shared"), "data", "xss.json");
    static final String HOME = "https://sheet.example";

    /// So many attacks share a journal, since every page names all of its journal's taxonomies.
    private static final int A_JOURNAL = 200;

    private static final Set<String> ACTIVE =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "form",
                    "input",
                    "button",
                    "textarea",
                    "select",
                    "base",
                    "applet",
                    "svg",
                    "math",
                    "template",
                    "frame",
                    "frameset",
                    "audio",
                    "video",
                    "portal",
                    "noscript");
    private static final Set<String> ADDRESSES =
            Set.of(
                    "href",
                    "src",
                    "action",
                    "formaction",
                    "poster",
                    "background",
                    "data",
                    "cite",
                    "xlink:href",
                    "ping",
                    "longdesc",
                    "srcset");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)(?:/(?!/)|#|https?://|mailto:|tel:).*", Pattern.DOTALL);

    @TempDir private Path folder;

    static List<String> attacks() throws IOException {
        Assumptions.assumeTrue(Files.exists(ATTACKS), "The collection of attacks is not here.");
        List<String> attacks = new ArrayList<>();
        strings(JsonMapper.shared().readTree(Files.readString(ATTACKS)), attacks);
        return attacks;
    }

    private static void strings(JsonNode node, List<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        } else {
            node.forEach(each -> strings(each, found));
        }
    }

    @Test
    void noAttackInAnyTextTermPersonOrCommentReachesAReader() throws IOException {
        List<String> attacks = attacks();
        assertThat(attacks).hasSizeGreaterThan(2_600);
        for (int from = 0; from < attacks.size(); from += A_JOURNAL) {
            int to = Math.min(from + A_JOURNAL, attacks.size());
            Wxr export = new Wxr(HOME);
            for (int i = from; i < to; i++) {
                attack(export, i + 1, attacks.get(i));
            }
            Path its = Files.createDirectories(folder.resolve("from-" + from));
            try (TakenIn journal = new TakenIn(its)) {
                journal.take(export.write(its.resolve("export.xml")));
                assertThat(journal.open(Article.class)).hasSize(to - from);
                everyAddress(journal).forEach(url -> isHarmless(url, journal.at(url)));
            }
        }
    }

    private static List<String> everyAddress(TakenIn journal) {
        List<String> urls = new ArrayList<>(List.of("/feed/", "/category/", "/author/"));
        journal.all(Text.class).values().forEach(text -> urls.add(text.address().encoded()));
        for (Subject subject : journal.all(Subject.class).values()) {
            urls.add(subject.address().encoded());
            urls.add(subject.address().with("feed/").encoded());
        }
        for (int page = 1; page <= A_JOURNAL / 20; page++) {
            urls.add(page == 1 ? "/" : "/page/" + page + "/");
        }
        return urls;
    }

    static void attack(Wxr export, long id, String attack) {
        String slug = "t" + id;
        export.term("category", 100_000 + id, slug, "", attack, attack);
        export.author(200_000 + id, "u" + id, attack);
        export.add(
                Wxr.post(id, attack)
                        .link(id % 10 == 0 ? attack : HOME + "/2021/03/p" + id + "/")
                        .slug(id % 10 == 0 ? attack : "p" + id)
                        .content(
                                attack
                                        + "\n\n[caption id=\"x\" align=\""
                                        + attack
                                        + "\"]<img src=\"/wp-content/uploads/a.png\" alt=\"\"> "
                                        + attack
                                        + "[/caption]")
                        .with("excerpt:encoded", attack)
                        .with("dc:creator", "u" + id)
                        .in("category", slug, attack)
                        .meta("subtitle", attack)
                        .comment(id, attack, attack, attack));
    }

    @Test
    void noAttackInAMenuReachesAReader() throws IOException {
        Wxr export = new Wxr(HOME).add(Wxr.post(1, "One").link(HOME + "/one/"));
        long id = 1;
        for (String attack : attacks()) {
            export.entry(++id, "main", attack, attack);
        }
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(export.write(folder.resolve("export.xml")));
            isHarmless("/", journal.at("/"));
        }
    }

    @Test
    void noAttackInTheFieldsOfAPictureReachesAReader() throws IOException {
        Path uploads = Files.createDirectories(folder.resolve("uploads"));
        Files.copy(SampleIntakeTest.MEDIA.resolve("2024/05/press.png"), uploads.resolve("a.png"));
        Wxr export = new Wxr(HOME);
        long id = 1;
        for (String attack : attacks().stream().filter(each -> each.length() % 7 == 0).toList()) {
            long post = ++id;
            long picture = ++id;
            export.add(
                    Wxr.item("attachment", picture)
                            .title(attack)
                            .with("wp:status", "inherit")
                            .with("excerpt:encoded", attack)
                            .with("wp:attachment_url", HOME + "/wp-content/uploads/a.png")
                            .meta("_wp_attachment_image_alt", attack)
                            .meta("_media_credit", attack));
            export.add(
                    Wxr.post(post, "Post " + post)
                            .link(HOME + "/p" + post + "/")
                            .content("[gallery ids=\"" + picture + "\"]")
                            .meta("_thumbnail_id", Long.toString(picture)));
        }
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(TakenIn.order(export.write(folder.resolve("export.xml")), uploads));
            for (Article article : journal.open(Article.class)) {
                isHarmless(article.address().path(), journal.at(article.address().encoded()));
            }
        }
    }

    private static void isHarmless(String url, TakenIn.Answer answer) {
        assertThat(answer.status()).describedAs(url).isIn(200, 301, 404);
        if (answer.status() == 301) {
            assertThat(answer.location()).describedAs(url).startsWith("/").doesNotStartWith("//");
            assertThat(answer.location()).doesNotContain("\n", "\r", "\\");
        } else if (answer.isPage()) {
            Document page = Jsoup.parse(answer.text());
            // Data that is ours, in which nothing of theirs can be markup.
            Element data = page.selectFirst("head > script[type='application/ld+json']");
            if (data != null) {
                assertThat(data.data()).describedAs(url).doesNotContain("<", ">");
                data.remove();
            }
            isHarmless(url, page);
        } else if (answer.type().contains("rss")) {
            for (Element html :
                    Jsoup.parse(answer.text(), Parser.xmlParser())
                            .select("description, content|encoded")) {
                isHarmless(url, Jsoup.parse(html.text()));
            }
        }
    }

    private static void isHarmless(String url, Document page) {
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            assertThat(ACTIVE).describedAs("%s: %s", url, element).doesNotContain(name);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
                assertThat(key.startsWith("on") || key.equals("style") || key.equals("srcdoc"))
                        .describedAs("%s: %s", url, element)
                        .isFalse();
                if (ADDRESSES.contains(key)) {
                    assertThat(HARMLESS.matcher(attribute.getValue()).matches())
                            .describedAs("%s: %s", url, element)
                            .isTrue();
                }
                if (key.equals("src") || key.equals("srcset")) {
                    // In feeds addresses are whole, and ours.
                    assertThat(attribute.getValue().replaceFirst("^" + HOME + "/", "/"))
                            .describedAs(url)
                            .matches("(?s)/(?!/).*");
                }
            }
        }
    }
}
