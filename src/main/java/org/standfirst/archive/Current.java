package org.standfirst.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.database.Database;
import org.standfirst.database.Row;
import org.standfirst.typesetting.Gist;

/// All that is current as of one position of the ledger.
public record Current(long position, List<Held> documents) {
    private static final String COLUMNS = "SELECT r.id, r.document, r.print, r.data, g.data FROM ";
    private static final String GIST = " LEFT JOIN gist g ON g.revision = r.id";
    private static final String ALL =
            COLUMNS + "document d JOIN revision r ON r.id = d.revision" + GIST + " ORDER BY r.id";
    private static final String ONE = COLUMNS + "revision r" + GIST + " WHERE r.id = ?";

    public Current {
        documents = List.copyOf(documents);
    }

    /// A document with the gist of its body, if it has one.
    public record Held(Revision revision, Optional<Gist> gist) {}

    static Current read(Database database) {
        Gists.refresh(database);
        record Rows(long position, List<Raw> raws) {}
        Rows rows =
                database.read(
                        session -> new Rows(Head.position(session), session.all(ALL, Raw::of)));
        Held[] held = new Held[rows.raws().size()];
        IntStream.range(0, held.length)
                .parallel()
                .forEach(i -> held[i] = rows.raws().get(i).decoded());
        return new Current(rows.position(), List.of(held));
    }

    static List<Held> read(Database database, List<Long> revisions) {
        return database.read(session -> {
            List<Held> held = new ArrayList<>(revisions.size());
            for (long revision : revisions) {
                session.one(ONE, Raw::of, revision).map(Raw::decoded).ifPresent(held::add);
            }
            return held;
        });
    }

    /// A row as it was read; decoding is the work of all cores.
    private record Raw(
            long number, long document, Fingerprint print, String data, Optional<String> gist) {
        static Raw of(Row row) throws SQLException {
            return new Raw(
                    row.number(1),
                    row.number(2),
                    Fingerprint.ofBytes(row.bytes(3)),
                    row.text(4),
                    row.textIfAny(5));
        }

        Held decoded() {
            return new Held(
                    new Revision(number, new Id(document), Codec.read(data), print),
                    gist.map(Gists::read));
        }
    }
}
