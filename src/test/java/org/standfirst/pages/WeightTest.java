package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;

/// What a page weighs on its way to a reader, with real prose in it: that of our own documents.
class WeightTest {
    private static final int OF_A_LISTING = 14_000;
    private static final int OF_AN_ARTICLE = 12_000;

    /// What a text of that length may weigh besides, by gzip: its company is mostly words.
    private static final int OF_ITS_COMPANY = 750;

    private static final int OF_THE_FACES = 80_000;

    private final Pages pages = new Pages();
    private final List<String> prose = prose();

    @Test
    void aListingOfTwentyEntriesIsLight() {
        Document page = Jsoup.parse(html(pages.listing(Samples.listing(), Samples.bearings())));
        page.outputSettings().prettyPrint(false);
        Element like = page.select(".entry:has(.subtitle):has(.more):has(.facts)").first();
        List<Element> entries = List.copyOf(page.select(".entry"));
        for (int i = 0; i < 20; i++) {
            Element entry = like.clone();
            String title = words(i * 90, 7);
            entry.select("h2").attr("id", "_t" + i).select("a").html(title);
            entry.select("h2 a, .more").attr("href", "/2012/0" + (1 + i % 9) + "/" + slug(title));
            entry.select(".more")
                    .attr("id", "_m" + i)
                    .attr("aria-labelledby", "_m" + i + " _t" + i);
            entry.select(".subtitle").html(words(i * 90 + 10, 9));
            entry.select(".excerpt").first().textNodes().getFirst().text(words(i * 90 + 20, 40));
            for (Element name : entry.select(".byline a")) {
                name.attr("href", "/author/" + slug(words(i * 90 + 61, 2)) + "/");
                name.select("bdi").html(words(i * 90 + 61, 2));
            }
            entries.getFirst().before(entry);
        }
        entries.forEach(Element::remove);
        assertThat(page.select(".entry")).hasSize(20);
        assertThat(packed(page.outerHtml()) + packed(pages.styleSheet().css()))
                .isLessThan(OF_A_LISTING);
    }

    /// With its own head and foot, not with the debate, the comments and the neighbours of others.
    @Test
    void anArticleOfTwoThousandWordsIsLight() {
        Document page =
                Jsoup.parse(
                        html(
                                pages.article(
                                        Samples.bare(
                                                new Kind.Essay(),
                                                Language.ENGLISH,
                                                "On the Kettle"),
                                        Samples.colophon())));
        page.outputSettings().prettyPrint(false);
        Element body = page.select("article").first().appendElement("div").addClass("body");
        for (int i = 0; i < 20; i++) {
            body.appendElement("p").text(words(i * 100, 100));
        }
        assertThat(packed(page.outerHtml()) + packed(pages.styleSheet().css()))
                .isLessThan(OF_AN_ARTICLE);
    }

    /// With the debate, the related texts, the neighbours and the comments of the golden one.
    @Test
    void anArticleInCompanyIsLightToo() {
        Document page = Jsoup.parse(html(pages.article(Samples.article(), Samples.colophon())));
        page.outputSettings().prettyPrint(false);
        assertThat(page.select(".debate, .related, .printed, .comments, .authors")).hasSize(6);
        page.select("article > .lead").remove();
        Element body = page.select("article > .body").first().empty();
        for (int i = 0; i < 20; i++) {
            body.appendElement("p").text(words(i * 100, 100));
        }
        byte[] text = page.outerHtml().getBytes(StandardCharsets.UTF_8);
        byte[] rules = pages.styleSheet().css();
        assertThat(packed(text) + packed(rules))
                .as("gzip: %d + %d", packed(text), packed(rules))
                .isLessThan(OF_AN_ARTICLE + OF_ITS_COMPANY);
        // What browsers take: the page as its first reader gets it, the rules as all but the very
        // first.
        int quick = brotli(text, 5);
        int best = brotli(rules, 11);
        assertThat(quick + best).as("Brotli: %d + %d", quick, best).isLessThan(OF_AN_ARTICLE);
    }

    @Test
    void allFacesOfAnEnglishPageTogetherAreLight() {
        int faces =
                Faces.all().stream()
                        .filter(face -> face.address().path().matches(".*-latin-[0-9a-f]+\\.woff2"))
                        .mapToInt(face -> face.bytes().length)
                        .sum();
        assertThat(faces).isPositive().isLessThan(OF_THE_FACES);
    }

    @Test
    void aPageWaitsForOneStyleSheetAndForNothingElse() {
        Samples.all(pages)
                .forEach((name, bytes) -> {
                    Document page = Jsoup.parse(html(bytes));
                    assertThat(page.select("link[rel=stylesheet]")).as(name).hasSize(1);
                    assertThat(page.select("link[rel=preload]")).as(name).hasSize(1);
                    assertThat(page.select("script[src], style, iframe")).as(name).isEmpty();
                });
    }

    private static String html(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static int packed(String html) {
        return packed(html.getBytes(StandardCharsets.UTF_8));
    }

    /// As many bytes as gzip makes of it.
    static int packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, best)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return out.size() + 18;
    }

    /// As many bytes as Brotli makes of it at a level of the server's, quick or best.
    private static int brotli(byte[] bytes, int level) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(bytes, Encoder.Parameters.create(level)).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(int from, int count) {
        return Stream.iterate(from, i -> i + 1)
                .limit(count)
                .map(i -> prose.get(i % prose.size()))
                .collect(Collectors.joining(" "));
    }

    private static String slug(String words) {
        return words.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String> prose() {
        List<String> words = new ArrayList<>();
        for (String file :
                List.of("ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md", "docs/intake.md")) {
            try {
                String text = Files.readString(Path.of(System.getProperty("basedir", ""), file));
                words.addAll(List.of(text.strip().split("\\s+")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(words).hasSizeGreaterThan(2_000);
        return words;
    }
}
