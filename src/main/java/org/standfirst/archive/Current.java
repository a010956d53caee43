package org.standfirst.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.database.Database;
import org.standfirst.database.Row;
import org.standfirst.typesetting.Gist;

/// All that is current as of one position of the ledger, in no order.
public record Current(long position, List<Held> documents) {
    private static final String COLUMNS =
            "SELECT r.id, r.document, r.print, r.data, " + Gists.COLUMNS + " FROM ";
    private static final String GIST = " LEFT JOIN gist g ON g.revision = r.id";
    private static final String ALL =
            COLUMNS + "document d JOIN revision r ON r.id = d.revision" + GIST;
    private static final String ONE = COLUMNS + "revision r" + GIST + " WHERE r.id = ?";

    public Current {
        documents = List.copyOf(documents);
    }

    /// A document with the gist of its body, if it has one.
    public record Held(Revision revision, Optional<Gist> gist) {}

    static Current read(Database database) {
        Gists.refresh(database);
        return database.read(session -> {
            long position = Head.position(session);
            Decoding decoding = new Decoding();
            session.each(ALL, row -> decoding.take(Raw.of(row)));
            return new Current(position, decoding.finished());
        });
    }

    /// Rows are decoded by the other cores while the next are read.
    private static final class Decoding {
        private static final int BATCH = 512;

        private final List<ForkJoinTask<List<Held>>> tasks = new ArrayList<>();
        private List<Raw> batch = new ArrayList<>(BATCH);

        void take(Raw raw) {
            batch.add(raw);
            if (batch.size() == BATCH) {
                submit();
            }
        }

        private void submit() {
            List<Raw> rows = batch;
            batch = new ArrayList<>(BATCH);
            tasks.add(
                    ForkJoinPool.commonPool()
                            .submit(() -> rows.stream().map(Raw::decoded).toList()));
        }

        List<Held> finished() {
            submit();
            List<Held> held = new ArrayList<>(tasks.size() * BATCH);
            // From the back: what no other core has begun is done by this one.
            tasks.reversed().forEach(ForkJoinTask::quietlyJoin);
            tasks.forEach(task -> held.addAll(task.join()));
            return held;
        }
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
            long number, long document, Fingerprint print, String data, Optional<Gist> gist) {
        static Raw of(Row row) throws SQLException {
            return new Raw(
                    row.number(1),
                    row.number(2),
                    Fingerprint.ofBytes(row.bytes(3)),
                    row.text(4),
                    Gists.read(row, 5));
        }

        Held decoded() {
            return new Held(new Revision(number, new Id(document), Codec.read(data), print), gist);
        }
    }
}
