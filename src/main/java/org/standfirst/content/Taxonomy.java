package org.standfirst.content;

/// A way in which a journal sorts its articles: categories, places, authors, issues …
///
/// @param key what the journal's old system called it, for example `category` or `post_tag`
/// @param role what it is to us
/// @param label the word for one, for example `Category`
/// @param plural the word for all, for example `Categories`
/// @param address where the list of all of them stands
public record Taxonomy(String key, Role role, String label, String plural, Address address)
        implements Document {
    /// What a taxonomy is to the house.
    public enum Role {
        CATEGORY,
        PLACE,
        TAG,
        CONTRIBUTOR,
        ISSUE,
        SYMPOSIUM,
        /// Bodies of texts beside the main run: custom post types of WordPress.
        COLLECTION,
        /// A further way of sorting that the journal brought along.
        OTHER
    }
}
