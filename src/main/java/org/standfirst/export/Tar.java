package org.standfirst.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Writes a tar archive, the same for the same files: no owner, no hour, names in UTF-8 of any length.
///
/// @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">POSIX, pax,
///     ustar and pax interchange format</a>
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final byte FILE = '0';
    private static final byte EXTENDED = 'x';
    private static final long LARGEST = 0_77777_777777L;

    private final OutputStream out;

    Tar(OutputStream out) {
        this.out = out;
    }

    /// A file of so many bytes, which are read from a stream.
    void add(String name, long bytes, InputStream content) throws IOException {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        if (written.length > NAME || written.length != name.length() || bytes > LARGEST) {
            byte[] records = records(written, bytes);
            header("pax".getBytes(StandardCharsets.US_ASCII), records.length, EXTENDED);
            out.write(records);
            pad(records.length);
        }
        header(written, Math.min(bytes, LARGEST), FILE);
        long copied = content.transferTo(out);
        if (copied != bytes) {
            throw new IOException("%s has %d bytes and not %d".formatted(name, copied, bytes));
        }
        pad(bytes);
    }

    private static byte[] records(byte[] name, long bytes) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        all.write(record("path", name));
        if (bytes > LARGEST) {
            all.write(record("size", Long.toString(bytes).getBytes(StandardCharsets.US_ASCII)));
        }
        return all.toByteArray();
    }

    /// `LENGTH KEY=VALUE`, where the length is that of all of it.
    private static byte[] record(String key, byte[] value) throws IOException {
        int rest = 1 + key.length() + 1 + value.length + 1;
        int length = rest + Integer.toString(rest).length();
        length = rest + Integer.toString(length).length();
        var record = new java.io.ByteArrayOutputStream(length);
        record.write((length + " " + key + "=").getBytes(StandardCharsets.US_ASCII));
        record.write(value);
        record.write('\n');
        return record.toByteArray();
    }

    private void header(byte[] name, long bytes, byte type) throws IOException {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, Math.min(name.length, NAME));
        octal(header, 100, 8, 0_644);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, bytes);
        octal(header, 136, 12, 0);
        header[156] = type;
        put(header, 257, "ustar\0" + "00");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        out.write(header);
    }

    private static void octal(byte[] header, int at, int width, long number) {
        put(header, at, String.format(Locale.ROOT, "%0" + (width - 1) + "o\0", number));
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private void pad(long bytes) throws IOException {
        int over = (int) (bytes % BLOCK);
        if (over > 0) {
            out.write(new byte[BLOCK - over]);
        }
    }

    /// Ends the archive; the stream stays open.
    void finish() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.flush();
    }
}
