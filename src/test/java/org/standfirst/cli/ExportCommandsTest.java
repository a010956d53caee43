package org.standfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.cli.CommandsTest.Running;
import org.standfirst.cli.CommandsTest.Said;

/// What `export` and `verify` say and end with, word for word.
class ExportCommandsTest {
    @TempDir Path folder;

    private Said run(String... words) throws InterruptedException {
        return new Running(words).end();
    }

    private String data() {
        return folder.resolve("journal").toString();
    }

    private String site() {
        return folder.resolve("site").toString();
    }

    private Said export(String... more) throws InterruptedException {
        String[] words = new String[more.length + 3];
        words[0] = "export";
        System.arraycopy(more, 0, words, 1, more.length);
        words[words.length - 2] = "--data";
        words[words.length - 1] = data();
        return run(words);
    }

    @BeforeEach
    void takeIn() throws Exception {
        Path texts = Files.createDirectories(folder.resolve("in/articles"));
        Files.writeString(
                folder.resolve("in/journal.yaml"),
                "name: The Lamp\nlanguage: en\nhome: https://lamp.example\n");
        Files.writeString(
                texts.resolve("of-jane-roe.md"),
                "---\ntitle: Of Jane Roe\npublished: 2026-01-02T10:00:00Z\n---\nShe prints.\n");
        Said taken = run("import", folder.resolve("in").toString(), "--data", data());
        assertThat(taken.code()).as(taken.err()).isZero();
    }

    @Test
    void anExportIsSoundUntilSomebodyIsAtIt() throws Exception {
        Said first = export(site());
        // Where it takes a while, it says how far it is.
        assertThat(first.err().lines()).allMatch(line -> line.startsWith("Exporting: "));
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("The public site, as of line 1 of the ledger, is in " + site())
                .containsPattern("\n\\d+ pages written, 0 unchanged, 0 removed, ")
                .containsPattern("\nSigned; the key is \\S+\n$");
        String key = first.out().replaceFirst("(?s).*the key is (\\S+)\n$", "$1");
        Said sound = run("verify", site(), "--key", key);
        assertThat(sound.code()).as(sound.out() + sound.err()).isZero();
        assertThat(sound.out())
                .containsPattern(
                        "^The Lamp: all \\d+ files are as they were signed, at line 1 of the ledger\\.\n");
        Path home = Path.of(site(), "index.html");
        Files.writeString(home, Files.readString(home).replace("Lamp", "Camp"));
        Files.delete(Path.of(site(), "404.html"));
        Files.writeString(Path.of(site(), "more.html"), "More.");
        Said changed = run("verify", site(), "--key", key);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out())
                .contains(
                        "3 things are not as they were signed.",
                        "changed: index.html",
                        "missing: 404.html",
                        "added: more.html");
    }

    @Test
    void whatCannotBeExportedOrVerifiedIsRefused() throws Exception {
        assertThat(export())
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "The export needs a place. Name a folder, or a file with --tar.\n"));
        assertThat(export(site(), "--tar", "x.tar"))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "An export is either a folder or an archive. Name a folder, or a file with --tar.\n"));
        String in = folder.resolve("in").toString();
        assertThat(export(in))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                in
                                        + " has files in it, and is no export of Standfirst. Give a new folder or an empty one.\n"));
        assertThat(export(site(), "--only", folder.resolve("none").toString()))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "There is no %s that you may read. Check how it is written, and where it is.\n"
                                        .formatted(folder.resolve("none"))));
        assertThat(run("verify", in))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                in
                                        + " is no export of Standfirst, or one that was not completed. Give the folder that was given to “./standfirst export”.\n"));
        export(site());
        assertThat(run("verify", site(), "--key", "none"))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "“none” is no key, and no file with one. Give the line that the export said at its end.\n"));
    }

    @Test
    void whatPagesAskedOutlivesTheProcessAndNoRedaction() throws Exception {
        Path traces = Path.of(data(), "derived", "traces");
        export(site());
        assertThat(bytes(traces)).contains("of-jane-roe");
        assertThat(export(site()).out()).contains("\n0 pages written, ");
        Said redacted =
                run("redact", "Jane Roe", "--by", "N. N.", "--reason", "Asked.", "--data", data());
        assertThat(redacted.code()).as(redacted.err()).isZero();
        assertThat(traces).doesNotExist();
    }

    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
