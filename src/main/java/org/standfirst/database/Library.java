package org.standfirst.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, which its driver otherwise takes out of a jar into the system's folder for things
/// that pass, at each start, and compares byte by byte.
public final class Library {
    /// The property that says in which folder the driver finds it.
    private static final String FOLDER = "org.sqlite.lib.path";

    private Library() {}

    /// Lays it where the property `org.sqlite.lib.path` says, whole or not at all; nowhere if it says
    /// nothing.
    public static void keep() throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getProperty(FOLDER));
        if (folder.isEmpty()) {
            return;
        }
        Path to = Files.createDirectories(Path.of(folder.get()));
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path half = to.resolve(name + ".half");
        try (InputStream in =
                Objects.requireNonNull(
                        SQLiteJDBCLoader.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(half, to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
