package org.standfirst.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A map that was built at once and what has changed in it since; immutable, with cheap changed
/// copies.
///
/// An archive of any size is built as fast as a plain map, and a change costs as much as the few
/// changes before it.
///
/// @param ground what was built at once; nobody changes it afterwards
/// @param since what has changed: the value that a key has now, or that it has none
record Layered<K, V>(Map<K, V> ground, PMap<K, Optional<V>> since) {
    /// A map that from now on belongs to the layers.
    static <K, V> Layered<K, V> on(Map<K, V> ground) {
        return new Layered<>(ground, HashTreePMap.empty());
    }

    @Nullable V get(K key) {
        Optional<V> changed = since.get(key);
        return changed != null ? changed.orElse(null) : ground.get(key);
    }

    Layered<K, V> plus(K key, V value) {
        return new Layered<>(ground, since.plus(key, Optional.of(value)));
    }

    Layered<K, V> minus(K key) {
        return new Layered<>(
                ground,
                ground.containsKey(key) ? since.plus(key, Optional.empty()) : since.minus(key));
    }

    /// All that is in it, as one map.
    Map<K, V> flat() {
        if (since.isEmpty()) {
            return ground;
        }
        Map<K, V> flat = new HashMap<>(ground);
        since.forEach((key, changed) ->
                changed.ifPresentOrElse(value -> flat.put(key, value), () -> flat.remove(key)));
        return flat;
    }

    /// Equal if what is in it is, however it came in.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layered<?, ?> layered && layered.flat().equals(flat());
    }

    @Override
    public int hashCode() {
        return flat().hashCode();
    }
}
