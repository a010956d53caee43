package org.standfirst.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// Our own small journal, which comes with the program, as files for a while.
final class Sample implements AutoCloseable {
    private static final String RESOURCE = "/sample";

    private final Scratch scratch;

    private Sample(Scratch scratch) {
        this.scratch = scratch;
    }

    static Sample unpacked() {
        Scratch scratch = Scratch.make("sample");
        try {
            URI place =
                    Objects.requireNonNull(
                                    Sample.class.getResource(RESOURCE),
                                    "The program lacks its sample journal")
                            .toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath(RESOURCE), scratch.folder());
                }
            } else {
                copy(Path.of(place), scratch.folder());
            }
            return new Sample(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample journal cannot be unpacked", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : Scratch.all(from)) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
    }

    Path folder() {
        return scratch.folder();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
