package org.standfirst.edition;

import java.time.Instant;
import org.standfirst.content.Id;

/// The place of an article in a list: by its moment of publication, newest first, then by its number.
/// This order is total, so no entry appears twice or is lost where two share a moment.
record Listed(Instant at, Id id) implements Comparable<Listed> {
    @Override
    public int compareTo(Listed other) {
        int byMoment = other.at.compareTo(at);
        return byMoment != 0 ? byMoment : other.id.compareTo(id);
    }
}
