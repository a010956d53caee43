package org.standfirst.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Text;
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

    static Current read(Database database) {
        Current read = readOnce(database);
        List<Long> lacking =
                read.documents().stream().filter(Held::lacksGist).map(Held::number).toList();
        if (lacking.isEmpty()) {
            return read;
        }
        Gists.make(database, lacking);
        return readOnce(database);
    }

    private static Current readOnce(Database database) {
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
            return Held.of(new Revision(number, new Id(document), Codec.read(data), print), gist);
        }
    }

    /// A document with the gist of its body, if it has one. It may lie here as bytes until somebody
    /// asks for it, and stays read then.
    public static final class Held {
        private volatile Form form;

        private Held(Form form) {
            this.form = form;
        }

        private sealed interface Form {
            Id id();

            long number();

            Fingerprint print();
        }

        private record Read(Revision revision, Optional<Gist> gist) implements Form {
            @Override
            public Id id() {
                return revision.id();
            }

            @Override
            public long number() {
                return revision.number();
            }

            @Override
            public Fingerprint print() {
                return revision.print();
            }
        }

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Unread(long number, Id id, Fingerprint print, byte[] content)
                implements Form {
            Read read() {
                Codec.Content read = Codec.content(content);
                return new Read(new Revision(number, id, read.document(), print), read.gist());
            }
        }

        static Held of(Revision revision, Optional<Gist> gist) {
            return new Held(new Read(revision, gist));
        }

        /// What was held as bytes.
        ///
        /// @param content from [#content()]; it belongs to the document from now on
        public static Held of(long number, Id id, Fingerprint print, byte[] content) {
            return new Held(new Unread(number, id, print, content));
        }

        private Read read() {
            return switch (form) {
                case Read read -> read;
                case Unread unread -> {
                    Read read = unread.read();
                    form = read;
                    yield read;
                }
            };
        }

        /// Its current revision.
        public Revision revision() {
            return read().revision();
        }

        /// Of its body.
        public Optional<Gist> gist() {
            return read().gist();
        }

        private boolean lacksGist() {
            return gist().isEmpty() && revision().document() instanceof Text;
        }

        /// The number of the document; it need not be read for that.
        public Id id() {
            return form.id();
        }

        /// The number of its revision; it need not be read for that.
        public long number() {
            return form.number();
        }

        /// Of its revision; it need not be read for that.
        public Fingerprint print() {
            return form.print();
        }

        /// The document and the gist as bytes that this program can read again; nobody may change them.
        public byte[] content() {
            return switch (form) {
                case Read read -> Codec.content(read.revision().document(), read.gist());
                case Unread unread -> unread.content();
            };
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && held.read().equals(read());
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number());
        }
    }
}
