package org.standfirst.pages;

import java.util.List;
import org.standfirst.content.Look;

/// The journal's front page, and those behind it. Who leads stands first in the entries.
///
/// @param front what the first of them is made of, in this order
public record HomePage(Site site, List<Entry> entries, Paging paging, List<Look.Block> front) {
    public HomePage {
        entries = List.copyOf(entries);
        front = List.copyOf(front);
    }

    /// As the site's look has it.
    public HomePage(Site site, List<Entry> entries, Paging paging) {
        this(site, entries, paging, site.own().look().front());
    }
}
