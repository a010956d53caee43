package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article;

/// An intake whose process is killed, at any moment, leaves nothing, and can be done again.
class KilledIntakeTest {
    private static final int POSTS = 3_000;
    private static final int KILLS = 6;
    private static final long SEED = 20260501;

    @TempDir private Path folder;
    private Path export = Path.of("");
    private Path media = Path.of("");

    @BeforeEach
    void write() throws IOException {
        media = Files.createDirectories(folder.resolve("uploads"));
        Wxr wxr = new Wxr("https://sheet.example").author(1, "jroe", "Jane Roe");
        Random random = new Random(SEED);
        for (long id = 1; id <= POSTS; id++) {
            wxr.add(
                    Wxr.post(id, "Post " + id)
                            .link("https://sheet.example/p" + id + "/")
                            .slug("p" + id)
                            .with("dc:creator", "jroe")
                            .in("category", "c" + id % 17, "Category " + id % 17)
                            .content(
                                    "<p>%s</p>".formatted("word %d ".formatted(id).repeat(40))
                                            + (id % 500 == 0
                                                    ? "<img src=\"/wp-content/uploads/%d.png\" alt=\"\">"
                                                            .formatted(id)
                                                    : ""))
                            .comment(id, "A reader", "", "Yes, " + random.nextInt()));
            if (id % 500 == 0) {
                Files.copy(
                        SampleIntakeTest.MEDIA.resolve("2024/05/press.png"),
                        media.resolve(id + ".png"));
                wxr.add(
                        Wxr.item("attachment", 10_000 + id)
                                .with("wp:status", "inherit")
                                .with(
                                        "wp:attachment_url",
                                        "https://sheet.example/wp-content/uploads/%d.png"
                                                .formatted(id)));
            }
        }
        export = wxr.write(folder.resolve("export.xml"));
    }

    private Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakeInAndDie.class.getName(),
                        data.toString(),
                        export.toString(),
                        media.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whatAKilledIntakeLeavesIsSweptAndItCanBeDoneAgain() throws Exception {
        Path never = folder.resolve("never");
        Process whole = start(never);
        long took;
        try (BufferedReader said = whole.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begins");
            long begun = System.nanoTime();
            assertThat(said.readLine()).isEqualTo("done");
            took = (System.nanoTime() - begun) / 1_000_000;
        }
        Path killed = folder.resolve("killed");
        Random random = new Random(SEED);
        int cutOff = 0;
        for (int i = 0; i < KILLS; i++) {
            long moment = (long) (took * (i + random.nextDouble()) / KILLS);
            Process process = start(killed);
            try (BufferedReader said = process.inputReader()) {
                assertThat(said.readLine()).isEqualTo("begins");
                if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            cutOff++;
            isSwept(killed, "killed after %d ms of %d, seed %d".formatted(moment, took, SEED));
        }
        assertThat(cutOff).describedAs("kills that came in time").isGreaterThan(KILLS / 2);
        equals(killed, never);
    }

    private static void isSwept(Path data, String when) throws IOException {
        try (TakenIn journal = new TakenIn(data)) {
            if (journal.archive.position() > 0) {
                assertThat(journal.open(Article.class))
                        .describedAs("all of it, since its line was written; " + when)
                        .hasSize(POSTS);
                return;
            }
            assertThat(journal.archive.current().documents()).describedAs(when).isEmpty();
            journal.intake.sweep();
            for (String table :
                    List.of("revision", "origin", "body", "gist", "intake", "document", "change")) {
                long rows =
                        journal.database.read(session ->
                                session.one("SELECT count(*) FROM " + table, row -> row.number(1))
                                        .orElseThrow());
                assertThat(rows).describedAs("%s, %s", table, when).isZero();
            }
            try (Stream<Path> files = Files.walk(journal.data)) {
                assertThat(files.filter(Files::isRegularFile))
                        .describedAs(when)
                        .allMatch(file -> file.getFileName().toString().startsWith("archive."));
            }
        }
    }

    private void equals(Path killed, Path never) {
        try (TakenIn again = new TakenIn(killed);
                TakenIn whole = new TakenIn(never)) {
            again.take(TakenIn.order(export, media));
            assertThat(again.archive.position()).isEqualTo(1);
            assertThat(again.bodies()).hasSize(POSTS).isEqualTo(whole.bodies());
            for (String url :
                    List.of("/", "/page/150/", "/category/c3/", "/author/jroe/", "/p500/")) {
                assertThat(withoutNumbers(again.at(url).text()))
                        .describedAs(url)
                        .isEqualTo(withoutNumbers(whole.at(url).text()));
            }
        }
    }

    /// The numbers of documents go on where a killed intake had come to.
    private static String withoutNumbers(String page) {
        return page.replaceAll("comment-[0-9]+|_c[0-9]+-", "");
    }
}
