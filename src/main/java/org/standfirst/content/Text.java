package org.standfirst.content;

import java.time.OffsetDateTime;
import java.util.List;
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

    /// The same text at another stage.
    Text with(Stage other);

    /// The same text under another title.
    Text with(Line other);

    /// The same text elsewhere.
    ///
    /// @param before see [Document#formerly()]
    Text at(Address other, List<String> before);

    /// The moment of publication, if it is public.
    default Optional<OffsetDateTime> published() {
        return stage() instanceof Stage.Published(OffsetDateTime at)
                ? Optional.of(at)
                : Optional.empty();
    }
}
