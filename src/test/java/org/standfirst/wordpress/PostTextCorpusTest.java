package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextCorpusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "block-test.xml",
                "theme-unit-test.xml",
                "a11y-unit-test.xml",
                "wporg-news-posts.xml",
                "cc-labs.xml"
            })
    void everyWordOfARealExportStaysOrIsReported(String name) throws Exception {
        Path file = Path.of(System.getProperty("standfirst.shared", ""), "data", "wxr", name);
        assumeTrue(Files.exists(file), "the shared exports are not here");
        for (String content : contents(file)) {
            PostText.Source source =
                    new PostText.Source(1, content, Optional.empty(), Attachments.NONE);
            PostText.Converted converted = PostText.convert(source);
            assertThat(converted.html())
                    .doesNotContain("[caption", "[gallery", "<!--", " style=", " data-id=");
            assertThat(Words.unexplained(source, converted))
                    .as("%s: %.80s", name, content)
                    .isEmpty();
        }
    }

    private static List<String> contents(Path file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        List<String> contents = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("encoded")
                        && "content".equals(reader.getPrefix())) {
                    contents.add(reader.getElementText());
                }
            }
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[[",
                "[a x=\"",
                "[/a]",
                "[a][/a]",
                "[caption]",
                "[ref]x[/ref]",
                "<!-- wp:",
                "<!-- wp:a -->",
                "<!--",
                "<",
                "<a x=\"",
                "<pre>",
                "<b>",
                "<br>",
                "\n\nx",
                "&",
                "[1]",
                "<sup>1</sup>",
                "<div>",
                "<li>",
                "<blockquote>"
            })
    void aMegabyteOfTheSameTakesSeconds(String piece) {
        String content = piece.repeat(1_000_000 / piece.length());
        PostText.Source source =
                new PostText.Source(1, content, Optional.empty(), Attachments.NONE);
        assertTimeoutPreemptively(
                Duration.ofSeconds(40), () -> Words.unexplained(source, PostText.convert(source)));
    }

    @Test
    void noTextIsTooBroken() {
        String[] pieces =
                ("<p>|</p>|<div>|</div>|[caption]|[/caption]|[a b=\"c\"]|[/a]|[|]|<!-- wp:quote -->|<!-- /wp:quote -->"
                                + "|<!-- wp:x/y {\"a\":1} /-->|<img src=\"/a.jpg\">|<figure>|</figure>|<figcaption>|<a href=\"#b\">1</a>"
                                + "|<li id=\"b\">|<ol>|</ol>|<sup>1</sup>|[1]|\n\n|\n|word |<blockquote>|<cite>|</cite>|<table>|<td>"
                                + "|<strong>|</strong>|<pre>|</pre>|<a href=\"/x\">|</a>|&nbsp;|Image|[PDF]|<br>|<hr>|1. |<iframe src=\"//a.b/c\">"
                                + "|</iframe>|[ref]|[/ref]|<details>|<summary>|<span data-note>|<ul class=\"gallery\">|<h2>|</h2>|<aside>")
                        .split("\\|", -1);
        for (long seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                content.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = content.toString();
            try {
                PostText.convert(new PostText.Source(1, text, Optional.empty(), Attachments.NONE));
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }
}
