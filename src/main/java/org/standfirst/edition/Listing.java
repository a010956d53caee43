package org.standfirst.edition;

import org.standfirst.content.Article.Role;
import org.standfirst.content.Id;

/// A list of articles, newest first.
public sealed interface Listing {
    /// The journal's main run: every article that belongs to no collection.
    record Main() implements Listing {}

    /// All that is filed under a subject, or under one below it.
    record Under(Id subject) implements Listing {}

    /// All under a contributor who is credited first in that role.
    record By(Id contributor, Role role) implements Listing {}

    /// Every article, those of collections too.
    record All() implements Listing {}

    /// Every article of a year.
    record AllOf(int year) implements Listing {}

    /// The main run of a year, by the journal's own calendar.
    record Year(int year) implements Listing {}

    /// The main run of a month.
    record Month(int year, int month) implements Listing {}

    /// The main run of a day.
    record Day(int year, int month, int day) implements Listing {}
}
