package org.standfirst.edition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Id;

/// The articles next to one in a list.
public record Neighbours(Optional<Id> newer, Optional<Id> older) {
    static Neighbours of(Edition edition, Listing listing, Id id) {
        List<Listed> all = edition.listed(listing);
        Optional<Listed> listed =
                edition.entry(id)
                        .flatMap(entry -> entry.text().published())
                        .map(at -> new Listed(at.toInstant(), id));
        int at = listed.map(one -> Collections.binarySearch(all, one)).orElse(-1);
        if (at < 0) {
            return new Neighbours(Optional.empty(), Optional.empty());
        }
        return new Neighbours(
                at == 0 ? Optional.empty() : Optional.of(all.get(at - 1).id()),
                at == all.size() - 1 ? Optional.empty() : Optional.of(all.get(at + 1).id()));
    }
}
