package org.standfirst.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.database.Database;
import org.standfirst.database.Row;
import org.standfirst.database.Session;
import org.standfirst.typesetting.Excerpt;
import org.standfirst.typesetting.Gist;

/// Gists of bodies, kept beside the revisions. They are derived: those that are missing or were made
/// by another recipe are made again.
final class Gists {
    static final String INSERT =
            "INSERT INTO gist (revision, recipe, extent, excerpt, words, uses)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    /// Columns of a gist, in the order in which [#read(Row, int)] reads them.
    static final String COLUMNS = "g.extent, g.excerpt, g.words, g.uses";

    private static final int AT_ONCE = 500;

    private Gists() {}

    static Object[] row(long revision, Gist gist) {
        return new Object[] {
            revision,
            Gist.RECIPE,
            gist.excerpt().extent().name(),
            gist.excerpt().text(),
            gist.words(),
            gist.uses().stream().map(Address::path).collect(Collectors.joining("\n"))
        };
    }

    /// The gist that begins at a column, if there is one.
    static Optional<Gist> read(Row row, int column) throws SQLException {
        Optional<String> extent = row.textIfAny(column);
        if (extent.isEmpty()) {
            return Optional.empty();
        }
        String uses = row.text(column + 3);
        return Optional.of(
                new Gist(
                        new Excerpt(row.text(column + 1), Excerpt.Extent.valueOf(extent.get())),
                        (int) row.number(column + 2),
                        uses.isEmpty() ? List.of() : uses.lines().map(Address::new).toList()));
    }

    /// Makes those that current documents lack.
    static void refresh(Database database) {
        List<Long> lacking =
                database.read(session ->
                        session.all(
                                "SELECT b.revision FROM document d"
                                        + " JOIN body b ON b.revision = d.revision"
                                        + " LEFT JOIN gist g ON g.revision = b.revision AND g.recipe = ?"
                                        + " WHERE g.revision IS NULL",
                                row -> row.number(1),
                                Gist.RECIPE));
        for (int from = 0; from < lacking.size(); from += AT_ONCE) {
            List<Long> some = lacking.subList(from, Math.min(from + AT_ONCE, lacking.size()));
            database.change(session -> refresh(session, some));
        }
    }

    private static void refresh(Session session, List<Long> revisions) throws SQLException {
        List<Object[]> made = new ArrayList<>();
        for (long revision : revisions) {
            session.each(
                    "SELECT html FROM body WHERE revision = ?",
                    row -> made.add(row(revision, Gist.of(new Body(row.text(1))))),
                    revision);
        }
        session.changeAll(
                "DELETE FROM gist WHERE revision = ?",
                revisions.stream().map(revision -> new Object[] {revision}).toList());
        session.changeAll(INSERT, made);
    }
}
