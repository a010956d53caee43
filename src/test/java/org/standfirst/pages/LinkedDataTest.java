package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.standfirst.Browser;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {
    private static final String HOME = "https://lantern.example";

    private static final List<String> FIELDS =
            List.of(
                    "/headline",
                    "/alternativeHeadline",
                    "/author/0/name",
                    "/isPartOf/0/name",
                    "/isPartOf/0/issueNumber",
                    "/isPartOf/0/isPartOf/volumeNumber",
                    "/itemReviewed/0/name",
                    "/itemReviewed/0/author/0/name",
                    "/itemReviewed/0/publisher/name",
                    "/itemReviewed/0/isbn");

    private final Pages pages = new Pages();

    @Test
    void aReviewSaysWhatItReviewsAndWhereItWasPrinted() {
        JsonNode data = data(pages.article(Samples.article(), Samples.colophon()));
        assertThat(data.at("/@type").asString()).isEqualTo("Review");
        assertThat(data.at("/itemReviewed/0/@type").asString()).isEqualTo("Book");
        assertThat(data.at("/itemReviewed/0/isbn").asString()).isEqualTo("978-90-00-00000-2");
        assertThat(data.at("/itemReviewed/1/@type").asString()).isEqualTo("CreativeWork");
        assertThat(data.at("/author/1/@type").asString()).isEqualTo("Organization");
        assertThat(data.at("/translator/0/name").asString()).isEqualTo("Ines Duarte");
        assertThat(data.at("/isPartOf/0/@type").asString()).isEqualTo("PublicationIssue");
        assertThat(data.at("/isPartOf/0/isPartOf/volumeNumber").asString()).isEqualTo("XIV");
        assertThat(data.at("/isPartOf/0/isPartOf/isPartOf/@type").asString())
                .isEqualTo("Periodical");
        assertThat(data.at("/isPartOf/1/@type").asString()).isEqualTo("Collection");
        assertThat(data.at("/citation/0/@id").asString())
                .isEqualTo(HOME + "/2012/06/standing-water/");
        assertThat(data.at("/license").asString())
                .isEqualTo("https://creativecommons.org/licenses/by-nc/4.0/");
        assertThat(data.at("/datePublished").asString()).isEqualTo("2012-05-04T09:30:00+02:00");
    }

    @Test
    void anEventIsOneOnlyWithAMomentAndAPlace() {
        List<String> about = new ArrayList<>();
        for (Kind kind : Samples.kinds()) {
            JsonNode data =
                    data(
                            pages.article(
                                    Samples.bare(kind, Language.ENGLISH, "A call"),
                                    Colophon.EMPTY));
            assertThat(data.at("/isPartOf/0/@type").asString()).isEqualTo("Periodical");
            about.add(kind.word() + " " + data.at("/about/@type").asString(""));
        }
        assertThat(about).contains("event Event", "obituary Person", "interview ");
    }

    @Test
    void aContributorIsAPersonWithLinksElsewhere() {
        JsonNode graph = data(pages.listing(Samples.author(), Samples.person())).path("@graph");
        assertThat(graph.at("/0/@type").asString()).isEqualTo("Person");
        assertThat(graph.at("/0/@id").asString()).isEqualTo(HOME + "/author/ada-ferris/");
        assertThat(graph.at("/0/sameAs/0").asString()).isEqualTo("https://ferris.example/");
        assertThat(graph.at("/1/@type").asString()).isEqualTo("BreadcrumbList");
        assertThat(graph.at("/1/itemListElement")).hasSize(3);
    }

    @Test
    void furtherPagesOfAListSayOnlyTheWayToThem() {
        JsonNode graph = data(pages.listing(Samples.listing(), Samples.bearings())).path("@graph");
        assertThat(graph).hasSize(1);
        assertThat(graph.at("/0/itemListElement/3/item").asString())
                .isEqualTo(HOME + "/category/labor/");
        assertThat(graph.at("/0/itemListElement/3/position").asInt()).isEqualTo(4);
    }

    @Test
    void aPageNamesItsLanguagesWithEachOther() {
        Document page = page(pages.article(Samples.article(), Samples.colophon()));
        assertThat(page.select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("uk", "en", "x-default");
        assertThat(page.select("link[hreflang=x-default]").attr("href"))
                .isEqualTo(page.select("link[hreflang=uk]").attr("href"));
        assertThat(page.select("link[hreflang=en]").attr("href"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(page.select("meta[property='og:locale']").attr("content")).isEqualTo("en_US");
    }

    /// Whatever is written in any field, the block is one block and says it unchanged.
    @Test
    void nothingThatPeopleWriteBreaksOutOfTheData() throws IOException {
        Path strings = Path.of(System.getProperty("standfirst.shared"), "data/xss.json");
        assumeTrue(Files.exists(strings), "The hostile strings are not here.");
        List<String> evil = new ArrayList<>(List.of("</script>", "<!--<script>", "]]>", "\u2028"));
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(strings))) {
            evil.add(one.isString() ? one.asString() : one.toString());
        }
        assertThat(evil).hasSizeGreaterThan(100);
        // Many on a page, each in a field of its own.
        for (int i = 0; i < evil.size(); i += FIELDS.size()) {
            List<String> some = new ArrayList<>();
            for (int field = 0; field < FIELDS.size(); field++) {
                some.add(evil.get((i + field) % evil.size()));
            }
            Document page = page(pages.article(hostile(some), colophon(some)));
            assertThat(page.select("script")).as("%s", some).hasSize(1);
            assertThat(page.select("head > script, main")).as("%s", some).hasSize(2);
            String json = page.select("script").getFirst().data();
            assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
            JsonNode data = JsonMapper.shared().readTree(json);
            for (int field = 0; field < FIELDS.size(); field++) {
                String said = Xml.allowed(data.at(FIELDS.get(field)).asString());
                // JSON holds control characters by their number.
                assertThat(said).as(FIELDS.get(field)).isEqualTo(Xml.allowed(some.get(field)));
            }
        }
    }

    @Test
    void theContentPolicyHasNothingAgainstData() {
        Map<String, byte[]> site = new LinkedHashMap<>();
        site.put("/article", pages.article(Samples.article(), Samples.colophon()));
        site.put(
                "/evil",
                "<!DOCTYPE html><title>x</title><script type=\"application/ld+json\">{}</script><script>document.title='ran'</script>"
                        .getBytes(StandardCharsets.UTF_8));
        site.put(pages.styleSheet().address().path(), pages.styleSheet().css());
        try (Browser browser = Browser.start()) {
            browser.look(
                    site,
                    Browser.Screen.DESKTOP,
                    window -> {
                        List<String> said = new ArrayList<>();
                        window.onConsoleMessage(message -> said.add(message.text()));
                        window.navigate("http://journal.test/article");
                        assertThat(said)
                                .filteredOn(text -> text.contains("Content Security Policy"))
                                .isEmpty();
                        assertThat(window.locator("script").count()).isEqualTo(1);
                        // The same window would have told us.
                        window.navigate("http://journal.test/evil");
                        assertThat(said)
                                .filteredOn(text -> text.contains("Content Security Policy"))
                                .hasSize(1);
                        assertThat(window.title()).isEqualTo("x");
                    });
        }
    }

    private static ArticlePage hostile(List<String> text) {
        ArticlePage page = Samples.article();
        return new ArticlePage(
                page.site(),
                page.address(),
                new Kind.Review(
                        List.of(
                                new Kind.Work(
                                        List.of(text.get(7)),
                                        Line.of(text.get(6)),
                                        Optional.of(text.get(8)),
                                        Optional.of(text.get(8)),
                                        Optional.empty(),
                                        Optional.of(text.get(9))))),
                Line.of(text.get(0)),
                Optional.of(Line.of(text.get(1))),
                Optional.of(Line.of(text.get(2))),
                page.language(),
                page.byline(),
                page.date(),
                page.lead(),
                Body.EMPTY,
                Optional.empty(),
                Optional.of(text.get(3)),
                List.of(),
                Surroundings.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Colophon colophon(List<String> text) {
        return new Colophon(
                List.of(
                        new Colophon.Maker(
                                Contributor.Sort.PERSON,
                                Line.of(text.get(2)),
                                new Address("/author/x/"),
                                Role.AUTHOR)),
                List.of(
                        new Issue(
                                new Id(1),
                                new Slug("x"),
                                Line.of(text.get(3)),
                                Optional.of(text.get(5)),
                                Optional.of(text.get(4)),
                                Optional.empty(),
                                Optional.of(text.get(3)),
                                Optional.of(2012),
                                Optional.empty(),
                                List.of(),
                                Body.EMPTY,
                                new Address("/issue/x/"),
                                List.of())),
                List.of());
    }

    private static Document page(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonNode data(byte[] bytes) {
        Element script = page(bytes).select("script[type=application/ld+json]").first();
        assertThat(script).isNotNull();
        return JsonMapper.shared().readTree(script.data());
    }
}
