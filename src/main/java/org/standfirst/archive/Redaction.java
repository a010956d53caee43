package org.standfirst.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;
import org.standfirst.database.Database;
import org.standfirst.database.Session;
import org.standfirst.typesetting.Gist;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The one deed that rewrites revisions: words that must not stand anywhere any more (a withdrawn
/// name, a court order) give way to others in every revision there ever was, with a line in the
/// ledger that it happened.
///
/// The line doesn't repeat the words. Copies outside of the archive (backups, exports, mirrors) are
/// not reached.
public final class Redaction {
    /// What the ledger calls it.
    static final String DEED = "redact";

    private static final int SHORTEST = 3;

    private final Database database;
    private final Supplier<Instant> now;

    Redaction(Database database, Supplier<Instant> now) {
        this.database = database;
        this.now = now;
    }

    /// One phrase and what takes its place; letter case counts.
    public record Replacement(String words, String by) {
        public Replacement {
            if (words.strip().length() < SHORTEST) {
                throw new Refusal(
                        "“%s” is too short to be taken out of everything.".formatted(words),
                        "Give at least %d characters.".formatted(SHORTEST));
            }
            if (!by.equals(Line.escaped(by))) {
                throw new Refusal(
                        "“%s” cannot take the place of words.".formatted(by),
                        "Use no “<”, “>”, “&” or quotation mark of the keyboard.");
            }
        }

        String in(String html) {
            return html.replace(Line.escaped(words), by).replace(words, by);
        }
    }

    /// Replaces everywhere, in one transaction.
    ///
    /// @param reason for the ledger; it should not repeat the words
    /// @return the line, empty if the words stand nowhere
    public Optional<LedgerLine> replace(String who, String reason, List<Replacement> replacements) {
        Optional<LedgerLine> line =
                database.write(session -> replace(session, who, reason, replacements));
        if (line.isPresent() && database.isSqlite()) {
            database.alone("VACUUM");
            database.alone("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return line;
    }

    private Optional<LedgerLine> replace(
            Session session, String who, String reason, List<Replacement> replacements)
            throws SQLException {
        long position = Head.nextPosition(session);
        List<Object[]> rewritten = new ArrayList<>();
        List<Object[]> bodies = new ArrayList<>();
        List<Object[]> gists = new ArrayList<>();
        java.util.TreeSet<Id> touched = new java.util.TreeSet<>();
        session.each(
                "SELECT r.id, r.document, r.data, b.html FROM revision r"
                        + " LEFT JOIN body b ON b.revision = r.id",
                row -> {
                    String data = row.text(3);
                    Optional<String> body = row.textIfAny(4);
                    String cleanData = clean(Codec.tree(data), replacements).toString();
                    Optional<String> cleanBody = body.map(html -> inHtml(html, replacements));
                    boolean same = cleanData.equals(Codec.tree(data).toString());
                    if (same && cleanBody.equals(body)) {
                        return;
                    }
                    String kept = same ? data : cleanData;
                    Codec.read(kept);
                    touched.add(new Id(row.number(2)));
                    byte[] print = Codec.print(kept, cleanBody.map(Body::new)).bytes();
                    rewritten.add(new Object[] {kept, print, row.number(1)});
                    if (cleanBody.isPresent()) {
                        bodies.add(new Object[] {cleanBody.get(), row.number(1)});
                        gists.add(Gists.row(row.number(1), Gist.of(new Body(cleanBody.get()))));
                    }
                });
        boolean origins = rewriteOrigins(session, replacements);
        if (touched.isEmpty() && !origins) {
            session.change("UPDATE head SET position = position - 1");
            return Optional.empty();
        }
        session.changeAll( // An old export taken in again must not bring the words back.
                "UPDATE revision SET data = ?, print = ?, intake = NULL WHERE id = ?", rewritten);
        session.changeAll("UPDATE body SET html = ? WHERE revision = ?", bodies);
        session.changeAll(
                "DELETE FROM gist WHERE revision = ?",
                rewritten.stream().map(row -> new Object[] {row[2]}).toList());
        session.changeAll(Gists.INSERT, gists);
        rewriteLedger(session, replacements);
        List<LedgerLine.Change> changes = new ArrayList<>();
        for (Id id : touched) {
            session.each(
                    "SELECT revision FROM document WHERE id = ? AND revision IS NOT NULL",
                    row -> changes.add(new LedgerLine.Change(id, row.number(1))),
                    id.value());
        }
        LedgerLine line = new LedgerLine(position, now.get(), who, DEED, reason, changes);
        Ledger.write(session, line);
        return Optional.of(line);
    }

    private static String inHtml(String html, List<Replacement> replacements) {
        for (Replacement replacement : replacements) {
            html = replacement.in(html);
        }
        return html;
    }

    private static JsonNode clean(JsonNode node, List<Replacement> replacements) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> copy.set(name, clean(value, replacements)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> copy.add(clean(value, replacements)));
                yield copy;
            }
            default -> {
                if (!node.isString()) {
                    yield node;
                }
                String text = node.stringValue();
                for (Replacement replacement : replacements) {
                    text = replacement.in(text);
                }
                yield JsonNodeFactory.instance.stringNode(text);
            }
        };
    }

    private static boolean rewriteOrigins(Session session, List<Replacement> replacements)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        session.each(
                "SELECT source, item FROM origin",
                row -> {
                    String clean = row.text(2);
                    for (Replacement replacement : replacements) {
                        clean = replacement.in(clean);
                    }
                    if (!clean.equals(row.text(2))) {
                        rows.add(new Object[] {clean, row.text(1), row.text(2)});
                    }
                });
        session.changeAll("UPDATE origin SET item = ? WHERE source = ? AND item = ?", rows);
        return !rows.isEmpty();
    }

    private static void rewriteLedger(Session session, List<Replacement> replacements)
            throws SQLException {
        for (Replacement replacement : replacements) {
            session.change(
                    "UPDATE ledger SET who = replace(who, ?, ?), words = replace(words, ?, ?)",
                    replacement.words(),
                    replacement.by(),
                    replacement.words(),
                    replacement.by());
        }
    }
}
