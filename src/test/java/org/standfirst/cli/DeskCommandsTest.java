package org.standfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.cli.CommandsTest.Running;
import org.standfirst.cli.CommandsTest.Said;
import org.standfirst.site.Wire;

/// What editors do beside a running server, and what readers see when the command comes back.
class DeskCommandsTest {
    @TempDir Path folder;

    private Said run(String... words) throws InterruptedException {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data();
        return new Running(all).end();
    }

    private String data() {
        return folder.resolve("journal").toString();
    }

    @Test
    void aTextIsWrittenPublishedMovedAndTakenBack() throws Exception {
        Path file = folder.resolve("on-silence.md");
        Files.writeString(file, "---\ntitle: On Silence\n---\n\nThe *text*.\n");
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            int port = server.port();
            assertThat(run("save", file.toString()))
                    .isEqualTo(
                            new Said(
                                    0,
                                    "“On Silence” at /on-silence/ is new, a draft, with line 1 of the ledger.\n",
                                    ""));
            assertThat(Wire.get(port, "/on-silence/").status()).isEqualTo(404);
            assertThat(run("save", file.toString()).out())
                    .isEqualTo(
                            "“On Silence” at /on-silence/ is just so already; nothing was changed.\n");
            assertThat(run("publish", "/on-silence/", "--at", "2026-05-06T10:00+02:00").out())
                    .isEqualTo(
                            "“On Silence” at /on-silence/ is public, dated 2026-05-06T10:00+02:00, with line 2 of the ledger.\n");
            assertThat(Wire.get(port, "/on-silence/").text()).contains("<em>text</em>");
            run("move", "/on-silence/", "/2026/05/on-silence/");
            assertThat(Wire.get(port, "/on-silence/").status()).isEqualTo(301);
            Files.writeString(file, "---\naddress: /on-silence/\nsubtitle: An essay\n---\n");
            assertThat(run("save", file.toString()).out())
                    .isEqualTo(
                            "“On Silence” at /2026/05/on-silence/ has a new revision, public, with line 4 of the ledger.\n");
            assertThat(Wire.get(port, "/2026/05/on-silence/").text())
                    .contains("An essay", "<em>text</em>");
            run("withdraw", "/2026/05/on-silence/", "--reason", "By wish.");
            assertThat(Wire.get(port, "/2026/05/on-silence/").status()).isEqualTo(410);
            assertThat(run("tag", "/2026/05/on-silence/", "X").err())
                    .isEqualTo(
                            "There is no term “X”. Give its name as it is printed or its address; --new makes it.\n");
        }
    }

    @Test
    void aFileThatIsWrongIsRefusedWithItsLineAndNothingIsSaved() throws Exception {
        Path good = folder.resolve("good.md");
        Path bad = folder.resolve("bad.md");
        Files.writeString(good, "---\ntitle: Good\n---\n");
        Files.writeString(bad, "---\ntitle: Bad\nby: [nobody]\n---\n");
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            Said said = run("save", good.toString(), bad.toString());
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).startsWith("bad.md, line 3: there is no “nobody” in");
            assertThat(run("status").out()).contains("nothing was done yet");
        }
    }

    @Test
    void helpSaysToANewcomerHowItIsWritten() throws Exception {
        for (String command :
                new String[] {
                    "save", "publish", "withdraw", "move", "retitle", "tag", "untag", "order",
                    "rename"
                }) {
            assertThat(new Running("help", command).end().out())
                    .as(command)
                    .contains("./standfirst " + command);
        }
        assertThat(new Running("withdraw", "/x/").end().err())
                .isEqualTo(
                        "“withdraw” needs --reason. “./standfirst help withdraw” says how it is written.\n");
    }
}
