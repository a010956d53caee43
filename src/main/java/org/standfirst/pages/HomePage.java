package org.standfirst.pages;

import java.util.List;

/// The journal's front page, and those behind it. Who leads stands first in the entries.
public record HomePage(Site site, List<Entry> entries, Paging paging) {
    public HomePage {
        entries = List.copyOf(entries);
    }
}
