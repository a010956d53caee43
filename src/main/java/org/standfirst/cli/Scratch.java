package org.standfirst.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for a while: with all that is put into it, it goes when it is closed.
record Scratch(Path folder) implements AutoCloseable {
    /// A new one, which nobody else may look into.
    ///
    /// @param name what it is for
    static Scratch make(String name) {
        try {
            return new Scratch(Files.createTempDirectory("standfirst-" + name));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for the " + name, e);
        }
    }

    /// A folder and all that is in it, each folder before what it holds.
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.toList();
        }
    }

    @Override
    public void close() {
        try {
            for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be put away", e);
        }
    }
}
