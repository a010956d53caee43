package org.standfirst.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One transaction at work: statements with parameters, and what they give back.
///
/// Parameters are strings, whole numbers, byte arrays and [Optional]s of them.
public final class Session {
    private static final int FETCH = 500;

    private final Statements statements;

    Session(Statements statements) {
        this.statements = statements;
    }

    /// Every row, in the order of the statement.
    public <T> List<T> all(String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reading.of(row)), parameters);
        return rows;
    }

    /// The first row, if there is one.
    public <T> Optional<T> one(String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        try (Statements.Used used = statements.of(sql);
                var rows = with(parameters, used).executeQuery()) {
            return rows.next() ? Optional.of(reading.of(new Row(rows))) : Optional.empty();
        }
    }

    /// Hands over row by row, without holding them.
    public void each(String sql, Taking taking, Object... parameters) throws SQLException {
        try (Statements.Used used = statements.of(sql)) {
            PreparedStatement statement = with(parameters, used);
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    taking.take(row);
                }
            }
        }
    }

    /// Runs a statement that changes rows, and says how many.
    public int change(String sql, Object... parameters) throws SQLException {
        try (Statements.Used used = statements.of(sql)) {
            return with(parameters, used).executeUpdate();
        }
    }

    /// Runs one statement for many rows of parameters.
    public void changeAll(String sql, Iterable<Object[]> rows) throws SQLException {
        try (Statements.Used used = statements.of(sql)) {
            PreparedStatement statement = used.statement();
            int waiting = 0;
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
                if (++waiting == FETCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private static PreparedStatement with(Object[] parameters, Statements.Used used)
            throws SQLException {
        set(used.statement(), parameters);
        return used.statement();
    }

    private static void set(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Optional<?> optional) {
                value = optional.isPresent() ? optional.get() : null;
            }
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default ->
                        throw new IllegalArgumentException(
                                "No parameter is a " + value.getClass().getName());
            }
        }
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface Reading<T> {
        /// The row may not be kept.
        T of(Row row) throws SQLException;
    }

    /// Takes a row.
    @FunctionalInterface
    public interface Taking {
        /// The row may not be kept.
        void take(Row row) throws SQLException;
    }
}
