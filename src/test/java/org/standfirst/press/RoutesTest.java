package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.MediaFile;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// The routes are the site: all of it, and nothing besides.
class RoutesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String HOME = "https://journal.example";
    private static final int DEEDS = 90;
    private static final int EVERY = 30;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void everyRouteAnswersAsItSaysAndNothingElseDoes(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            RandomJournal journal = new RandomJournal(seed, archive);
            for (int deed = 1; deed <= DEEDS; deed++) {
                journal.deed();
                if (deed % EVERY == 0 || deed < 3) {
                    editions.catchUp();
                    String when = "seed %d, deed %d, ".formatted(seed, deed);
                    Set<String> sheets = answering(press, when);
                    closed(press, sheets, when);
                    nothingElse(press, sheets, journal, when);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {35, 36, 37})
    void theAddressesThatAPressKnowsAreThoseThatAreFoundAnew(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            RandomJournal journal = new RandomJournal(seed, archive);
            Addresses before = press.addresses();
            int kept = 0;
            for (int deed = 1; deed <= DEEDS; deed++) {
                journal.deed();
                editions.catchUp();
                Addresses now = press.addresses();
                assertThat(now)
                        .as("seed %d, deed %d", seed, deed)
                        .isEqualTo(new Routes(editions.now(), new Pages()).addresses());
                if (now == before) {
                    kept++;
                }
                before = now;
            }
            assertThat(kept).as("seed %d", seed).isPositive();
        }
    }

    /// Asks every route, and returns the paths of those that are printed.
    private static Set<String> answering(Press press, String when) {
        Addresses routes = press.addresses();
        List<String> met = new ArrayList<>();
        routes.sheets()
                .forEach(sheet -> {
                    met.add(sheet.path());
                    assertThat(answer(press.at(sheet.path())))
                            .as(when + sheet.path())
                            .isEqualTo("" + sheet.status());
                });
        Set<String> sheets = new HashSet<>(met);
        routes.signposts()
                .forEach(signpost -> {
                    met.add(signpost.path());
                    assertThat(answer(press.at(signpost.path())))
                            .as(when + signpost.path())
                            .isEqualTo("301 " + signpost.to().encoded());
                });
        routes.permalinks()
                .forEach(permalink -> {
                    met.add("?" + permalink.path());
                    assertThat(answer(press.atQuery(permalink.path()).orElseThrow()))
                            .as(when + permalink.path())
                            .isEqualTo("301 " + permalink.to().encoded());
                });
        assertThat(met).as(when).doesNotHaveDuplicates();
        assertThat(answer(press.at(Addresses.NOWHERE))).isEqualTo("404");
        return sheets;
    }

    private static String answer(Printed printed) {
        return switch (printed) {
            case Printed.Sheet sheet -> "" + sheet.status();
            case Printed.Elsewhere elsewhere -> "301 " + elsewhere.to().url();
        };
    }

    /// Whatever a page links to at our own host is a route, or a file.
    private static void closed(Press press, Set<String> sheets, String when) {
        Set<String> known = new HashSet<>(sheets);
        press.addresses().files().forEach(file -> known.addAll(addresses(file)));
        for (String path : Stream.concat(sheets.stream(), Stream.of(Addresses.NOWHERE)).toList()) {
            Printed.Sheet sheet = press.at(path).sheet().orElseThrow();
            for (String link : links(sheet)) {
                assertThat(known).as("%s%s links to %s", when, path, link).contains(link);
            }
        }
    }

    private static List<String> addresses(MediaFile file) {
        return Stream.concat(Stream.of(file.address()), file.variants().stream().map(file::at))
                .map(Address::path)
                .toList();
    }

    private static List<String> links(Printed.Sheet sheet) {
        String text = new String(sheet.bytes(), StandardCharsets.UTF_8);
        Stream<String> urls;
        if (sheet.type().startsWith("text/html")) {
            urls = ofPage(Jsoup.parse(text));
        } else if (sheet.type().contains("xml") && !sheet.type().contains("svg")) {
            urls = ofXml(Jsoup.parse(text, Parser.xmlParser()));
        } else if (sheet.type().startsWith("text/css")) {
            urls =
                    Arrays.stream(text.split("url\\("))
                            .skip(1)
                            .map(it -> it.replaceFirst("\\).*", ""));
        } else if (sheet.type().contains("json")) {
            urls = Arrays.stream(text.split("\"")).filter(it -> it.startsWith(HOME));
        } else {
            urls = Stream.empty();
        }
        return urls.filter(url -> url.startsWith(HOME) || url.startsWith("/"))
                .map(url -> url.startsWith(HOME) ? url.substring(HOME.length()) : url)
                .map(url -> url.replaceFirst("[#?].*", ""))
                .map(url -> Address.decoded(url.isEmpty() ? "/" : url))
                .distinct()
                .toList();
    }

    private static Stream<String> ofPage(Document page) {
        return page.select("[href], [src], [srcset], meta[content]").stream()
                .flatMap(it ->
                        Stream.of("href", "src", "srcset", "content")
                                .filter(it::hasAttr)
                                .flatMap(name -> urls(it, name)));
    }

    private static Stream<String> urls(Element element, String attribute) {
        String value = element.attr(attribute);
        return switch (attribute) {
            case "srcset" -> Arrays.stream(value.split(", ")).map(it -> it.split(" ")[0]);
            case "content" -> value.startsWith(HOME) ? Stream.of(value) : Stream.empty();
            default -> Stream.of(value);
        };
    }

    private static Stream<String> ofXml(Document xml) {
        return Stream.concat(
                xml.select("loc, image|loc, link").stream().map(Element::text),
                xml.select("[href]").stream().map(it -> it.attr("href")));
    }

    private static void nothingElse(
            Press press, Set<String> sheets, RandomJournal journal, String when) {
        for (String path : around(journal)) {
            if (!answer(press.at(path)).startsWith("301")
                    && !answer(press.at(path)).equals("404")) {
                assertThat(sheets).as(when + path).contains(path);
            }
        }
    }

    /// All that the journal knows of, and what might be shown behind it.
    private static List<String> around(RandomJournal journal) {
        List<String> all = new ArrayList<>();
        for (String path : journal.addresses()) {
            all.add(path);
            for (String way : List.of("feed/", "feed/atom/", "feed/json/", "page/2/", "page/3/")) {
                all.add(path + way);
            }
        }
        for (int year = 2021; year < 2027; year++) {
            all.add("/sitemap-year-" + year + ".xml");
            all.add("/sitemap-year-0" + year + ".xml");
            for (int month = 1; month < 5; month++) {
                all.add("/%d/%02d/".formatted(year, month));
                all.add("/%d/%02d/page/2/".formatted(year, month));
                all.add("/sitemap-month-%d-%02d.xml".formatted(year, month));
                all.add("/sitemap-day-%d-%02d-01.xml".formatted(year, month));
            }
        }
        for (int id = 0; id < 40; id++) {
            all.add("/sitemap-collection-" + id + ".xml");
            all.add("/sitemap-taxonomy-" + id + ".xml");
            all.add("/sitemap-taxonomy-" + id + "-part-1.xml");
            all.add("/sitemap-pages-" + id + ".xml");
        }
        return all;
    }

    @Test
    void theSameEditionHasTheSameRoutesInTheSameOrder() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            RandomJournal journal = new RandomJournal(41, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
                editions.catchUp();
            }
            Addresses moved = new Press(editions, new Pages()).addresses();
            Addresses built = new Press(new Editions(archive), new Pages()).addresses();
            assertThat(moved).isEqualTo(built);
        }
    }

    @Test
    void aTextThatStandsWhereTheHouseHasSomethingIsNoRouteTwice() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            for (String title :
                    List.of(
                            "archive",
                            "everything",
                            "years",
                            "feed",
                            "rss",
                            "robots.txt",
                            "comments",
                            "2024",
                            "2024/05",
                            "page/2",
                            "sitemap.xml",
                            "a",
                            "a/feed",
                            "a/feed/atom",
                            "feed/json",
                            "archive/page/2",
                            "a//b",
                            "Ä 'b' \"c\" $d {e} про")) {
                archive.save(
                        "anna",
                        "save",
                        "Saved.",
                        List.of(Saving.of(archive.newIds(1).getFirst(), Samples.article(title))));
            }
            editions.catchUp();
            Set<String> sheets = answering(press, "");
            assertThat(sheets).contains("/everything-2/", "/years/", "/a/feed/", "/feed/json/");
        }
    }
}
