package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.standfirst.Golden;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

class FeedTest {
    private static final String HOME = "https://lantern.example";
    private final Pages pages = new Pages();

    @Test
    void aFeedTellsWhatAnArticleIs() throws XMLStreamException {
        byte[] rss =
                pages.rss(
                        feed(
                                item(
                                        "On <em> & ]]> ties",
                                        new Summary.Cut("One & two < three"),
                                        Samples.body()),
                                item(
                                        "Salt",
                                        new Summary.Standfirst(new Line("What <em>it</em> cost")),
                                        Body.EMPTY)));
        Golden.check("feed.xml", rss);
        assertThat(texts(rss, "title"))
                .containsExactly("The Lantern", "On <em> & ]]> ties", "Salt");
        assertThat(texts(rss, "description"))
                .containsExactly(
                        "News of the kettle",
                        "One &amp; two &lt; three . . .",
                        "What <em>it</em> cost");
        assertThat(texts(rss, "guid")).containsOnly(HOME + "/2012/05/%D0%BF/");
        assertThat(texts(rss, "dc:creator")).startsWith("Ada Ferris", "مريم");
        assertThat(texts(rss, "category")).startsWith("Labor");
        assertThat(texts(rss, "pubDate")).containsOnly("Fri, 04 May 2012 09:30:00 +0200");
        assertThat(texts(rss, "language")).containsExactly("en");
    }

    @Test
    void everyAddressInTheTextOfAFeedIsWhole() throws XMLStreamException {
        byte[] rss = pages.rss(feed(item("A", new Summary.None(), Samples.body())));
        assertThat(texts(rss, "content:encoded").getFirst())
                .contains("<a href=\"" + HOME + "/2012/05/text-1/\">kettle</a>")
                .contains("<img src=\"" + HOME + "/wp-content/uploads/2012/05/harbour.png\"")
                .contains("href=\"" + HOME + "/2012/05/%D0%BF/#note-1\"")
                .doesNotContain("=\"/", "=\"#");
    }

    @Test
    void charactersThatXmlForbidsDoNotBreakAFeed() throws XMLStreamException {
        byte[] rss =
                pages.rss(
                        feed(
                                item(
                                        "a\u0000\u000B\uFFFE\uD800b 👩🏽‍🚒",
                                        new Summary.Whole("c\u001Fd"),
                                        new Body("<p>e\u0008f</p>"))));
        assertThat(texts(rss, "title")).contains("ab 👩🏽‍🚒");
        assertThat(texts(rss, "description")).contains("cd");
        assertThat(texts(rss, "content:encoded")).containsExactly("<p>ef</p>");
    }

    @Test
    void aFeedOfNothingIsAFeed() throws XMLStreamException {
        byte[] rss = pages.rss(feed());
        assertThat(texts(rss, "item")).isEmpty();
        assertThat(texts(rss, "link")).containsExactly(HOME + "/category/labor/");
    }

    @Test
    void aSitemapNamesEveryAddressWhole() throws XMLStreamException {
        byte[] part =
                pages.sitemap(
                        HOME,
                        List.of(
                                new Sitemap.Place(
                                        new Address("/п & <x>/"), Optional.of(Samples.MOMENT)),
                                new Sitemap.Place(new Address("/"), Optional.empty())));
        Golden.check("sitemap.xml", part);
        assertThat(texts(part, "loc")).containsExactly(HOME + "/%D0%BF%20&%20%3Cx%3E/", HOME + "/");
        assertThat(texts(part, "lastmod")).containsExactly("2012-05-04T09:30:00+02:00");
        byte[] index =
                pages.sitemapIndex(
                        HOME,
                        List.of(
                                new Sitemap.Place(
                                        new Address("/sitemap-1.xml"), Optional.empty())));
        assertThat(texts(index, "loc")).containsExactly(HOME + "/sitemap-1.xml");
    }

    @Test
    void aPartOfASitemapHasALimit() {
        var tooMany =
                Collections.nCopies(
                        Sitemap.PART + 1, new Sitemap.Place(new Address("/"), Optional.empty()));
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

    private static Feed feed(Feed.Item... items) {
        return new Feed(
                HOME,
                new Address("/category/labor/feed/"),
                new Address("/category/labor/"),
                "The Lantern",
                "News of the kettle",
                Language.ENGLISH,
                List.of(items));
    }

    private static Feed.Item item(String title, Summary summary, Body full) {
        return new Feed.Item(
                new Address("/2012/05/п/"),
                title,
                Optional.of(Samples.MOMENT),
                List.of("Ada Ferris", "مريم"),
                List.of("Labor", "Bread & Salt"),
                summary,
                full);
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
