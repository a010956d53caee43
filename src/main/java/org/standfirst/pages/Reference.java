package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// An article as another page names it: in one line.
public record Reference(
        Address address,
        Line title,
        Language language,
        List<Credit> byline,
        Optional<OffsetDateTime> date) {
    public Reference {
        byline = List.copyOf(byline);
    }
}
