package org.standfirst.archive;

import java.sql.SQLException;
import org.standfirst.database.Session;

/// The counters of the archive: one row, locked by whoever changes anything.
final class Head {
    private Head() {}

    /// The next position of the ledger. From here on, this transaction is the only one that writes.
    static long nextPosition(Session session) throws SQLException {
        return next(session, "UPDATE head SET position = position + 1 RETURNING position");
    }

    /// The first of so many document numbers that are now taken.
    static long documents(Session session, int count) throws SQLException {
        return next(session, "UPDATE head SET document = document + ? RETURNING document", count)
                - count
                + 1;
    }

    /// The first of so many revision numbers that are now taken.
    static long revisions(Session session, int count) throws SQLException {
        return next(session, "UPDATE head SET revision = revision + ? RETURNING revision", count)
                - count
                + 1;
    }

    /// The number of a new intake.
    static long nextIntake(Session session) throws SQLException {
        return next(session, "UPDATE head SET intake = intake + 1 RETURNING intake");
    }

    /// The newest position of the ledger; 0 for an archive in which nothing was done yet.
    static long position(Session session) throws SQLException {
        return next(session, "SELECT position FROM head");
    }

    private static long next(Session session, String sql, Object... parameters)
            throws SQLException {
        return session.one(sql, row -> row.number(1), parameters)
                .orElseThrow(() -> new SQLException("The archive has lost its counters"));
    }
}
