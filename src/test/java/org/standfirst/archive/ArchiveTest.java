package org.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Refusal;
import org.standfirst.database.Database;
import org.standfirst.typesetting.Gist;

/// The contract of the archive, the same on SQLite and on PostgreSQL.
class ArchiveTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private Archive archive(Databases databases) {
        return new Archive(databases.open(folder), CLOCK);
    }

    @ParameterizedTest
    @EnumSource
    void aSavedDocumentIsItsNewestRevision(Databases databases) {
        Archive archive = archive(databases);
        Id id = archive.newIds(1).getFirst();
        Article first = Samples.article("First");
        Article second = Samples.article("Second");

        archive.save("anna", "save", "Saved.", List.of(Saving.of(id, first, new Body("<p>1</p>"))));
        archive.save(
                "anna", "save", "Saved.", List.of(Saving.of(id, second, new Body("<p>2</p>"))));

        assertThat(archive.current(id).orElseThrow().document()).isEqualTo(second);
        assertThat(archive.history(id))
                .extracting(Revision::document)
                .containsExactly(first, second);
        assertThat(archive.body(archive.history(id).getFirst().number()))
                .isEqualTo(new Body("<p>1</p>"));
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerTellsWhatWasDoneInOrder(Databases databases) {
        Archive archive = archive(databases);
        List<Id> ids = archive.newIds(2);

        LedgerLine first =
                archive.save(
                        "anna",
                        "save",
                        "One.",
                        List.of(Saving.of(ids.get(0), Samples.article("A"))));
        LedgerLine second =
                archive.save(
                        "boris",
                        "publish",
                        "Two.",
                        List.of(
                                Saving.of(ids.get(0), Samples.article("B")),
                                Saving.of(ids.get(1), Samples.article("C"))));

        assertThat(archive.after(0, 10)).containsExactly(first, second);
        assertThat(archive.after(1, 10)).containsExactly(second);
        assertThat(second.position()).isEqualTo(2);
        assertThat(archive.position()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentComesBackAsItWas(Databases databases) {
        Archive archive = archive(databases);
        Samples.ofEverySort()
                .forEach(document -> {
                    Id id = archive.newIds(1).getFirst();
                    archive.save("anna", "save", ".", List.of(Saving.of(id, document)));
                    assertThat(archive.current(id).orElseThrow().document()).isEqualTo(document);
                });
    }

    @ParameterizedTest
    @EnumSource
    void twoWritersLeaveNoGapAndLoseNothing(Databases databases) throws Exception {
        Archive archive = archive(databases);
        int each = 40;
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<List<Long>> writer =
                    () -> {
                        List<Long> positions = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            Id id = archive.newIds(1).getFirst();
                            positions.add(
                                    archive.save(
                                                    "w",
                                                    "save",
                                                    ".",
                                                    List.of(
                                                            Saving.of(
                                                                    id, Samples.article("T" + i))))
                                            .position());
                        }
                        return positions;
                    };
            Callable<List<Long>> reader =
                    () -> {
                        List<Long> seen = new ArrayList<>();
                        while (seen.size() < 2 * each) {
                            long bookmark = seen.isEmpty() ? 0 : seen.getLast();
                            archive.after(bookmark, 7).forEach(line -> seen.add(line.position()));
                        }
                        return seen;
                    };
            var read = threads.submit(reader);
            var one = threads.submit(writer);
            var two = threads.submit(writer);
            List<Long> positions = new ArrayList<>(one.get());
            positions.addAll(two.get());
            List<Long> gapless =
                    java.util.stream.LongStream.rangeClosed(1, 2L * each).boxed().toList();
            assertThat(positions).containsExactlyInAnyOrderElementsOf(gapless);
            assertThat(read.get()).isEqualTo(gapless);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAFailedSaveIsKept(Databases databases) {
        Archive archive = archive(databases);
        Id id = archive.newIds(1).getFirst();
        Saving saving = Saving.of(id, Samples.article("A"));

        assertThatThrownBy(() -> archive.save("anna", "save", ".", List.of(saving, saving)))
                .isInstanceOf(RuntimeException.class);

        assertThat(archive.position()).isZero();
        assertThat(archive.current(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anIntakeIsSeenWithItsClosingLineAllOrNothing(Databases databases) {
        Archive archive = archive(databases);
        try (Consignment intake = archive.consignment("https://old.example")) {
            for (int i = 0; i < 1000; i++) {
                Id id = intake.idOf("post/" + i);
                assertThat(intake.offer(id, Samples.article("T" + i)))
                        .isEqualTo(Consignment.Outcome.NEW);
            }
            assertThat(archive.current().documents()).isEmpty();
            assertThat(archive.position()).isZero();

            LedgerLine line = intake.close("operator", "Taken in.", CLOCK.instant()).orElseThrow();

            assertThat(line.changes()).hasSize(1000);
        }
        assertThat(archive.current().documents()).hasSize(1000);
        assertThat(archive.counts()).containsExactly(java.util.Map.entry("Article", 1000L));
    }

    @ParameterizedTest
    @EnumSource
    void theSameItemTakenInAgainIsTheSameDocument(Databases databases) {
        Archive archive = archive(databases);
        Id first;
        try (Consignment intake = archive.consignment("https://old.example")) {
            first = intake.idOf("post/1");
            intake.offer(first, Samples.article("A"));
            intake.offer(intake.idOf("post/2"), Samples.article("B"));
            intake.close("operator", ".", CLOCK.instant());
        }
        try (Consignment again = archive.consignment("https://old.example")) {
            assertThat(again.idOf("post/1")).isEqualTo(first);
            assertThat(again.offer(first, Samples.article("A")))
                    .isEqualTo(Consignment.Outcome.SAME);
            assertThat(again.close("operator", ".", CLOCK.instant())).isEmpty();
        }
        assertThat(archive.position()).isEqualTo(1);
        try (Consignment newer = archive.consignment("https://old.example")) {
            assertThat(newer.offer(newer.idOf("post/1"), Samples.article("A, revised")))
                    .isEqualTo(Consignment.Outcome.CHANGED);
            newer.close("operator", ".", CLOCK.instant());
        }
        assertThat(archive.history(first)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasEditedHereIsNotOverwrittenByANewerExport(Databases databases) {
        Archive archive = archive(databases);
        Id id;
        try (Consignment intake = archive.consignment("s")) {
            id = intake.idOf("post/1");
            intake.offer(id, Samples.article("A"));
            intake.close("operator", ".", CLOCK.instant());
        }
        archive.save("anna", "save", ".", List.of(Saving.of(id, Samples.article("Edited"))));
        try (Consignment newer = archive.consignment("s")) {
            assertThat(newer.offer(id, Samples.article("A, revised")))
                    .isEqualTo(Consignment.Outcome.EDITED_HERE);
        }
        assertThat(archive.current(id).orElseThrow().document())
                .isEqualTo(Samples.article("Edited"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEditedHereWhileAnIntakeIsOpenStays(Databases databases) {
        Archive archive = archive(databases);
        Id one;
        Id two;
        try (Consignment first = archive.consignment("s")) {
            one = first.idOf("post/1");
            two = first.idOf("post/2");
            first.offer(Saving.of(one, Samples.article("A"), new Body("<p>a</p>")));
            first.offer(Saving.of(two, Samples.article("B"), new Body("<p>b</p>")));
            first.close("operator", ".", CLOCK.instant());
        }
        try (Consignment newer = archive.consignment("s")) {
            newer.offer(Saving.of(one, Samples.article("A, newer"), new Body("<p>aa</p>")));
            newer.offer(Saving.of(two, Samples.article("B, newer"), new Body("<p>bb</p>")));
            archive.save("anna", "save", ".", List.of(Saving.of(one, Samples.article("Edited"))));
            var line = newer.close("operator", ".", CLOCK.instant()).orElseThrow();
            assertThat(line.changes()).extracting(LedgerLine.Change::id).containsExactly(two);
            assertThat(newer.overtaken()).containsExactly(one);
        }
        assertThat(archive.current(one).orElseThrow().document())
                .isEqualTo(Samples.article("Edited"));
        assertThat(archive.current(two).orElseThrow().document())
                .isEqualTo(Samples.article("B, newer"));
        assertThat(archive.history(one)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeHereIsAdoptedOnceAndStaysEditedHere(Databases databases) {
        Archive archive = archive(databases);
        Id id = archive.newIds(1).getFirst();
        archive.save("anna", "save", ".", List.of(Saving.of(id, Samples.article("Ours"))));
        try (Consignment intake = archive.consignment("s")) {
            assertThat(intake.adopts("post/1", id)).isTrue();
            assertThat(intake.adopts("post/1", id)).isFalse();
            assertThat(intake.idOf("post/1")).isEqualTo(id);
            intake.offer(id, Samples.article("Ours, placed"));
            assertThat(archive.current(id).orElseThrow().document())
                    .isEqualTo(Samples.article("Ours"));
            intake.close("operator", ".", CLOCK.instant());
        }
        assertThat(archive.current(id).orElseThrow().document())
                .isEqualTo(Samples.article("Ours, placed"));
        assertThat(archive.current(Article.class)).extracting(Revision::id).containsExactly(id);
        try (Consignment newer = archive.consignment("s")) {
            assertThat(newer.adopts("post/1", id)).isFalse();
            assertThat(newer.offer(id, Samples.article("Theirs")))
                    .isEqualTo(Consignment.Outcome.EDITED_HERE);
        }
        try (Consignment other = archive.consignment("another")) {
            assertThat(other.adopts("post/1", id)).isFalse();
            assertThat(other.idOf("post/1")).isNotEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGistThatIsMissingOrOfAnotherRecipeIsMadeAgain(Databases databases) {
        Database database = databases.at(folder).get();
        Archive archive = new Archive(database, CLOCK);
        try (Consignment some = archive.consignment("s")) {
            for (int i = 0; i < 3; i++) {
                some.offer(
                        Saving.of(
                                some.idOf("post/" + i),
                                Samples.article("T" + i),
                                new Body("<p>Of text %d.</p>".formatted(i))));
            }
            some.close("operator", "Taken in.", CLOCK.instant());
        }
        List<Optional<Gist>> before = gists(archive);
        assertThat(before).hasSize(3).allMatch(Optional::isPresent);

        database.change(session -> {
            session.change("DELETE FROM gist WHERE excerpt LIKE ?", "%text 0%");
            session.change(
                    "UPDATE gist SET recipe = 0, excerpt = 'old' WHERE excerpt LIKE ?", "%text 1%");
        });

        assertThat(gists(archive)).isEqualTo(before);
    }

    private static List<Optional<Gist>> gists(Archive archive) {
        return archive.current().documents().stream()
                .sorted(Comparator.comparing(Current.Held::id))
                .map(Current.Held::gist)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void anIntakeThatWasCutOffIsSweptAway(Databases databases) {
        var there = databases.at(folder);
        try (Database lost = there.get()) {
            Consignment cutOff = new Archive(lost, CLOCK).consignment("s");
            for (int i = 0; i < 900; i++) {
                cutOff.offer(
                        Saving.of(
                                cutOff.idOf("post/" + i),
                                Samples.article("T" + i),
                                new Body("<p>x</p>")));
            }
            // It is at work, so whoever starts beside it leaves it alone.
            assertThat(new Archive(lost, CLOCK).sweep()).isZero();
        }

        Database database = there.get();
        Archive archive = new Archive(database, CLOCK);
        assertThat(archive.sweep()).isEqualTo(1);
        assertThat(archive.sweep()).isZero();

        for (String table : List.of("revision", "body", "gist", "origin", "intake", "document")) {
            assertThat(
                            database.<Long>read(session ->
                                    session.one(
                                                    "SELECT count(*) FROM " + table,
                                                    row -> row.number(1))
                                            .orElseThrow()))
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void redactionTakesWordsOutOfEveryRevision(Databases databases) {
        Archive archive = archive(databases);
        Id id = archive.newIds(1).getFirst();
        archive.save(
                "anna",
                "save",
                "By Jane Roe.",
                List.of(
                        Saving.of(
                                id,
                                Samples.article("Jane Roe on type"),
                                new Body("<p>By Jane Roe.</p>"))));
        archive.save("anna", "save", ".", List.of(Saving.of(id, Samples.article("On type"))));

        LedgerLine line =
                archive.redaction()
                        .replace(
                                "anna",
                                "A name was withdrawn.",
                                List.of(new Redaction.Replacement("Jane Roe", "[name withdrawn]")))
                        .orElseThrow();

        assertThat(line.position()).isEqualTo(3);
        assertThat(line.deed()).isEqualTo("redact");
        assertThat(((Article) archive.history(id).getFirst().document()).title().text())
                .isEqualTo("[name withdrawn] on type");
        assertThat(archive.body(archive.history(id).getFirst().number()).html())
                .isEqualTo("<p>By [name withdrawn].</p>");
        assertThat(archive.after(0, 1).getFirst().words()).isEqualTo("By [name withdrawn].");
        assertThat(archive.history(id)).hasSize(2);
    }

    @org.junit.jupiter.api.Test
    void redactedWordsLeaveTheFileToo() throws Exception {
        Archive archive = archive(Databases.SQLITE);
        Id id = archive.newIds(1).getFirst();
        archive.save(
                "a",
                "save",
                ".",
                List.of(Saving.of(id, Samples.article("Jane Roe"), new Body("<p>Jane Roe</p>"))));
        archive.redaction()
                .replace("a", "Asked.", List.of(new Redaction.Replacement("Jane Roe", "N. N.")));
        try (var files = java.nio.file.Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(
                                new String(
                                        java.nio.file.Files.readAllBytes(file),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Jane Roe");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOldExportTakenInAgainDoesNotBringRedactedWordsBack(Databases databases) {
        Archive archive = archive(databases);
        Id id;
        try (Consignment first = archive.consignment("s")) {
            id = first.idOf("post/1");
            first.offer(id, Samples.article("Jane Roe"));
            first.close("operator", ".", CLOCK.instant());
        }
        archive.redaction()
                .replace("a", "Asked.", List.of(new Redaction.Replacement("Jane Roe", "N. N.")));
        try (Consignment again = archive.consignment("s")) {
            assertThat(again.offer(again.idOf("post/1"), Samples.article("Jane Roe")))
                    .isEqualTo(Consignment.Outcome.EDITED_HERE);
            again.close("operator", ".", CLOCK.instant());
        }
        assertThat(((Article) archive.current(id).orElseThrow().document()).title().text())
                .isEqualTo("N. N.");
    }

    @ParameterizedTest
    @EnumSource
    void redactingWhatStandsNowhereLeavesNoLine(Databases databases) {
        Archive archive = archive(databases);
        assertThat(
                        archive.redaction()
                                .replace(
                                        "a",
                                        ".",
                                        List.of(new Redaction.Replacement("Nobody", "x"))))
                .isEmpty();
        assertThat(archive.position()).isZero();
    }

    @org.junit.jupiter.api.Test
    void aWordTooShortToRedactIsRefused() {
        assertThatThrownBy(() -> new Redaction.Replacement("ab", "x"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "“ab” is too short to be taken out of everything. Give at least 3 characters.");
    }
}
