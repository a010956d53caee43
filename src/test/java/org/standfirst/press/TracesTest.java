package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.HandClock;
import org.standfirst.archive.Archive;
import org.standfirst.content.Fingerprint;
import org.standfirst.database.Database;
import org.standfirst.edition.Derived;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Snapshots;
import org.standfirst.pages.Pages;

/// What pages asked is known after a restart, and is true.
class TracesTest {
    private static final Fingerprint PROGRAM = Fingerprint.of("this one");
    private static final Fingerprint NONE = new Fingerprint(0, 0);
    private static final int BEGIN = 30;
    private static final int STEPS = 20;
    private static final int MANY_STEPS = 120;

    @TempDir Path folder;

    private final HandClock clock =
            new HandClock(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);

    /// A press from one start to the next.
    private final class Run {
        final Archive archive;
        final Editions editions;
        final Press press;

        Run(Archive archive, Optional<Snapshots> snapshots) {
            this.archive = archive;
            editions =
                    snapshots
                            .map(kept -> new Editions(archive, kept))
                            .orElseGet(() -> new Editions(archive));
            press = new Press(editions, new Pages(), traces(archive, PROGRAM));
        }

        void end() {
            press.keepTraces();
            try (Snapshots snapshots = snapshots(archive)) {
                snapshots.keep(editions::now);
            }
        }
    }

    private Derived traces(Archive archive, Fingerprint program) {
        return new Derived(archive, folder.resolve("traces"), Press.TRACES, () -> program);
    }

    private Snapshots snapshots(Archive archive) {
        return new Snapshots(archive, folder.resolve("edition"), () -> PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasExportedIsBroughtUpToDateAfterAnyRestart(long seed) {
        restarts(seed, STEPS);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8})
    void whatWasExportedIsBroughtUpToDateAfterManyRestarts(long seed) {
        restarts(seed, MANY_STEPS);
    }

    private void restarts(long seed, int steps) {
        Random random = new Random(seed);
        Map<String, Fingerprint> exported = new HashMap<>();
        List<String> history = new ArrayList<>();
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(seed, archive, clock, folder);
            desk.begin(BEGIN);
            Run run = new Run(archive, Optional.empty());
            for (int step = 0; step < steps; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> {
                        history.add("an end in good order");
                        run.end();
                        history.add(desk.deed());
                        run = new Run(archive, Optional.of(snapshots(archive)));
                    }
                    case 1 -> {
                        history.add("a power cut");
                        run = new Run(archive, Optional.of(snapshots(archive)));
                    }
                    case 2 -> {
                        history.add("an end, and the snapshot lost");
                        run.end();
                        run = new Run(archive, Optional.empty());
                    }
                    default -> {
                        history.add(desk.deed());
                        run.editions.catchUp();
                    }
                }
                List<String> addresses =
                        Comparison.addresses(archive, run.editions, desk.journal());
                Run now = run;
                addresses.forEach(path -> export(now.press, path, exported));
                addresses.forEach(path ->
                        assertThat(exported.getOrDefault(path, NONE))
                                .as("%s, seed %d, after %s", path, seed, history)
                                .isEqualTo(print(now.press.afresh(path))));
            }
        }
    }

    private static void export(Press press, String path, Map<String, Fingerprint> exported) {
        press.unless(path, exported.getOrDefault(path, NONE))
                .ifPresent(printed -> exported.put(path, print(printed)));
    }

    private static Fingerprint print(Printed printed) {
        return printed.sheet().map(Printed.Sheet::print).orElse(NONE);
    }

    @Test
    void nothingIsPrintedAgainThatStandsAndWhyRemembers() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(1, archive, clock, folder);
            desk.begin(BEGIN);
            Run before = new Run(archive, Optional.empty());
            List<String> pages =
                    before.press.addresses().sheets().stream().map(Route.Sheet::path).toList();
            Map<String, Fingerprint> exported = new HashMap<>();
            pages.forEach(path -> export(before.press, path, exported));
            long printed = before.press.position();
            before.end();
            desk.deed();
            Run after = new Run(archive, Optional.of(snapshots(archive)));
            assertThat(after.press.position()).isGreaterThan(printed);
            List<Long> since =
                    pages.stream()
                            .flatMap(path -> after.press.why(path).stream())
                            .map(Account::printed)
                            .toList();
            assertThat(since).contains(printed);
            assertThat(since.stream().filter(position -> position > printed).count())
                    .as("pages printed again because of one deed")
                    .isLessThan(since.size() / 2);
        }
    }

    @Test
    void tracesOfAnotherProgramAreThrownAway() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            new RandomDesk(1, archive, clock, folder).begin(BEGIN);
            Run run = new Run(archive, Optional.empty());
            export(run.press, "/", new HashMap<>());
            run.end();
            assertThat(Files.exists(folder.resolve("traces"))).isTrue();
            Press other =
                    new Press(
                            run.editions,
                            new Pages(),
                            traces(archive, Fingerprint.of("another one")));
            other.why("/");
            assertThat(Files.exists(folder.resolve("traces"))).isFalse();
        }
    }
}
