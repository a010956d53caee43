package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.standfirst.archive.Redaction;
import org.standfirst.content.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes words out of everything that was ever saved.
@Command(
        description = {
            "Takes words out of everything that was ever saved: a withdrawn name, a court order.",
            "",
            "Every revision of every text is rewritten, and the ledger says that it happened and why, but not which words. It cannot be undone. Backups, exports and reports of intakes are not reached."
        })
final class Redact extends Bidding {
    @Parameters(
            index = "0",
            paramLabel = "WORDS",
            description = "What goes, letter for letter; three characters or more.")
    String words = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WORDS",
            description = "What stands there instead, for example “N. N.”.")
    String by = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "SENTENCE",
            description = "For the ledger. It must not repeat the words.")
    String reason = "";

    Redact(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Path folder() {
        return where.folder();
    }

    @Override
    Errand errand() {
        if (reason.isBlank() || reason.contains(words)) {
            throw new Refusal(
                    "The reason is empty or repeats the words that go.",
                    "Write one without them, for example “Court order of 3 May 2026”.");
        }
        return new Errand.Redact(who(), reason, new Redaction.Replacement(words, by));
    }
}
