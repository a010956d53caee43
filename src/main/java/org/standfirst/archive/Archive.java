package org.standfirst.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.MediaFile;
import org.standfirst.database.Database;
import org.standfirst.database.Session;

/// Everything the journal has: documents as revisions, and the ledger of what was done to them.
///
/// Revisions are never altered, except by [Redaction]. A change is one transaction: new revisions
/// and one line of the ledger. Positions of the ledger have no gaps and become visible in order, so a
/// reader that has passed 11 cannot have missed 10.
public final class Archive {
    private final Database database;
    private final Clock clock;

    /// An archive in that database.
    public Archive(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Numbers for new documents, never given before and never again.
    public List<Id> newIds(int count) {
        long first = database.write(session -> Head.documents(session, count));
        return LongStream.range(first, first + count).mapToObj(Id::new).toList();
    }

    /// Saves the next revision of each of these documents, as one line of the ledger. All of it is
    /// durable when this returns, or nothing has happened.
    ///
    /// @param who did it
    /// @param deed one word for it
    /// @param words a sentence about it
    public LedgerLine save(String who, String deed, String words, List<Saving> savings) {
        return database.write(session -> save(session, who, deed, words, savings));
    }

    private LedgerLine save(
            Session session, String who, String deed, String words, List<Saving> savings)
            throws SQLException {
        long position = Head.nextPosition(session);
        long first = Head.revisions(session, savings.size());
        RevisionWriter.write(session, first, savings, Optional.empty());
        List<LedgerLine.Change> changes = new ArrayList<>();
        for (int i = 0; i < savings.size(); i++) {
            changes.add(new LedgerLine.Change(savings.get(i).id(), first + i));
        }
        return close(session, position, who, deed, words, changes);
    }

    /// Decides on what is current, and saves what was decided, as one line of the ledger. Nobody else
    /// changes anything in between; all of it is durable when this returns, or nothing has happened.
    ///
    /// @param who does it
    /// @param deed one word for it
    /// @param how is asked once, and may refuse
    public Decided decide(String who, String deed, Deed how) {
        return database.write(session -> {
            Head.documents(session, 0); // From here on nobody else changes anything.
            Decision decision = how.decide(new Present(session), () -> newId(session));
            if (decision.savings().isEmpty()) {
                return new Decided(decision.words(), Optional.empty());
            }
            return new Decided(
                    decision.words(),
                    Optional.of(save(session, who, deed, decision.words(), decision.savings())));
        });
    }

    /// What is to be done, decided on what there is.
    @FunctionalInterface
    public interface Deed {
        /// Decides, or refuses.
        ///
        /// @param ids gives numbers for new documents
        Decision decide(Present present, Supplier<Id> ids);
    }

    /// What was decided.
    ///
    /// @param words a sentence about it, without its end
    /// @param savings nothing, where all is already as it should be
    public record Decision(String words, List<Saving> savings) {
        public Decision {
            savings = List.copyOf(savings);
        }

        /// That all stays as it is.
        ///
        /// @param words why
        public static Decision nothing(String words) {
            return new Decision(words, List.of());
        }
    }

    /// What came of a decision.
    ///
    /// @param line of the ledger; empty where nothing was changed
    public record Decided(String words, Optional<LedgerLine> line) {}

    private static Id newId(Session session) {
        try {
            return new Id(Head.documents(session, 1));
        } catch (SQLException e) {
            throw Present.fault(e);
        }
    }

    /// Looks at what is current, in one state of things.
    public <T> T look(Function<Present, T> look) {
        return database.read(session -> look.apply(new Present(session)));
    }

    private LedgerLine close(
            Session session,
            long position,
            String who,
            String deed,
            String words,
            List<LedgerLine.Change> changes)
            throws SQLException {
        LedgerLine line = new LedgerLine(position, now(), who, deed, words, changes);
        Ledger.write(session, line);
        session.changeAll(
                "INSERT INTO document (id, revision) VALUES (?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET revision = excluded.revision",
                changes.stream()
                        .map(change -> new Object[] {change.id().value(), change.revision()})
                        .toList());
        return line;
    }

    /// Begins a consignment of documents from elsewhere, seen by nobody until it is closed.
    ///
    /// @param source where they come from, for example the address of the old site
    public Consignment consignment(String source) {
        return Consignment.begin(database, source, now());
    }

    /// Throws away what intakes have left that were cut off, and says how many there were. One that is
    /// at work, here or on another machine, is left alone.
    public int sweep() {
        return Consignment.sweep(database);
    }

    /// The deed that rewrites revisions.
    public Redaction redaction() {
        return new Redaction(database, this::now);
    }

    /// The current revision of a document, if it has one.
    public Optional<Revision> current(Id id) {
        return look(present -> present.revision(id));
    }

    /// The current revisions of all documents of one sort, by the numbers of the documents.
    public List<Revision> current(Class<? extends Document> sort) {
        return look(present -> present.all(sort));
    }

    /// Every revision of a document that was ever current or is, oldest first.
    public List<Revision> history(Id id) {
        return look(present -> present.history(id));
    }

    /// The text of a revision; empty if it has none.
    public Body body(long revision) {
        return database.one(
                        "SELECT html FROM body WHERE revision = ?",
                        row -> new Body(row.text(1)),
                        revision)
                .orElse(Body.EMPTY);
    }

    /// All that is current, as of one position of the ledger.
    public Current current() {
        return Current.read(database);
    }

    /// These revisions, by their numbers, with the gists of their bodies.
    public List<Current.Held> held(List<Long> revisions) {
        return Current.read(database, revisions);
    }

    /// The newest position of the ledger, 0 at first.
    public long position() {
        return database.read(Head::position);
    }

    /// The lines of the ledger after a position, in order; at most so many.
    public List<LedgerLine> after(long position, int most) {
        return database.read(session -> Ledger.after(session, position, most));
    }

    /// What became of a position of the ledger; empty where the archive has not come so far.
    public Optional<Mark> mark(long position) {
        return database.read(session -> Mark.at(session, position));
    }

    /// How many documents of each sort are current, by the name of their sort.
    public SortedMap<String, Long> counts() {
        return database.read(session -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            session.each(
                    "SELECT r.sort, count(*) FROM document d JOIN revision r ON r.id = d.revision"
                            + " GROUP BY r.sort",
                    row -> counts.put(row.text(1), row.number(2)));
            return counts;
        });
    }

    /// Hands over every revision of every media file, current or not.
    public void everyMediaFile(Consumer<MediaFile> taker) {
        database.read(session -> {
            session.each(
                    RevisionReader.SELECT + " WHERE r.sort = ?",
                    row -> taker.accept((MediaFile) RevisionReader.read(row).document()),
                    MediaFile.class.getSimpleName());
            return true;
        });
    }

    /// The database it is in, without its secrets.
    public String database() {
        return database.description();
    }

    private Instant now() {
        return clock.instant();
    }
}
