package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// An article, with the debate around it.
///
/// @param body as the typesetter sets it
/// @param description one or two plain sentences for machines that preview links
/// @param filed categories, places, tags …, each taxonomy under its word
/// @param around where it stands among the others
/// @param authors who is told about at the end
/// @param feed of its comments
public record ArticlePage(
        Site site,
        Address address,
        Kind kind,
        Line title,
        Optional<Line> subtitle,
        Optional<Line> standfirst,
        Language language,
        List<Credit> byline,
        Optional<OffsetDateTime> date,
        Optional<Picture> lead,
        Body body,
        Optional<String> description,
        Optional<String> licence,
        List<Filing> filed,
        Surroundings around,
        Optional<Discussion> discussion,
        List<Biography> authors,
        Optional<Address> feed) {
    public ArticlePage {
        byline = List.copyOf(byline);
        filed = List.copyOf(filed);
        authors = List.copyOf(authors);
    }

    /// The terms of one taxonomy.
    ///
    /// @param label the taxonomy's word, for example `Categories`
    /// @param trails the terms, each behind those above it in its tree
    public record Filing(String label, List<List<Link>> trails) {
        public Filing {
            trails = trails.stream().map(List::copyOf).toList();
        }
    }

    /// Who somebody is, in a paragraph.
    ///
    /// @param address the contributor's page
    public record Biography(Line name, Address address, Body text, List<Href> links) {
        public Biography {
            links = List.copyOf(links);
        }
    }
}
