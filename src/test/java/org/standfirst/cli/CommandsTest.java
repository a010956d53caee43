package org.standfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.DataFolder;
import org.standfirst.Samples;
import org.standfirst.Standfirst;
import org.standfirst.archive.Saving;
import org.standfirst.site.Wire;
import tools.jackson.databind.json.JsonMapper;

/// What the commands say and end with, word for word.
class CommandsTest {
    @TempDir Path folder;

    /// What came of a command.
    record Said(int code, String out, String err) {}

    /// A command while it runs.
    static final class Running implements AutoCloseable {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile int code = -1;

        Running(String... words) {
            Clock clock = Clock.systemUTC();
            Terminal terminal =
                    Terminal.pipe(
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            clock);
            thread = new Thread(() -> code = Main.run(terminal, clock, words));
            thread.start();
        }

        /// Waits for a line of its output and gives all of it.
        String until(String words) throws InterruptedException {
            Instant end = Instant.now().plusSeconds(60);
            while (!said().contains(words)) {
                assertThat(thread.isAlive() && Instant.now().isBefore(end))
                        .as("Waiting for “%s”, it said “%s” “%s”", words, said(), error())
                        .isTrue();
                Thread.sleep(20);
            }
            return said();
        }

        int port() throws InterruptedException {
            return Integer.parseInt(
                    until("Ctrl-C stops it.").replaceFirst("(?s).*http://[^:]+:(\\d+)/.*", "$1"));
        }

        String said() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String error() {
            return err.toString(StandardCharsets.UTF_8);
        }

        Said end() throws InterruptedException {
            thread.join(Duration.ofSeconds(60));
            assertThat(thread.isAlive()).isFalse();
            return new Said(code, said(), error());
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Said run(String... words) throws InterruptedException {
        return new Running(words).end();
    }

    private String data() {
        return folder.resolve("journal").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impot x.xml|There is no command “impot”. Did you mean “import”?",
                "dance|There is no command “dance”. “./standfirst help” says what there is.",
                "serve --prot 1|“serve” knows no “--prot”. Did you mean “--port”?",
                "serve --shiny|“serve” knows no “--shiny”. “./standfirst help serve” says what there is.",
                "serve --port abc|“abc” is no value for --port. “./standfirst help serve” says what is.",
                "serve --port 70000 --data D|There is no port 70000. Give a number from 1 to 65535.",
                "serve --certificate F --data D|A certificate is of no use without its key. Give both: --certificate FILE --key FILE.",
                "serve --key F --data D|A key is of no use without its certificate. Give both: --certificate FILE --key FILE.",
                "serve --host nowhere.invalid --data D|“nowhere.invalid” is not the name of a machine that can be found. Give --host an address of this machine, for example 127.0.0.1.",
                "serve --database mysql://me:secret@x/y --data D|What --database says is not the address of a PostgreSQL database. Write it like postgresql://USER:PASSWORD@HOST/NAME.",
                "import|“import” needs FILE. “./standfirst help import” says how it is written.",
                "import no.xml --data D|There is no D/no.xml. Check how it is written, and where it is.",
                "import F --page-size 0 --data D|A page cannot list 0 entries. Give --page-size a number from 1 to 100.",
                "import F --page-size 101 --data D|A page cannot list 101 entries. Give --page-size a number from 1 to 100.",
                "import F --media no --data D|There is no D/no. Check how it is written, and where it is.",
                "import P --data D|P is no export and no folder of a journal. Name an export of WordPress (a file), a folder with a journal.yaml, or a site of Hugo or Jekyll.",
                "markdown --data D|“markdown” needs FOLDER. “./standfirst help markdown” says how it is written.",
                "markdown P/out --data D/none|There is no journal in D/none yet. “./standfirst import FILE” takes one in; --data names another folder.",
                "import F --data F|F is a file, and the data of a journal need a folder. Give a folder with --data.",
                "status --data D/none|There is no journal in D/none yet. “./standfirst import FILE” takes one in; --data names another folder.",
                "redact Roe --data D|“redact” needs --by and --reason. “./standfirst help redact” says how it is written.",
                "redact Ro --by X --reason R --data D|“Ro” is too short to be taken out of everything. Give at least 3 characters.",
                "redact Roe --by X --reason Roe --data D|The reason is empty or repeats the words that go. Write one without them, for example “Court order of 3 May 2026”."
            })
    void whatAPersonCanPutRightEndsWithTwoAndTheCure(String command, String words)
            throws Exception {
        Path file = Files.writeString(folder.resolve("export.xml"), "<rss/>");
        List<String> line = new ArrayList<>();
        for (String word : command.split(" ")) {
            line.add(
                    switch (word) {
                        case "F" -> file.toString();
                        case "P" -> folder.toString();
                        case "no.xml", "no" -> data() + "/" + word;
                        default -> word.replaceFirst("^D(?=/|$)", data());
                    });
        }
        Said said = run(line.toArray(String[]::new));
        assertThat(said.err())
                .isEqualTo(
                        words.replace("no D/", "no " + data() + "/")
                                        .replace("in D/", "in " + data() + "/")
                                        .replaceFirst("^P ", folder + " ")
                                        .replaceFirst("^F ", file + " ")
                                + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "help serve",
                "help import",
                "help demo",
                "help status",
                "help markdown",
                "help settings",
                "help set"
            })
    void helpIsShortAndWhole(String command) throws Exception {
        Said said = run(command.isEmpty() ? new String[0] : command.split(" "));
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("Usage: ./standfirst");
        assertThat(said.out().lines()).hasSizeLessThan(50).allMatch(it -> it.length() <= 90);
    }

    @Test
    void aServerSaysWhereItIsAndWhatItIs() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            int port = server.port();
            assertThat(server.said())
                    .isEqualTo(
                            """
                            A journal is at http://127.0.0.1:%d/
                            All that it is lies in %s
                            It has no texts yet: “./standfirst import FILE” takes them in, also while this runs.
                            Ctrl-C stops it.
                            """
                                    .formatted(port, data()));
            assertThat(Wire.get(port, "/").status()).isEqualTo(200);
            assertThat(permissions("")).isEqualTo("rwx------");
            assertThat(permissions("reports")).isEqualTo("rwx------");
            assertThat(permissions("standfirst.sock")).isEqualTo("rw-------");
        }
        assertThat(Path.of(data(), "standfirst.sock")).doesNotExist();
        assertThat(DataFolder.holder(Path.of(data()))).isEmpty();
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(Path.of(data()).resolve(name)));
    }

    @Test
    void aBusyPortIsNamedWithTheCure() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Said said = run("serve", "--port", "" + port, "--data", data());
            assertThat(said.err())
                    .isEqualTo(
                            "Port %d on 127.0.0.1 is in use by another program. End that program, or give another port, for example --port %d.\n"
                                    .formatted(port, port + 1));
            assertThat(said.code()).isEqualTo(2);
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            Said second = run("serve", "--port", "0", "--data", data());
            assertThat(second.err())
                    .matches(
                            "Another Standfirst has %s \\(process \\d+, http://127.0.0.1:%d/, since [-0-9T:]+Z\\)\\. End it or wait until it is done, or give another folder with --data\\.\n"
                                    .formatted(data(), server.port()));
            assertThat(second.code()).isEqualTo(2);
        }
    }

    @Test
    void statusAnswersWithAndWithoutAServer() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            int port = server.port();
            Said beside = run("status", "--data", data());
            assertThat(beside.code()).isZero();
            assertThat(beside.err()).isEmpty();
            assertThat(beside.out())
                    .matches(
                            """
                            A journal
                              data folder    %1$s
                              database       SQLite %1$s/archive.sqlite
                              server         process \\d+, http://127.0.0.1:%2$d/, since [-0-9T:]+Z
                              public texts   0
                              ledger         nothing was done yet
                              pages          of 1 kept, the last change has 0 printed again
                            """
                                    .formatted(data(), port));
        }
        Said alone = run("status", "--data", data());
        assertThat(alone.out()).contains("  server         none is running\n");
        assertThat(alone.code()).isZero();
    }

    @Test
    void thePressSaysWhyAPageIsAsItIs() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            int port = server.port();
            assertThat(run("set", "name", "The Lamp", "--data", data()).code()).isZero();
            assertThat(Wire.get(port, "/favicon.ico").status()).isEqualTo(200);
            assertThat(Wire.get(port, "/").status()).isEqualTo(200);
            assertThat(run("why", "/", "--data", data()).out())
                    .startsWith("/\n  printed as of line 1 of the ledger, ")
                    .contains("  because it changed: the journal\n")
                    .contains("         1  the journal\n");
            assertThat(run("set", "name", "The Torch", "--data", data()).code()).isZero();
            assertThat(run("status", "--data", data()).out())
                    .contains(
                            "  pages          of 2 kept, the last change has 1 printed again: /\n");
            assertThat(run("why", "http://127.0.0.1:%d/".formatted(port), "--data", data()).out())
                    .contains("printed as of line 2 of the ledger, ")
                    .contains("  because it changed: the journal\n")
                    .contains("         2  the journal\n");
            assertThat(run("status", "--data", data()).out())
                    .contains(
                            "  pages          of 2 kept, the last change has 1 printed again: /\n");
        }
        assertThat(run("why", "/nothing/", "--data", data()))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "No page stands at /nothing/. Give the address of one, for example “/”.\n"));
        assertThat(run("why", "nothing", "--data", data()).err())
                .isEqualTo(
                        "“nothing” is no address. Give one that begins with “/” or “http”, for example “/feed/”.\n");
    }

    @Test
    void aJournalIsWrittenAsAFolderForItsOwnerAlone() throws Exception {
        Path to = folder.resolve("written");
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            assertThat(run("markdown", to.toString(), "--data", data()))
                    .isEqualTo(
                            new Said(
                                    0,
                                    "There was nothing to write but the settings.\nEverything is in %s\n"
                                            .formatted(to),
                                    ""));
        }
        assertThat(
                        java.nio.file.attribute.PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(to)))
                .isEqualTo("rwx------");
        assertThat(run("markdown", to.toString(), "--data", data()))
                .isEqualTo(
                        new Said(
                                2,
                                "",
                                "%s is not empty. Name a new folder, or one with nothing in it.\n"
                                        .formatted(to)));
    }

    @Test
    void anErrandIsDoneByTheServer() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            Said said =
                    run("redact", "Jane Roe", "--by", "N. N.", "--reason", "R.", "--data", data());
            assertThat(said)
                    .isEqualTo(
                            new Said(0, "These words stand nowhere; nothing was changed.\n", ""));
            Said refused = run("redact", "Jane", "--by", "<b>", "--reason", "R.", "--data", data());
            assertThat(refused.code()).isEqualTo(2);
            Said elsewhere = run("status", "--database", "postgresql://me@x/y", "--data", data());
            assertThat(elsewhere)
                    .isEqualTo(
                            new Said(
                                    2,
                                    "",
                                    "The server that runs on this data folder keeps its archive in another database. Leave out --database, or give another folder with --data.\n"));
        }
    }

    @Test
    void redactedWordsLeaveTheDataFolder() throws Exception {
        Path text = Files.createDirectories(folder.resolve("in/articles"));
        Files.writeString(text.resolveSibling("journal.yaml"), "name: The Lamp\n");
        Files.writeString(
                text.resolve("a.md"),
                "---\ntitle: By Jane Roe\npublished: 2026-01-02T10:00:00Z\n---\nSaid Jane Roe.\n");
        Files.writeString(
                folder.resolve("in/journal.yaml"),
                "name: A\nlanguage: en\nhome: https://a.example\n");
        Said taken = run("import", text.getParent().toString(), "--data", data());
        assertThat(taken.code()).as(taken.err()).isZero();
        Path snapshot = Path.of(data(), "derived", "edition");
        assertThat(bytes(snapshot)).contains("Jane Roe");
        assertThat(redact("Jane Roe", "N. N.").code()).isZero();
        assertThat(bytes(snapshot)).contains("By N. N.");
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            assertThat(redact("Said", "Says").code()).isZero();
        }
        assertThat(bytes(snapshot)).contains("Says N. N.");
        for (Path file : Scratch.all(Path.of(data()))) {
            if (Files.isRegularFile(file) && !file.getParent().endsWith("reports")) {
                assertThat(bytes(file)).as(file.toString()).doesNotContain("Jane Roe", "Said N.");
            }
        }
    }

    private Said redact(String words, String by) throws Exception {
        return run("redact", words, "--by", by, "--reason", "Asked.", "--data", data());
    }

    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPathTooLongForASocketIsNoHindrance() throws Exception {
        String deep = folder.resolve("d".repeat(60)).resolve("e".repeat(60)).toString();
        try (Running server = new Running("serve", "--port", "0", "--data", deep)) {
            server.port();
            assertThat(Path.of(deep, "standfirst.sock")).doesNotExist();
            assertThat(run("status", "--data", deep).code()).isZero();
        }
        assertThat(Path.of(deep, "standfirst.sock.at")).doesNotExist();
    }

    @Test
    void aSocketThatWasLeftBehindIsNoHindrance() throws Exception {
        Files.createDirectories(Path.of(data()));
        Files.writeString(Path.of(data(), "standfirst.sock"), "left");
        assertThat(run("status", "--data", data()).code()).isZero();
        try (Running server = new Running("serve", "--port", "0", "--data", data())) {
            server.port();
            assertThat(run("status", "--data", data()).code()).isZero();
        }
    }

    @Test
    void aFolderThatIsHeldByAnotherCommandIsNamed() throws Exception {
        try (DataFolder held = DataFolder.tryHold(Path.of(data())).orElseThrow()) {
            Said said = run("status", "--data", data());
            assertThat(said.err())
                    .isEqualTo(
                            "Another Standfirst has %s (process %d). End it or wait until it is done, or give another folder with --data.\n"
                                    .formatted(held.path(), ProcessHandle.current().pid()));
            assertThat(said.code()).isEqualTo(2);
        }
    }

    @Test
    void theDemoUsesWhatThereIsAndTakesTheNextFreePort() throws Exception {
        try (Standfirst house =
                new Standfirst(
                        DataFolder.tryHold(Path.of(data())).orElseThrow(),
                        Optional.empty(),
                        Clock.systemUTC())) {
            house.archive()
                    .save(
                            "anna",
                            "save",
                            "Saved.",
                            List.of(
                                    Saving.of(
                                            house.archive().newIds(1).getFirst(),
                                            Samples.article("A text"))));
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assumeTrue(port < 65_000, "The system gave one of the last ports.");
            try (Running demo = new Running("demo", "--port", "" + port, "--data", data())) {
                assertThat(demo.port()).isGreaterThan(port);
                assertThat(demo.said())
                        .isEqualTo(
                                """
                                Port %d is in use by another program, so this is at %d.
                                A journal is at http://127.0.0.1:%2$d/
                                All that it is lies in %s
                                Ctrl-C stops it.
                                """
                                        .formatted(port, demo.port(), data()));
                assertThat(Wire.get(demo.port(), "/a-text/").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void anImportBesideTheServerShowsAtOnceAndABrokenOneDoesNot() throws Exception {
        try (Running server = new Running("serve", "--port", "0", "--data", data());
                Sample sample = Sample.unpacked()) {
            int port = server.port();
            Said said = run("import", sample.folder().toString(), "--data", data());
            assertThat(said.err().lines())
                    .allMatch(
                            line -> line.startsWith("Reading: ") || line.startsWith("Taking in: "));
            assertThat(said.code()).isZero();
            assertThat(Wire.get(port, "/").text()).contains("/2026/");
            String before = run("status", "--data", data()).out();
            Path broken = Files.writeString(folder.resolve("broken.xml"), "<rss><channel>");
            Said refused = run("import", broken.toString(), "--data", data());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("broken.xml");
            assertThat(run("status", "--data", data()).out()).isEqualTo(before);
        }
    }

    @Test
    void anErrandIsGivenUpWhenNobodyListensAnyMore() {
        Writer gone =
                new Writer() {
                    @Override
                    public void write(char[] words, int from, int length) throws IOException {
                        throw new IOException("Broken pipe");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> new Mouth(new JsonMapper(), gone).reached(1))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whereNobodyWatchesProgressIsALineEveryTwoSeconds() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var now =
                new Object() {
                    Instant moment = Instant.parse("2026-11-22T10:00:00Z");
                };
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now.moment;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
        Plain plain = new Plain(new PrintStream(out, true, StandardCharsets.UTF_8), clock);
        plain.begin("Reading", 50_000);
        for (int i = 0; i <= 50; i++) {
            plain.reached(i * 100L);
            now.moment = now.moment.plusMillis(100);
        }
        plain.end();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        Reading: 2,000 of 50,000, 1,000 a second, 48 s left
                        Reading: 4,000 of 50,000, 1,000 a second, 46 s left
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://me:p%40ss@db.example:5433/journal jdbc:postgresql://db.example:5433/journal?user=me&password=p%40ss",
                "postgres://db/journal?sslmode=require jdbc:postgresql://db/journal?sslmode=require",
                "postgresql://me@db/journal?sslmode=require jdbc:postgresql://db/journal?user=me&sslmode=require",
                "jdbc:postgresql://db/journal?user=me jdbc:postgresql://db/journal?user=me"
            })
    void theAddressOfADatabaseMayBeWrittenAsPeopleDo(String written, String jdbc) {
        assertThat(DatabaseAddress.jdbc(written)).isEqualTo(jdbc);
    }

    @Test
    void aSignalEndsTheServerInGoodOrder() throws Exception {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.standfirst.cli.Main",
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                data())
                        .redirectErrorStream(true)
                        .start();
        try {
            var out = server.inputReader(StandardCharsets.UTF_8);
            assertThat(out.readLine()).startsWith("A journal is at http://127.0.0.1:");
            // Through the socket, from this process to that one.
            while (!"Ctrl-C stops it.".equals(out.readLine())) {}
            assertThat(run("status", "--data", data()).out())
                    .contains("process " + server.pid() + ", http://127.0.0.1:");
            // Not by the process itself, which would close what is read here.
            assertThat(server.toHandle().destroy()).isTrue();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(143);
            assertThat(out.readLine()).isNull();
            assertThat(Path.of(data(), "standfirst.sock")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }
}
