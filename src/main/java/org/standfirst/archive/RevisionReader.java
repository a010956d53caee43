package org.standfirst.archive;

import java.sql.SQLException;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.database.Row;

/// Revisions out of rows.
final class RevisionReader {
    static final String SELECT = "SELECT r.id, r.document, r.print, r.data FROM revision r";

    private RevisionReader() {}

    static Revision read(Row row) throws SQLException {
        return new Revision(
                row.number(1),
                new Id(row.number(2)),
                Codec.read(row.text(4)),
                Fingerprint.ofBytes(row.bytes(3)));
    }
}
