package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Issue;

/// All issues, year by year.
///
/// @param title for example `Issues`
public record IssuesPage(Site site, Address address, String title, List<Row> years) {
    public IssuesPage {
        years = List.copyOf(years);
    }

    /// The issues of one year.
    ///
    /// @param year empty where nobody said
    public record Row(Optional<Integer> year, List<Item> issues) {
        public Row {
            issues = List.copyOf(issues);
        }
    }

    /// An issue, with its numbers and its cover.
    public record Item(Issue issue, int count, Optional<Picture> cover) {}
}
