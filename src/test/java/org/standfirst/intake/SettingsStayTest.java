package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Journal;
import org.standfirst.desk.Setting;
import org.standfirst.desk.Settings;

/// What was settled here, before an intake or after it, stays.
class SettingsStayTest {
    @TempDir private Path folder;
    private TakenIn journal;
    private Settings settings;

    @BeforeEach
    void open() {
        journal = new TakenIn(folder);
        settings = new Settings(journal.archive, journal.media);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void set(Setting setting, String value) {
        assertThat(settings.set("anna", setting, value)).isPresent();
    }

    private Path renamed() throws IOException {
        String export = TakenIn.read(SampleIntakeTest.EXPORT);
        int title = export.indexOf("<title>");
        int end = export.indexOf("</title>");
        return Files.writeString(
                folder.resolve("newer.xml"),
                export.substring(0, title) + "<title>Another name" + export.substring(end));
    }

    private void takeNewer(Optional<Integer> pageSize) throws IOException {
        journal.take(
                new Order(
                        List.of(renamed()),
                        Optional.of(SampleIntakeTest.MEDIA),
                        Optional.empty(),
                        pageSize,
                        Set.of()));
    }

    @Test
    void anImportAfterACommandLeavesEverySetting() throws IOException {
        journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
        set(Setting.ACCENT, "005a9c");
        Journal before = settings.now();
        takeNewer(Optional.of(3));
        assertThat(settings.now()).isEqualTo(before);
        assertThat(journal.report().toString())
                .contains(
                        "the settings were changed here, so they stay; “./standfirst set page-size” changes it");
    }

    @Test
    void anImportAfterAnImportBringsTheNewName() throws IOException {
        journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
        takeNewer(Optional.of(3));
        assertThat(settings.now().name().text()).isEqualTo("Another name");
        assertThat(settings.now().pageSize()).isEqualTo(3);
    }

    @Test
    void whatWasSettledBeforeTheFirstImportStaysAndTheRestComesFromThere() throws IOException {
        set(Setting.NAME, "The Stone");
        set(Setting.ACCENT, "005a9c");
        set(Setting.PAGE_SIZE, "7");
        journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
        assertThat(journal.archive.current(Journal.class)).hasSize(1);
        Journal now = settings.now();
        assertThat(now.name().text()).isEqualTo("The Stone");
        assertThat(now.look().colours().accent()).isPresent();
        assertThat(now.pageSize()).isEqualTo(7);
        assertThat(now.motto().isEmpty()).isFalse();
        assertThat(now.home()).isNotEqualTo(Journal.unnamed().home());
        takeNewer(Optional.empty());
        assertThat(settings.now()).isEqualTo(now);
    }

    @Test
    void aRehearsalLeavesWhatWasSettledAlone() {
        set(Setting.NAME, "The Stone");
        Journal before = settings.now();
        journal.take(
                new Order(
                        List.of(SampleIntakeTest.EXPORT),
                        Optional.of(SampleIntakeTest.MEDIA),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Order.Wish.REHEARSE)));
        assertThat(settings.now()).isEqualTo(before);
        journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
        assertThat(settings.now().name().text()).isEqualTo("The Stone");
        assertThat(settings.now().home()).isNotEqualTo(before.home());
    }
}
