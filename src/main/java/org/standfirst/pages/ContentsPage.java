package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Issue;

/// The table of contents of an issue or a symposium, in the order of print.
///
/// @param issue with its numbers, if it is one
/// @param description on the first page
/// @param opening of a symposium, on the first page
/// @param previous the issue that came out before this one
/// @param next the issue that came out after it
/// @param all the list of all issues or symposia
public record ContentsPage(
        Site site,
        Heading heading,
        Optional<Issue> issue,
        Body description,
        Optional<Picture> cover,
        Optional<Entry> opening,
        List<Section> sections,
        Optional<Link> previous,
        Optional<Link> next,
        Link all,
        Paging paging,
        Address feed) {
    public ContentsPage {
        sections = List.copyOf(sections);
    }

    /// The pieces of one section.
    ///
    /// @param name empty for those that stand in none
    public record Section(Optional<String> name, List<Entry> pieces) {
        public Section {
            pieces = List.copyOf(pieces);
        }
    }
}
