package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = System.mapLibraryName("sqlitejdbc");

    @TempDir Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(FOLDER);
    }

    @SuppressWarnings("restricted")
    @Test
    void itIsLaidWhereTheDriverLooksForItAndCanBeLoaded() throws IOException {
        Path to = folder.resolve("a new folder");
        System.setProperty(FOLDER, to.toString());
        Library.keep();
        assertThat(to).isDirectoryContaining(it -> it.endsWith(NAME));
        System.load(to.resolve(NAME).toString());
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
