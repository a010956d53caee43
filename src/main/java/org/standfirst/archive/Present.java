package org.standfirst.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;
import org.standfirst.database.DatabaseFault;
import org.standfirst.database.Session;

/// All that is current, public or not, while somebody decides what to do about it.
public final class Present {
    private static final String CURRENT =
            RevisionReader.SELECT + " JOIN document d ON d.id = r.document AND d.revision = r.id";
    private static final String CLAIMING = CURRENT + " JOIN claim c ON c.revision = r.id WHERE ";

    private final Session session;

    Present(Session session) {
        this.session = session;
    }

    /// A document, if there is one of that number.
    public Optional<Revision> revision(Id id) {
        return all(CURRENT + " WHERE d.id = ?", id.value()).stream().findFirst();
    }

    /// All documents of one sort, by their numbers.
    public List<Revision> all(Class<? extends Document> sort) {
        return all(CURRENT + " WHERE r.sort = ? ORDER BY d.id", sort.getSimpleName());
    }

    /// What stands or stood at a path, by its numbers; what stands there goes first.
    public List<Revision> claiming(String path) {
        return all(CLAIMING + "c.path = ? ORDER BY c.stands DESC, d.id", path);
    }

    /// What stands below a path that ends in a slash: `/about/masthead/` below `/about/`.
    public List<Revision> below(String path) {
        return all(
                CLAIMING + "c.stands = 1 AND c.path > ? AND c.path < ? ORDER BY d.id",
                path,
                path.substring(0, path.length() - 1) + (char) ('/' + 1));
    }

    /// What stands at an address with that end: `/fifty/`.
    public List<Revision> endingIn(String end) {
        String pattern = "%" + end.replaceAll("[\\\\%_]", "\\\\$0");
        return all(CLAIMING + "c.stands = 1 AND c.path LIKE ? ESCAPE '\\' ORDER BY d.id", pattern);
    }

    /// Articles with a place in an issue or symposium, public or not.
    public List<Revision> placedIn(Id id) {
        return all(
                        CURRENT + " WHERE r.sort = 'Article' AND r.data LIKE ? ORDER BY d.id",
                        "%\"in\":" + id + "%")
                .stream()
                .filter(revision -> isPlacedIn(revision, id))
                .toList();
    }

    private static boolean isPlacedIn(Revision revision, Id id) {
        return revision.document() instanceof Article article
                && (article.issues().stream().anyMatch(placement -> placement.in().equals(id))
                        || article.symposia().stream()
                                .anyMatch(placement -> placement.in().equals(id)));
    }

    /// Texts that wait for their moment.
    public List<Revision> scheduled() {
        return all(
                        CURRENT
                                + " WHERE r.sort IN ('Article', 'Page') AND r.data LIKE ?"
                                + " ORDER BY d.id",
                        "%\"Scheduled\"%")
                .stream()
                .filter(revision ->
                        revision.document() instanceof Text text
                                && text.stage() instanceof Stage.Scheduled)
                .toList();
    }

    /// Every revision of a document that was ever current or is, oldest first.
    public List<Revision> history(Id id) {
        return all(
                RevisionReader.SELECT
                        + " WHERE r.document = ? AND EXISTS (SELECT 1 FROM change c"
                        + " WHERE c.document = r.document AND c.revision = r.id)"
                        + " ORDER BY r.id",
                id.value());
    }

    /// The text of a revision; empty if it has none.
    public Body body(Revision revision) {
        try {
            return session.one(
                            "SELECT html FROM body WHERE revision = ?",
                            row -> new Body(row.text(1)),
                            revision.number())
                    .orElse(Body.EMPTY);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private List<Revision> all(String sql, Object... parameters) {
        try {
            return session.all(sql, RevisionReader::read, parameters);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    static RuntimeException fault(SQLException e) {
        return new DatabaseFault("The archive did not answer", e);
    }
}
