package org.standfirst.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be taken in, and how.
///
/// @param files exports of one site, in any order
/// @param media a folder or ZIP file with its uploads
/// @param mapping a file that overrides what is recognised by name
/// @param pageSize entries a page of a listing; as before, or 20, where nobody says
public record Order(
        List<Path> files,
        Optional<Path> media,
        Optional<Path> mapping,
        Optional<Integer> pageSize,
        Set<Wish> wishes) {
    public Order {
        files = List.copyOf(files);
        wishes = Set.copyOf(wishes);
    }

    /// These and nothing besides: what can be recognised by name is, and nothing is fetched.
    public static Order of(Path... files) {
        return new Order(
                List.of(files), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /// What may be wished besides.
    public enum Wish {
        /// Files that are missing are got from the old site.
        FETCH,
        /// Everything is done and reported, and nothing is kept.
        REHEARSE
    }
}
