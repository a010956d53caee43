package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.HandClock;
import org.standfirst.archive.Archive;
import org.standfirst.content.Fingerprint;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// Pages of which one look says that all of them stand do stand.
class SheafTest {
    private static final Fingerprint NONE = new Fingerprint(0, 0);
    private static final int BEGIN = 30;
    private static final int DEEDS = 60;
    private static final int PAGES = 6;

    @TempDir Path folder;

    private final HandClock clock =
            new HandClock(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);

    private record Bound(List<String> paths, List<Fingerprint> prints, Sheaf sheaf) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noneIsUntouchedOfWhichAPageIsAnother(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(seed, archive, clock, folder);
            desk.begin(BEGIN);
            Editions editions = new Editions(archive);
            Press press = new Press(editions, new Pages());
            List<Bound> all = new ArrayList<>();
            int untouched = 0;
            int others = 0;
            for (int i = 0; i < DEEDS; i++) {
                all.addAll(bound(press));
                String deed = desk.deed();
                editions.catchUp();
                for (Bound one : List.copyOf(all)) {
                    if (press.isUntouched(one.sheaf())) {
                        untouched++;
                        assertThat(one.paths().stream().map(path -> print(press, path)))
                                .as("seed %d, deed %d: %s", seed, i, deed)
                                .isEqualTo(one.prints());
                    } else {
                        others++;
                        all.remove(one);
                    }
                }
            }
            assertThat(untouched).isPositive();
            assertThat(others).isPositive();
        }
    }

    private static List<Bound> bound(Press press) {
        List<String> paths =
                press.addresses().sheets().stream()
                        .filter(sheet -> sheet.status() == 200)
                        .map(Route.Sheet::path)
                        .toList();
        List<Bound> bound = new ArrayList<>();
        for (int from = 0; from + PAGES <= paths.size(); from += PAGES) {
            List<String> some = paths.subList(from, from + PAGES);
            some.forEach(path -> press.unless(path, Optional.empty()));
            List<Fingerprint> prints = some.stream().map(path -> print(press, path)).toList();
            bound.add(new Bound(some, prints, press.sheaf(some, prints).orElseThrow()));
        }
        return bound;
    }

    private static Fingerprint print(Press press, String path) {
        return press.afresh(path).sheet().map(Printed.Sheet::print).orElse(NONE);
    }

    @Test
    void noneIsBoundOfWhichAPageIsUnknownOrAnotherThanItIsToBe() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            Press press = new Press(new Editions(archive), new Pages());
            List<String> paths = List.of("/", "/feed/");
            List<Fingerprint> prints = paths.stream().map(path -> print(press, path)).toList();
            press.unless("/", Optional.empty());
            assertThat(press.sheaf(paths, prints)).isEmpty();
            press.unless("/feed/", Optional.empty());
            assertThat(press.sheaf(paths, prints)).isPresent();
            assertThat(press.sheaf(paths, List.of(prints.getFirst(), NONE))).isEmpty();
        }
    }
}
