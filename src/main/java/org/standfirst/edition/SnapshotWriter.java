package org.standfirst.edition;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.archive.Current.Held;
import org.standfirst.content.Id;

/// Writes an edition as bytes: every document as it is kept, then every index.
///
/// @see SnapshotReader
final class SnapshotWriter {
    private final Packer out;
    private final Map<Id, Integer> places = new HashMap<>();
    private final Map<Listed, Integer> run = new HashMap<>();

    SnapshotWriter(Packer out) {
        this.out = out;
    }

    void write(Edition edition) throws IOException {
        out.number(edition.position());
        documents(edition.documents());
        Indexes indexes = edition.indexes();
        run(indexes);
        index(indexes, Indexes.CLAIMS, out::text, this::claim);
        index(indexes, Indexes.LISTINGS, this::listing, this::listed);
        index(indexes, Indexes.USES, out::text, this::id);
        index(indexes, Indexes.ANSWERS, this::id, this::answering);
        index(indexes, Indexes.CHILDREN, this::id, this::child);
        index(indexes, Indexes.COMMENTS, this::id, this::remark);
        index(indexes, Indexes.SUBJECTS, this::id, this::id);
        index(indexes, Indexes.FEW, few -> choice(SnapshotReader.FEW, few), this::id);
        index(indexes, Indexes.LEADING, this::listing, this::listed);
        index(indexes, Indexes.CONTENTS, this::id, this::piece);
    }

    @FunctionalInterface
    private interface Form<T> {
        void write(T value) throws IOException;
    }

    private void documents(Map<Id, Held> documents) throws IOException {
        out.number(documents.size());
        for (Held held : documents.values()) {
            places.put(held.id(), places.size());
            out.number(held.id().value());
            out.number(held.number());
            out.print(held.print());
            out.bytes(held.content());
        }
    }

    /// Each place in the run of articles once; lists refer to it.
    private void run(Indexes indexes) throws IOException {
        List<Listed> all =
                List.of(Indexes.LISTINGS, Indexes.LEADING).stream()
                        .flatMap(name -> indexes.whole(name).entries().flat().values().stream())
                        .flatMap(List::stream)
                        .filter(listed -> run.putIfAbsent(listed, run.size()) == null)
                        .toList();
        out.number(all.size());
        for (Listed listed : all) {
            id(listed.id());
            out.moment(listed.at());
            out.number(listed.terms().size());
            for (Id term : listed.terms().ids()) {
                id(term);
            }
        }
    }

    private <K, V extends Comparable<? super V>> void index(
            Indexes indexes, Indexes.Name<K, V> name, Form<K> ofKey, Form<V> ofValue)
            throws IOException {
        Map<K, List<V>> entries = indexes.whole(name).entries().flat();
        out.number(entries.size());
        for (Map.Entry<K, List<V>> entry : entries.entrySet()) {
            ofKey.write(entry.getKey());
            out.number(entry.getValue().size());
            for (V value : entry.getValue()) {
                ofValue.write(value);
            }
        }
    }

    /// A document that is kept is its place among them; any other −1 and its number.
    private void id(Id id) throws IOException {
        Integer place = places.get(id);
        if (place != null) {
            out.number(place);
        } else {
            out.number(-1);
            out.number(id.value());
        }
    }

    private <T> void choice(List<T> all, T choice) throws IOException {
        out.number(all.indexOf(choice));
    }

    private void claim(Claim claim) throws IOException {
        choice(SnapshotReader.RANKS, claim.rank());
        id(claim.id());
    }

    private void listed(Listed listed) throws IOException {
        out.number(run.getOrDefault(listed, -1));
    }

    private void listing(Listing listing) throws IOException {
        choice(SnapshotReader.LISTINGS, ListingSort.of(listing));
        switch (listing) {
            case Listing.Main _, Listing.All _ -> {}
            case Listing.Under under -> id(under.subject());
            case Listing.By by -> {
                id(by.contributor());
                choice(SnapshotReader.ROLES, by.role());
            }
            case Listing.AllOf(int year) -> out.number(year);
            case Listing.Year(int year) -> out.number(year);
            case Listing.Month(int year, int month) -> {
                out.number(year);
                out.number(month);
            }
            case Listing.Day(int year, int month, int day) -> {
                out.number(year);
                out.number(month);
                out.number(day);
            }
        }
    }

    private void answering(Answering answering) throws IOException {
        choice(SnapshotReader.RELATIONS, answering.relation());
        id(answering.by());
    }

    private void child(Child child) throws IOException {
        out.number(child.order());
        id(child.id());
    }

    private void remark(Remark remark) throws IOException {
        out.moment(remark.at());
        id(remark.id());
    }

    private void piece(Piece piece) throws IOException {
        out.number(piece.order());
        out.moment(piece.at());
        id(piece.id());
        Optional<String> section = piece.section();
        out.number(section.isPresent() ? 1 : 0);
        if (section.isPresent()) {
            out.text(section.get());
        }
    }
}
