package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// An article as a listing shows it. What the journal has switched off is left empty.
///
/// @param date the moment of publication
/// @param kind the word of its kind, for example `review`
/// @param issue where it was printed
public record Entry(
        Address address,
        Line title,
        Optional<Line> subtitle,
        Summary summary,
        Language language,
        List<Credit> byline,
        Optional<OffsetDateTime> date,
        Optional<String> kind,
        Optional<Link> issue) {
    public Entry {
        byline = List.copyOf(byline);
    }

    /// Whether there is a line of facts below it.
    public boolean hasFacts() {
        return date.isPresent() || kind.isPresent() || issue.isPresent();
    }
}
