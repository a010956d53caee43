package org.standfirst.edition;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.standfirst.content.Fingerprint;

/// The file that holds a snapshot: the seal, then an edition. It is there whole or not at all.
record SnapshotFile(Path path) {
    private static final String FORM = "Standfirst edition 1";

    /// What a snapshot was made by and from.
    record Seal(Fingerprint program, Fingerprint archive, long position) {}

    boolean isThere() {
        return Files.exists(path);
    }

    /// Only the seal.
    Seal seal() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return seal(new Unpacker(in));
        }
    }

    private static Seal seal(Unpacker in) throws IOException {
        if (!in.text().equals(FORM)) {
            throw new IOException("It has another form");
        }
        return new Seal(in.print(), in.print(), in.number());
    }

    /// @throws IOException also where it is damaged
    Edition read() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Unpacker unpacker = new Unpacker(in);
            seal(unpacker);
            Edition edition = new SnapshotReader(unpacker).read();
            unpacker.end();
            return edition;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException("It does not hold together", e);
        }
    }

    void write(Seal seal, Edition edition) throws IOException {
        Path begun = begun();
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            begun,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                try (Packer out = new Packer(Channels.newOutputStream(channel))) {
                    out.text(FORM);
                    out.print(seal.program());
                    out.print(seal.archive());
                    out.number(seal.position());
                    new SnapshotWriter(out).write(edition);
                }
                channel.force(true);
            }
            Files.move(begun, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /// Removes it, and what a writing that was cut off has left; not even a power cut brings it back.
    void remove() throws IOException {
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
