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
    static final String COLUMNS = "g.recipe, g.extent, g.excerpt, g.words, g.uses";

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

    /// The gist that begins at a column, if there is one by this recipe.
    static Optional<Gist> read(Row row, int column) throws SQLException {
        // Where there is none, SQL's nothing is read as 0.
        if (row.number(column) != Gist.RECIPE) {
            return Optional.empty();
        }
        String uses = row.text(column + 4);
        return Optional.of(
                new Gist(
                        new Excerpt(
                                row.text(column + 2), Excerpt.Extent.valueOf(row.text(column + 1))),
                        (int) row.number(column + 3),
                        uses.isEmpty() ? List.of() : uses.lines().map(Address::new).toList()));
    }

    /// Makes those of some revisions; none of a revision without a body.
    static void make(Database database, List<Long> revisions) {
        for (int from = 0; from < revisions.size(); from += AT_ONCE) {
            List<Long> some = revisions.subList(from, Math.min(from + AT_ONCE, revisions.size()));
            database.change(session -> make(session, some));
        }
    }

    private static void make(Session session, List<Long> revisions) throws SQLException {
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
