package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// A text that stands outside the run of articles: “About”, “Subscribe”.
///
/// @param parents the pages above it, from the top
/// @param children the pages below it
public record StandingPage(
        Site site,
        Address address,
        Line title,
        Language language,
        Body body,
        List<Link> parents,
        List<Link> children,
        Optional<Discussion> discussion) {
    public StandingPage {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }
}
