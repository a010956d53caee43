package org.standfirst.edition;

import java.util.function.LongFunction;
import org.standfirst.content.Body;
import org.standfirst.content.Lately;

/// Bodies that were read lately: what shows whole texts comes in several forms, one after the other.
final class ReadBodies {
    private static final int FEW = 64;

    private final Lately<Key, Body> lately;

    /// A redaction writes another text under the same number, so what was read for one edition says
    /// nothing about the next.
    private record Key(long position, long revision) {}

    /// @param reading the body of a revision
    ReadBodies(LongFunction<Body> reading) {
        lately = new Lately<>(FEW, key -> reading.apply(key.revision()));
    }

    /// Those that an edition shows.
    View.Bodies of(Edition edition) {
        long position = edition.position();
        return revision -> lately.of(new Key(position, revision));
    }
}
