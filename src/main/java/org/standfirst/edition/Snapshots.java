package org.standfirst.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.archive.Archive;
import org.standfirst.content.Fingerprint;

/// Keeps the newest edition in a file, so that the next start has it at once.
///
/// Writing is the work of a thread of its own; nobody waits for it but [#close()].
///
/// @see Derived
public final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /// What is in the file, and in which form.
    static final String FORM = "Standfirst edition 2";

    /// A snapshot that is so many changes behind is made anew while the journal is at work.
    private static final long MANY = 1_000;

    private final Path path;
    private final Derived file;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("snapshot").factory());
    private volatile long seen = -1;

    /// Snapshots of that archive.
    ///
    /// @param file where the newest lies; in no backup
    /// @param program of all that has a say in what an edition is
    public Snapshots(Archive archive, Path file, Supplier<Fingerprint> program) {
        this.path = file;
        this.file = new Derived(archive, file, FORM, program);
    }

    /// The edition that is kept, which the ledger may have left behind by a few lines; empty where none
    /// is kept that fits.
    Optional<Edition> edition() {
        return file.read(Editions.MANY, (in, _) -> new SnapshotReader(in).read());
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
            if (!file.isBehindLessThan(behind)) {
                Edition edition = newest.get();
                file.write(edition.position(), out -> new SnapshotWriter(out).write(edition));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("No snapshot of the edition could be kept; the next start builds it.", e);
        }
    }

    /// Does something while there is no snapshot: [Derived#without(Supplier)].
    public <T> T without(Supplier<T> deed) {
        return file.without(deed);
    }

    /// Comes back when what has to be kept is kept.
    @Override
    public void close() {
        background.shutdown();
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("{} is still being written, and is left as it was.", path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
