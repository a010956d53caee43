package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standfirst.content.Id;

/// The indexes of an edition, each under its name.
record Indexes(List<Index<?, ?>> all) {
    /// Documents by the addresses they stand or stood at.
    static final Name<String, Claim> CLAIMS = new Name<>(0);

    /// Articles by the lists they stand in.
    static final Name<Listing, Listed> LISTINGS = new Name<>(1);

    /// Texts by the media they use.
    static final Name<String, Id> USES = new Name<>(2);

    /// Texts by the text they answer.
    static final Name<Id, Answering> ANSWERS = new Name<>(3);

    /// Pages by the page above them.
    static final Name<Id, Child> CHILDREN = new Name<>(4);

    /// Comments by the text they are on.
    static final Name<Id, Remark> COMMENTS = new Name<>(5);

    /// Subjects by their taxonomy.
    static final Name<Id, Id> SUBJECTS = new Name<>(6);

    /// Documents of which there are few, by what they are.
    static final Name<Few, Id> FEW = new Name<>(7);

    /// Articles that lead the front page, by whether they do.
    static final Name<Listing, Listed> LEADING = new Name<>(8);

    /// Pieces of issues and symposia, as printed.
    static final Name<Id, Piece> CONTENTS = new Name<>(9);

    private static final int COUNT = 10;

    /// What there is little of in a journal.
    enum Few {
        JOURNAL,
        MENU,
        TAXONOMY,
        PAGE
    }

    /// The name of an index.
    @SuppressWarnings("UnusedTypeParameter") // they type what is asked by this name
    record Name<K, V extends Comparable<? super V>>(int number) {}

    /// Takes what documents add to the indexes.
    interface Sink {
        <K, V extends Comparable<? super V>> void take(Name<K, V> name, K key, V value);
    }

    <K, V extends Comparable<? super V>> List<V> get(Name<K, V> name, K key) {
        return index(all, name).get(key);
    }

    <K, V extends Comparable<? super V>> Index<K, V> whole(Name<K, V> name) {
        return index(all, name);
    }

    /// All that is given, gathered at once, by as many cores as there are givers.
    static Indexes gathered(List<Consumer<Sink>> givers) {
        List<Gatherers> parts = givers.parallelStream().map(Gatherers::of).toList();
        List<Index<?, ?>> all =
                IntStream.range(0, COUNT)
                        .parallel()
                        .<Index<?, ?>>mapToObj(number -> merged(parts, number))
                        .toList();
        return new Indexes(all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // each number goes with one type of gatherer
    private static Index<?, ?> merged(List<Gatherers> parts, int number) {
        Index.Gatherer all = parts.getFirst().all[number];
        parts.stream().skip(1).forEach(part -> all.addAll(part.all[number]));
        return all.index();
    }

    /// What one giver gives, by index.
    private static final class Gatherers implements Sink {
        private final Index.Gatherer<?, ?>[] all = new Index.Gatherer<?, ?>[COUNT];

        static Gatherers of(Consumer<Sink> giver) {
            Gatherers gatherers = new Gatherers();
            Arrays.setAll(gatherers.all, _ -> new Index.Gatherer<>());
            giver.accept(gatherers);
            return gatherers;
        }

        @Override
        @SuppressWarnings("unchecked") // each name goes with one gatherer
        public <K, V extends Comparable<? super V>> void take(Name<K, V> name, K key, V value) {
            ((Index.Gatherer<K, V>) all[name.number()]).add(key, value);
        }
    }

    private record Fact<K, V extends Comparable<? super V>>(Name<K, V> name, K key, V value) {
        void takenFrom(List<Index<?, ?>> all) {
            all.set(name.number(), index(all, name).minus(key, value));
        }

        void addedTo(List<Index<?, ?>> all) {
            all.set(name.number(), index(all, name).plus(key, value));
        }
    }

    /// These indexes without some things and with others; what is in both stays untouched.
    ///
    /// @param changed takes the cell of each list that becomes another
    Indexes changed(Consumer<Sink> without, Consumer<Sink> with, IntConsumer changed) {
        Set<Fact<?, ?>> gone = facts(without);
        Set<Fact<?, ?>> come = facts(with);
        Set<Fact<?, ?>> staying = new HashSet<>(gone);
        staying.retainAll(come);
        gone.removeAll(staying);
        come.removeAll(staying);
        List<Index<?, ?>> now = new ArrayList<>(all);
        gone.forEach(fact -> fact.takenFrom(now));
        come.forEach(fact -> fact.addedTo(now));
        Indexes later = new Indexes(List.copyOf(now));
        Stream.of(gone, come)
                .flatMap(Set::stream)
                .forEach(fact -> {
                    changed.accept(Cells.of(fact.name(), fact.key()));
                    if (fact.key() instanceof Listing list
                            && fact.value() instanceof Listed listed) {
                        changed.accept(Cells.of(list, listed.at()));
                        if (magnitude(list) != later.magnitude(list)) {
                            changed.accept(Cells.ofMagnitude(list));
                        }
                    }
                });
        return later;
    }

    /// See [Edition#magnitude(Listing)].
    int magnitude(Listing list) {
        return Integer.numberOfLeadingZeros(get(LISTINGS, list).size());
    }

    private static Set<Fact<?, ?>> facts(Consumer<Sink> giver) {
        Set<Fact<?, ?>> facts = new LinkedHashSet<>();
        giver.accept(
                new Sink() {
                    @Override
                    public <K, V extends Comparable<? super V>> void take(
                            Name<K, V> name, K key, V value) {
                        facts.add(new Fact<>(name, key, value));
                    }
                });
        return facts;
    }

    @SuppressWarnings("unchecked") // each name goes with one index
    private static <K, V extends Comparable<? super V>> Index<K, V> index(
            List<Index<?, ?>> all, Name<K, V> name) {
        return (Index<K, V>) all.get(name.number());
    }
}
