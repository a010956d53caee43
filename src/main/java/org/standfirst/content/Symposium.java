package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// Several pieces on one question, in their order, behind an opening.
public record Symposium(
        Id taxonomy,
        Slug slug,
        Line name,
        Optional<Id> opening,
        Body description,
        Address address,
        List<String> formerly)
        implements Subject {
    public Symposium {
        formerly = List.copyOf(formerly);
    }

    @Override
    public Symposium named(Line other) {
        return new Symposium(taxonomy, slug, other, opening, description, address, formerly);
    }

    @Override
    public Symposium at(Slug part, Address other, List<String> before) {
        return new Symposium(taxonomy, part, name, opening, description, other, before);
    }
}
