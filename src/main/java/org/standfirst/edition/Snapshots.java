package org.standfirst.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Mark;
import org.standfirst.content.Fingerprint;

/// Keeps the newest edition in a file, so that the next start has it at once.
///
/// The file is derived: it says of which archive, at which position of the ledger and by which program
/// it was made, and carries checksums. One that does not fit or is damaged is thrown away, and another
/// is made. Writing is the work of a thread of its own; nobody waits for it but [#close()].
public final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /// A snapshot that is so many changes behind is made anew while the journal is at work.
    private static final long MANY = 1_000;

    private final Archive archive;
    private final SnapshotFile file;
    private final Supplier<Fingerprint> program;
    private final ReentrantLock pen = new ReentrantLock();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("snapshot").factory());
    private volatile long seen = -1;

    /// Snapshots of that archive.
    ///
    /// @param file where the newest lies; in no backup
    /// @param program of all that has a say in what an edition is
    public Snapshots(Archive archive, Path file, Supplier<Fingerprint> program) {
        this.archive = archive;
        this.file = new SnapshotFile(file);
        this.program = program;
    }

    /// The edition that is kept, which the ledger may have left behind by a few lines; empty where none
    /// is kept that fits.
    Optional<Edition> edition() {
        try {
            return fitting().filter(mark -> mark.changes() <= Editions.MANY).isPresent()
                    ? Optional.of(file.read())
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} is damaged, and is made anew: {}.", file.path(), e.getMessage());
            remove();
            return Optional.empty();
        }
    }

    /// What became of the archive since the snapshot, if there is one that fits.
    private Optional<Mark> fitting() throws IOException {
        if (!file.isThere()) {
            return Optional.empty();
        }
        SnapshotFile.Seal seal = file.seal();
        Optional<Mark> mark = archive.mark(seal.position());
        if (!seal.program().equals(program.get())) {
            return unfit("was made by another version of the program");
        }
        if (mark.filter(it -> it.print().equals(seal.archive())).isEmpty()) {
            return unfit("is of another archive");
        }
        if (mark.filter(it -> it.redactions() > 0).isPresent()) {
            return unfit("is older than a redaction");
        }
        return mark;
    }

    private Optional<Mark> unfit(String why) {
        LOG.info("{} {}, and is made anew.", file.path(), why);
        remove();
        return Optional.empty();
    }

    private void remove() {
        try {
            file.remove();
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file.path(), e.toString());
        }
    }

    /// Looks, whenever the editions have moved on, whether they are so far ahead of the snapshot that
    /// another is due.
    public void look(Editions editions) {
        long position = editions.now().position();
        if (position != seen) {
            seen = position;
            background.execute(() -> renew(editions::now, MANY));
        }
    }

    /// Keeps the newest edition, unless it is kept already.
    ///
    /// @param newest is asked for it, in the background, where it is needed
    public void keep(Supplier<Edition> newest) {
        background.execute(() -> renew(newest, 1));
    }

    private void renew(Supplier<Edition> newest, long behind) {
        try {
            if (isBehind(behind)) {
                write(newest.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("No snapshot of the edition could be kept; the next start builds it.", e);
        }
    }

    private boolean isBehind(long changes) {
        try {
            return fitting().filter(mark -> mark.changes() < changes).isEmpty();
        } catch (IOException damaged) {
            return true; // and is written over
        }
    }

    private void write(Edition edition) throws IOException {
        pen.lock();
        try {
            Optional<Mark> mark = archive.mark(edition.position());
            if (mark.filter(it -> it.redactions() == 0).isPresent()) {
                file.write(
                        new SnapshotFile.Seal(
                                program.get(), mark.get().print(), edition.position()),
                        edition);
                fitting(); // another machine may have taken words out meanwhile
            }
        } finally {
            pen.unlock();
        }
    }

    /// Does something while there is no snapshot, and none is written: what is taken out of the archive
    /// meanwhile must not stay in one.
    public <T> T without(Supplier<T> deed) {
        pen.lock();
        try {
            file.remove();
            return deed.get();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s could not be removed, so nothing was done".formatted(file.path()), e);
        } finally {
            pen.unlock();
        }
    }

    /// Comes back when what has to be kept is kept.
    @Override
    public void close() {
        background.shutdown();
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("{} is still being written, and is left as it was.", file.path());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
