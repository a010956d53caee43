package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What people see, kept as files under `src/test/resources/golden` and compared to the byte.
///
/// `./dev approve` writes them anew; then the diff is read.
public final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");

    private Golden() {}

    /// Compares with the file of that name, for example `listing.html`.
    public static void check(String name, byte[] bytes) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("standfirst.approve")) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
                return;
            }
            String cure =
                    "Read what has changed; if it is meant, run `./dev approve` and review the diff.";
            assertThat(file)
                    .withFailMessage("There is no golden file %s yet. %s", file, cure)
                    .exists();
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as("%s is not what stands in %s. %s%n", name, file, cure)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The golden file " + file + " cannot be used", e);
        }
    }
}
