package org.standfirst.database;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.standfirst.content.Refusal;

/// Brings the tables up to date, by numbered scripts that are written once for both databases.
final class Migrations {
    /// The newest script; Flyway is woken only for a database that is older.
    static final int NEWEST = 4;

    private Migrations() {}

    /// The two databases, with the words that differ between them.
    enum Dialect {
        SQLITE,
        POSTGRESQL;

        Map<String, String> words() {
            return switch (this) {
                case SQLITE ->
                        Map.of(
                                "number", "INTEGER",
                                "bytes", "BLOB",
                                "strict", "STRICT",
                                "random", "lower(hex(randomblob(16)))",
                                "binary", "COLLATE BINARY",
                                "address", "json_extract(r.data, '$.address')",
                                "formerly", "json_each(r.data, '$.formerly') AS f");
                case POSTGRESQL ->
                        Map.of(
                                "number", "BIGINT",
                                "bytes", "BYTEA",
                                "strict", "",
                                "random", "replace(CAST(gen_random_uuid() AS TEXT), '-', '')",
                                "binary", "COLLATE \"C\"",
                                "address", "CAST(r.data AS json) ->> 'address'",
                                "formerly",
                                        "json_array_elements_text(CAST(r.data AS json) -> 'formerly')"
                                                + " AS f(value)");
            };
        }
    }

    static void bringUpToDate(Database database, String url, Dialect dialect) {
        int found = version(database, dialect);
        if (found > NEWEST) {
            throw new Refusal(
                    "%s was written by a newer Standfirst (tables of version %d; this one knows %d)."
                            .formatted(database.description(), found, NEWEST),
                    "Start the newer program, or restore a backup made by this one.");
        }
        if (found < NEWEST) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations("classpath:org/standfirst/database/migrations")
                    .encoding(StandardCharsets.UTF_8)
                    .placeholders(dialect.words())
                    .table("migration")
                    .load()
                    .migrate();
        }
    }

    private static int version(Database database, Dialect dialect) {
        String catalogue =
                switch (dialect) {
                    case SQLITE -> "SELECT 1 FROM sqlite_master WHERE name = 'migration'";
                    case POSTGRESQL -> "SELECT 1 WHERE to_regclass('migration') IS NOT NULL";
                };
        return database.read(session ->
                session.one(catalogue, row -> row.number(1)).isEmpty()
                        ? 0
                        : session.one(
                                        "SELECT max(CAST(version AS INTEGER)) FROM migration"
                                                + " WHERE version IS NOT NULL",
                                        row -> (int) row.number(1))
                                .orElse(0));
    }
}
