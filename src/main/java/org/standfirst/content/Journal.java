package org.standfirst.content;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The settings of the journal itself; there is one.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param pageSize entries a page of a listing, from 1 to 100
/// @param shown what stands under the entries of a listing, and whether comments are shown
public record Journal(
        Line name,
        Line motto,
        Language language,
        String home,
        int pageSize,
        Set<Shown> shown,
        List<String> formerly)
        implements Document {
    /// Entries a page, unless the journal says otherwise.
    public static final int PAGE_SIZE = 20;

    public Journal {
        if (pageSize < 1 || pageSize > 100) {
            throw new Refusal(
                    "A page cannot list %d entries.".formatted(pageSize),
                    "Give a number from 1 to 100.");
        }
        // In one order always, so that equal settings are written as equal bytes.
        shown = Collections.unmodifiableSet(new TreeSet<>(shown));
        formerly = List.copyOf(formerly);
    }

    /// What a journal can switch off.
    public enum Shown {
        BYLINE,
        DATE,
        KIND,
        ISSUE,
        COMMENTS
    }

    /// A journal nobody has named yet.
    public static Journal unnamed() {
        return new Journal(
                Line.of("A journal"),
                Line.EMPTY,
                Language.ENGLISH,
                "http://localhost",
                PAGE_SIZE,
                Set.of(Shown.values()),
                List.of());
    }
}
