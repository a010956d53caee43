package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;

class LibraryTest {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = System.mapLibraryName("sqlitejdbc");

    @TempDir Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(FOLDER);
    }

    @Test
    void itIsLaidWhereTheDriverLooksForItAndTheDriverTakesThatOne() throws Exception {
        Path to = folder.resolve("a new folder");
        Path passing = Files.createDirectory(folder.resolve("what passes"));
        System.setProperty(FOLDER, to.toString());
        Library.keep();
        assertThat(to).isDirectoryContaining(it -> it.endsWith(NAME));
        assertThat(opened(to, passing)).endsWith("open, beside 0 files that pass\n");
    }

    /// In a Java of its own: where a process has the library twice, calls go to one or the other, and it
    /// breaks down.
    private String opened(Path library, Path passing) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:-UsePerfData",
                                "-D%s=%s".formatted(FOLDER, library),
                                "-Djava.io.tmpdir=" + passing,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Opening.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /// Opens a database in a folder, and says how many files the driver has laid among those that pass.
    static final class Opening {
        private Opening() {}

        public static void main(String... folder) throws IOException {
            try (Database _ = Databases.SQLITE.open(Path.of(folder[0]));
                    Stream<Path> passing =
                            Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                System.out.printf("open, beside %d files that pass\n", passing.count());
            }
        }
    }

    @Test
    void whatLiesThereAlreadyIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve(NAME), "half of it");
        System.setProperty(FOLDER, folder.toString());
        Library.keep();
        assertThat(Files.size(file)).isGreaterThan(100_000);
    }

    @Test
    void whoeverNamesNoFolderGetsNone() throws IOException {
        Library.keep();
        assertThat(folder).isEmptyDirectory();
    }
}
