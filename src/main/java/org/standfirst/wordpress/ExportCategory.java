package org.standfirst.wordpress;

/// Says that an item belongs to a term.
///
/// @param domain the taxonomy, for example `category` or `post_tag`
/// @param nicename the slug of the term; empty where an old export doesn't give it
public record ExportCategory(String domain, String nicename, String name) {}
