package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.Golden;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {
    private static final String HOME = "https://lantern.example";
    private final Pages pages = new Pages();

    @Test
    void everyFormIsAsItWasApproved() {
        Feed feed = feed(worst(), salt(), interview());
        Golden.check("feed.xml", pages.feed(feed, Feed.Form.RSS));
        Golden.check("feed-atom.xml", pages.feed(feed, Feed.Form.ATOM));
        Golden.check("feed.json", pages.feed(feed, Feed.Form.JSON));
    }

    @Test
    void aFeedTellsWhatAnArticleIs() throws XMLStreamException {
        byte[] rss = pages.feed(feed(worst(), salt()), Feed.Form.RSS);
        assertThat(texts(rss, "title"))
                .containsExactly("The Lantern", "On <em> & ]]> ties", "Salt");
        assertThat(texts(rss, "description"))
                .containsExactly(
                        "News of the kettle",
                        "One &amp; two &lt; three . . .",
                        "What <em>it</em> cost");
        assertThat(texts(rss, "guid")).containsExactly(HOME + "/?p=12", HOME + "/2012/05/%D0%BF/");
        assertThat(texts(rss, "dc:creator")).startsWith("Ada Ferris", "مريم");
        assertThat(texts(rss, "dc:contributor")).contains("Ines Duarte");
        assertThat(texts(rss, "category")).startsWith("Labor");
        assertThat(texts(rss, "pubDate")).containsOnly("Fri, 04 May 2012 09:30:00 +0200");
        assertThat(texts(rss, "language")).containsExactly("en");
        assertThat(texts(rss, "dc:language")).containsExactly("en", "en");
    }

    @Test
    void anEntryOfAtomHasItsPeopleAndItsLanguage() throws XMLStreamException {
        byte[] atom = pages.feed(feed(interview()), Feed.Form.ATOM);
        assertThat(texts(atom, "id"))
                .containsExactly(
                        HOME + "/category/labor/feed/", "https://lantern.example/2012/05/%D0%BF/");
        assertThat(texts(atom, "name"))
                .containsExactly("The Lantern", "Ada Ferris", "مريم", "Ines Duarte");
        assertThat(texts(atom, "updated"))
                .containsExactly("2012-05-04T09:30:00+02:00", "2012-05-04T09:30:00+02:00");
        assertThat(new String(atom, StandardCharsets.UTF_8))
                .contains("<entry xml:lang=\"ar\">", "<category term=\"Bread &amp; Salt\"/>");
    }

    @Test
    void theJsonOfAFeedHoldsTheSame() {
        JsonNode feed = JsonMapper.shared().readTree(pages.feed(feed(worst()), Feed.Form.JSON));
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo(HOME + "/?p=12");
        assertThat(item.path("title").asString()).isEqualTo("On <em> & ]]> ties");
        assertThat(item.path("summary").asString()).isEqualTo("One & two < three . . .");
        assertThat(item.path("authors").path(1).path("name").asString()).isEqualTo("مريم");
        assertThat(item.path("language").asString()).isEqualTo("en");
        assertThat(item.path("content_html").asString()).contains("<hr>\n<ol>");
        assertThat(item.path("attachments").path(0).path("mime_type").asString())
                .isEqualTo("audio/mpeg");
    }

    @ParameterizedTest
    @EnumSource(Feed.Form.class)
    void everyAddressInTheTextOfAFeedIsWhole(Feed.Form form) throws XMLStreamException {
        assertThat(content(worst(), form))
                .contains("<a href=\"" + HOME + "/2012/05/text-1/\">kettle</a>")
                .contains("<img src=\"" + HOME + "/wp-content/uploads/2012/05/harbour.png\"")
                .contains("<sup><a href=\"" + HOME + "/2012/05/%D0%BF/#note-1\">1</a></sup>")
                .contains("<li>Most fully in Okafor")
                .doesNotContain("=\"/", "=\"#", " id=", "↩");
    }

    @ParameterizedTest
    @EnumSource(Feed.Form.class)
    void aTextInAnotherLanguageSaysSoAndKeepsItsDirection(Feed.Form form)
            throws XMLStreamException {
        assertThat(content(interview(), form)).startsWith("<div lang=\"ar\" dir=\"rtl\">");
        assertThat(content(worst(), form)).startsWith("<figure>");
    }

    @Test
    void whatOnlyAKindHasIsInTheTextToo() throws XMLStreamException {
        Feed.Item questions =
                item("Why", new Summary.None(), Body.EMPTY, Samples.kinds().getFirst());
        assertThat(content(questions, Feed.Form.RSS))
                .contains("Why a kettle?", "Because it was there.<sup><a", "In the hut.")
                .doesNotContain("↩", "=\"#");
    }

    @ParameterizedTest
    @EnumSource(Feed.Form.class)
    void charactersThatXmlForbidsDoNotBreakAFeed(Feed.Form form) throws XMLStreamException {
        Feed.Item bad =
                item(
                        "a\u0000\u000B\uFFFE\uD800b 👩🏽‍🚒",
                        new Summary.Whole("c\u001Fd"),
                        new Body("<p>e\u0008f</p>"),
                        new Kind.Essay());
        String text = new String(pages.feed(feed(bad), form), StandardCharsets.UTF_8);
        assertThat(text).contains("ab 👩🏽‍🚒", "cd");
        assertThat(content(bad, form)).endsWith("<p>ef</p>");
    }

    @ParameterizedTest
    @EnumSource(Feed.Form.class)
    void aTextThatHoldsTheEndOfAQuotationStaysWhole(Feed.Form form) throws XMLStreamException {
        Body body = new Body("<p>a[b[0]]>c]]>]]</p>");
        Feed.Item item = item("Ends", new Summary.None(), body, new Kind.Essay());
        assertThat(content(item, form)).endsWith("<p>a[b[0]]>c]]>]]</p>");
    }

    @Test
    void whatPeopleWriteStaysWhatTheyWroteInEveryForm() throws Exception {
        Path strings = Path.of(System.getProperty("standfirst.shared"), "data/xss.json");
        assumeTrue(Files.exists(strings), "The hostile strings are not here.");
        List<Feed.Item> items = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(strings))) {
            String evil = one.isString() ? one.asString() : one.toString();
            titles.add(Xml.allowed(evil).replace("\r\n", "\n").replace('\r', '\n'));
            items.add(item(evil, new Summary.Cut(evil), Body.EMPTY, new Kind.Essay()));
        }
        Feed feed = feed(items.toArray(Feed.Item[]::new));
        byte[] rss = pages.feed(feed, Feed.Form.RSS);
        assertThat(texts(rss, "title").subList(1, titles.size() + 1)).isEqualTo(titles);
        byte[] atom = pages.feed(feed, Feed.Form.ATOM);
        assertThat(texts(atom, "title").subList(1, titles.size() + 1)).isEqualTo(titles);
        JsonNode json = JsonMapper.shared().readTree(pages.feed(feed, Feed.Form.JSON));
        assertThat(json.path("items").values().stream().map(it -> it.path("title").asString()))
                .map(title -> title.replace("\r\n", "\n").replace('\r', '\n'))
                .isEqualTo(titles);
        // What readers set as HTML is text to them: there is no element in it.
        for (String summary : texts(atom, "summary")) {
            assertThat(summary).doesNotContain("<", ">");
        }
    }

    @ParameterizedTest
    @EnumSource(Feed.Form.class)
    void aFeedOfNothingIsAFeed(Feed.Form form) {
        String text = new String(pages.feed(feed(), form), StandardCharsets.UTF_8);
        assertThat(text).contains(HOME + "/category/labor/").doesNotContain("<item>", "<entry");
    }

    @Test
    void equalFeedsAreEqualBytes() {
        for (Feed.Form form : Feed.Form.values()) {
            assertThat(new Pages().feed(feed(worst(), salt()), form))
                    .isEqualTo(pages.feed(feed(worst(), salt()), form));
        }
    }

    @Test
    void aSitemapNamesEveryAddressWhole() throws XMLStreamException {
        byte[] part =
                pages.sitemap(
                        HOME,
                        List.of(
                                new Sitemap.Place(
                                        new Address("/п & <x>/"),
                                        Optional.of(new Address("/a & b.png"))),
                                Sitemap.Place.of(new Address("/"))));
        Golden.check("sitemap.xml", part);
        assertThat(texts(part, "loc")).containsExactly(HOME + "/%D0%BF%20&%20%3Cx%3E/", HOME + "/");
        assertThat(texts(part, "image:loc")).containsExactly(HOME + "/a%20&%20b.png");
        byte[] index =
                pages.sitemapIndex(HOME, List.of(Sitemap.Place.of(new Address("/sitemap-1.xml"))));
        assertThat(texts(index, "loc")).containsExactly(HOME + "/sitemap-1.xml");
    }

    @Test
    void aPartOfASitemapHasALimit() {
        var tooMany = Collections.nCopies(Sitemap.PART + 1, Sitemap.Place.of(new Address("/")));
        assertThatThrownBy(() -> pages.sitemap(HOME, tooMany))
                .hasMessage("A part of a sitemap holds 1000 addresses, not 1001");
    }

    @Test
    void robotsMayReadEverything() {
        assertThat(
                        new String(
                                pages.robots(HOME, new Address("/sitemap.xml")),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "User-agent: *\nDisallow:\n\nSitemap: https://lantern.example/sitemap.xml\n");
    }

    static Feed feed(Feed.Item... items) {
        return new Feed(
                HOME,
                "The Lantern",
                new Address("/category/labor/feed/"),
                new Address("/category/labor/"),
                "The Lantern",
                "News of the kettle",
                Language.ENGLISH,
                List.of(items));
    }

    static Feed.Item worst() {
        Feed.Item item =
                item(
                        "On <em> & ]]> ties",
                        new Summary.Cut("One & two < three"),
                        Samples.body(),
                        new Kind.Essay());
        return new Feed.Item(
                HOME + "/?p=12",
                item.address(),
                item.title(),
                item.language(),
                item.published(),
                item.credits(),
                item.categories(),
                item.summary(),
                Optional.of(Samples.picture("Cranes over a harbour in fog")),
                item.kind(),
                item.full(),
                List.of(
                        new Feed.Recording(
                                new Address("/wp-content/uploads/2012/05/kettle.mp3"),
                                "audio/mpeg",
                                12_345)));
    }

    static Feed.Item salt() {
        return item(
                "Salt",
                new Summary.Standfirst(new Line("What <em>it</em> cost")),
                Body.EMPTY,
                new Kind.Essay());
    }

    static Feed.Item interview() {
        return new Feed.Item(
                HOME + "/2012/05/%D0%BF/",
                new Address("/2012/05/п/"),
                Line.of("بعد الطوفان"),
                Samples.ARABIC,
                Samples.MOMENT,
                List.of(
                        Samples.by("Ada Ferris", Role.INTERVIEWER),
                        Samples.by("مريم", Role.INTERVIEWEE),
                        Samples.by("Ines Duarte", Role.TRANSLATOR)),
                List.of("Bread & Salt"),
                new Summary.None(),
                Optional.empty(),
                Samples.kinds().get(1),
                new Body("<p>كان الميناء هادئا.</p>"),
                List.of());
    }

    private static Feed.Item item(String title, Summary summary, Body full, Kind kind) {
        return new Feed.Item(
                HOME + "/2012/05/%D0%BF/",
                new Address("/2012/05/п/"),
                Line.of(title),
                Language.ENGLISH,
                Samples.MOMENT,
                List.of(
                        Samples.by("Ada Ferris", Role.AUTHOR),
                        Samples.by("مريم", Role.AUTHOR),
                        Samples.by("Ines Duarte", Role.TRANSLATOR)),
                List.of("Labor", "Bread & Salt"),
                summary,
                Optional.empty(),
                kind,
                full,
                List.of());
    }

    private String content(Feed.Item item, Feed.Form form) throws XMLStreamException {
        byte[] bytes = pages.feed(feed(item), form);
        return switch (form) {
            case RSS -> texts(bytes, "content:encoded").getFirst();
            case ATOM -> texts(bytes, "content").getFirst();
            case JSON -> JsonMapper.shared().readTree(bytes).at("/items/0/content_html").asString();
        };
    }

    /// The texts of all elements of a name; well-formedness is proved on the way.
    private static List<String> texts(byte[] xml, String name) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        List<String> texts = new ArrayList<>();
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                String prefix =
                        in.getPrefix() == null || in.getPrefix().isEmpty()
                                ? ""
                                : in.getPrefix() + ":";
                if ((prefix + in.getLocalName()).equals(name)) {
                    texts.add(in.getElementText());
                }
            }
        }
        return texts;
    }
}
