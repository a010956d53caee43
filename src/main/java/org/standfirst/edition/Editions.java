package org.standfirst.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current.Held;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Id;

/// The edition that readers see now: follows the ledger of an archive, line by line.
public final class Editions {
    private static final int LINES_AT_ONCE = 100;

    /// Lines with more changes than this are followed by building anew, which is faster then.
    static final int MANY = 5_000;

    private final Archive archive;
    private final Changes changes;
    private final Standings standings;
    private final ReadBodies bodies;
    private volatile Edition now;

    /// Starts with the edition of all that is current.
    public Editions(Archive archive) {
        this(archive, Edition.of(archive.current()));
    }

    /// Starts with the edition that a snapshot holds, and what the ledger says since; without one that
    /// fits, with the edition of all that is current.
    public Editions(Archive archive, Snapshots snapshots) {
        this(archive, snapshots.edition().orElseGet(() -> Edition.of(archive.current())));
        catchUp();
    }

    private Editions(Archive archive, Edition first) {
        this.archive = archive;
        this.now = first;
        this.changes = new Changes(first.position());
        this.standings = new Standings(first, changes);
        this.bodies = new ReadBodies(archive::body);
    }

    /// The newest edition made so far; never older than one that was handed out before.
    public Edition now() {
        return now;
    }

    /// The newest edition, and the answers that stand in it.
    public Standings standings() {
        standings.moveTo(now);
        return standings;
    }

    /// Whether a page stands in the newest edition, as far as that is known at once.
    public boolean isKnownToStand(Trace trace) {
        return standings.isKnownToStand(trace, now);
    }

    /// A memory in which there is nothing yet.
    public <A> Memory<A> memory() {
        return new Memory<>(changes);
    }

    /// A view on that edition.
    public View view(Edition edition) {
        return new View(edition, bodies.of(edition), standings);
    }

    /// A view on the newest edition for what is printed from nothing that is kept.
    public View viewAfresh() {
        return View.unwritten(now, archive::body);
    }

    /// Moves on to the newest line of the ledger, and says whether there was one.
    public synchronized boolean catchUp() {
        long before = now.position();
        List<LedgerLine> lines = archive.after(before, LINES_AT_ONCE);
        while (!lines.isEmpty()) {
            now = after(now, lines);
            lines = archive.after(now.position(), LINES_AT_ONCE);
        }
        standings.moveTo(now);
        return now.position() > before;
    }

    private Edition after(Edition edition, List<LedgerLine> lines) {
        Map<Id, Long> changed = new HashMap<>();
        for (LedgerLine line : lines) {
            line.changes().forEach(change -> changed.put(change.id(), change.revision()));
        }
        if (changed.size() > MANY) {
            Edition anew = Edition.of(archive.current());
            changes.addAll(anew.position());
            return anew;
        }
        Map<Id, Held> held =
                archive.held(List.copyOf(changed.values())).stream()
                        .collect(Collectors.toMap(one -> one.revision().id(), Function.identity()));
        Edition.Step step = edition.step(lines.getLast().position(), held);
        changes.add(step.edition().position(), step.changed());
        return step.edition();
    }
}
