package org.standfirst.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Lends connections; whoever borrows one gives it back by closing the loan.
interface Connections extends AutoCloseable {
    Lent reader();

    Lent writer();

    @Override
    void close();

    /// A connection on loan.
    record Lent(Connection connection, Return back) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            back.take(connection);
        }
    }

    /// What happens to a connection when its loan ends.
    interface Return {
        void take(Connection connection) throws SQLException;
    }
}
