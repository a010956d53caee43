package org.standfirst.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The statements of one connection. Those that are not in use are kept, so that what is asked again
/// and again is parsed and planned once.
final class Statements {
    private final Connection connection;
    private final int most;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    /// @param most how many are kept; none where the driver does it
    Statements(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /// A statement in use; it goes back when this is closed.
    final class Used implements AutoCloseable {
        private final String sql;
        private final PreparedStatement statement;

        private Used(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        PreparedStatement statement() {
            return statement;
        }

        @Override
        public void close() throws SQLException {
            // While this one was in use, another may have been prepared for the same.
            if (idle.size() >= most || idle.containsKey(sql)) {
                statement.close();
                return;
            }
            statement.clearParameters();
            idle.put(sql, statement);
        }
    }

    Used of(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return new Used(sql, kept == null ? connection.prepareStatement(sql) : kept);
    }
}
