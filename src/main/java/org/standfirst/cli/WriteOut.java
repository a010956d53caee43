package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes the journal as a folder of Markdown.
@Command(
        name = "markdown",
        description = {
            "Writes the whole journal as a folder of Markdown files, from which it can be taken in again.",
            "",
            "Drafts and what is held back are in it, so nobody else may look into the folder. Where a server runs on the data folder, it does the work. docs/markdown.md describes the files."
        })
final class WriteOut implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A new folder, or one with nothing in it.")
    Path folder = Path.of("");

    @Mixin Where where = new Where();

    WriteOut(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Delivery(where.existing(), where.jdbc(), terminal, clock)
                .of(new Errand.Write(folder.toAbsolutePath().normalize()));
        return 0;
    }
}
