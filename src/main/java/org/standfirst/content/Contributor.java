package org.standfirst.content;

import java.util.List;
import java.util.Locale;
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

    /// What somebody is sorted by who doesn't say it: the family name first; of a name in one piece, its
    /// last word.
    public static String usualSortKey(String given, String family, Line name) {
        String whole = name.text().strip();
        int last = whole.lastIndexOf(' ');
        String key =
                !family.isBlank()
                        ? family + " " + given
                        : last < 0
                                ? whole
                                : whole.substring(last + 1) + " " + whole.substring(0, last);
        return key.strip().toLowerCase(Locale.ROOT);
    }

    /// The same contributor by another name, of which nobody has said yet what in it is given and what
    /// is the family's.
    ///
    /// @param key what lists are sorted by
    public Contributor renamed(Line other, String key) {
        return new Contributor(
                taxonomy,
                sort,
                slug,
                other,
                Optional.empty(),
                Optional.empty(),
                key,
                description,
                links,
                address,
                formerly);
    }

    /// The same contributor, sorted elsewhere.
    public Contributor sorted(String key) {
        return new Contributor(
                taxonomy,
                sort,
                slug,
                name,
                given,
                family,
                key,
                description,
                links,
                address,
                formerly);
    }

    @Override
    public Contributor named(Line other) {
        return new Contributor(
                taxonomy,
                sort,
                slug,
                other,
                given,
                family,
                sortKey,
                description,
                links,
                address,
                formerly);
    }

    @Override
    public Contributor at(Slug part, Address other, List<String> before) {
        return new Contributor(
                taxonomy,
                sort,
                part,
                name,
                given,
                family,
                sortKey,
                description,
                links,
                other,
                before);
    }

    /// One human being, or several under one name.
    public enum Sort {
        PERSON,
        ORGANISATION
    }
}
