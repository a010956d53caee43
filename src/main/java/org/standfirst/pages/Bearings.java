package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Subject;

/// Where a listing stands and what it is of, for machines.
///
/// @param above the lists above it, from the top
/// @param subject of which it is the page
public record Bearings(List<Link> above, Optional<Subject> subject) {
    /// A listing that stands by itself.
    public static final Bearings NONE = new Bearings(List.of(), Optional.empty());

    public Bearings {
        above = List.copyOf(above);
    }
}
