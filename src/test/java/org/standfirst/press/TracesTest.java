package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Predicate;
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

    private static final Predicate<String> FEED = path -> path.contains("/feed/");

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
        press.unless(path, Optional.ofNullable(exported.get(path)))
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
    void whatIsKeptStaysWhereNobodyLookedIntoItAndItIsOfAsManyPages() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(1, archive, clock, folder);
            desk.begin(BEGIN);
            Run all = new Run(archive, Optional.empty());
            Map<String, Fingerprint> exported = exported(all, _ -> true);
            all.end();
            byte[] kept = Files.readAllBytes(folder.resolve("traces"));
            Run one = new Run(archive, Optional.of(snapshots(archive)));
            one.press.unless("/", Optional.empty());
            one.end();
            assertThat(Files.readAllBytes(folder.resolve("traces"))).isEqualTo(kept);
            Run asMany = new Run(archive, Optional.of(snapshots(archive)));
            exported.keySet().forEach(path -> asMany.press.unless(path, Optional.empty()));
            asMany.end();
            assertThat(Files.readAllBytes(folder.resolve("traces"))).isEqualTo(kept);
            desk.deed();
            Run later = new Run(archive, Optional.of(snapshots(archive)));
            later.press.unless("/", Optional.empty());
            later.end();
            assertThat(Files.readAllBytes(folder.resolve("traces"))).isNotEqualTo(kept);
            assertThat(printedAt(new Run(archive, Optional.of(snapshots(archive))), exported))
                    .as("positions at which pages were printed that were not printed since")
                    .contains(all.press.position());
        }
    }

    @Test
    void whatIsOfMorePagesJoinsWhatWasKept() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(2, archive, clock, folder);
            desk.begin(BEGIN);
            Run one = new Run(archive, Optional.empty());
            Map<String, Fingerprint> feeds = exported(one, FEED);
            one.end();
            Run other = new Run(archive, Optional.of(snapshots(archive)));
            Map<String, Fingerprint> all = exported(other, FEED.negate());
            assertThat(all).hasSizeGreaterThan(feeds.size());
            other.end();
            all.putAll(feeds);
            Run again = new Run(archive, Optional.of(snapshots(archive)));
            all.forEach((path, print) ->
                    assertThat(again.press.unless(path, Optional.of(print))).as(path).isEmpty());
            assertThat(printedAt(again, all)).hasSameSizeAs(all.keySet());
        }
    }

    @Test
    void whatAPressHasPrintedItselfItDoesNotLookUp() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            new RandomDesk(3, archive, clock, folder).begin(BEGIN);
            Run before = new Run(archive, Optional.empty());
            Map<String, Fingerprint> exported = exported(before, _ -> true);
            before.end();
            Run now = new Run(archive, Optional.of(snapshots(archive)));
            exported.keySet().forEach(path -> now.press.unless(path, Optional.empty()));
            // Whoever reads this says that it is damaged, and removes it.
            Path traces = Files.writeString(folder.resolve("traces"), "half of it");
            exported.forEach((path, print) ->
                    assertThat(now.press.unless(path, Optional.of(print))).as(path).isEmpty());
            assertThat(traces).hasContent("half of it");
        }
    }

    private static Map<String, Fingerprint> exported(Run run, Predicate<String> which) {
        Map<String, Fingerprint> exported = new HashMap<>();
        run.press.addresses().sheets().stream()
                .map(Route.Sheet::path)
                .filter(which)
                .forEach(path -> export(run.press, path, exported));
        return exported;
    }

    private static List<Long> printedAt(Run run, Map<String, Fingerprint> exported) {
        return exported.keySet().stream()
                .flatMap(path -> run.press.why(path).stream())
                .map(Account::printed)
                .toList();
    }

    @Test
    void addressesThatAreNoneAnyMoreAreForgotten() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            RandomDesk desk = new RandomDesk(3, archive, clock, folder);
            desk.begin(BEGIN);
            Run before = new Run(archive, Optional.empty());
            Map<String, Fingerprint> exported = exported(before, _ -> true);
            before.end();
            List<String> gone = List.of();
            while (gone.isEmpty()) {
                desk.deed();
                before.editions.catchUp();
                gone = new ArrayList<>(exported.keySet());
                gone.removeAll(before.press.addresses().pages());
            }
            Run after = new Run(archive, Optional.of(snapshots(archive)));
            after.press.why("/");
            after.end();
            String kept =
                    new String(
                            Files.readAllBytes(folder.resolve("traces")), StandardCharsets.UTF_8);
            assertThat(kept).contains("/feed/").doesNotContain(gone);
        }
    }

    @Test
    void tracesInAnotherFormAreThrownAway() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, clock);
            new RandomDesk(1, archive, clock, folder).begin(BEGIN);
            Run run = new Run(archive, Optional.empty());
            new Derived(archive, folder.resolve("traces"), "Another form", () -> PROGRAM)
                    .write(run.press.position(), out -> out.number(1));
            run.press.why("/");
            assertThat(Files.exists(folder.resolve("traces"))).isFalse();
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
