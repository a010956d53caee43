package org.standfirst.content;

import java.time.OffsetDateTime;
import java.util.Optional;

/// A document with a body that readers read: an article or a page.
public sealed interface Text extends Document permits Article, Page {
    /// Its headline.
    Line title();

    /// What it is written in.
    Language language();

    /// Where it stands.
    Stage stage();

    /// Where readers find it once it is public.
    Address address();

    /// The moment of publication, if it is public.
    default Optional<OffsetDateTime> published() {
        return stage() instanceof Stage.Published(OffsetDateTime at)
                ? Optional.of(at)
                : Optional.empty();
    }
}
