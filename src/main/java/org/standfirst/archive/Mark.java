package org.standfirst.archive;

import java.sql.SQLException;
import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.database.Session;

/// What there is to know of a position of the ledger for whoever has kept something that was made at it.
///
/// @param print of the archive with its past up to there: another archive has another, and so has this
///     one where it was set back and went on differently
/// @param changes how many there were since
/// @param redactions how many there were since; with one, what was kept must go
public record Mark(Fingerprint print, long changes, long redactions) {
    static Optional<Mark> at(Session session, long position) throws SQLException {
        Optional<Fingerprint> print = print(session, position);
        if (print.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Mark(
                        print.get(),
                        count(session, "change WHERE position > ?", position),
                        count(
                                session,
                                "ledger WHERE position > ? AND deed = ?",
                                position,
                                Redaction.DEED)));
    }

    private static Optional<Fingerprint> print(Session session, long position) throws SQLException {
        String archive = session.one("SELECT archive FROM head", row -> row.text(1)).orElseThrow();
        return position == 0
                ? Optional.of(Fingerprint.of(archive))
                : session.one(
                        "SELECT moment, who, deed, words FROM ledger WHERE position = ?",
                        row ->
                                Fingerprint.of(
                                        archive,
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4)),
                        position);
    }

    private static long count(Session session, String which, Object... parameters)
            throws SQLException {
        return session.one("SELECT count(*) FROM " + which, row -> row.number(1), parameters)
                .orElseThrow();
    }
}
