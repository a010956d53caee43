package org.standfirst.content;

import java.util.List;

/// Anything that the archive keeps as revisions, under one [Id].
public sealed interface Document
        permits Text, Subject, Taxonomy, MediaFile, Menu, Comment, Journal, Moved {
    /// Addresses under which it was known elsewhere or before, decoded, with their query where they
    /// had one, for example `/?p=12`; each answers by one redirect.
    default List<String> formerly() {
        return List.of();
    }
}
