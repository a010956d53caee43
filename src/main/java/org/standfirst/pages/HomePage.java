package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Issue;

/// The journal's front page, and those behind it, which hold the latest only.
///
/// @param blocks in the order in which they stand; no article is in two of them
public record HomePage(Site site, List<Block> blocks, Paging paging) {
    public HomePage {
        blocks = List.copyOf(blocks);
    }

    /// A part of the front page.
    public sealed interface Block {}

    /// The article that leads, with its picture.
    public record Lead(Entry entry, Optional<Picture> picture) implements Block {}

    /// The latest articles, newest first.
    public record Latest(List<Entry> entries) implements Block {
        public Latest {
            entries = List.copyOf(entries);
        }
    }

    /// The issue that came out last.
    ///
    /// @param count how many articles it has
    /// @param contents those that stand nowhere else on the page
    public record CurrentIssue(
            Issue issue, int count, Optional<Picture> cover, List<Reference> contents)
            implements Block {
        public CurrentIssue {
            contents = List.copyOf(contents);
        }
    }

    /// A few articles of each category.
    public record Categories(List<Shelf> shelves) implements Block {
        public Categories {
            shelves = List.copyOf(shelves);
        }
    }

    /// The newest of a category that stand nowhere else on the page.
    public record Shelf(Link category, List<Reference> newest) {
        public Shelf {
            newest = List.copyOf(newest);
        }
    }
}
