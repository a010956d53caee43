package org.standfirst.archive;

import java.time.Instant;
import java.util.List;
import org.standfirst.content.Id;

/// A line of the ledger: what was done, when and by whom, and what it changed.
///
/// @param position counts from 1 without a gap
/// @param deed one word for it, for example `publish`
/// @param words a sentence about it
public record LedgerLine(
        long position,
        Instant moment,
        String who,
        String deed,
        String words,
        List<Change> changes) {
    public LedgerLine {
        changes = List.copyOf(changes);
    }

    /// A document that has another current revision since.
    public record Change(Id id, long revision) {}
}
