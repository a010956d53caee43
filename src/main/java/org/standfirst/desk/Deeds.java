package org.standfirst.desk;

import java.time.Clock;
import org.standfirst.archive.Archive;

/// What editors do, ready to be done: each deed is one transaction with one line of the ledger, and
/// changes nothing where all is already as it should be.
public record Deeds(
        Writing writing,
        Publishing publishing,
        Moving moving,
        Titling titling,
        Tagging tagging,
        Ordering ordering) {
    /// The deeds of that archive.
    ///
    /// @param clock its zone is that of dates which are given without an offset
    public static Deeds of(Archive archive, Clock clock) {
        return new Deeds(
                new Writing(archive, clock),
                new Publishing(archive, clock),
                new Moving(archive),
                new Titling(archive),
                new Tagging(archive),
                new Ordering(archive));
    }
}
