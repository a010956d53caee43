package org.standfirst.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.archive.Current.Held;
import org.standfirst.content.Article;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;

/// Reads what a [SnapshotWriter] wrote. Documents stay bytes until somebody asks for them.
final class SnapshotReader {
    // What there is to choose from, each known by its place.
    static final List<ListingSort> LISTINGS = List.of(ListingSort.values());
    static final List<Article.Role> ROLES = List.of(Article.Role.values());
    static final List<Article.Relation> RELATIONS = List.of(Article.Relation.values());
    static final List<Claim.Rank> RANKS = List.of(Claim.Rank.values());
    static final List<Indexes.Few> FEW = List.of(Indexes.Few.values());

    private final Unpacker in;
    private Id[] ids = new Id[0];
    private Listed[] run = new Listed[0];

    SnapshotReader(Unpacker in) {
        this.in = in;
    }

    Edition read() throws IOException {
        long position = in.number();
        Map<Id, Held> documents = documents();
        run();
        // In the order of their numbers.
        List<Index<?, ?>> indexes =
                List.of(
                        index(in::text, this::claim),
                        index(this::listing, this::listed),
                        index(in::text, this::id),
                        index(this::id, this::answering),
                        index(this::id, this::child),
                        index(this::id, this::remark),
                        index(this::id, this::id),
                        index(() -> choice(FEW), this::id),
                        index(this::listing, this::listed),
                        index(this::id, this::piece));
        return Edition.of(position, documents, new Indexes(indexes));
    }

    @FunctionalInterface
    private interface Form<T> {
        T read() throws IOException;
    }

    private Map<Id, Held> documents() throws IOException {
        int count = in.count();
        ids = new Id[count];
        Map<Id, Held> documents = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            Id id = new Id(in.number());
            long number = in.number();
            Fingerprint print = in.print();
            ids[i] = id;
            documents.put(id, Held.of(number, id, print, in.bytes()));
        }
        return documents;
    }

    private void run() throws IOException {
        run = new Listed[in.count()];
        for (int i = 0; i < run.length; i++) {
            Id id = id();
            run[i] = new Listed(in.moment(), id, Terms.of(ids()));
        }
    }

    private <K, V extends Comparable<? super V>> Index<K, V> index(Form<K> ofKey, Form<V> ofValue)
            throws IOException {
        int count = in.count();
        Map<K, List<V>> entries = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            entries.put(ofKey.read(), values(ofValue));
        }
        return new Index<>(Layered.on(entries));
    }

    private <V> List<V> values(Form<V> form) throws IOException {
        int count = in.count();
        if (count == 1) {
            return List.of(form.read());
        }
        @SuppressWarnings("unchecked") // nobody else sees the array
        V[] values = (V[]) new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = form.read();
        }
        return List.of(values);
    }

    private <T> T choice(List<T> all) throws IOException {
        return all.get(in.count());
    }

    private Id id() throws IOException {
        int place = in.count();
        return place >= 0 ? ids[place] : new Id(in.number());
    }

    private List<Id> ids() throws IOException {
        int count = in.count();
        List<Id> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(id());
        }
        return read;
    }

    private Claim claim() throws IOException {
        return new Claim(choice(RANKS), id());
    }

    private Listed listed() throws IOException {
        return run[in.count()];
    }

    private Listing listing() throws IOException {
        return switch (choice(LISTINGS)) {
            case MAIN -> new Listing.Main();
            case UNDER -> new Listing.Under(id());
            case BY -> new Listing.By(id(), choice(ROLES));
            case ALL -> new Listing.All();
            case ALL_OF -> new Listing.AllOf(in.count());
            case YEAR -> new Listing.Year(in.count());
            case MONTH -> new Listing.Month(in.count(), in.count());
            case DAY -> new Listing.Day(in.count(), in.count(), in.count());
        };
    }

    private Answering answering() throws IOException {
        return new Answering(choice(RELATIONS), id());
    }

    private Child child() throws IOException {
        return new Child(in.count(), id());
    }

    private Remark remark() throws IOException {
        return new Remark(in.moment(), id());
    }

    private Piece piece() throws IOException {
        return new Piece(
                in.count(),
                in.moment(),
                id(),
                in.count() == 1 ? Optional.of(in.text()) : Optional.empty());
    }
}
