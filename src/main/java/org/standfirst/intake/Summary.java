package org.standfirst.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of an intake, for a person at a terminal.
///
/// @param lines in their order; the report has the rest
/// @param position of the ledger since; empty where nothing was new, or in a rehearsal
public record Summary(List<String> lines, Path html, Path json, Optional<Long> position) {
    public Summary {
        lines = List.copyOf(lines);
    }
}
