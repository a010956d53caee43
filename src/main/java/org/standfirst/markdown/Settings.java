package org.standfirst.markdown;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Journal;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Taxonomy.Role;

/// What `journal.yaml` says of the whole.
///
/// @param zone of dates that are written without an offset
public record Settings(Journal journal, ZoneId zone, List<Shelf> shelves) {
    public Settings {
        shelves = List.copyOf(shelves);
    }

    /// A taxonomy, and the folder that its terms lie in.
    public record Shelf(String folder, Taxonomy taxonomy) {}

    Optional<Shelf> shelf(String folder) {
        return shelves.stream().filter(shelf -> shelf.folder().equals(folder)).findFirst();
    }

    /// The first taxonomy of a role, which the short keys (`categories`, `tags` …) mean.
    Optional<Shelf> first(Role role) {
        return shelves.stream().filter(shelf -> shelf.taxonomy().role() == role).findFirst();
    }

    Optional<Shelf> ofKey(String key) {
        return shelves.stream().filter(shelf -> shelf.taxonomy().key().equals(key)).findFirst();
    }
}
