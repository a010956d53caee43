package org.standfirst.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.standfirst.content.Refusal;

/// A pool of connections to PostgreSQL.
final class PostgresqlConnections implements Connections {
    private static final int CONNECTIONS = 8;

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
            return new Lent(connection, Connection::close);
        } catch (SQLException e) {
            throw new DatabaseFault("PostgreSQL gave no connection", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
