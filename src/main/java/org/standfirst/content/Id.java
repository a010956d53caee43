package org.standfirst.content;

import org.jspecify.annotations.Nullable;

/// The number of a document in its archive: given once, never used again.
public record Id(long value) implements Comparable<Id> {
    public Id {
        if (value < 1) {
            throw new IllegalArgumentException("An id is 1 or more, not " + value);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id id && id.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
