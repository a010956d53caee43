package org.standfirst.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Our own small journal, which comes with the program, as files for a while.
final class Sample implements AutoCloseable {
    private static final String RESOURCE = "/sample";

    private final Path folder;

    private Sample(Path folder) {
        this.folder = folder;
    }

    static Sample unpacked() {
        try {
            Path folder = Files.createTempDirectory("standfirst-sample");
            URI place =
                    Objects.requireNonNull(
                                    Sample.class.getResource(RESOURCE),
                                    "The program lacks its sample journal")
                            .toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath(RESOURCE), folder);
                }
            } else {
                copy(Path.of(place), folder);
            }
            return new Sample(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample journal cannot be unpacked", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : all(from)) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.toList();
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample journal cannot be put away", e);
        }
    }
}
