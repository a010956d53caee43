package org.standfirst.pages;

import java.util.List;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Contributor;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// What the page of an article tells machines, beside what it shows to people.
///
/// @param makers everybody credited
/// @param issues it was printed in
/// @param versions the text in all languages in which it is public, this one among them, the
///     original first; none where there is only this one
public record Colophon(List<Maker> makers, List<Issue> issues, List<Version> versions) {
    /// An article of which nothing more is known.
    public static final Colophon EMPTY = new Colophon(List.of(), List.of(), List.of());

    public Colophon {
        makers = List.copyOf(makers);
        issues = List.copyOf(issues);
        versions = List.copyOf(versions);
    }

    /// Somebody credited.
    ///
    /// @param page of the contributor
    public record Maker(Contributor.Sort sort, Line name, Address page, Role role) {
        boolean isAuthor() {
            return Credit.isAuthor(role);
        }
    }

    /// The text in one language.
    public record Version(Language language, Address address) {}
}
