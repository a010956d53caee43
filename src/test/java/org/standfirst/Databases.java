package org.standfirst;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.standfirst.database.Database;

/// Real databases for tests: a new SQLite file, or a new database in one real PostgreSQL.
public enum Databases {
    SQLITE,
    POSTGRESQL;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// An empty database; the same one again for the same folder and name on SQLite.
    public Database open(Path folder) {
        return switch (this) {
            case SQLITE -> Database.sqlite(folder.resolve("archive.sqlite"));
            case POSTGRESQL -> Database.postgresql(newPostgresqlUrl());
        };
    }

    /// A way to one database that can be gone more than once, as several processes do, or one after
    /// another.
    public Supplier<Database> at(Path folder) {
        return switch (this) {
            case SQLITE -> () -> open(folder);
            case POSTGRESQL -> {
                String url = newPostgresqlUrl();
                yield () -> Database.postgresql(url);
            }
        };
    }

    /// The URL of a new, empty database.
    public static String newPostgresqlUrl() {
        String name = "journal" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> {
                                    try {
                                        server.close();
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
