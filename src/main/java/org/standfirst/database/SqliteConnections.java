package org.standfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.JDBC;
import org.standfirst.content.Refusal;

/// One connection that writes, and a few that read beside it.
final class SqliteConnections implements Connections {
    private static final int READERS = 4;
    private static final int STATEMENTS = 50;
    private static final String SYNCHRONOUS_FULL = "2";

    private final BlockingQueue<Lent> writers = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Lent> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Connection> all = new ArrayList<>();
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();

    private SqliteConnections() {}

    static SqliteConnections open(Path file) {
        SqliteConnections connections = new SqliteConnections();
        try {
            Connection writer = connections.connect(file, "IMMEDIATE");
            check(file, writer, "journal_mode", "wal");
            check(file, writer, "synchronous", SYNCHRONOUS_FULL);
            check(file, writer, "foreign_keys", "1");
            // What has written stays at work until it is closed, and would keep others from it.
            offer(writer, 0, connections.writers);
            for (int i = 0; i < READERS; i++) {
                offer(connections.connect(file, "DEFERRED"), STATEMENTS, connections.readers);
            }
            return connections;
        } catch (SQLException e) {
            connections.close();
            throw new DatabaseFault("Could not open " + file, e);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private Connection connect(Path file, String transactions) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "10000");
        properties.setProperty("secure_delete", "true");
        properties.setProperty("transaction_mode", transactions);
        Connection connection = JDBC.createConnection(JDBC.PREFIX + file, properties);
        all.add(connection);
        return connection;
    }

    private static void offer(Connection connection, int statements, BlockingQueue<Lent> to) {
        to.add(new Lent(connection, new Statements(connection, statements), to::add));
    }

    private static void check(Path file, Connection connection, String pragma, String wanted)
            throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + pragma)) {
            String found = row.next() ? row.getString(1) : "nothing";
            if (!wanted.equalsIgnoreCase(found)) {
                throw new Refusal(
                        "%s cannot be kept safely: SQLite answers %s=%s where it must be %s."
                                .formatted(file, pragma, found, wanted),
                        "Put the data folder on a local disk, not on a network share.");
            }
        }
    }

    @Override
    public Lent reader() {
        return take(readers);
    }

    @Override
    public Lent writer() {
        return take(writers);
    }

    /// Only this process writes.
    @Override
    public Optional<Hold> hold(int number) {
        return held.add(number) ? Optional.of(() -> held.remove(number)) : Optional.empty();
    }

    private static Lent take(BlockingQueue<Lent> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DatabaseFault("Could not close the database", e);
            }
        }
    }
}
