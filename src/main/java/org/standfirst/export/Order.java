package org.standfirst.export;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is to be exported, and where to. All paths are absolute.
///
/// @param copies what stands beside each file that is text
/// @param only a file that lists the addresses that are wanted, a line each; empty for the whole site
public record Order(Path to, Form form, Set<Copy> copies, Optional<Path> only) {
    public Order {
        Set<Copy> inTurn = EnumSet.noneOf(Copy.class);
        inTurn.addAll(copies);
        copies = Collections.unmodifiableSet(inTurn);
    }

    /// What an export is.
    public enum Form {
        /// A folder, which an export after this one brings up to date.
        FOLDER,
        /// One archive, all of it each time.
        TAR
    }

    /// What stands beside a file.
    Set<Copy> copies(Item item) {
        if (copies.isEmpty()) {
            return Set.of();
        }
        boolean isMade =
                switch (item) {
                    case Item.Page _, Item.Waymark _, Item.Own _ -> true;
                    case Item.Original _, Item.Scaled _ -> false;
                };
        return isMade && Names.isText(item.name()) ? copies : Set.of();
    }
}
