package org.standfirst.wordpress;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/// What a reader wrote under an item. E-mail and IP addresses are never read, nor are the custom
/// fields, where plugins keep more of them.
///
/// @param approved `1`, `0`, `spam` or `trash`
/// @param type `comment` or empty, `pingback`, `trackback` …
/// @param parent the comment it answers, or 0
/// @param userId the account that wrote it, or 0
public record ExportComment(
        OptionalLong id,
        String author,
        String url,
        String date,
        String dateGmt,
        String content,
        String approved,
        String type,
        long parent,
        long userId) {
    /// When it was written.
    public Optional<OffsetDateTime> at() {
        return ExportDates.moment(date, dateGmt);
    }
}
