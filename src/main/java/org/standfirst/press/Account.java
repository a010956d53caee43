package org.standfirst.press;

import java.util.List;
import java.util.Optional;

/// What the press can say of a page: when and why it was printed, and what it asked.
///
/// @param printed the position of the ledger as of which it was printed
/// @param reason the question whose answer had changed; empty where it was printed for the first time
/// @param asked every question, in the order in which the page asked them
public record Account(long printed, Optional<String> reason, List<Asked> asked) {
    /// A question in words.
    ///
    /// @param since the position of the ledger since which it is known to have the answer it has
    public record Asked(String question, long since) {}

    /// What became of the pages that are kept.
    ///
    /// @param kept how many there are
    /// @param others the addresses of those that the newest change made others, sorted
    public record Review(int kept, List<String> others) {}
}
