package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// A person or an organisation that texts are credited to; never a user account.
///
/// @param given given names of a person, as they are printed
/// @param family family name of a person with its particle
/// @param sortKey what lists are sorted by, for example `luxemburg rosa`
/// @param description the biography
/// @param links addresses elsewhere
public record Contributor(
        Id taxonomy,
        Sort sort,
        Slug slug,
        Line name,
        Optional<String> given,
        Optional<String> family,
        String sortKey,
        Body description,
        List<String> links,
        Address address,
        List<String> formerly)
        implements Subject {
    public Contributor {
        links = List.copyOf(links);
        formerly = List.copyOf(formerly);
    }

    /// One human being, or several under one name.
    public enum Sort {
        PERSON,
        ORGANISATION
    }
}
