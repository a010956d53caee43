package org.standfirst.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/// A picture as decoders read it: through a buffer, and only so often beyond its end.
///
/// Some decoders ask for one byte at a time, and at the end of a damaged file ask again for every pixel.
final class Film extends ImageInputStreamImpl {
    private static final int BEYOND = 20_000;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] block = new byte[1 << 14];
    private long blockStart;
    private int blockLength;
    private int beyond;

    Film(Path picture) throws IOException {
        file = new RandomAccessFile(picture.toFile(), "r");
        length = file.length();
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return isThere() ? block[(int) (streamPos++ - blockStart)] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (!isThere()) {
            return -1;
        }
        int at = (int) (streamPos - blockStart);
        int part = Math.min(count, blockLength - at);
        System.arraycopy(block, at, to, offset, part);
        streamPos += part;
        return part;
    }

    /// Whether there is a byte to read; it is in the block then.
    private boolean isThere() throws IOException {
        if (streamPos >= blockStart && streamPos < blockStart + blockLength) {
            return true;
        }
        if (streamPos >= length) {
            if (++beyond > BEYOND) {
                throw new Unreadable("Its decoder reads beyond its end again and again");
            }
            return false;
        }
        file.seek(streamPos);
        blockStart = streamPos;
        blockLength = Math.max(0, file.read(block));
        return blockLength > 0;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
