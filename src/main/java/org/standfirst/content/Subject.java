package org.standfirst.content;

import java.util.List;

/// Anything that articles are listed under: a category, a person, an issue.
public sealed interface Subject extends Document permits Term, Contributor, Issue, Symposium {
    /// The taxonomy it belongs to, which gives the word before its name: `Category: Labor`.
    Id taxonomy();

    /// What it is called.
    Line name();

    /// What is said of it; empty where nothing is.
    Body description();

    /// Where its listing stands.
    Address address();

    /// The last part of that address, as a rule.
    Slug slug();

    /// The same subject by another name.
    Subject named(Line other);

    /// The same subject elsewhere.
    ///
    /// @param before see [Document#formerly()]
    Subject at(Slug part, Address other, List<String> before);
}
