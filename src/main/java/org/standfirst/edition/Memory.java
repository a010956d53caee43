package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Id;

/// What was found for each document of an edition; in a later one it is found again only where
/// something has changed that it was found from. For one thread.
public final class Memory<A> {
    private static final int[] WHICH_THERE_ARE = {Cells.HOLDINGS};

    private final Changes changes;
    private List<Known<A>> all = List.of();
    private long position = -1;

    Memory(Changes changes) {
        this.changes = changes;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares what is known
    private record Known<A>(Id id, int[] cells, A answer) {}

    /// Finds something for a document.
    @FunctionalInterface
    public interface Finding<A> {
        /// What there is.
        ///
        /// @param noting of which everything else is read
        A of(Edition.Holding holding, Edition noting);
    }

    /// What is found for each document of an edition that is not older than the one before, by the
    /// documents' numbers; the very same as before where it equals that.
    public List<A> of(Edition edition, Finding<A> finding) {
        boolean isSame = changes.isNone(WHICH_THERE_ARE, position);
        List<Id> ids = isSame ? all.stream().map(Known::id).toList() : edition.ids();
        List<Known<A>> now = new ArrayList<>(ids.size());
        int at = 0;
        for (Id id : ids) {
            while (at < all.size() && all.get(at).id().compareTo(id) < 0) {
                at++;
            }
            Optional<Known<A>> known =
                    at < all.size() && all.get(at).id().equals(id)
                            ? Optional.of(all.get(at))
                            : Optional.empty();
            now.add(
                    known.filter(it -> changes.isNone(it.cells(), position))
                            .orElseGet(() -> found(id, known, edition, finding)));
        }
        all = now;
        position = edition.position();
        return all.stream().map(Known::answer).toList();
    }

    private static <A> Known<A> found(
            Id id, Optional<Known<A>> before, Edition edition, Finding<A> finding) {
        Cells cells = new Cells();
        Edition noting = edition.noting(cells);
        A found = finding.of(noting.holding(id), noting);
        return new Known<>(
                id, cells.all(), before.map(Known::answer).filter(found::equals).orElse(found));
    }
}
