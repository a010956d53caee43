package org.standfirst.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Redaction;
import org.standfirst.archive.Saving;

/// Where every change to the journal is made: no other room writes to the archive.
public final class Desk {
    private final Archive archive;

    /// The desk of that archive.
    public Desk(Archive archive) {
        this.archive = archive;
    }

    /// Saves documents as their next revisions.
    ///
    /// @param who does it
    /// @param words a sentence for the ledger
    public LedgerLine save(String who, String words, List<Saving> savings) {
        return archive.save(who, "save", words, savings);
    }

    /// Begins to take in documents from elsewhere; see [Consignment].
    ///
    /// @param source where they come from
    public Consignment consignment(String source) {
        return archive.consignment(source);
    }

    /// Makes current what a consignment holds; empty if nothing in it is new.
    ///
    /// @param words a sentence for the ledger
    public Optional<LedgerLine> takeIn(
            Consignment consignment, String who, String words, Instant now) {
        return consignment.close(who, words, now);
    }

    /// Takes words out of everything that was ever saved; see [Redaction].
    ///
    /// @param reason for the ledger; it should not repeat the words
    public Optional<LedgerLine> redact(
            String who, String reason, List<Redaction.Replacement> replacements) {
        return archive.redaction().replace(who, reason, replacements);
    }

    /// Throws away what intakes have left that were cut off; says how many there were.
    public int sweep() {
        return archive.sweep();
    }
}
