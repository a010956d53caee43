package org.standfirst.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Revision;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Refusal;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;

/// Publishes what is scheduled when its moment comes, each text with a line of the ledger.
///
/// What was held back waits for a person, whatever moment was planned. Several machines may do this at
/// once: whoever comes first does it. For one thread.
public final class Releases {
    private static final int LINES_AT_ONCE = 100;

    /// Lines with more changes than this are not looked through one by one.
    private static final int MANY = 500;

    private static final String WHO = "Standfirst";

    private final Archive archive;
    private final Clock clock;
    private final BiConsumer<String, Refusal> hindrances;
    private final Map<Id, OffsetDateTime> waiting = new TreeMap<>();
    private long position = -1;

    /// @param hindrances is told what could not be published, and why: once, until somebody changes it
    public Releases(Archive archive, Clock clock, BiConsumer<String, Refusal> hindrances) {
        this.archive = archive;
        this.clock = clock;
        this.hindrances = hindrances;
    }

    /// Publishes all whose moment has come.
    public List<LedgerLine> release() {
        follow();
        List<LedgerLine> lines = new ArrayList<>();
        List<Id> due =
                waiting.entrySet().stream()
                        .filter(one -> isDue(one.getValue()))
                        .sorted(Map.Entry.comparingByValue(OffsetDateTime.timeLineOrder()))
                        .map(Map.Entry::getKey)
                        .toList();
        for (Id id : due) {
            waiting.remove(id);
            try {
                release(id).ifPresent(lines::add);
            } catch (Refusal refusal) {
                hindrances.accept(
                        archive.current(id).map(Revision::document).map(Naming::of).orElse(""),
                        refusal);
            }
        }
        return lines;
    }

    private boolean isDue(OffsetDateTime at) {
        return !at.toInstant().isAfter(clock.instant());
    }

    private Optional<LedgerLine> release(Id id) {
        return archive.decide(
                        WHO,
                        "release",
                        (present, _) -> {
                            Revision found = present.revision(id).orElseThrow();
                            if (!(found.document() instanceof Text text)
                                    || !(text.stage() instanceof Stage.Scheduled(OffsetDateTime at))
                                    || !isDue(at)) {
                                return Decision.nothing("Somebody was quicker");
                            }
                            new Vacancy(present).check(text.address(), Optional.of(id));
                            Text published = text.with(new Stage.Published(at));
                            return new Decision(
                                    "%s is public, as was planned for %s"
                                            .formatted(Naming.placed(text), at),
                                    List.of(Publishing.saving(present, found, published)));
                        })
                .line();
    }

    /// Looks at what has changed since it last looked; at first, at everything.
    private void follow() {
        List<LedgerLine> lines = position < 0 ? List.of() : archive.after(position, LINES_AT_ONCE);
        boolean areMany =
                lines.size() == LINES_AT_ONCE
                        || lines.stream().mapToInt(line -> line.changes().size()).sum() > MANY;
        if (position < 0 || areMany) {
            position = archive.position();
            waiting.clear();
            archive.look(present -> present.scheduled())
                    .forEach(revision -> note(revision.id(), revision.document()));
            return;
        }
        for (LedgerLine line : lines) {
            for (LedgerLine.Change change : line.changes()) {
                archive.current(change.id())
                        .ifPresent(revision -> note(revision.id(), revision.document()));
            }
            position = line.position();
        }
    }

    private void note(Id id, Document document) {
        if (document instanceof Text text && text.stage() instanceof Stage.Scheduled(var at)) {
            waiting.put(id, at);
        } else {
            waiting.remove(id);
        }
    }
}
