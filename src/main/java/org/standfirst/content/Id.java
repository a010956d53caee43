package org.standfirst.content;

/// The number of a document in its archive: given once, never used again.
public record Id(long value) implements Comparable<Id> {
    public Id {
        if (value < 1) {
            throw new IllegalArgumentException("An id is 1 or more, not " + value);
        }
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
