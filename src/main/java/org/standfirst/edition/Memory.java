package org.standfirst.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.standfirst.content.Id;

/// What was found in an edition, for parts of it and for each of its documents; in a later one it is found
/// again only where something has changed that it was found from. For one thread.
public final class Memory<A> {
    private static final int[] WHICH_THERE_ARE = {Cells.HOLDINGS};
    private static final long NEVER = -1;

    private final Changes changes;
    private final Map<Object, Known<A>> parts = new HashMap<>();
    private List<Of<A>> each = List.of();
    private long position = NEVER;

    Memory(Changes changes) {
        this.changes = changes;
    }

    /// @param position of the edition in which it was found
    @SuppressWarnings("ArrayRecordComponent") // nobody compares what is known
    private record Known<A>(A answer, int[] cells, long position) {}

    private record Of<A>(Id id, Known<A> known) {}

    /// Finds something for a document.
    @FunctionalInterface
    public interface Finding<A> {
        /// What there is.
        ///
        /// @param noting of which everything else is read
        A of(Edition.Holding holding, Edition noting);
    }

    /// What is found for a part of an edition that is not older than the one before; the very same as
    /// before where it equals that.
    ///
    /// @param part of which there are few
    public A of(Object part, Edition edition, Function<Edition, A> finding) {
        Optional<Known<A>> before = Optional.ofNullable(parts.get(part));
        Known<A> now = before.filter(this::stands).orElseGet(() -> found(before, edition, finding));
        parts.put(part, now);
        return now.answer();
    }

    /// The same for each document, by the documents' numbers.
    public List<A> each(Edition edition, Finding<A> finding) {
        boolean areSame = changes.isNone(WHICH_THERE_ARE, position);
        List<Id> ids = areSame ? each.stream().map(Of::id).toList() : edition.ids();
        List<Of<A>> now = new ArrayList<>(ids.size());
        int at = 0;
        for (Id id : ids) {
            while (at < each.size() && each.get(at).id().compareTo(id) < 0) {
                at++;
            }
            now.add(
                    at < each.size() && each.get(at).id().equals(id)
                            ? again(each.get(at), edition, finding)
                            : of(id, Optional.empty(), edition, finding));
        }
        each = now;
        position = edition.position();
        return now.stream().map(one -> one.known().answer()).toList();
    }

    private Of<A> again(Of<A> one, Edition edition, Finding<A> finding) {
        return stands(one.known()) ? one : of(one.id(), Optional.of(one.known()), edition, finding);
    }

    private static <A> Of<A> of(
            Id id, Optional<Known<A>> before, Edition edition, Finding<A> finding) {
        return new Of<>(
                id, found(before, edition, noting -> finding.of(noting.holding(id), noting)));
    }

    private boolean stands(Known<A> known) {
        return changes.isNone(known.cells(), known.position());
    }

    private static <A> Known<A> found(
            Optional<Known<A>> before, Edition edition, Function<Edition, A> finding) {
        Cells cells = new Cells();
        A found = finding.apply(edition.noting(cells));
        return new Known<>(
                before.map(Known::answer).filter(found::equals).orElse(found),
                cells.all(),
                edition.position());
    }
}
