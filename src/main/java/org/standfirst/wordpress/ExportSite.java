package org.standfirst.wordpress;

/// The head of an export: the site it was made from. What the file doesn't say is empty.
///
/// @param link the address of the site's home page
/// @param language a BCP 47 tag, for example `en-US`
/// @param version of the export format, for example `1.2`, as it is written
/// @param baseSiteUrl the address of the network, where the site is one of many
/// @param baseBlogUrl the address of the site
/// @param generator what made the file, for example `https://wordpress.org/?v=6.5`
/// @param pubDate when it was made, in the form of RFC 822
public record ExportSite(
        String title,
        String link,
        String description,
        String language,
        String version,
        String baseSiteUrl,
        String baseBlogUrl,
        String generator,
        String pubDate) {}
