package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;

/// Says that a text was withdrawn (410), when and why.
public record GonePage(Site site, OffsetDateTime at, String reason, List<Reference> latest) {
    public GonePage {
        latest = List.copyOf(latest);
    }
}
