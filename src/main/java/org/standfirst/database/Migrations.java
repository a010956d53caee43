package org.standfirst.database;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.standfirst.content.Refusal;

/// Brings the tables up to date, by numbered scripts that are written once for both databases.
final class Migrations {
    /// The newest script; Flyway is woken only for a database that is older.
    static final int NEWEST = 2;

    private Migrations() {}

    /// The two databases, with the words that differ between them.
    enum Dialect {
        SQLITE("INTEGER", "BLOB", "STRICT", "lower(hex(randomblob(16)))"),
        POSTGRESQL("BIGINT", "BYTEA", "", "replace(CAST(gen_random_uuid() AS TEXT), '-', '')");

        private final String number;
        private final String bytes;
        private final String strict;
        private final String random;

        Dialect(String number, String bytes, String strict, String random) {
            this.number = number;
            this.bytes = bytes;
            this.strict = strict;
            this.random = random;
        }

        Map<String, String> words() {
            return Map.of("number", number, "bytes", bytes, "strict", strict, "random", random);
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
