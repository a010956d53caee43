package org.standfirst.content;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// What was lately made of something, for those who ask for the same soon again. Each has its place, which
/// the next one with the same takes over: so it holds few, and none for long. For all threads.
public final class Lately<K, V> {
    private final AtomicReferenceArray<Made<K, V>> made;
    private final Function<K, V> making;

    private record Made<K, V>(K of, V what) {}

    /// @param places how many it holds at most: a power of two
    /// @param making makes it; the same of the same at any time
    public Lately(int places, Function<K, V> making) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException(places + " is no power of two");
        }
        this.made = new AtomicReferenceArray<>(places);
        this.making = making;
    }

    /// What is made of it.
    public V of(K key) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & (made.length() - 1);
        Made<K, V> known = made.get(place);
        if (known == null || !known.of().equals(key)) {
            known = new Made<>(key, making.apply(key));
            made.set(place, known);
        }
        return known.what();
    }
}
