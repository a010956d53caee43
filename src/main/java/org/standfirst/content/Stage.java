package org.standfirst.content;

import java.time.OffsetDateTime;
import java.util.Optional;

/// Where a text stands. Only [Published] is public.
///
/// Moments carry the offset that the journal's clock had then: the day a reader sees is the day on
/// which the journal published.
public sealed interface Stage {
    /// Being written.
    record Draft() implements Stage {}

    /// Handed in, waiting for an editor.
    record InReview() implements Stage {}

    /// Kept back, with the reason; it waits for a person, whatever moment was planned.
    record Held(Optional<OffsetDateTime> planned, String reason) implements Stage {}

    /// To be published by the desk at that moment.
    record Scheduled(OffsetDateTime at) implements Stage {}

    /// Public since that moment.
    record Published(OffsetDateTime at) implements Stage {}

    /// Taken back. The address stays and gives the reason.
    record Withdrawn(OffsetDateTime at, String reason) implements Stage {}

    /// Thrown away, and kept as everything is.
    record Discarded() implements Stage {}

    /// Whether readers may see it.
    default boolean isPublic() {
        return this instanceof Published;
    }
}
