package org.standfirst.pages;

import java.time.Year;
import java.util.List;
import org.standfirst.content.Address;

/// Everything that the journal has published, one line to an article, newest first.
///
/// @param jumps to where each year begins
/// @param years the part of the list that stands on this page
public record EverythingPage(Site site, List<Jump> jumps, List<Part> years, Paging paging) {
    public EverythingPage {
        jumps = List.copyOf(jumps);
        years = List.copyOf(years);
    }

    /// A year, the page on which it begins, and how many articles it has.
    public record Jump(Year year, Address page, int count) {
        /// The end of the address, that leads to the year on that page.
        public String fragment() {
            return "#_y" + year;
        }
    }

    /// Articles of one year.
    public record Part(Year year, List<Reference> texts) {
        public Part {
            texts = List.copyOf(texts);
        }
    }
}
