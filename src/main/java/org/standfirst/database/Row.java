package org.standfirst.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A row of an answer; columns count from 1.
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /// A whole number that is there.
    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    /// A text that is there.
    public String text(int column) throws SQLException {
        return textIfAny(column)
                .orElseThrow(() -> new SQLException("Column " + column + " is empty"));
    }

    /// A text, if there is one.
    public Optional<String> textIfAny(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    /// A whole number, if there is one.
    public Optional<Long> numberIfAny(int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /// Bytes that are there.
    public byte[] bytes(int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is empty");
        }
        return value;
    }
}
