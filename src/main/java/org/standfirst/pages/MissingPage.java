package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;

/// Says that nothing stands at an address (404), and leads on.
///
/// @param past where somebody went on after the last page of a listing: that last page
/// @param latest the newest articles
public record MissingPage(Site site, Optional<Address> past, List<Reference> latest) {
    public MissingPage {
        latest = List.copyOf(latest);
    }
}
