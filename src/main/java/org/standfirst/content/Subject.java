package org.standfirst.content;

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
}
