package org.standfirst.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongFunction;
import org.standfirst.content.Body;

/// Bodies that were read lately: what shows whole texts comes in several forms, one after the other.
final class ReadBodies {
    /// Bytes that are kept.
    private static final long KEPT = 16L * 1024 * 1024;

    private final LongFunction<Body> reading;
    private final Cache<Key, Body> lately =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<Key, Body>weigher((_, body) -> 100 + 2 * body.html().length())
                    .executor(Runnable::run)
                    .build();

    /// A redaction writes another text under the same number, so what was read for one edition says
    /// nothing about the next.
    private record Key(long position, long revision) {}

    /// @param reading the body of a revision
    ReadBodies(LongFunction<Body> reading) {
        this.reading = reading;
    }

    /// Those that an edition shows.
    View.Bodies of(Edition edition) {
        long position = edition.position();
        return revision ->
                lately.get(new Key(position, revision), key -> reading.apply(key.revision()));
    }
}
