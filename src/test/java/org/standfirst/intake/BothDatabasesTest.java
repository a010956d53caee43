package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.web.Outgoing;

/// The same export makes the same journal in a SQLite file and in PostgreSQL.
class BothDatabasesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/page/2/",
                    "/feed/",
                    "/sitemap.xml",
                    "/authors/",
                    "/places/",
                    "/category/print-culture/",
                    "/issue_number/52/",
                    "/2024/01/the-marginal-republic/",
                    "/2025/10/letters-in-a-suitcase/",
                    "/about/masthead/");

    @TempDir Path folder;

    @Test
    void theSampleJournalIsTheSameInBoth() {
        Map<String, String> inFile = pages(Databases.SQLITE);
        Map<String, String> inServer = pages(Databases.POSTGRESQL);
        assertThat(inFile.values()).noneMatch(String::isEmpty);
        assertThat(inServer).isEqualTo(inFile);
    }

    private Map<String, String> pages(Databases databases) {
        Path sample = Path.of(System.getProperty("basedir", ""), "src/test/resources/wordpress");
        Path own = folder.resolve(databases.name());
        own.toFile().mkdirs();
        try (Database database = databases.open(own)) {
            Archive archive = new Archive(database, CLOCK);
            Order order =
                    new Order(
                            List.of(sample.resolve("journal.xml")),
                            Optional.of(sample.resolve("media")),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of());
            Intake intake =
                    new Intake(
                            archive,
                            new Media(own.resolve("media")),
                            new Outgoing("test", CLOCK, Outgoing.PAUSE, Set.of()),
                            own.resolve("reports"),
                            CLOCK);
            intake.take(order, Progress.UNSEEN);
            long position = archive.position();
            intake.take(order, Progress.UNSEEN);
            assertThat(archive.position()).as(databases + ", taken in again").isEqualTo(position);
            Press press = new Press(new Editions(archive), new Pages());
            Map<String, String> pages = new LinkedHashMap<>();
            PATHS.forEach(path ->
                    pages.put(
                            path,
                            press.at(path)
                                    .sheet()
                                    .filter(sheet -> sheet.status() == 200)
                                    .map(sheet -> new String(sheet.bytes(), StandardCharsets.UTF_8))
                                    .orElse("")));
            return pages;
        }
    }
}
