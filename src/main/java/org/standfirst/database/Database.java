package org.standfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A database: work is done in sessions, each of them one transaction.
public final class Database implements AutoCloseable {
    private static final String FAILED = "The database did not do its work";

    private final Connections connections;
    private final String description;

    private Database(Connections connections, String description) {
        this.connections = connections;
        this.description = description;
    }

    /// A SQLite file, made if it is missing, with its tables brought up to date.
    ///
    /// The file is held in WAL mode with `synchronous=FULL` and foreign keys; where the file system
    /// doesn't allow that, this refuses. One process at a time may write.
    public static Database sqlite(Path file) {
        Connections connections = SqliteConnections.open(file);
        return migrated(
                new Database(connections, "SQLite " + file),
                "jdbc:sqlite:" + file,
                Migrations.Dialect.SQLITE);
    }

    /// A PostgreSQL database by its JDBC URL, with its tables brought up to date.
    ///
    /// @param url for example `jdbc:postgresql://localhost/journal?user=me`
    public static Database postgresql(String url) {
        Connections connections = PostgresqlConnections.open(url);
        return migrated(
                new Database(
                        connections, "PostgreSQL " + PostgresqlConnections.withoutSecrets(url)),
                url,
                Migrations.Dialect.POSTGRESQL);
    }

    private static Database migrated(Database database, String url, Migrations.Dialect dialect) {
        try {
            Migrations.bringUpToDate(database, url, dialect);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Reads in one transaction that sees one state of things.
    public <T> T read(Work<T> work) {
        return inTransaction(connections.reader(), work);
    }

    /// The first row that one statement reads, if there is one: by itself it sees one state of things,
    /// without the cost of a transaction.
    public <T> Optional<T> one(String sql, Session.Reading<T> reading, Object... parameters) {
        try (Connections.Lent lent = connections.reader()) {
            lent.connection().setAutoCommit(true);
            return new Session(lent.statements()).one(sql, reading, parameters);
        } catch (SQLException e) {
            throw new DatabaseFault(FAILED, e);
        }
    }

    /// Changes things in one transaction, which is durable when this returns, or has not happened.
    public <T> T write(Work<T> work) {
        return inTransaction(connections.writer(), work);
    }

    /// The same as [#write(Work)] for work that gives nothing back.
    public void change(Deed deed) {
        this.<Boolean>write(session -> {
            deed.in(session);
            return true;
        });
    }

    /// Runs one statement outside of a transaction, for what databases allow only there.
    public void alone(String sql) {
        try (Connections.Lent lent = connections.writer();
                var statement = lent.connection().createStatement()) {
            lent.connection().setAutoCommit(true);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFault("Could not run “" + sql + "”", e);
        }
    }

    /// Takes hold of a number until it is closed, or until this process ends in whatever way; empty where
    /// somebody has it.
    public Optional<Hold> hold(int number) {
        return connections.hold(number);
    }

    private static <T> T inTransaction(Connections.Lent lent, Work<T> work) {
        try (lent) {
            Connection connection = lent.connection();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.in(new Session(lent.statements()));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(FAILED, e);
        }
    }

    /// Which kind of database, and where, without its secrets.
    public String description() {
        return description;
    }

    /// Whether it is a SQLite file, which one process at a time may write.
    public boolean isSqlite() {
        return connections instanceof SqliteConnections;
    }

    @Override
    public void close() {
        connections.close();
    }

    /// Work that gives something back.
    @FunctionalInterface
    public interface Work<T> {
        /// Does it; what is thrown undoes all of it.
        T in(Session session) throws SQLException;
    }

    /// Work that gives nothing back.
    @FunctionalInterface
    public interface Deed {
        /// Does it; what is thrown undoes all of it.
        void in(Session session) throws SQLException;
    }
}
