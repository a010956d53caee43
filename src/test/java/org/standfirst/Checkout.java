package org.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of this repository, for the tests that read them.
final class Checkout {
    static final Path ROOT = Path.of("").toAbsolutePath();

    private Checkout() {}

    /// The text of a file, by its path from the top.
    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }

    /// What git keeps or would keep; without git, all but what a build makes. Paths from the top.
    static List<String> files() {
        try {
            var git =
                    new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                            .directory(ROOT.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() == 0) {
                return Stream.of(said.split("\0"))
                        .filter(path -> Files.isRegularFile(ROOT.resolve(path)))
                        .toList();
            }
        } catch (IOException e) {
            // No git here: walk.
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while git listed the files.", e);
        }
        return walked();
    }

    private static List<String> walked() {
        try (var found = Files.walk(ROOT)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("target/") && !path.startsWith(".git/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The repository cannot be listed.", e);
        }
    }
}
