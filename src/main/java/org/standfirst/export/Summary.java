package org.standfirst.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of an export.
///
/// @param pages of which bytes were written
/// @param unchanged pages that are what they were
/// @param removed files
/// @param redirects old addresses, as nginx is told them
/// @param media files written, in all their sizes
/// @param oddities what cannot stand in a file, in sentences
/// @param key with which the manifest can be checked
public record Summary(
        String where,
        long position,
        long pages,
        long unchanged,
        long removed,
        long redirects,
        long media,
        Duration took,
        List<String> oddities,
        String key) {
    private static final int SHOWN = 20;

    public Summary {
        oddities = List.copyOf(oddities);
    }

    /// The same for a person, and for a script, which finds each number before its word.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "The public site, as of line %d of the ledger, is in %s"
                        .formatted(position, where));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%d pages written, %d unchanged, %d removed, %d redirects, %d media, %.2f seconds",
                        pages,
                        unchanged,
                        removed,
                        redirects,
                        media,
                        took.toMillis() / 1000.0));
        oddities.stream().limit(SHOWN).forEach(lines::add);
        if (oddities.size() > SHOWN) {
            lines.add("… and %d more of the kind.".formatted(oddities.size() - SHOWN));
        }
        lines.add("Signed; the key is %s".formatted(key));
        return lines;
    }
}
