package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Redaction.Replacement;
import org.standfirst.archive.Saving;
import org.standfirst.content.Body;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Stage;
import org.standfirst.database.Database;
import org.standfirst.press.RandomJournal;

/// What a start owes to the last one: the same edition, or none at all.
class SnapshotsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Fingerprint PROGRAM = Fingerprint.of("this one");
    private static final int DEEDS = 70;

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("edition");
    }

    private Snapshots snapshots(Archive archive) {
        return new Snapshots(archive, file(), () -> PROGRAM);
    }

    /// Keeps the newest edition, as a server does that ends.
    private void keep(Archive archive) {
        try (Snapshots snapshots = snapshots(archive)) {
            snapshots.keep(() -> Edition.of(archive.current()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anEditionFromASnapshotEqualsOneBuiltAtOnce(long seed) {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            RandomJournal journal = new RandomJournal(seed, archive);
            Random random = new Random(seed);
            Editions editions = new Editions(archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
                editions.catchUp();
                if (random.nextInt(4) == 0) {
                    Editions moved = editions;
                    try (Snapshots snapshots = snapshots(archive)) {
                        snapshots.keep(moved::now);
                    }
                    assertThat(equal(snapshots(archive).edition().orElseThrow(), archive))
                            .as("seed %d, deed %d, not moved on", seed, deed)
                            .isTrue();
                }
                if (Files.exists(file()) && random.nextInt(3) == 0) {
                    // From here on what is kept next is made of what was kept before.
                    editions = new Editions(archive, snapshots(archive));
                }
                assertThat(equal(editions.now(), archive))
                        .as("seed %d, deed %d", seed, deed)
                        .isTrue();
            }
        }
    }

    private static boolean equal(Edition edition, Archive archive) {
        Edition atOnce = Edition.of(archive.current());
        return edition.position() == atOnce.position()
                && edition.texts() == atOnce.texts()
                && edition.equals(atOnce);
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotServesTheNextProcess(Databases databases) throws IOException {
        Supplier<Database> way = databases.at(folder);
        try (Database database = way.get()) {
            Archive archive = new Archive(database, CLOCK);
            RandomJournal journal = new RandomJournal(7, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
            }
            keep(archive);
        }
        try (Database database = way.get()) {
            Archive archive = new Archive(database, CLOCK);
            assertThat(equal(snapshots(archive).edition().orElseThrow(), archive)).isTrue();
        }
        assertThat(Files.exists(folder.resolve("edition.begun"))).isFalse();
    }

    @Test
    void aByteThatIsAnotherAnywhereIsNoticed() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            new RandomJournal(1, archive);
            keep(archive);
            Derived file = new Derived(archive, file(), Snapshots.FORM, () -> PROGRAM);
            byte[] whole = Files.readAllBytes(file());
            Random random = new Random(1);
            for (int at = 0; at < whole.length; at++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 + random.nextInt(255));
                Files.write(file(), damaged);
                assertThatThrownBy(() -> file.read((in, _) -> new SnapshotReader(in).read()))
                        .as("byte %d of %d", at, whole.length)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void aDamagedSnapshotNeitherStopsAStartNorDoesItMislead(long seed) throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            RandomJournal journal = new RandomJournal(seed, archive);
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
            }
            keep(archive);
            byte[] whole = Files.readAllBytes(file());
            Random random = new Random(seed);
            for (int damage = 0; damage < 40; damage++) {
                byte[] damaged = damaged(whole, random);
                Files.write(file(), damaged);
                Editions editions = new Editions(archive, snapshots(archive));
                assertThat(equal(editions.now(), archive))
                        .as("seed %d, damage %d", seed, damage)
                        .isTrue();
                assertThat(file()).as("seed %d, damage %d", seed, damage).doesNotExist();
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(20));
            case 2 -> {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
                yield damaged;
            }
            default -> {
                random.nextBytes(damaged);
                yield damaged;
            }
        };
    }

    @Test
    void aSnapshotByAnotherProgramIsThrownAway() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            new RandomJournal(1, archive);
            keep(archive);
            Snapshots others =
                    new Snapshots(archive, file(), () -> Fingerprint.of("the one after"));
            assertThat(others.edition()).isEmpty();
            assertThat(file()).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotOfAnotherArchiveIsThrownAway(Databases databases) throws IOException {
        try (Database one = databases.open(Files.createDirectory(folder.resolve("one")));
                Database other = databases.open(Files.createDirectory(folder.resolve("other")))) {
            // To the letter the same deeds, at the same moments by the same clock.
            Archive first = new Archive(one, CLOCK);
            new RandomJournal(1, first);
            Archive second = new Archive(other, CLOCK);
            new RandomJournal(1, second);
            keep(first);
            assertThat(snapshots(second).edition()).isEmpty();
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void anArchiveThatWasSetBackAndWentOnDifferentlyIsAnother() throws IOException {
        Path past = folder.resolve("past");
        Path archived = folder.resolve("archive.sqlite");
        Id id;
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            id = archive.newIds(1).getFirst();
            archive.save("a", "save", "First.", List.of(Saving.of(id, Samples.article("First"))));
        }
        Files.copy(archived, past);
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            archive.save("a", "save", "Second.", List.of(Saving.of(id, Samples.article("Second"))));
            keep(archive);
        }
        Files.move(past, archived, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        byte[] kept = Files.readAllBytes(file());
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            assertThat(snapshots(archive).edition()).as("set back").isEmpty();
            Files.write(file(), kept);
            archive.save("a", "save", "Other.", List.of(Saving.of(id, Samples.article("Other"))));
            assertThat(snapshots(archive).edition()).as("went on").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherMachineRedactsGoesHereToo(Databases databases) throws Exception {
        try (Database database = databases.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Id id = archive.newIds(1).getFirst();
            archive.save(
                    "a",
                    "save",
                    ".",
                    List.of(Saving.of(id, Samples.article("Jane Roe"), new Body("<p>Roe</p>"))));
            try (Snapshots snapshots = snapshots(archive)) {
                Editions editions = new Editions(archive, snapshots);
                snapshots.keep(editions::now);
                until(() -> Files.exists(file()));
                assertThat(text()).contains("Jane Roe");
                archive.redaction().replace("b", "Asked.", List.of(new Replacement("Roe", "R.")));
                editions.catchUp();
                snapshots.look(editions);
            }
            assertThat(text()).contains("Jane R.").doesNotContain("Roe");
        }
    }

    @Test
    void aSnapshotFromBeforeARedactionIsNotReadAndGoes() throws Exception {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            Id id = archive.newIds(1).getFirst();
            archive.save("a", "save", ".", List.of(Saving.of(id, Samples.article("Jane Roe"))));
            Edition before = Edition.of(archive.current());
            keep(archive);
            archive.redaction().replace("b", "Asked.", List.of(new Replacement("Roe", "R.")));
            assertThat(snapshots(archive).edition()).isEmpty();
            assertThat(file()).doesNotExist();
            try (Snapshots snapshots = snapshots(archive)) {
                snapshots.keep(() -> before);
            }
            assertThat(file()).as("an old edition is not kept any more").doesNotExist();
        }
    }

    @Test
    void whileWordsAreTakenOutThereIsNoSnapshot() {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            new RandomJournal(1, archive);
            keep(archive);
            try (Snapshots snapshots = snapshots(archive)) {
                boolean isThere =
                        snapshots.without(() -> {
                            snapshots.keep(() -> Edition.of(archive.current()));
                            return Files.exists(file());
                        });
                assertThat(isThere).isFalse();
            }
            assertThat(file()).exists();
        }
    }

    @Test
    void oneThatIsFewChangesBehindIsLeftAndOneThatIsManyIsMadeAnew() throws Exception {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            new RandomJournal(1, archive);
            keep(archive);
            byte[] first = Files.readAllBytes(file());
            Editions editions = new Editions(archive, snapshots(archive));
            change(archive, 999);
            look(archive, editions);
            assertThat(Files.readAllBytes(file())).isEqualTo(first);
            change(archive, 1);
            look(archive, editions);
            assertThat(equal(snapshots(archive).edition().orElseThrow(), archive)).isTrue();
            assertThat(Files.readAllBytes(file())).isNotEqualTo(first);
        }
    }

    private static void change(Archive archive, int documents) {
        archive.save(
                "a",
                "save",
                ".",
                archive.newIds(documents).stream()
                        .map(id ->
                                Saving.of(id, Samples.article("Nr. " + id).with(new Stage.Draft())))
                        .toList());
    }

    private void look(Archive archive, Editions editions) {
        editions.catchUp();
        try (Snapshots snapshots = snapshots(archive)) {
            snapshots.look(editions);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, CLOCK);
            new RandomJournal(1, archive);
            Path nowhere = folder.resolve("missing/edition");
            try (Snapshots snapshots = new Snapshots(archive, nowhere, () -> PROGRAM)) {
                Editions editions = new Editions(archive, snapshots);
                snapshots.keep(editions::now);
                assertThat(equal(editions.now(), archive)).isTrue();
            }
            Files.createDirectories(file());
            assertThat(equal(new Editions(archive, snapshots(archive)).now(), archive)).isTrue();
        }
    }

    private String text() throws IOException {
        return Files.readString(file(), StandardCharsets.ISO_8859_1);
    }

    private static void until(Supplier<Boolean> isSo) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (!isSo.get()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
    }
}
