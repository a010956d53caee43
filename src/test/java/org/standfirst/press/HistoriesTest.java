package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.HandClock;
import org.standfirst.archive.Archive;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// The promise of the press, after random histories of everything that editors do: what readers get is
/// what a full print from nothing would give them, on this machine, after a restart, and on another.
class HistoriesTest {
    private static final int BEGIN = 30;
    private static final int DEEDS = 15;
    private static final int MANY_DEEDS = 120;
    private static final int RESTARTS = 5;

    @TempDir Path folder;

    private static HandClock clock() {
        return new HandClock(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);
    }

    /// A machine that follows an archive.
    private static final class Node implements AutoCloseable {
        private final Database database;
        final Archive archive;
        final Editions editions;
        final Press press;

        Node(Database database, HandClock clock) {
            this.database = database;
            archive = new Archive(database, clock);
            editions = new Editions(archive);
            press = new Press(editions, new Pages());
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasKeptEqualsAFullPrintAfterEveryDeed(long seed) {
        onOneMachine(seed, DEEDS);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {3, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void whatWasKeptEqualsAFullPrintAfterLongHistories(long seed) {
        onOneMachine(seed, MANY_DEEDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void anotherMachineGivesTheSame(long seed) {
        onTwoMachines(seed, DEEDS);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {5, 31, 32, 33, 34, 35, 36})
    void anotherMachineGivesTheSameAfterLongHistories(long seed) {
        onTwoMachines(seed, MANY_DEEDS);
    }

    private void onOneMachine(long seed, int count) {
        HandClock clock = clock();
        Supplier<Database> database = Databases.SQLITE.at(folder);
        List<String> history = new ArrayList<>();
        try (Node node = new Node(database.get(), clock)) {
            RandomDesk desk = new RandomDesk(seed, node.archive, clock, folder);
            desk.begin(BEGIN);
            for (int deed = 1; deed <= count; deed++) {
                history.add(desk.deed());
                node.editions.catchUp();
                List<String> addresses =
                        Comparison.addresses(node.archive, node.editions, desk.journal());
                same(seed, history, addresses, node.press, node.press);
                if (deed % RESTARTS == 0) {
                    try (Node again = new Node(database.get(), clock)) {
                        same(seed, history, addresses, again.press, node.press);
                        assertThat(again.editions.now()).isEqualTo(node.editions.now());
                    }
                }
            }
            new Reachable(node.archive, node.editions, node.press)
                    .check("seed %d, after %s".formatted(seed, history));
        }
    }

    private void onTwoMachines(long seed, int count) {
        HandClock clock = clock();
        Supplier<Database> database = Databases.POSTGRESQL.at(folder);
        List<String> history = new ArrayList<>();
        try (Node one = new Node(database.get(), clock);
                Node other = new Node(database.get(), clock)) {
            RandomDesk desk = new RandomDesk(seed, one.archive, clock, folder);
            desk.begin(BEGIN);
            for (int deed = 1; deed <= count; deed++) {
                history.add(desk.deed());
                one.editions.catchUp();
                other.editions.catchUp();
                List<String> addresses =
                        Comparison.addresses(one.archive, one.editions, desk.journal());
                same(seed, history, addresses, other.press, one.press);
                if (deed % RESTARTS == 0) {
                    same(seed, history, addresses, one.press, one.press);
                }
            }
        }
    }

    /// Holds what the first gives out of what it kept to what the second prints from nothing.
    private static void same(
            long seed, List<String> history, List<String> addresses, Press kept, Press fresh) {
        assertThat(Comparison.difference(addresses, kept::at, fresh::afresh))
                .as("seed %d, after %s", seed, history)
                .isEmpty();
    }

    /// What shows that these tests can fail: a press whose pages say how many texts there are, and ask
    /// the edition for that behind the back of the view.
    private static final class Careless {
        private final Editions editions;
        private final Press press;
        private final Map<String, Kept> kept = new HashMap<>();

        private record Kept(Printed honest, Printed careless) {}

        Careless(Editions editions, Press press) {
            this.editions = editions;
            this.press = press;
        }

        Printed at(String path) {
            Printed honest = press.at(path);
            Kept before = kept.get(path);
            if (before == null || before.honest() != honest) {
                before = new Kept(honest, counted(honest));
                kept.put(path, before);
            }
            return before.careless();
        }

        Printed afresh(String path) {
            return counted(press.afresh(path));
        }

        private Printed counted(Printed printed) {
            return printed.sheet()
                    .filter(sheet -> sheet.status() == 200)
                    .<Printed>map(sheet ->
                            new Printed.Sheet(
                                    sheet.status(),
                                    sheet.type(),
                                    (new String(sheet.bytes(), StandardCharsets.UTF_8)
                                                    + editions.now().texts())
                                            .getBytes(StandardCharsets.UTF_8)))
                    .orElse(printed);
        }
    }

    @Test
    void aQuestionThatIsNotWrittenDownIsFound() {
        HandClock clock = clock();
        try (Node node = new Node(Databases.SQLITE.open(folder), clock)) {
            RandomDesk desk = new RandomDesk(1, node.archive, clock, folder);
            desk.begin(BEGIN);
            Careless careless = new Careless(node.editions, node.press);
            Optional<String> found = Optional.empty();
            for (int deed = 1; deed <= DEEDS && found.isEmpty(); deed++) {
                desk.deed();
                node.editions.catchUp();
                List<String> addresses =
                        Comparison.addresses(node.archive, node.editions, desk.journal());
                found = Comparison.difference(addresses, careless::at, careless::afresh);
            }
            assertThat(found).as("an unrecorded question").isPresent();
        }
    }
}
