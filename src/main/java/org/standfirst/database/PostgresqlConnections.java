package org.standfirst.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.standfirst.content.Refusal;

/// A pool of connections to PostgreSQL.
final class PostgresqlConnections implements Connections {
    private static final int CONNECTIONS = 8;

    /// Sets our advisory locks apart from those of other programs in the same database.
    private static final int OUR_LOCKS = 0x57A9DF12;

    private final HikariDataSource pool;

    private PostgresqlConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresqlConnections open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setPoolName("postgresql");
        try {
            return new PostgresqlConnections(new HikariDataSource(config));
        } catch (HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(
                    "PostgreSQL does not answer at %s: %s"
                            .formatted(withoutSecrets(url), cause.getMessage()),
                    "Check the address, the user and the password given by --database.");
        }
    }

    /// A JDBC URL without its parameters, which may hold a password.
    static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        return plain.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public Lent reader() {
        return lent(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public Lent writer() {
        return lent(Connection.TRANSACTION_READ_COMMITTED);
    }

    private Lent lent(int isolation) {
        try {
            Connection connection = pool.getConnection();
            connection.setTransactionIsolation(isolation);
            return new Lent(connection, new Statements(connection, 0), lent -> connection.close());
        } catch (SQLException e) {
            throw new DatabaseFault("PostgreSQL gave no connection", e);
        }
    }

    /// An advisory lock, which PostgreSQL takes back when the connection is gone.
    ///
    /// @see <a
    ///     href="https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL,
    ///     Advisory Locks</a>
    @Override
    public Optional<Hold> hold(int number) {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(true);
            if (advisory(connection, "pg_try_advisory_lock", number)) {
                return Optional.of(() -> letGo(connection, number));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseFault("PostgreSQL gave no lock", e);
        }
    }

    private static void letGo(Connection connection, int number) {
        try (connection) {
            advisory(connection, "pg_advisory_unlock", number);
        } catch (SQLException e) {
            throw new DatabaseFault("PostgreSQL took no lock back", e);
        }
    }

    private static boolean advisory(Connection connection, String function, int number)
            throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + function + "(?, ?)")) {
            statement.setInt(1, OUR_LOCKS);
            statement.setInt(2, number);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
