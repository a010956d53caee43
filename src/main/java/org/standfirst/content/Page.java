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
}
