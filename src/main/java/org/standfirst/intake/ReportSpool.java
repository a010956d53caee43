package org.standfirst.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/// Keeps entries in a temporary file until it is known what stands before them, so that a report of
/// any length takes the same memory.
final class ReportSpool implements Closeable {
    /// Is handed one entry after the other.
    interface Taker {
        void take(byte[] entry) throws IOException;
    }

    private final Path file;
    private final DataOutputStream out;
    private long size;

    ReportSpool(Path file) throws IOException {
        this.file = file;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(int group, byte[] entry) throws IOException {
        out.writeInt(group);
        out.writeInt(entry.length);
        out.write(entry);
        size++;
    }

    /// Hands on the entries of some groups, in the order in which they came.
    void each(IntPredicate group, Taker taker) throws IOException {
        out.flush();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long i = 0; i < size; i++) {
                boolean wanted = group.test(in.readInt());
                int length = in.readInt();
                if (wanted) {
                    taker.take(in.readNBytes(length));
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(file);
        }
    }
}
