package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// A text that stands outside the run of articles: “About”, “Subscribe”.
///
/// @param parent the page above it
/// @param order its place among its siblings
public record Page(
        Line title,
        Language language,
        Stage stage,
        Address address,
        List<String> formerly,
        Optional<Id> parent,
        int order)
        implements Text {
    public Page {
        formerly = List.copyOf(formerly);
    }

    /// The same page at another stage.
    @Override
    public Page with(Stage other) {
        return new Page(title, language, other, address, formerly, parent, order);
    }

    /// The same page under another title.
    @Override
    public Page with(Line other) {
        return new Page(other, language, stage, address, formerly, parent, order);
    }

    /// The same page elsewhere.
    ///
    /// @param before see [Document#formerly()]
    @Override
    public Page at(Address other, List<String> before) {
        return new Page(title, language, stage, other, before, parent, order);
    }
}
