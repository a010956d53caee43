package org.standfirst.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file read number by number, in constant memory whatever the file claims about itself.
final class Bytes implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockEnd;

    Bytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        length = channel.size();
    }

    long position() {
        return blockEnd - block.remaining();
    }

    long left() {
        return length - position();
    }

    void seek(long position) throws Unreadable {
        if (position < 0 || position > length) {
            throw new Unreadable("It ends at byte " + length + ", before " + position);
        }
        long start = blockEnd - block.limit();
        if (position >= start && position <= blockEnd) {
            block.position((int) (position - start));
        } else {
            block.limit(0);
            blockEnd = position;
        }
    }

    void skip(long count) throws Unreadable {
        need(count);
        seek(position() + count);
    }

    int u8() throws IOException {
        if (!block.hasRemaining()) {
            fill();
        }
        return block.get() & 0xFF;
    }

    /// Big-endian, as the rest unless its name says otherwise.
    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    int u16le() throws IOException {
        return u8() | u8() << 8;
    }

    int u24le() throws IOException {
        return u16le() | u8() << 16;
    }

    long u32le() throws IOException {
        return u16le() | (long) u16le() << 16;
    }

    byte[] take(long count) throws IOException {
        need(count);
        byte[] taken = new byte[Math.toIntExact(count)];
        for (int at = 0; at < taken.length; ) {
            if (!block.hasRemaining()) {
                fill();
            }
            int part = Math.min(block.remaining(), taken.length - at);
            block.get(taken, at, part);
            at += part;
        }
        return taken;
    }

    void copy(long count, OutputStream to) throws IOException {
        need(count);
        for (long rest = count; rest > 0; ) {
            byte[] part = take(Math.min(rest, BLOCK));
            to.write(part);
            rest -= part.length;
        }
    }

    private void need(long count) throws Unreadable {
        if (count < 0 || count > left()) {
            throw new Unreadable("It ends at byte " + length + ", in the middle of something");
        }
    }

    private void fill() throws IOException {
        block.clear();
        int read = channel.read(block, blockEnd);
        block.flip();
        if (read <= 0) {
            throw new Unreadable("It ends at byte " + length + ", in the middle of something");
        }
        blockEnd += read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
