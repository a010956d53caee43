package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.content.Body;

/// What others send to break in, to break the page, or to keep the machine busy.
class HostileTest {
    private static final Set<String> IN_LINES =
            Set.of(
                    "em", "strong", "cite", "q", "code", "kbd", "sub", "sup", "s", "u", "mark",
                    "small", "abbr", "a", "span", "bdi", "time", "ins", "del", "br");
    private static final Set<String> IN_BODIES =
            Set.of(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "footer",
                    "figure",
                    "figcaption",
                    "img",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "pre",
                    "dl",
                    "dt",
                    "dd",
                    "aside",
                    "hr");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "class",
                    "href",
                    "src",
                    "alt",
                    "title",
                    "lang",
                    "dir",
                    "datetime",
                    "colspan",
                    "rowspan",
                    "scope",
                    "start",
                    "reversed",
                    "type");
    private static final Set<String> CLASSES =
            Set.of("note", "notes", "pull", "missing", "media", "verse", "editors-note");

    @Test
    void nothingOfAnAttackStaysInABody() throws IOException {
        for (String attack : Sample.attacks()) {
            String clean = Cleaner.body(attack).body().html();
            assertThat(faults(clean, true)).as("%s%nbecame %s", attack, clean).isEmpty();
        }
    }

    @Test
    void nothingOfAnAttackStaysInALine() throws IOException {
        for (String attack : Sample.attacks()) {
            String clean = Cleaner.line(attack).html();
            assertThat(faults(clean, false)).as("%s%nbecame %s", attack, clean).isEmpty();
        }
    }

    @Test
    void whatIsCleanStaysAsItIs() throws IOException {
        List<String> texts = new ArrayList<>(Sample.attacks());
        texts.addAll(Sample.exports());
        for (String text : texts) {
            assertClean(text, text);
        }
    }

    @Test
    void whatIsCleanStaysAsItIsInTreesGrownAtRandom() {
        for (long seed = 0; seed < 3000; seed++) {
            String text = Sample.random(seed);
            assertClean(text, "seed " + seed);
            String clean = Cleaner.body(text).body().html();
            assertThat(faults(clean, true)).as("seed %d: %s", seed, clean).isEmpty();
        }
    }

    private static void assertClean(String text, String name) {
        String body = Cleaner.body(text).body().html();
        assertThat(Cleaner.body(body).body().html()).as("%s", name).isEqualTo(body);
        String line = Cleaner.line(text).html();
        assertThat(Cleaner.line(line).html()).as("%s", name).isEqualTo(line);
    }

    /// What a browser would see of it that house HTML does not list.
    private static List<String> faults(String html, boolean blocks) {
        List<String> faults = new ArrayList<>();
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.getAllElements()) {
            if (element.equals(body)) {
                continue;
            }
            String name = element.normalName();
            if (!IN_LINES.contains(name) && !(blocks && IN_BODIES.contains(name))) {
                faults.add("element " + name);
            }
            for (Attribute attribute : element.attributes()) {
                fault(attribute.getKey(), attribute.getValue()).ifPresent(faults::add);
            }
        }
        html.codePoints()
                .filter(c -> c != '\n' && c != '\t' && Characters.isForbidden(c))
                .forEach(c -> faults.add("character " + Integer.toHexString(c)));
        return faults;
    }

    private static Optional<String> fault(String key, String value) {
        boolean right =
                ATTRIBUTES.contains(key)
                        && switch (key) {
                            case "class" -> CLASSES.contains(value);
                            case "src" -> value.matches("/[^/\\\\\\s][^\\s\\\\]*");
                            case "href" ->
                                    value.matches(
                                            "(?:https?://[^\\s/]|mailto:|tel:|#|/(?![/\\\\])).*|/");
                            case "id" -> value.matches("[A-Za-z][A-Za-z0-9_-]*");
                            default -> true;
                        };
        return right ? Optional.empty() : Optional.of(key + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<ul><li>",
                "<a href=/x>x",
                "<table><tr><td>",
                "<blockquote>",
                "<figure>",
                "<figure><img src=/a>x",
                "<em>x</p>",
                "<q>x",
                "<dl><dt>a<dd>b",
                "<span lang=de>x",
                "&",
                "<",
                "<br>",
                "<p><img src=//e.x/a alt=x>",
                "<h2>x<img src=/a>",
                "<a href='",
                "<svg><p>",
                "<b><p>x",
                "<details><summary>x",
                "<ol class=notes><li id=note-1>x",
                "<table><tr><td colspan=100 rowspan=100>x<td>y",
                "<p>\u202e</p>\u00a0"
            })
    void muchOfTheWorstTakesSeconds(String open) {
        String text = open.repeat(400_000 / open.length());
        assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    Body body = Cleaner.body(text).body();
                    Cleaner.line(text);
                    Gist.of(body);
                    Typesetter.set(body, _ -> Optional.empty(), TypesetterTest.WORDS);
                });
    }

    @Test
    void aHundredThousandOpenElementsDontOverflow() {
        assertTimeout(
                Duration.ofSeconds(10),
                () ->
                        assertThat(Cleaner.body("<div><em>".repeat(100_000) + "x").body().html())
                                .contains("x"));
    }

    @Test
    void tenMegabytesOfProseTakeSeconds() {
        String text =
                "<p>All the news that is fit to <em>print</em>, and more.</p>\n".repeat(170_000);
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Cleaner.body(text).body().html()).hasSizeGreaterThan(9_000_000));
    }
}
