package org.standfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.cli.CommandsTest.Running;
import org.standfirst.cli.CommandsTest.Said;
import org.standfirst.site.Wire;

/// What is settled by a word, and what readers see of it.
class SettingsCommandsTest {
    @TempDir Path folder;

    private String data() {
        return folder.resolve("journal").toString();
    }

    private Said run(String... words) throws InterruptedException {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data();
        return new Running(all).end();
    }

    private static String tag(int port, String path) {
        return Objects.requireNonNull(Wire.get(port, path).header("ETag"));
    }

    @Test
    void readersSeeAtOnceWhatIsSetBesideARunningServer() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            int port = server.port();
            String before = tag(port, "/");
            String feed = tag(port, "/feed/");
            assertThat(run("set", "accent", "005a9c"))
                    .isEqualTo(
                            new Said(
                                    0,
                                    "accent: house → #005a9c, with line 1 of the ledger.\n",
                                    ""));
            String after = tag(port, "/");
            assertThat(after).isNotEqualTo(before);
            assertThat(tag(port, "/feed/")).isEqualTo(feed);
            String sheet =
                    Wire.get(port, "/")
                            .text()
                            .replaceFirst("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
            assertThat(Wire.get(port, sheet).text()).contains("--accent:#005a9c");
            assertThat(Wire.get(port, sheet).header("Cache-Control")).contains("immutable");

            assertThat(run("set", "accent", "#005A9C"))
                    .isEqualTo(new Said(0, "accent is that already; nothing was changed.\n", ""));
            assertThat(tag(port, "/")).isEqualTo(after);
            assertThat(run("set", "name", "The", "Imposing", "Stone").out())
                    .isEqualTo(
                            "name: A journal → The Imposing Stone, with line 2 of the ledger.\n");
            assertThat(Wire.get(port, "/").text()).contains(">The Imposing Stone</a>");
            assertThat(tag(port, "/feed/")).isNotEqualTo(feed);
            assertThat(run("set", "page-size", "0"))
                    .isEqualTo(
                            new Said(
                                    2,
                                    "",
                                    "A page cannot list 0 entries. Give a number from 1 to 100.\n"));
            assertThat(run("settings").out())
                    .startsWith(
                            """
                            name       The Imposing Stone
                            motto      none
                            language   en
                            logo       none
                            accent     #005a9c
                            """);
        }
    }

    @Test
    void withoutAServerItIsTheFolderThatIsChanged() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
        }
        assertThat(run("set", "comments", "off").out())
                .isEqualTo("comments: on → off, with line 1 of the ledger.\n");
        assertThat(run("settings").out()).contains("comments   off\n");
        assertThat(run("status").out()).contains("set by " + System.getProperty("user.name"));
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithTheNearestFirst() throws Exception {
        assertThat(run("set", "acent", "005a9c"))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "There is no setting “acent”. There are accent, face, front, name, paper, ink, date, kind, feeds, licence, motto, logo, byline, issue, comments, footer, language, page-size.\n"));
    }

    @Test
    void whatLacksIsNamed() throws Exception {
        assertThat(run("set", "name").err())
                .isEqualTo("“set” needs VALUE. “./standfirst help set” says how it is written.\n");
        assertThat(run("set").err()).startsWith("“set” needs KEY");
        assertThat(run("set", "name", "x").err())
                .isEqualTo(
                        "There is no journal in %s yet. “./standfirst import FILE” takes one in; --data names another folder.\n"
                                .formatted(data()));
        assertThat(run("set", "motto", "x".repeat(10 << 20)).err())
                .isEqualTo(
                        "10,485,760 characters are too many for the motto. Give at most 4,000.\n");
    }

    @Test
    void helpListsEveryKeyWithItsMeaningAndWhatItIsByItself() throws Exception {
        assertThat(new Running("help", "set").end().out())
                .contains(
                        "  name       what the journal is called [A journal]\n",
                        "  page-size  entries a page of a list, from 1 to 100 [20]\n",
                        "  licence    of texts that say no other: a name or an address, or “none” [none]\n");
    }
}
