package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The questions that pages asked, each once, with the answers that stand in the newest edition.
///
/// When the edition moves, nothing is done here. When a page comes up, it is looked whether a cell has
/// changed from which its answers were made; if so, those that were made from such a cell are asked
/// again. So a change costs as much as it changes, whatever the size of the archive, and still nothing
/// is taken on trust: a page stands if every answer it was printed from stands.
public final class Standings {
    private final Map<Question<?>, Standing> all = new ConcurrentHashMap<>();
    private final Changes changes;

    /// Moving is for one alone; whoever notes answers of the newest edition keeps it from moving.
    private final ReadWriteLock moving = new ReentrantReadWriteLock();

    private volatile Edition newest;

    /// No question yet, of that edition.
    ///
    /// @param changes of all editions that come after it
    Standings(Edition first, Changes changes) {
        this.newest = first;
        this.changes = changes;
    }

    /// The edition whose answers these are.
    public Edition newest() {
        return newest;
    }

    private boolean isNewest(Edition edition) {
        return edition.position() == newest.position();
    }

    /// Moves on to a later edition, of which the changes are noted.
    void moveTo(Edition later) {
        if (later.position() <= newest.position()) {
            return;
        }
        moving.writeLock().lock();
        try {
            if (later.position() > newest.position()) {
                newest = later;
            }
        } finally {
            moving.writeLock().unlock();
        }
    }

    /// Takes in standings that were kept in a file, and gives those that now stand for them.
    public List<Standing> recalled(List<Standing> kept) {
        List<Standing> standing = new ArrayList<>(kept.size());
        for (Standing one : kept) {
            Standing known = all.putIfAbsent(one.question(), one);
            if (known != null) {
                known.reachBack(one);
            }
            standing.add(known == null ? one : known);
        }
        return standing;
    }

    /// Whether one is known to stand in the newest edition, without being asked.
    boolean isSure(Standing standing) {
        return standing.isSure(newest.position(), changes);
    }

    /// Whether a page stands in an edition, as far as that is known without asking anything.
    public boolean isKnownToStand(Trace trace, Edition edition) {
        return trace.isUntouched(edition.position(), changes);
    }

    /// Whether all pages that were made from it stand in the newest edition, as far as that is known
    /// without looking at any.
    public boolean isUntouched(Ground ground) {
        return ground.isUntouched(newest.position(), changes);
    }

    /// The answer in an edition; without a fingerprint made anew where the one that stands is sure.
    <A> Noted<A> noted(Question<A> question, Edition edition) {
        Standing standing = all.get(question);
        if (standing != null && isNewest(edition) && isSure(standing)) {
            Noted<A> known = standing.in(edition, question);
            // What stood when it was looked up may have moved while it was read.
            if (isNewest(edition)) {
                return known;
            }
        }
        return Noted.of(question, edition);
    }

    /// Has a page kept that was printed from an edition, with the questions it asked; not if that is
    /// not the newest any more, because nobody can say then whether the answers stand.
    void keep(Edition edition, Map<Question<?>, Noted<?>> asked, Consumer<Trace> keeping) {
        moving.readLock().lock();
        try {
            if (!isNewest(edition)) {
                return;
            }
            long position = edition.position();
            List<Standing> trace = new ArrayList<>(asked.size());
            asked.forEach((question, noted) -> {
                Standing standing =
                        all.computeIfAbsent(question, _ -> new Standing(question, noted, position));
                standing.settle(noted, position);
                trace.add(standing);
            });
            keeping.accept(Trace.of(trace, position));
        } finally {
            moving.readLock().unlock();
        }
    }

    /// The first of a page's questions that has another answer now; empty if the page stands.
    public Optional<Standing> changed(Trace trace) {
        Edition edition = newest;
        if (isKnownToStand(trace, edition)) {
            return Optional.empty();
        }
        for (Standing standing : trace.asked()) {
            while (!isSure(standing)) {
                settle(standing);
            }
            if (standing.since() > trace.position()) {
                return Optional.of(standing);
            }
        }
        int[] cells = trace.gathered();
        // Where others have moved on in between, it is looked at again.
        if (isNewest(edition)) {
            trace.stands(edition.position(), cells);
        }
        return Optional.empty();
    }

    private void settle(Standing standing) {
        Edition edition = newest;
        Noted<?> noted = Noted.of(standing.question(), edition);
        moving.readLock().lock();
        try {
            if (isNewest(edition)) {
                standing.settle(noted, edition.position());
            }
        } finally {
            moving.readLock().unlock();
        }
    }

    /// How many questions stand.
    public int size() {
        return all.size();
    }

    /// Forgets the questions that no page has asked that is still kept. A page that is kept meanwhile
    /// keeps its own: they are asked anew for others, and that is all.
    ///
    /// @param kept all of these
    public void forgetBut(Supplier<Stream<Trace>> kept) {
        Set<Standing> used = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.get().forEach(trace -> used.addAll(trace.asked()));
        all.values().retainAll(used);
    }
}
