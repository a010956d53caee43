package org.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Refusal;
import org.standfirst.content.Stage;
import org.standfirst.database.Database;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.pages.Href;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;

/// What a journal settles by command, in the archive and on its pages.
class SettingsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private Database database;
    private Archive archive;
    private Settings settings;
    private Editions editions;
    private Press press;

    @BeforeEach
    void open() {
        open(Databases.SQLITE);
    }

    private void open(Databases databases) {
        database = databases.open(folder);
        archive = new Archive(database, CLOCK);
        settings = new Settings(archive, new Media(folder.resolve("media")));
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<LedgerLine> set(String key, String value) {
        Optional<LedgerLine> line = settings.set("anna", Setting.of(key).orElseThrow(), value);
        editions.catchUp();
        return line;
    }

    private String shown(String key) {
        return Setting.of(key).orElseThrow().in(settings.now());
    }

    private String text(String path) {
        Printed.Sheet sheet = press.at(path).sheet().orElseThrow();
        assertThat(press.afresh(path).sheet().orElseThrow().print()).isEqualTo(sheet.print());
        return new String(sheet.bytes(), StandardCharsets.UTF_8);
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String styleSheet() {
        return text(page("/").select("link[rel=stylesheet]").attr("href"));
    }

    @Test
    void aJournalThatHasSettledNothingIsAsTheHouseHasIt() {
        assertThat(
                        Arrays.stream(Setting.values())
                                .map(it -> it.key() + " " + it.in(settings.now())))
                .containsExactly(
                        "name A journal",
                        "motto none",
                        "language en",
                        "logo none",
                        "accent house",
                        "paper house",
                        "ink house",
                        "face house",
                        "page-size 20",
                        "byline on",
                        "date on",
                        "kind on",
                        "issue on",
                        "comments on",
                        "front lead latest issue categories",
                        "feeds full",
                        "footer none",
                        "licence none");
    }

    @ParameterizedTest
    @EnumSource
    void eachSettingIsOneLineOfTheLedger(Databases databases) {
        database.close();
        open(databases);
        Map<String, String> wanted =
                Map.ofEntries(
                        Map.entry("name", "The Imposing Stone"),
                        Map.entry("motto", "Set & locked up"),
                        Map.entry("language", "uk"),
                        Map.entry("accent", "#005a9c"),
                        Map.entry("paper", "#ffffff"),
                        Map.entry("ink", "#000000"),
                        Map.entry("face", "system"),
                        Map.entry("page-size", "10"),
                        Map.entry("byline", "off"),
                        Map.entry("date", "off"),
                        Map.entry("kind", "off"),
                        Map.entry("issue", "off"),
                        Map.entry("comments", "off"),
                        Map.entry("front", "categories latest"),
                        Map.entry("feeds", "standfirst"),
                        Map.entry("footer", "Printed <em>by</em> us."),
                        Map.entry("licence", "CC BY-SA 4.0"));
        wanted.forEach((key, value) -> {
            String before = shown(key);
            LedgerLine line = set(key, value).orElseThrow();
            assertThat(line.deed()).isEqualTo("set");
            assertThat(line.who()).isEqualTo("anna");
            assertThat(line.words()).isEqualTo("%s: %s → %s".formatted(key, before, value));
            assertThat(line.changes()).hasSize(1);
            assertThat(shown(key)).isEqualTo(value);
        });
        assertThat(archive.position()).isEqualTo(wanted.size());
        wanted.forEach((key, value) -> assertThat(set(key, value)).as(key).isEmpty());
        assertThat(archive.position()).isEqualTo(wanted.size());
        assertThat(archive.current(Journal.class)).hasSize(1);
        assertThat(editions.now().equals(Edition.of(archive.current()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name|none|A journal cannot be without a name. Give one, for example “The Imposing Stone”.",
                "name|<script>x</script>|A journal cannot be without a name. Give one, for example “The Imposing Stone”.",
                "language|klingonese|“klingonese” is not a language tag. Use a BCP 47 tag, for example “en”, “uk” or “pt-BR”.",
                "language|qq|“qq” is the tag of no language. Use a BCP 47 tag, for example “en”, “uk” or “pt-BR”.",
                "language|german|“german” is the tag of no language. Did you mean “de”?",
                "logo|/no/such.png|There is no file /no/such.png that may be read. Name a picture, or say “none”.",
                "accent|red|“red” is not a colour. Give six hexadecimal digits, for example “8c1d18”.",
                "accent|#ff9900|#ff9900 on the paper, which is #fefdfb, has a contrast of 2.1 to 1, and is not read by all under 4.5. The nearest darker colour that is read is #a86400.",
                "ink|#999|#999999 on the paper, which is #fefdfb, has a contrast of 2.8 to 1, and is not read by all under 4.5. The nearest darker colour that is read is #757575.",
                "paper|#333|The text, which is #1f1c19, would have a contrast of 1.3 to 1 on #333333, and is not read by all under 4.5. The nearest lighter paper on which all is read is #e0e0e0.",
                "paper|#d0d0d0|Small print, which is #6a6259, would have a contrast of 3.8 to 1 on #d0d0d0, and is not read by all under 4.5. The nearest lighter paper on which all is read is #e0e0e0.",
                "face|comic|There is no face “comic”. There are house, system.",
                "page-size|ten|“ten” is not a number of entries. Give a number from 1 to 100.",
                "page-size|0|A page cannot list 0 entries. Give a number from 1 to 100.",
                "page-size|101|A page cannot list 101 entries. Give a number from 1 to 100.",
                "comments|maybe|“maybe” is neither “on” nor “off”. Say one of the two.",
                "front|lead news|A front page has no part “news”. There are lead, latest, issue, categories.",
                "front|lead issue|A front page is made of different parts, and one of them is “latest”. Name each once, for example “lead latest”.",
                "front|latest issue lead|Behind “latest” no article is left that could lead. Name “lead” before it, or not at all.",
                "feeds|half|Feeds cannot give “half”. Say “full” or “standfirst”.",
                "front|latest latest|A front page is made of different parts, and one of them is “latest”. Name each once, for example “lead latest”."
            })
    void whatAValueMayBeIsSaid(String key, String value, String refusal) {
        assertThatThrownBy(() -> set(key, value)).isInstanceOf(Refusal.class).hasMessage(refusal);
        assertThat(archive.position()).isZero();
    }

    @Test
    void anAmountOfWordsThatNobodyReadsIsRefused() {
        String much = "x".repeat(10 << 20);
        for (Setting setting : Setting.values()) {
            assertThatThrownBy(() -> set(setting.key(), much))
                    .hasMessage(
                            "10,485,760 characters are too many for the %s. Give at most 4,000."
                                    .formatted(setting.key()));
        }
        assertThatThrownBy(() -> set("name", "x".repeat(201)))
                .hasMessage("201 characters are too many for the name. Give at most 200.");
        assertThat(archive.position()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <script>alert(1)</script> journal",
                "\"};*{display:none} </style><b onclick=x>A</b>",
                "A\n</title>\r\njournal",
                "${7*7} {0} %s A",
                "\"><img src=x onerror=alert(1)> A",
                "<a href=\"javascript:alert(1)\">A</a>"
            })
    void whatIsWrittenNeverGetsOutOfItsPlace(String value) {
        String css = styleSheet();
        for (String key : List.of("name", "motto", "footer", "licence")) {
            set(key, value);
        }
        Document page = page("/");
        assertThat(
                        page.select(
                                "script:not([type=application/ld+json]), style, img, [onclick], [href^=javascript]"))
                .isEmpty();
        assertThat(page.select("title")).hasSize(1);
        assertThat(page.select(".masthead .name").text()).isEqualTo(page.title()).contains("A");
        assertThat(page.select(".foot .own").text()).isEqualTo(page.title());
        assertThat(styleSheet()).isEqualTo(css);
        for (String key : List.of("accent", "paper", "ink", "face", "front", "page-size", "date")) {
            assertThatThrownBy(() -> set(key, value)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A \u202E journal", "A \u2066 journal", "A \u0000 journal", "A\u001B[2J"})
    void whatTurnsTheWordsBesideItIsRefused(String value) {
        for (String key : List.of("name", "motto", "footer", "licence")) {
            assertThatThrownBy(() -> set(key, value))
                    .hasMessage(
                            "The %s holds a character that is not seen and turns what stands beside it. Write it afresh instead of pasting it."
                                    .formatted(key));
        }
    }

    @Test
    void coloursReachEveryPageByAnotherStyleSheet() {
        String before = page("/").select("link[rel=stylesheet]").attr("href");
        String house = styleSheet();
        set("accent", "005a9c");
        String after = page("/").select("link[rel=stylesheet]").attr("href");
        assertThat(after).isNotEqualTo(before);
        assertThat(press.at(before)).isEqualTo(new Printed.Elsewhere(Href.of(new Address(after))));
        assertThat(styleSheet())
                .isEqualTo(
                        house
                                + "@media screen and (prefers-color-scheme:light){:root{--accent:#005a9c}}"
                                + "@media screen and (prefers-color-scheme:dark){:root{--accent:#4486b6}}");
        assertThat(page("/nothing/").select("link[rel=stylesheet]").attr("href")).isEqualTo(after);
        set("face", "system");
        assertThat(styleSheet()).contains(":root{--text-face:system-ui,sans-serif}");
        set("footer", "A word.");
        String dressed = page("/").select("link[rel=stylesheet]").attr("href");
        set("footer", "Another.");
        assertThat(page("/").select("link[rel=stylesheet]").attr("href")).isEqualTo(dressed);
        set("face", "house");
        set("accent", "house");
        assertThat(page("/").select("link[rel=stylesheet]").attr("href")).isEqualTo(before);
    }

    @Test
    void whatTheColoursDoNotTouchStaysToTheByte() {
        set("name", "A");
        List<String> machines = List.of("/feed/", "/robots.txt", "/sitemap.xml");
        Map<String, String> before =
                machines.stream().collect(Collectors.toMap(path -> path, this::text));
        set("accent", "005a9c");
        set("footer", "A word.");
        machines.forEach(path -> assertThat(text(path)).as(path).isEqualTo(before.get(path)));
    }

    private static Article leading(Article it) {
        return new Article(
                it.kind(),
                it.title(),
                it.subtitle(),
                it.standfirst(),
                it.language(),
                it.stage(),
                it.address(),
                it.formerly(),
                it.credits(),
                it.lead(),
                it.licence(),
                it.terms(),
                it.issues(),
                it.symposia(),
                it.answers(),
                it.collection(),
                Set.of(Article.Mark.LEADS));
    }

    private static Article at(String title, int day) {
        return Samples.article(
                title, new Stage.Published(Samples.AT.plusDays(day)), List.of(), List.of());
    }

    @Test
    void theFrontPageAndTheListsShowWhatTheJournalSays() {
        List<Id> ids = archive.newIds(3);
        archive.save(
                "anna",
                "save",
                ".",
                List.of(
                        Saving.of(ids.get(0), leading(at("Old", 0))),
                        Saving.of(ids.get(1), at("New", 1)),
                        Saving.of(ids.get(2), at("Newest", 2))));
        editions.catchUp();
        assertThat(page("/").select(".entry :is(h2, h3)").eachText())
                .containsExactly("Old", "Newest", "New");
        assertThat(page("/").select(".entry time")).hasSize(3);
        set("front", "latest");
        assertThat(page("/").select(".entry :is(h2, h3)").eachText())
                .containsExactly("Newest", "New", "Old");
        set("date", "off");
        assertThat(page("/").select(".entry time")).isEmpty();
        set("page-size", "2");
        assertThat(page("/").select(".entry")).hasSize(2);
        assertThat(page("/page/2/").select(".entry :is(h2, h3)").eachText()).containsExactly("Old");
    }

    @Test
    void theLicenceStandsAtTheFootAndOnTextsThatHaveNone() {
        archive.save(
                "anna",
                "save",
                ".",
                List.of(
                        Saving.of(
                                archive.newIds(1).getFirst(),
                                Samples.article("A text"),
                                new org.standfirst.content.Body("<p>Words.</p>"))));
        set("licence", "CC BY-SA 4.0");
        assertThat(page("/").select(".foot .licence").text()).isEqualTo("Licence: CC BY-SA 4.0");
        assertThat(page("/a-text/").select(".filed dd").text()).contains("CC BY-SA 4.0");
        set("licence", "https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(page("/a-text/").select(".foot .licence a").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        set("licence", "none");
        assertThat(page("/a-text/").select(".licence, .filed")).isEmpty();
    }

    private Path picture(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void aPictureStandsForTheNameAndItsOldAddressLeadsToTheNext() throws IOException {
        set("name", "The Stone");
        set("logo", picture("one.png", 1200, 300).toString());
        var one = page("/").select(".masthead .name img");
        assertThat(one.attr("alt")).isEqualTo("The Stone");
        assertThat(one.attr("width") + "x" + one.attr("height")).isEqualTo("360x90");
        assertThat(one.attr("src")).matches("/logo-[0-9a-f]{12}\\.png");
        assertThat(press.media(one.attr("src"))).isPresent();
        assertThat(set("logo", folder.resolve("one.png").toString())).isEmpty();

        set("logo", picture("two.png", 40, 40).toString());
        var two = page("/").select(".masthead .name img");
        assertThat(two.attr("width")).isEqualTo("40");
        assertThat(press.media(one.attr("src"))).isEmpty();
        assertThat(press.at(one.attr("src")))
                .isInstanceOfSatisfying(
                        Printed.Elsewhere.class,
                        it -> assertThat(it.to().url()).isEqualTo(two.attr("src")));

        set("logo", folder.resolve("one.png").toString());
        assertThat(page("/").select(".masthead .name img").attr("src")).isEqualTo(one.attr("src"));
        assertThat(archive.current(MediaFile.class)).hasSize(2);
        set("logo", "none");
        assertThat(page("/").select(".masthead .name").text()).isEqualTo("The Stone");
    }

    @Test
    void whatIsNoPictureIsNoLogoAndIsNotKept() throws IOException {
        Path file = Files.writeString(folder.resolve("logo.svg"), "<svg><script>1</script></svg>");
        assertThatThrownBy(() -> set("logo", file.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith(
                        "is not a picture that pages can show. Give a PNG, JPEG, GIF or WebP file.");
        try (var kept = Files.walk(folder.resolve("media"))) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(archive.position()).isZero();
    }
}
