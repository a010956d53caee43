package org.standfirst.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.standfirst.export.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks whether an export is what it was when it was signed.
@Command(
        description = {
            "Looks whether an export is what it was when it was signed.",
            "",
            "It needs no journal, so a mirror can do it. It ends with 0 if all is as it was signed, with 1 if anything is missing, changed or added, or signed by another."
        })
final class Verify implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the export.")
    Path folder = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "PUBLICKEY",
            description =
                    "The journal’s key, as its exports print it, or a file with it. Default: the one in the folder, which proves only that nothing was damaged.")
    Optional<String> key = Optional.empty();

    Verify(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Verification found =
                Verification.of(folder.toAbsolutePath().normalize(), key, terminal.progress());
        found.lines().forEach(terminal::say);
        return switch (found.state()) {
            case SOUND -> 0;
            case CHANGED -> 1;
        };
    }
}
