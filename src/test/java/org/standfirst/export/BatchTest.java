package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Refusal;

/// Files are written beside their places and then renamed, and whatever goes wrong leaves nothing there.
class BatchTest {
    private static final byte[] PAGE = "page".getBytes(StandardCharsets.UTF_8);
    private static final String DRAFT = ".standfirst-1";

    @TempDir Path temp;

    private Path site() {
        return temp.resolve("site");
    }

    private Path file(String name) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "half");
    }

    /// All files are the export's own, and none is gone.
    private static final class All implements Folder.Ours {
        @Override
        public boolean has(String name) {
            return true;
        }

        @Override
        public void clear() {
            // Nothing is gone.
        }
    }

    @Test
    void aFileIsInItsPlaceOnceTheBatchIsSettledAndNothingIsBesideIt() throws IOException {
        try (Folder folder = Folder.hold(site())) {
            Batch batch = folder.batch(new All());
            batch.add("a/index.html", PAGE);
            batch.add("b/picture.jpg", file("original"));
            assertThat(site().resolve("a")).doesNotExist();
            batch.settle();
        }
        assertThat(site().resolve("a/index.html")).hasBinaryContent(PAGE);
        assertThat(site().resolve("b/picture.jpg")).hasContent("half");
        assertThat(site().resolve("a/" + DRAFT)).doesNotExist();
        assertThat(site().resolve("b/" + DRAFT)).doesNotExist();
    }

    @Test
    void largeFilesDoNotWaitForOthers() throws IOException {
        try (Folder folder = Folder.hold(site())) {
            Batch batch = folder.batch(new All());
            batch.add("a", new byte[600_000]);
            assertThat(site().resolve("a")).doesNotExist();
            batch.add("b", new byte[600_000]);
            assertThat(site().resolve("a")).hasSize(600_000);
            assertThat(site().resolve("b")).hasSize(600_000);
        }
    }

    @Test
    void whatAnInterruptedExportWasWritingIsTakenAwayByTheNext() throws IOException {
        try (Folder folder = Folder.hold(site())) {
            folder.note(List.of("a/index.html", "a/" + DRAFT, DRAFT));
        }
        Path beside = file("site/a/" + DRAFT);
        Path above = file("site/" + DRAFT);
        try (Folder folder = Folder.hold(site())) {
            assertThat(beside).doesNotExist();
            assertThat(above).doesNotExist();
            assertThat(folder.doubtful()).containsExactly("a/index.html");
        }
    }

    @Test
    void nothingIsTakenAwayBehindALink() throws IOException {
        try (Folder folder = Folder.hold(site())) {
            folder.note(List.of("a/" + DRAFT));
        }
        Path others = file("others/" + DRAFT);
        Files.createSymbolicLink(site().resolve("a"), others.getParent());
        Folder.hold(site()).close();
        assertThat(others).hasContent("half");
    }

    @Test
    void noLinkIsFollowedWhereAFileIsWritten() throws IOException {
        Path others = file("others/secret");
        try (Folder folder = Folder.hold(site())) {
            Files.createDirectory(site().resolve("a"));
            Files.createSymbolicLink(site().resolve("a/" + DRAFT), others);
            Batch batch = folder.batch(new All());
            batch.add("a/index.html", PAGE);
            assertThatExceptionOfType(IOException.class).isThrownBy(batch::settle);
        }
        assertThat(others).hasContent("half");
    }

    @Test
    void whatWasLeftByAPowerCutIsWrittenOver() throws IOException {
        file("site/.standfirst/writing");
        file("site/a/" + DRAFT);
        try (Folder folder = Folder.hold(site())) {
            Batch batch = folder.batch(new All());
            batch.add("a/index.html", PAGE);
            batch.settle();
        }
        assertThat(site().resolve("a/index.html")).hasBinaryContent(PAGE);
        assertThat(site().resolve("a/" + DRAFT)).doesNotExist();
    }

    @Test
    void whereAFolderOfOthersStandsNothingIsLeftBesideIt() throws IOException {
        try (Folder folder = Folder.hold(site())) {
            Path others = file("site/a/index.html/theirs");
            Batch batch = folder.batch(new All());
            batch.add("a/index.html", PAGE);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(batch::settle)
                    .withMessageContaining("stands in the way, and is not of this export.");
            assertThat(others).hasContent("half");
            assertThat(site().resolve("a/" + DRAFT)).doesNotExist();
        }
    }

    @Test
    void noAddressIsExportedUnderTheNameOfADraft() {
        assertThat(Names.objection("a/.standfirst-7/index.html"))
                .hasValue("“.standfirst-7” is what the export calls its drafts");
        assertThat(Names.objection("a/.standfirst7")).isEmpty();
        assertThat(Names.objection("standfirst-7.css")).isEmpty();
    }
}
