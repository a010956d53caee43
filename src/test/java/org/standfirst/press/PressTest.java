package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.database.Database;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// The promises of edition and press, after random histories of deeds.
class PressTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int DEEDS = 70;
    private static final String MENTIONED =
            ".entry > h2 > a, .entry > h3 > a, .current li > a, .shelves li > a";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anEditionThatMovedOnEqualsOneBuiltAtOnce(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            RandomJournal journal = new RandomJournal(seed, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
                editions.catchUp();
                assertThat(editions.now().equals(Edition.of(archive.current())))
                        .as("seed %d, deed %d", seed, deed)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyPageThatWasKeptEqualsOnePrintedAfresh(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            RandomJournal journal = new RandomJournal(seed, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
                editions.catchUp();
                List<String> addresses = new ArrayList<>(journal.addresses());
                addresses.add(styleSheet(press));
                assertThat(status(press, addresses.getLast()))
                        .as("seed %d, deed %d", seed, deed)
                        .isEqualTo(200);
                for (String address : addresses) {
                    assertThat(seen(press.at(address)))
                            .as("seed %d, deed %d, %s", seed, deed, address)
                            .isEqualTo(seen(press.afresh(address)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void thePagesOfAListHoldEveryArticleOnce(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            RandomJournal journal = new RandomJournal(seed, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
            }
            editions.catchUp();
            Set<String> onHome = entries(press, "/", "seed " + seed);
            Set<String> byYear = new HashSet<>();
            for (int year = 2022; year < 2027; year++) {
                byYear.addAll(entries(press, "/" + year + "/", "seed " + seed));
            }
            assertThat(byYear).as("seed %d", seed).isEqualTo(onHome);
            assertThat(onHome).as("seed %d", seed).isNotEmpty();
        }
    }

    /// Titles of the articles in all pages of a list; fails if one is met twice.
    private static Set<String> entries(Press press, String first, String where) {
        List<String> met = new ArrayList<>();
        for (int page = 1; ; page++) {
            String path = page == 1 ? first : first + "page/" + page + "/";
            if (status(press, path) != 200) {
                break;
            }
            Matcher entry =
                    Pattern.compile("<h[23] id=\"_t[0-9]+\"><a href=\"([^\"]+)\">([^<]+)<")
                            .matcher(html(press, path));
            while (entry.find()) {
                met.add(entry.group(2));
            }
        }
        assertThat(met).as("%s, %s", where, first).doesNotHaveDuplicates();
        Set<String> all = new HashSet<>(met);
        if (first.equals("/")) {
            List<String> home = Jsoup.parse(html(press, first)).select(MENTIONED).eachText();
            assertThat(home).as("%s, %s", where, first).doesNotHaveDuplicates();
            all.addAll(Jsoup.parse(html(press, first)).select(".current li > a").eachText());
        }
        return all;
    }

    @Test
    void aPageWhoseAnswersStayTheSameIsNotPrintedAgain() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            RandomJournal journal = new RandomJournal(5, archive);
            for (int deed = 0; deed < 30; deed++) {
                journal.deed();
            }
            editions.catchUp();
            String standing =
                    journal.addresses().stream()
                            .filter(path -> path.matches("/page-.*|/category/t./"))
                            .filter(path -> status(press, path) == 200)
                            .findFirst()
                            .orElseThrow();
            Printed page = press.at(standing);
            Printed before = press.at("/robots.txt");
            archive.save(
                    "a",
                    "save",
                    ".",
                    List.of(
                            org.standfirst.archive.Saving.of(
                                    archive.newIds(1).getFirst(),
                                    org.standfirst.Samples.article("Quite new"))));
            editions.catchUp();
            assertThat(press.at("/robots.txt")).isSameAs(before);
            assertThat(press.at(standing)).as(standing).isSameAs(page);
            assertThat(html(press, "/")).contains("Quite new");
        }
    }

    private static String styleSheet(Press press) {
        return html(press, "/")
                .replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    }

    private static int status(Press press, String path) {
        return press.at(path).sheet().map(Printed.Sheet::status).orElse(301);
    }

    private static String html(Press press, String path) {
        return new String(press.at(path).sheet().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static String seen(Printed printed) {
        return switch (printed) {
            case Printed.Sheet sheet ->
                    sheet.status()
                            + " "
                            + sheet.type()
                            + "\n"
                            + new String(sheet.bytes(), StandardCharsets.UTF_8);
            case Printed.Elsewhere elsewhere -> "301 " + elsewhere.to().url();
        };
    }
}
