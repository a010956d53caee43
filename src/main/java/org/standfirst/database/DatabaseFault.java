package org.standfirst.database;

import java.sql.SQLException;

/// A fault in the world: the database, its disk or its network did not do what it should.
public final class DatabaseFault extends RuntimeException {
    /// @param where it happened, as a sentence without its end
    public DatabaseFault(String where, SQLException cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
