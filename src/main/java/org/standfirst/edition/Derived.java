package org.standfirst.edition;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Mark;
import org.standfirst.content.Fingerprint;

/// A file that was made from an archive and can be made again: it is there whole or not at all, and in
/// no backup.
///
/// It says of which archive, at which position of the ledger and by which program it was made, and
/// carries checksums. One that does not fit or is damaged is thrown away.
public final class Derived {
    private static final Logger LOG = LoggerFactory.getLogger(Derived.class);

    private final Archive archive;
    private final Path path;
    private final String form;
    private final Supplier<Fingerprint> program;
    private final ReentrantLock pen = new ReentrantLock();

    /// A file at that path, which need not be there yet.
    ///
    /// @param form says what is in it, and in which form; another form is thrown away
    /// @param program of all that has a say in what is in it
    public Derived(Archive archive, Path path, String form, Supplier<Fingerprint> program) {
        this.archive = archive;
        this.path = path;
        this.form = form;
        this.program = program;
    }

    /// What a file was made by and from.
    private record Seal(Fingerprint program, Fingerprint archive, long position) {
        static Seal read(Unpacker in) throws IOException {
            return new Seal(in.print(), in.print(), in.number());
        }
    }

    /// Reads what is behind the seal.
    @FunctionalInterface
    public interface Reading<T> {
        /// From its beginning.
        ///
        /// @param position of the ledger, at which it was made
        T read(Unpacker in, long position) throws IOException;
    }

    /// Writes what is behind the seal.
    @FunctionalInterface
    public interface Writing {
        /// Once, from beginning to end.
        void write(Packer out) throws IOException;
    }

    /// What is in the file; empty where there is none that fits.
    ///
    /// @param changes as of which it is too old
    public <T> Optional<T> read(long changes, Reading<T> reading) {
        return beginning(changes, whole(reading));
    }

    <T> T read(Reading<T> reading) throws IOException {
        return beginning(whole(reading));
    }

    private static <T> Reading<T> whole(Reading<T> reading) {
        return (in, position) -> {
            T read = reading.read(in, position);
            in.end();
            return read;
        };
    }

    /// The first of what is in the file; empty where there is none that fits.
    ///
    /// @param changes as of which it is too old
    public <T> Optional<T> beginning(long changes, Reading<T> reading) {
        try {
            return fitting().filter(mark -> mark.changes() <= changes).isPresent()
                    ? Optional.of(beginning(reading))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} is damaged, and is made anew: {}.", path, e.getMessage());
            discard();
            return Optional.empty();
        }
    }

    private <T> T beginning(Reading<T> reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Unpacker unpacker = new Unpacker(in);
            unpacker.text(); // its form, which fits
            return reading.read(unpacker, Seal.read(unpacker).position());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException("It does not hold together", e);
        }
    }

    /// Whether there is one that fits, with fewer changes since than that.
    boolean isBehindLessThan(long changes) {
        try {
            return fitting().filter(mark -> mark.changes() < changes).isPresent();
        } catch (IOException damaged) {
            return false; // and is written over
        }
    }

    /// What became of the archive since the file was made, if there is one that fits.
    private Optional<Mark> fitting() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Seal seal;
        try (InputStream in = Files.newInputStream(path)) {
            Unpacker unpacker = new Unpacker(in);
            if (!unpacker.text().equals(form)) {
                return unfit("has another form");
            }
            seal = Seal.read(unpacker);
        }
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
        LOG.info("{} {}, and is made anew.", path, why);
        discard();
        return Optional.empty();
    }

    private void discard() {
        try {
            remove();
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", path, e.toString());
        }
    }

    /// Makes the file; not if words were taken out of the archive since.
    ///
    /// @param position of the ledger, at which what is written was made
    public void write(long position, Writing writing) throws IOException {
        pen.lock();
        try {
            Optional<Mark> mark = archive.mark(position);
            if (mark.filter(it -> it.redactions() == 0).isPresent()) {
                write(new Seal(program.get(), mark.get().print(), position), writing);
                fitting(); // another machine may have taken words out meanwhile
            }
        } finally {
            pen.unlock();
        }
    }

    private void write(Seal seal, Writing writing) throws IOException {
        Path begun = begun();
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            begun,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                try (Packer out = new Packer(Channels.newOutputStream(channel))) {
                    out.text(form);
                    out.print(seal.program());
                    out.print(seal.archive());
                    out.number(seal.position());
                    writing.write(out);
                }
                channel.force(true);
            }
            Files.move(begun, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /// Does something while there is no such file, and none is written: what is taken out of the archive
    /// meanwhile must not stay in one.
    public <T> T without(Supplier<T> deed) {
        pen.lock();
        try {
            remove();
            return deed.get();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s could not be removed, so nothing was done".formatted(path), e);
        } finally {
            pen.unlock();
        }
    }

    /// Removes it, and what a writing that was cut off has left; not even a power cut brings it back.
    private void remove() throws IOException {
        Files.deleteIfExists(begun());
        Files.deleteIfExists(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        }
    }

    private Path begun() {
        return path.resolveSibling(path.getFileName() + ".begun");
    }
}
