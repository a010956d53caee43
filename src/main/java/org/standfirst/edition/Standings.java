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
/// When the edition moves, the questions are put in doubt that read a cell which is another now.
/// One in doubt is asked again when a page comes up that asked it. So a change costs as much as it
/// changes, whatever the size of the archive, and still nothing is taken on trust: a page stands if
/// every answer it was printed from stands.
public final class Standings {
    private final Map<Question<?>, Standing> all = new ConcurrentHashMap<>();

    /// Moving is for one alone; whoever notes answers of the newest edition keeps it from moving.
    private final ReadWriteLock moving = new ReentrantReadWriteLock();

    private volatile Edition newest;

    /// No question yet, of that edition.
    public Standings(Edition first) {
        this.newest = first;
    }

    /// The edition whose answers these are.
    public Edition newest() {
        return newest;
    }

    private boolean isNewest(Edition edition) {
        return edition.position() == newest.position();
    }

    /// Moves on to a later edition.
    ///
    /// @param steps says what changed between two positions, if it is known
    public void moveTo(Edition later, Steps steps) {
        if (later.position() <= newest.position()) {
            return;
        }
        moving.writeLock().lock();
        try {
            if (later.position() <= newest.position()) {
                return;
            }
            Optional<Cells.Changed> changed = steps.between(newest.position(), later.position());
            for (Standing standing : all.values()) {
                changed.ifPresentOrElse(
                        cells -> standing.doubt(cells, later.position()),
                        () -> standing.doubt(later.position()));
            }
            newest = later;
        } finally {
            moving.writeLock().unlock();
        }
    }

    /// Takes in standings that were kept in a file, and gives those that now stand for them. What has
    /// changed since is found by the steps, if these are known; else all are in doubt.
    ///
    /// @param position of the file
    public List<Standing> recalled(List<Standing> kept, long position, Steps steps) {
        moving.writeLock().lock();
        try {
            long now = newest.position();
            Optional<Cells.Changed> changed = steps.between(position, now);
            List<Standing> standing = new ArrayList<>(kept.size());
            for (Standing one : kept) {
                if (position < now) {
                    changed.ifPresentOrElse(cells -> one.doubt(cells, now), () -> one.doubt(now));
                }
                Standing known = all.putIfAbsent(one.question(), one);
                if (known != null) {
                    known.reachBack(one);
                }
                standing.add(known == null ? one : known);
            }
            return standing;
        } finally {
            moving.writeLock().unlock();
        }
    }

    /// The answer in an edition; without a fingerprint made anew where the one that stands is sure.
    <A> Noted<A> noted(Question<A> question, Edition edition) {
        Standing standing = all.get(question);
        if (standing != null && isNewest(edition) && standing.isSure()) {
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
            keeping.accept(new Trace(trace, position));
        } finally {
            moving.readLock().unlock();
        }
    }

    /// The first of a page's questions that has another answer now; empty if the page stands.
    public Optional<Standing> changed(Trace trace) {
        for (Standing standing : trace.asked()) {
            while (!standing.isSure()) {
                settle(standing);
            }
            if (standing.since() > trace.position()) {
                return Optional.of(standing);
            }
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

    /// Forgets the questions that no page has asked that is still kept.
    ///
    /// @param kept all of these
    public void forgetBut(Supplier<Stream<Trace>> kept) {
        moving.writeLock().lock();
        try {
            Set<Standing> used = Collections.newSetFromMap(new IdentityHashMap<>());
            kept.get().forEach(trace -> used.addAll(trace.asked()));
            all.values().retainAll(used);
        } finally {
            moving.writeLock().unlock();
        }
    }
}
