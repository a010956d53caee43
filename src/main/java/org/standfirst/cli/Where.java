package org.standfirst.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.standfirst.content.Refusal;
import picocli.CommandLine.Option;

/// Where a journal is, which every command has to know.
final class Where {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "The folder with all that the journal is. Default: ~/standfirst, for the demo ~/standfirst-demo.")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "Keeps the archive in PostgreSQL, for example postgresql://USER:PASSWORD@HOST/NAME, and the pictures in the folder.",
                "The variable STANDFIRST_DATABASE says the same, and isn’t seen by others on this machine."
            })
    Optional<String> database = Optional.empty();

    Path folder() {
        return data.orElseGet(() -> home().resolve("standfirst")).toAbsolutePath().normalize();
    }

    /// The folder of a journal that there is.
    Path existing() {
        Path folder = folder();
        if (!Files.exists(folder)) {
            throw new Refusal(
                    "There is no journal in %s yet.".formatted(folder),
                    "“./standfirst import FILE” takes one in; --data names another folder.");
        }
        return folder;
    }

    /// The home of whoever asks, as the shell says it.
    static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    /// The JDBC URL of the database, if it is not the file in the folder.
    Optional<String> jdbc() {
        return database.or(() -> Optional.ofNullable(System.getenv("STANDFIRST_DATABASE")))
                .filter(url -> !url.isBlank())
                .map(DatabaseAddress::jdbc);
    }
}
