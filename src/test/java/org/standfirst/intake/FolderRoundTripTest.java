package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.archive.Current;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.MediaFile;
import org.standfirst.markdown.FolderWriter;
import org.standfirst.media.Media;

class FolderRoundTripTest {
    private static final Path SAMPLE = Path.of("src/test/resources/wordpress");

    @TempDir Path folder;

    /// Writes what an archive has.
    static FolderWriter.Result write(TakenIn journal, Path to) {
        Map<Id, Document> documents = new LinkedHashMap<>();
        Map<Id, Long> revisions = new HashMap<>();
        for (Current.Held held : journal.archive.current().documents()) {
            documents.put(held.revision().id(), held.revision().document());
            revisions.put(held.revision().id(), held.revision().number());
        }
        return FolderWriter.write(
                to,
                documents,
                id -> journal.archive.body(revisions.get(id)),
                new FolderWriter.MediaStore() {
                    @Override
                    public Optional<Path> file(MediaFile file) {
                        return Optional.of(journal.media.file(file.hash()));
                    }

                    @Override
                    public List<MediaFile.Size> usualSizes(MediaFile file) {
                        return file.size().map(Media::ladder).orElse(List.of());
                    }
                });
    }

    static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        file.toString().contains("/media/")
                                ? "" + Files.size(file)
                                : Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void whateverAJournalHasComesBackAsItWas() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Path here = folder.resolve("seed-" + seed);
            try (TakenIn first = new TakenIn(here.resolve("first"));
                    TakenIn second = new TakenIn(here.resolve("second"))) {
                AnyJournal.into(first.archive, first.media, seed);
                FolderWriter.Result result = write(first, here.resolve("out"));
                assertThat(result.lost()).as("seed %d", seed).isEmpty();
                second.take(here.resolve("out"));
                assertSame(first, second, seed);
                write(second, here.resolve("again"));
                assertThat(files(here.resolve("again")))
                        .as("seed %d", seed)
                        .isEqualTo(files(here.resolve("out")));
                long position = second.archive.position();
                second.take(here.resolve("again"));
                assertThat(second.archive.position()).as("seed %d", seed).isEqualTo(position);
            }
        }
    }

    private static void assertSame(TakenIn first, TakenIn second, long seed) {
        SortedMap<String, String> was = Described.of(first.archive);
        SortedMap<String, String> is = Described.of(second.archive);
        assertThat(is.keySet()).as("seed %d", seed).isEqualTo(was.keySet());
        was.forEach((name, text) ->
                assertThat(is.get(name)).as("seed %d, %s", seed, name).isEqualTo(text));
    }

    @Test
    void aJournalOutOfWordpressComesBackAsItWas() {
        try (TakenIn first = new TakenIn(folder.resolve("first"));
                TakenIn second = new TakenIn(folder.resolve("second"))) {
            first.take(TakenIn.order(SAMPLE.resolve("journal.xml"), SAMPLE.resolve("media")));
            assertThat(write(first, folder.resolve("out")).lost()).isEmpty();
            second.take(folder.resolve("out"));
            assertSame(first, second, 0);
        }
    }

    @Test
    void whatIsWrittenFromAJournalIsTheSameJournalWhenItIsTakenInThere() {
        try (TakenIn journal = new TakenIn(folder.resolve("journal"))) {
            journal.take(TakenIn.order(SAMPLE.resolve("journal.xml"), SAMPLE.resolve("media")));
            write(journal, folder.resolve("out"));
            long position = journal.archive.position();
            Summary summary = journal.take(folder.resolve("out"));
            assertThat(summary.lines().getFirst()).isEqualTo("Nothing is new or changed.");
            assertThat(journal.archive.position()).isEqualTo(position);
        }
    }

    @Test
    void theSampleJournalIsWrittenAsItIsTakenIn() {
        try (TakenIn first = new TakenIn(folder.resolve("first"));
                TakenIn second = new TakenIn(folder.resolve("second"))) {
            first.take(Path.of("src/main/sample"));
            assertThat(write(first, folder.resolve("out")).lost()).isEmpty();
            second.take(folder.resolve("out"));
            assertSame(first, second, 0);
        }
    }
}
