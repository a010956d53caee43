package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Saves texts.
@Command(
        description = {
            "Saves texts that are written in Markdown.",
            "",
            "A file begins with what is said of the text, as docs/markdown.md has it; the least is “title: …”. Where a text stands or stood at its “address:”, this is the next revision of that, and what the file does not say stays as it is; else it is a new text: a draft, unless the file says otherwise. Without “address:” a new text stands at /NAME-OF-THE-FILE/, or under the year and month of its date. Then: publish ADDRESS."
        })
final class Save extends Bidding {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of Markdown; one in a folder “pages” is a page.")
    List<Path> files = List.of();

    Save(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Save(who(), files.stream().map(TakeIn::file).toList());
    }
}
