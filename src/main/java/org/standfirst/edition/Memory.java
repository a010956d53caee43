package org.standfirst.edition;

import java.util.Collections;
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

    /// Of the documents, in order, and what was found for each.
    private List<Id> ids = List.of();

    private List<Known<A>> each = List.of();
    private long position = NEVER;

    Memory(Changes changes) {
        this.changes = changes;
    }

    /// @param position of the edition in which it was found
    @SuppressWarnings("ArrayRecordComponent") // nobody compares what is known
    private record Known<A>(A answer, int[] cells, long position) {}

    /// Finds something for a document; on several threads at once.
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
        Known<A> now = again(before, edition, finding);
        parts.put(part, now);
        return now.answer();
    }

    /// The same for each document, by the documents' numbers; found on every core.
    public List<A> each(Edition edition, Finding<A> finding) {
        List<Id> now = changes.isNone(WHICH_THERE_ARE, position) ? ids : edition.ids();
        each = now.parallelStream().map(id -> each(id, edition, finding)).toList();
        ids = now;
        position = edition.position();
        return each.stream().map(Known::answer).toList();
    }

    private Known<A> each(Id id, Edition edition, Finding<A> finding) {
        int at = Collections.binarySearch(ids, id);
        Optional<Known<A>> before = at < 0 ? Optional.empty() : Optional.of(each.get(at));
        return again(before, edition, noting -> finding.of(noting.holding(id), noting));
    }

    private Known<A> again(
            Optional<Known<A>> before, Edition edition, Function<Edition, A> finding) {
        return before.filter(this::stands).orElseGet(() -> found(before, edition, finding));
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
