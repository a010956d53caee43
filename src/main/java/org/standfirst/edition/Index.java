package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Values under keys, sorted, without repetitions; immutable, with cheap changed copies.
record Index<K, V extends Comparable<? super V>>(Layered<K, List<V>> entries) {
    List<V> get(K key) {
        List<V> found = entries.get(key);
        return found == null ? List.of() : found;
    }

    Index<K, V> plus(K key, V value) {
        List<V> values = get(key);
        int at = Collections.binarySearch(values, value);
        return at >= 0 && values.get(at).equals(value)
                ? this
                : new Index<>(entries.plus(key, spliced(values, at, List.of(value))));
    }

    Index<K, V> minus(K key, V value) {
        List<V> values = get(key);
        int at = Collections.binarySearch(values, value);
        if (at < 0) {
            return this;
        }
        List<V> rest = spliced(values, at, List.of());
        return new Index<>(rest.isEmpty() ? entries.minus(key) : entries.plus(key, rest));
    }

    /// The values with others in the place that a binary search has found.
    private static <V> List<V> spliced(List<V> values, int at, List<V> others) {
        boolean isThere = at >= 0;
        int begin = isThere ? at : -at - 1;
        int end = isThere ? begin + 1 : begin;
        List<V> spliced = new ArrayList<>(values.size() + others.size());
        spliced.addAll(values.subList(0, begin));
        spliced.addAll(others);
        spliced.addAll(values.subList(end, values.size()));
        return List.copyOf(spliced);
    }

    /// Gathers values to make an index of at once.
    static final class Gatherer<K, V extends Comparable<? super V>> {
        private final Map<K, List<V>> gathered = new HashMap<>();

        void add(K key, V value) {
            gathered.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(value);
        }

        /// Adds what another has gathered, which must not be used afterwards.
        void addAll(Gatherer<K, V> other) {
            other.gathered.forEach((key, values) ->
                    gathered.merge(
                            key,
                            values,
                            (ours, theirs) -> {
                                ours.addAll(theirs);
                                return ours;
                            }));
        }

        /// The index; nothing more can be added then.
        Index<K, V> index() {
            gathered.replaceAll((_, values) -> sorted(values));
            return new Index<>(Layered.on(gathered));
        }

        private static <V extends Comparable<? super V>> List<V> sorted(List<V> values) {
            if (values.size() > 1) {
                Collections.sort(values);
                int kept = 1;
                for (int i = 1; i < values.size(); i++) {
                    V value = values.get(i);
                    if (values.get(kept - 1).compareTo(value) != 0) {
                        values.set(kept++, value);
                    }
                }
                values.subList(kept, values.size()).clear();
            }
            return List.copyOf(values);
        }
    }
}
