package org.standfirst.edition;

import java.time.Instant;
import org.standfirst.content.Id;

/// The place of an article in a list: by its moment of publication, newest first, then by its number.
/// This order is total, so no entry appears twice or is lost where two share a moment.
///
/// @param terms of the article; they have no say in the order
record Listed(Instant at, Id id, Terms terms) implements Comparable<Listed> {
    /// A place to look for.
    Listed(Instant at, Id id) {
        this(at, id, Terms.NONE);
    }

    @Override
    public int compareTo(Listed other) {
        int byMoment = other.at.compareTo(at);
        return byMoment != 0 ? byMoment : other.id.compareTo(id);
    }
}
