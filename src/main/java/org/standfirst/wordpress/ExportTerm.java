package org.standfirst.wordpress;

import java.util.List;
import java.util.OptionalLong;

/// A term of a taxonomy: a category, a tag, a menu …
///
/// @param taxonomy for example `category`, `post_tag` or `nav_menu`
/// @param slug as it is written, which may be percent-encoded
/// @param parentSlug the slug of the term above it, or empty
public record ExportTerm(
        OptionalLong id,
        String taxonomy,
        String slug,
        String parentSlug,
        String name,
        String description,
        List<ExportMeta> meta) {
    public ExportTerm {
        meta = List.copyOf(meta);
    }
}
