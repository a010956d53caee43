package org.standfirst.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.standfirst.content.Id;

/// The place of an article in an issue or symposium: as its editors ordered it, then oldest first.
record Piece(int order, Instant at, Id id, Optional<String> section) implements Comparable<Piece> {
    private static final Comparator<Piece> ORDER =
            Comparator.comparingInt(Piece::order)
                    .thenComparing(Piece::at)
                    .thenComparing(Piece::id)
                    .thenComparing(piece -> piece.section().orElse(""));

    @Override
    public int compareTo(Piece other) {
        return ORDER.compare(this, other);
    }
}
