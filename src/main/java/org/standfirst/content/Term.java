package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// A term of a taxonomy: the category “Labor”, the place “Ukraine”, the tag “strike”.
///
/// @param parent the term above it
public record Term(
        Id taxonomy,
        Slug slug,
        Line name,
        Body description,
        Optional<Id> parent,
        Address address,
        List<String> formerly)
        implements Subject {
    public Term {
        formerly = List.copyOf(formerly);
    }

    @Override
    public Term named(Line other) {
        return new Term(taxonomy, slug, other, description, parent, address, formerly);
    }

    @Override
    public Term at(Slug part, Address other, List<String> before) {
        return new Term(taxonomy, part, name, description, parent, other, before);
    }
}
