package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;

/// One page of a listing: everything in a category, by an author, of a year.
///
/// @param description what is said of the subject; on the first page only, if the caller is wise
/// @param picture a cover, a portrait
/// @param links of a contributor, elsewhere
/// @param entries those of this page, in groups where the listing has several
/// @param beside lists to look on in, for example of all years
/// @param feed of this listing
public record ListingPage(
        Site site,
        Heading heading,
        Body description,
        Optional<Picture> picture,
        List<Href> links,
        List<Group> entries,
        Paging paging,
        List<Shelf> beside,
        Optional<Address> feed) {
    public ListingPage {
        links = List.copyOf(links);
        entries = List.copyOf(entries);
        beside = List.copyOf(beside);
    }

    /// Entries that belong together.
    ///
    /// @param word the key of what stands above them, for example `role.translator`
    public record Group(Optional<String> word, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }

        /// Entries without anything above them.
        public static List<Group> plain(List<Entry> entries) {
            return List.of(new Group(Optional.empty(), entries));
        }
    }

    /// A list of neighbours under a word of its own, for example “Years”.
    public record Shelf(String name, List<Counted> links) {
        public Shelf {
            links = List.copyOf(links);
        }
    }
}
