package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.press.RandomJournal;

/// An export whose process is killed, at any moment, is completed by the next one.
class KilledExportTest {
    private static final long SEED = 20261127;
    private static final int KILLS = 6;
    private static final int DEEDS = 40;

    @TempDir Path temp;

    private Process start(Path to) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportAndDie.class.getName(),
                        temp.toString(),
                        to.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void work(long seed) {
        try (Database database = Databases.SQLITE.open(temp)) {
            RandomJournal journal =
                    new RandomJournal(seed, new Archive(database, Clock.systemUTC()));
            for (int deed = 0; deed < DEEDS; deed++) {
                journal.deed();
            }
        }
    }

    /// How long it takes, in milliseconds.
    private long whole(Path to) throws Exception {
        Process process = start(to);
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begins");
            long begun = System.nanoTime();
            assertThat(said.readLine()).isEqualTo("done");
            return (System.nanoTime() - begun) / 1_000_000;
        } finally {
            process.waitFor();
        }
    }

    @Test
    void whatAKilledExportLeavesIsCompletedByTheNext() throws Exception {
        work(SEED);
        Path out = temp.resolve("out");
        long took = whole(out);
        Random random = new Random(SEED);
        int cutOff = 0;
        for (int i = 0; i < KILLS; i++) {
            // Other settings, so that every page is another.
            work(SEED + 1 + i);
            long moment = (long) (took * (i + random.nextDouble()) / KILLS);
            Process process = start(out);
            try (BufferedReader said = process.inputReader()) {
                assertThat(said.readLine()).isEqualTo("begins");
                cutOff += process.waitFor(moment, TimeUnit.MILLISECONDS) ? 0 : 1;
            } finally {
                process.destroyForcibly().waitFor();
            }
            if (i % 2 == 1) {
                whole(out);
                isWhole(out, "killed after %d ms of %d, seed %d".formatted(moment, took, SEED));
            }
        }
        assertThat(cutOff).describedAs("kills that came in time").isGreaterThan(KILLS / 2);
    }

    private void isWhole(Path out, String when) throws Exception {
        Path afresh = temp.resolve("afresh");
        whole(afresh);
        assertThat(files(out)).describedAs(when).isEqualTo(files(afresh));
        assertThat(Verification.of(out, Optional.empty(), Progress.UNSEEN).state())
                .describedAs(when)
                .isEqualTo(Verification.State.SOUND);
    }

    private static Map<String, Integer> files(Path folder) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
