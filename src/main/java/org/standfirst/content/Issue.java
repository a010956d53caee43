package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// An issue of the journal.
///
/// @param whole the number counted from the first issue on (“Whole Number 50”)
/// @param sections names of its sections in their order
public record Issue(
        Id taxonomy,
        Slug slug,
        Line name,
        Optional<String> volume,
        Optional<String> number,
        Optional<Integer> whole,
        Optional<String> season,
        Optional<Integer> year,
        Optional<Address> cover,
        List<String> sections,
        Body description,
        Address address,
        List<String> formerly)
        implements Subject {
    public Issue {
        sections = List.copyOf(sections);
        formerly = List.copyOf(formerly);
    }

    @Override
    public Issue named(Line other) {
        return new Issue(
                taxonomy,
                slug,
                other,
                volume,
                number,
                whole,
                season,
                year,
                cover,
                sections,
                description,
                address,
                formerly);
    }

    @Override
    public Issue at(Slug part, Address other, List<String> before) {
        return new Issue(
                taxonomy,
                part,
                name,
                volume,
                number,
                whole,
                season,
                year,
                cover,
                sections,
                description,
                other,
                before);
    }
}
