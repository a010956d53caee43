package org.standfirst.edition;

import java.util.Comparator;
import org.standfirst.content.Id;

/// A page under another, in the order its editors gave.
record Child(int order, Id id) implements Comparable<Child> {
    private static final Comparator<Child> ORDER =
            Comparator.comparingInt(Child::order).thenComparing(Child::id);

    @Override
    public int compareTo(Child other) {
        return ORDER.compare(this, other);
    }
}
