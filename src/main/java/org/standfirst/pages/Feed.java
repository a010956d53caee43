package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Language;

/// A feed: the newest articles of a listing, for readers that come to ask.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param self where the feed stands
/// @param page the listing it is of
/// @param items newest first; none is a feed too
public record Feed(
        String home,
        Address self,
        Address page,
        String title,
        String description,
        Language language,
        List<Item> items) {
    public Feed {
        items = List.copyOf(items);
    }

    /// One article.
    ///
    /// @param creators the names of those it is by
    /// @param categories the names of its terms
    /// @param full the whole text, in house HTML as the archive keeps it
    public record Item(
            Address address,
            String title,
            Optional<OffsetDateTime> date,
            List<String> creators,
            List<String> categories,
            Summary summary,
            Body full) {
        public Item {
            creators = List.copyOf(creators);
            categories = List.copyOf(categories);
        }
    }
}
