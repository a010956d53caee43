package org.standfirst.edition;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.standfirst.content.Fingerprint;

/// Reads what a [Packer] wrote. No byte is handed out before the checksum of its block was found right.
public final class Unpacker {
    private final DataInputStream in;
    private byte[] block = new byte[0];
    private int read;

    Unpacker(InputStream in) {
        this.in = new DataInputStream(in);
    }

    public long number() throws IOException {
        long value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (octet & 0x7fL) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0);
        return value >>> 1 ^ -(value & 1);
    }

    /// A number of things.
    public int count() throws IOException {
        return Math.toIntExact(number());
    }

    public String text() throws IOException {
        int length = count();
        if (length <= block.length - read) {
            String text = new String(block, read, length, StandardCharsets.UTF_8);
            read += length;
            return text;
        }
        return new String(all(length), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        return all(count());
    }

    public Fingerprint print() throws IOException {
        return Fingerprint.ofBytes(all(Fingerprint.BYTES));
    }

    Instant moment() throws IOException {
        return Instant.ofEpochSecond(number(), number());
    }

    /// Makes sure that nothing comes any more.
    void end() throws IOException {
        if (read < block.length || in.read() >= 0) {
            throw new IOException("There is more in it than there should be");
        }
    }

    private int octet() throws IOException {
        if (read == block.length) {
            next();
        }
        return block[read++] & 0xff;
    }

    private byte[] all(int length) throws IOException {
        byte[] bytes = new byte[length];
        int taken = 0;
        while (taken < length) {
            if (read == block.length) {
                next();
            }
            int some = Math.min(length - taken, block.length - read);
            System.arraycopy(block, read, bytes, taken, some);
            read += some;
            taken += some;
        }
        return bytes;
    }

    private void next() throws IOException {
        int length = in.readInt();
        int checksum = in.readInt();
        if (length < 1 || length > Packer.BLOCK) {
            throw new IOException("It has a block of %d bytes".formatted(length));
        }
        byte[] next = in.readNBytes(length);
        if (next.length < length) {
            throw new EOFException("It ends within a block");
        }
        CRC32C found = new CRC32C();
        found.update(next, 0, length);
        if ((int) found.getValue() != checksum) {
            throw new IOException("A block has another checksum");
        }
        block = next;
        read = 0;
    }
}
