package org.standfirst.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.standfirst.content.Id;
import org.standfirst.database.Session;

/// The lines of the ledger as rows.
final class Ledger {
    private Ledger() {}

    static void write(Session session, LedgerLine line) throws SQLException {
        session.change(
                "INSERT INTO ledger (position, moment, who, deed, words) VALUES (?, ?, ?, ?, ?)",
                line.position(),
                line.moment().toString(),
                line.who(),
                line.deed(),
                line.words());
        session.changeAll(
                "INSERT INTO change (position, document, revision) VALUES (?, ?, ?)",
                line.changes().stream()
                        .map(change ->
                                new Object[] {
                                    line.position(), change.id().value(), change.revision()
                                })
                        .toList());
    }

    static List<LedgerLine> after(Session session, long position, int most) throws SQLException {
        List<LedgerLine> bare =
                session.all(
                        "SELECT position, moment, who, deed, words FROM ledger"
                                + " WHERE position > ? ORDER BY position LIMIT ?",
                        row ->
                                new LedgerLine(
                                        row.number(1),
                                        Instant.parse(row.text(2)),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5),
                                        List.of()),
                        position,
                        most);
        List<LedgerLine> whole = new java.util.ArrayList<>(bare.size());
        for (LedgerLine line : bare) {
            whole.add(
                    new LedgerLine(
                            line.position(),
                            line.moment(),
                            line.who(),
                            line.deed(),
                            line.words(),
                            session.all(
                                    "SELECT document, revision FROM change"
                                            + " WHERE position = ? ORDER BY document",
                                    row ->
                                            new LedgerLine.Change(
                                                    new Id(row.number(1)), row.number(2)),
                                    line.position())));
        }
        return whole;
    }
}
