package org.standfirst.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Document;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.database.Database;
import org.standfirst.database.Hold;
import org.standfirst.database.Session;

/// Documents from elsewhere on their way in: written batch by batch, seen by nobody until the closing
/// line of the intake makes all of them current at once.
///
/// Each document is known by what its old system calls it, so the same item taken in again is the
/// same document; if it is also the same to the letter, nothing is written. Holds a few dozen bytes of
/// memory for each document of the source. For one thread.
public final class Consignment implements AutoCloseable {
    private static final int BATCH = 400;

    private final Database database;
    private final String source;
    private final long number;
    private final Hold hold;
    private final Map<String, Id> ids = new HashMap<>();
    private final Map<Id, Known> known = new HashMap<>();
    private final Set<Id> written = new HashSet<>();
    private final Set<Id> adopted = new HashSet<>();
    private final List<Object[]> newOrigins = new ArrayList<>();
    private final List<RevisionWriter.Written> waiting = new ArrayList<>();
    private final List<Id> overtaken = new ArrayList<>();
    private long nextId = 1;
    private long lastId;
    private boolean open = true;

    /// What became of a document that was offered.
    public enum Outcome {
        /// It was not there before.
        NEW,
        /// It was there, and is different now.
        CHANGED,
        /// It was there just so.
        SAME,
        /// It was there, and has been changed here since it was taken in: it stays as it is.
        EDITED_HERE
    }

    private record Known(Fingerprint print, Optional<Long> intake) {}

    private Consignment(Database database, String source, long number, Hold hold) {
        this.database = database;
        this.source = source;
        this.number = number;
        this.hold = hold;
    }

    static Consignment begin(Database database, String source, Instant now) {
        long number = database.write(Head::nextIntake);
        Hold hold =
                database.hold(Math.toIntExact(number))
                        .orElseThrow(
                                () -> new IllegalStateException("Somebody has intake " + number));
        Consignment intake = new Consignment(database, source, number, hold);
        database.change(session ->
                session.change(
                        "INSERT INTO intake (id, source, begun) VALUES (?, ?, ?)",
                        number,
                        source,
                        now.toString()));
        database.read(session -> {
            session.each(
                    "SELECT item, document FROM origin WHERE source = ?",
                    row -> intake.ids.put(row.text(1), new Id(row.number(2))),
                    source);
            session.each(
                    "SELECT o.document, r.print, r.intake FROM origin o"
                            + " JOIN document d ON d.id = o.document"
                            + " JOIN revision r ON r.id = d.revision WHERE o.source = ?",
                    row ->
                            intake.known.put(
                                    new Id(row.number(1)),
                                    new Known(
                                            Fingerprint.ofBytes(row.bytes(2)), row.numberIfAny(3))),
                    source);
            return true;
        });
        return intake;
    }

    /// The number of the document that the source calls so; a new one if it is met for the first time.
    ///
    /// @param item for example `post/123`
    public Id idOf(String item) {
        Id there = ids.get(item);
        if (there != null) {
            return there;
        }
        if (nextId > lastId) {
            nextId = database.write(session -> Head.documents(session, BATCH));
            lastId = nextId + BATCH - 1;
        }
        Id id = new Id(nextId++);
        ids.put(item, id);
        newOrigins.add(new Object[] {source, item, id.value(), number});
        return id;
    }

    /// Whether the source has called something so before.
    public boolean isKnown(String item) {
        return ids.containsKey(item);
    }

    /// Says that what the source calls so from now on is a document that is here already, under
    /// another name or from elsewhere. Nothing happens where the document is not current.
    public void adopt(String item, Id id) {
        Optional<Known> current =
                database.read(session ->
                        session.one(
                                "SELECT r.print, r.intake FROM document d"
                                        + " JOIN revision r ON r.id = d.revision WHERE d.id = ?",
                                row ->
                                        new Known(
                                                Fingerprint.ofBytes(row.bytes(1)),
                                                row.numberIfAny(2)),
                                id.value()));
        if (current.isPresent() && ids.putIfAbsent(item, id) == null) {
            known.put(id, current.get());
            newOrigins.add(new Object[] {source, item, id.value(), number});
        }
    }

    /// Lets the source call a document so that was made here and that no source calls anything yet;
    /// says whether it does. What is offered of it is written, and counts as edited here.
    public boolean adopts(String item, Id id) {
        if (ids.containsKey(item) || hasOrigin(id)) {
            return false;
        }
        ids.put(item, id);
        newOrigins.add(new Object[] {source, item, id.value(), number});
        adopted.add(id);
        return true;
    }

    private boolean hasOrigin(Id id) {
        return database.read(session ->
                session.one(
                                "SELECT 1 FROM origin WHERE document = ?",
                                row -> row.number(1),
                                id.value())
                        .isPresent());
    }

    /// Offers a document without a body; see [#offer(Saving)].
    public Outcome offer(Id id, Document document) {
        return offer(Saving.of(id, document));
    }

    /// Offers a document as it stands in the source, once in a consignment.
    public Outcome offer(Saving saving) {
        Id id = saving.id();
        if (!written.add(id)) {
            throw new IllegalStateException("Document " + id + " was offered twice");
        }
        RevisionWriter.Written one = RevisionWriter.Written.of(saving);
        Known before = known.get(id);
        if (before != null) {
            if (before.print().equals(one.print())) {
                return Outcome.SAME;
            }
            if (before.intake().isEmpty()) {
                return Outcome.EDITED_HERE;
            }
        }
        waiting.add(one);
        if (waiting.size() >= BATCH) {
            flush();
        }
        return before == null ? Outcome.NEW : Outcome.CHANGED;
    }

    private void flush() {
        database.change(session -> {
            if (!waiting.isEmpty()) {
                RevisionWriter.writeAll(
                        session,
                        Head.revisions(session, waiting.size()),
                        waiting,
                        Optional.of(number));
            }
            session.changeAll(
                    "INSERT INTO origin (source, item, document, intake) VALUES (?, ?, ?, ?)",
                    newOrigins);
        });
        waiting.clear();
        newOrigins.clear();
    }

    /// The closing line: all that was offered becomes current, at once and durably. Empty, with
    /// nothing in the ledger, if nothing was new or changed.
    ///
    /// What was edited here since this began stays as it is; [#overtaken()] says what that was.
    public Optional<LedgerLine> close(String who, String words, Instant now) {
        flush();
        return database.write(session -> {
            leaveOvertaken(session);
            List<LedgerLine.Change> changes =
                    session.all(
                            "SELECT document, id FROM revision WHERE intake = ?"
                                    + " ORDER BY document",
                            row -> new LedgerLine.Change(new Id(row.number(1)), row.number(2)),
                            number);
            if (changes.isEmpty()) {
                forget(session, number);
                return Optional.empty();
            }
            long position = Head.nextPosition(session);
            LedgerLine line = new LedgerLine(position, now, who, "take in", words, changes);
            Ledger.write(session, line);
            session.change(
                    "INSERT INTO document (id, revision)"
                            + " SELECT document, id FROM revision WHERE intake = ?"
                            + " ON CONFLICT (id) DO UPDATE SET revision = excluded.revision",
                    number);
            session.changeAll(
                    "UPDATE revision SET intake = NULL WHERE intake = ? AND document = ?",
                    adopted.stream().map(id -> new Object[] {number, id.value()}).toList());
            session.change("UPDATE intake SET closed = ? WHERE id = ?", position, number);
            return Optional.of(line);
        });
    }

    private void leaveOvertaken(Session session) throws SQLException {
        overtaken.clear();
        List<Long> revisions = new ArrayList<>();
        session.each(
                "SELECT n.id, n.document FROM revision n JOIN document d ON d.id = n.document"
                        + " JOIN revision c ON c.id = d.revision"
                        + " WHERE n.intake = ? AND c.intake IS NULL ORDER BY n.document",
                row -> {
                    Id id = new Id(row.number(2));
                    if (!adopted.contains(id)) {
                        revisions.add(row.number(1));
                        overtaken.add(id);
                    }
                },
                number);
        for (long revision : revisions) {
            forget(session, "= ?", revision);
        }
    }

    /// What was edited here while this was open, and so was not replaced by [#close(String, String,
    /// Instant)].
    public List<Id> overtaken() {
        return List.copyOf(overtaken);
    }

    /// Throws away what was offered, unless it was closed by its line.
    @Override
    public void close() {
        if (open) {
            open = false;
            try (hold) {
                database.change(session -> forgetUnlessClosed(session, number));
            }
        }
    }

    static int sweep(Database database) {
        List<Long> unclosed =
                database.read(session ->
                        session.all(
                                "SELECT id FROM intake WHERE closed IS NULL",
                                row -> row.number(1)));
        int swept = 0;
        for (long intake : unclosed) {
            Optional<Hold> left = database.hold(Math.toIntExact(intake));
            if (left.isPresent()) {
                try (Hold _ = left.get()) {
                    database.change(session -> forgetUnlessClosed(session, intake));
                    swept++;
                }
            }
        }
        return swept;
    }

    private static void forgetUnlessClosed(Session session, long intake) throws SQLException {
        if (session.one("SELECT closed FROM intake WHERE id = ?", row -> row.numberIfAny(1), intake)
                .filter(Optional::isEmpty)
                .isPresent()) {
            forget(session, intake);
        }
    }

    private static void forget(Session session, long intake) throws SQLException {
        forget(session, "IN (SELECT id FROM revision WHERE intake = ?)", intake);
        session.change("DELETE FROM origin WHERE intake = ?", intake);
        session.change("DELETE FROM intake WHERE id = ?", intake);
    }

    /// Throws revisions away with what hangs on them.
    private static void forget(Session session, String which, long number) throws SQLException {
        session.change("DELETE FROM claim WHERE revision " + which, number);
        session.change("DELETE FROM gist WHERE revision " + which, number);
        session.change("DELETE FROM body WHERE revision " + which, number);
        session.change("DELETE FROM revision WHERE id " + which, number);
    }
}
