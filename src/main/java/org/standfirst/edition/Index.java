package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Values under keys, sorted, without repetitions; immutable, with cheap changed copies.
record Index<K, V extends Comparable<? super V>>(PMap<K, PVector<V>> entries) {
    static <K, V extends Comparable<? super V>> Index<K, V> empty() {
        return new Index<>(HashTreePMap.empty());
    }

    PVector<V> get(K key) {
        PVector<V> found = entries.get(key);
        return found == null ? TreePVector.empty() : found;
    }

    Index<K, V> plus(K key, V value) {
        PVector<V> values = get(key);
        int at = Collections.binarySearch(values, value);
        if (at < 0) {
            return new Index<>(entries.plus(key, values.plus(-at - 1, value)));
        }
        return values.get(at).equals(value)
                ? this
                : new Index<>(entries.plus(key, values.with(at, value)));
    }

    Index<K, V> minus(K key, V value) {
        PVector<V> values = get(key);
        int at = Collections.binarySearch(values, value);
        if (at < 0) {
            return this;
        }
        PVector<V> rest = values.minus(at);
        return new Index<>(rest.isEmpty() ? entries.minus(key) : entries.plus(key, rest));
    }

    /// Gathers values to make an index of at once.
    static final class Gatherer<K, V extends Comparable<? super V>> {
        private final Map<K, List<V>> gathered = new HashMap<>();

        void add(K key, V value) {
            gathered.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        }

        Index<K, V> index() {
            Map<K, PVector<V>> sorted = HashMap.newHashMap(gathered.size());
            gathered.forEach((key, values) -> {
                Collections.sort(values);
                sorted.put(key, TreePVector.from(distinct(values)));
            });
            return new Index<>(HashTreePMap.from(sorted));
        }

        private static <V extends Comparable<? super V>> List<V> distinct(List<V> sorted) {
            List<V> distinct = new ArrayList<>(sorted.size());
            for (V value : sorted) {
                if (distinct.isEmpty() || distinct.getLast().compareTo(value) != 0) {
                    distinct.add(value);
                }
            }
            return distinct;
        }
    }
}
