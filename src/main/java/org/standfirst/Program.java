package org.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.standfirst.content.Fingerprint;

/// The program that runs, as what it has made in earlier runs knows it.
final class Program {
    private Program() {}

    /// Of every class, template and word of ours, of the libraries (which our build names by their
    /// versions) and of Java: what was derived by a program of another print is derived again.
    static Fingerprint print() {
        try {
            Path place =
                    Path.of(
                            URI.create(
                                    Program.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toString()));
            List<String> parts = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
            parts.add(Runtime.version().toString());
            return Fingerprint.of(parts.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot be read", e);
        }
    }

    /// A jar carries a checksum of each file in it.
    private static List<String> ofJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> parts = new ArrayList<>(2 * zip.size());
            zip.stream()
                    .forEach(entry -> {
                        parts.add(entry.getName());
                        parts.add(Long.toHexString(entry.getCrc()));
                    });
            return parts;
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(file.toString());
                parts.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return parts;
    }
}
