package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the journal as a folder of Markdown.
@Command(
        description = {
            "Writes the whole journal as a folder of Markdown files, from which it can be taken in again.",
            "",
            "Drafts and what is held back are in it, so nobody else may look into the folder. Where a server runs on the data folder, it does the work. docs/markdown.md describes the files."
        })
final class WriteOut extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A new folder, or one with nothing in it.")
    Path folder = Path.of("");

    WriteOut(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Write(folder.toAbsolutePath().normalize());
    }
}
