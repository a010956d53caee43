package org.standfirst.edition;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.standfirst.content.Fingerprint;

/// Writes numbers, texts and bytes in blocks, each behind its length and its checksum.
///
/// @see Unpacker
public final class Packer implements AutoCloseable {
    /// Bytes of a block at most.
    static final int BLOCK = 1 << 20;

    private final DataOutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int filled;

    Packer(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /// A whole number; the smaller, the fewer bytes.
    public void number(long value) throws IOException {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7fL) != 0) {
            octet((int) left | 0x80);
            left >>>= 7;
        }
        octet((int) left);
    }

    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        all(bytes);
    }

    public void print(Fingerprint print) throws IOException {
        all(print.bytes());
    }

    void moment(Instant moment) throws IOException {
        number(moment.getEpochSecond());
        number(moment.getNano());
    }

    private void octet(int octet) throws IOException {
        if (filled == BLOCK) {
            flush();
        }
        block[filled++] = (byte) octet;
    }

    private void all(byte[] bytes) throws IOException {
        int taken = 0;
        while (taken < bytes.length) {
            if (filled == BLOCK) {
                flush();
            }
            int some = Math.min(bytes.length - taken, BLOCK - filled);
            System.arraycopy(bytes, taken, block, filled, some);
            filled += some;
            taken += some;
        }
    }

    private void flush() throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(block, 0, filled);
        out.writeInt(filled);
        out.writeInt((int) checksum.getValue());
        out.write(block, 0, filled);
        filled = 0;
    }

    /// Writes what is left; the stream stays open.
    @Override
    public void close() throws IOException {
        if (filled > 0) {
            flush();
        }
        out.flush();
    }
}
