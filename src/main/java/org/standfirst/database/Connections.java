package org.standfirst.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Lends connections; whoever borrows one gives it back by closing the loan.
interface Connections extends AutoCloseable {
    Lent reader();

    Lent writer();

    /// Takes hold of a number; empty where somebody alive has it. Whoever has it loses it when their
    /// process ends, however it ends.
    Optional<Hold> hold(int number);

    @Override
    void close();

    /// A connection on loan.
    record Lent(Connection connection, Statements statements, Return back)
            implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            back.take(this);
        }
    }

    /// What happens to a connection when its loan ends.
    interface Return {
        void take(Lent lent) throws SQLException;
    }
}
