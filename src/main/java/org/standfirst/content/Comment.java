package org.standfirst.content;

import java.time.OffsetDateTime;
import java.util.Optional;

/// What a reader wrote under a text. E-mail and IP addresses are never kept.
///
/// @param on the text
/// @param parent the comment it answers
/// @param author the name given
/// @param link the site given, if it is one that may be linked to
public record Comment(
        Id on,
        Optional<Id> parent,
        String author,
        Optional<String> link,
        OffsetDateTime at,
        Body body,
        State state)
        implements Document {
    /// What the editors decided.
    public enum State {
        APPROVED,
        WAITING,
        REFUSED
    }
}
