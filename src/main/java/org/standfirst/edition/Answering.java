package org.standfirst.edition;

import java.util.Comparator;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Id;

/// A text that answers another, seen from the one answered.
public record Answering(Relation relation, Id by) implements Comparable<Answering> {
    private static final Comparator<Answering> ORDER =
            Comparator.comparing(Answering::by).thenComparing(Answering::relation);

    @Override
    public int compareTo(Answering other) {
        return ORDER.compare(this, other);
    }
}
