package org.standfirst.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.MediaFile.Size;

/// A WebP, copied chunk by chunk: pixels, transparency, animation and colours stay, and the header says no more than that.
///
/// The header holds the length of all that follows, so the chunks are first listed and then written.
final class Webp {
    private static final int CHUNKS = 10_000;
    private static final int CAMERA_FLAGS = 0x08 | 0x04;
    private static final int ANIMATION_FLAG = 0x02;

    private final Bytes from;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Size canvas;
    private @Nullable Size picture;
    private boolean extended;
    private boolean animated;
    private int frames;
    private Optional<byte[]> camera = Optional.empty();

    /// Bytes of ours, and then bytes of the file.
    private static final class Piece {
        private final byte[] head;
        private final long start;
        private final long length;

        Piece(byte[] head, long start, long length) {
            this.head = head;
            this.start = start;
            this.length = length;
        }

        long written() {
            return head.length + length + (length & 1);
        }
    }

    private Webp(Bytes from) {
        this.from = from;
    }

    static Clean clean(Bytes from, OutputStream to) throws IOException {
        return new Webp(from).copy(to);
    }

    private Clean copy(OutputStream to) throws IOException {
        if (!name().equals("RIFF")) {
            throw new Unreadable("It doesn't begin like a WebP");
        }
        long end = from.position() + 4 + from.u32le();
        if (!name().equals("WEBP") || end - from.position() > from.left()) {
            throw new Unreadable("It is shorter than it says");
        }
        while (from.position() + 8 <= end) {
            chunk();
        }
        Size size = canvas == null ? picture : canvas;
        if (size == null || (animated ? frames == 0 : !size.equals(picture))) {
            throw new Unreadable("It has no picture in it, or one of another size than it says");
        }
        long length = 4 + pieces.stream().mapToLong(Piece::written).sum();
        to.write("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        to.write(little((int) length));
        to.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (Piece piece : pieces) {
            to.write(piece.head);
            from.seek(piece.start);
            from.copy(piece.length, to);
            if ((piece.length & 1) == 1) {
                to.write(0);
            }
        }
        return new Clean(size, Math.max(1, frames), camera);
    }

    private void chunk() throws IOException {
        String name = name();
        long length = from.u32le();
        long start = from.position();
        if (pieces.size() > CHUNKS || length > from.left()) {
            throw new Unreadable("It has too many parts, or one that is longer than the file");
        }
        switch (name) {
            case "VP8X" -> {
                if (!pieces.isEmpty() || length != 10) {
                    throw new Unreadable("Its header is not where it must be");
                }
                byte[] header = from.take(10);
                header[0] &= ~CAMERA_FLAGS;
                extended = true;
                animated = (header[0] & ANIMATION_FLAG) != 0;
                from.seek(start + 4);
                canvas = new Size(from.u24le() + 1, from.u24le() + 1);
                keep(name, header);
            }
            case "VP8 ", "VP8L" -> {
                if (picture != null || animated) {
                    throw new Unreadable("It has two pictures where one can be");
                }
                picture = measure(name, length);
                keep(name, start, length);
            }
            case "ALPH", "ICCP" -> {
                if (extended) {
                    keep(name, start, length);
                }
            }
            case "ANIM" -> {
                if (animated) {
                    keep(name, start, length);
                }
            }
            case "ANMF" -> {
                if (animated) {
                    frame(start + length);
                }
            }
            case "EXIF" -> {
                if (camera.isEmpty() && length <= 1 << 16) {
                    camera = Optional.of(from.take(length));
                }
            }
            default -> {}
        }
        long next = start + length + (length & 1);
        from.seek(Math.min(next, from.position() + from.left()));
    }

    /// A frame has chunks of its own, among which other programs may have left theirs.
    private void frame(long end) throws IOException {
        byte[] place = from.take(16);
        long x = 2L * ((place[0] & 0xFF) | (place[1] & 0xFF) << 8 | (place[2] & 0xFF) << 16);
        long y = 2L * ((place[3] & 0xFF) | (place[4] & 0xFF) << 8 | (place[5] & 0xFF) << 16);
        List<Piece> inner = new ArrayList<>();
        while (from.position() + 8 <= end) {
            String name = name();
            long length = from.u32le();
            long start = from.position();
            if (length > end - start || inner.size() > 2) {
                throw new Unreadable("A frame is shorter than it says");
            }
            if (name.equals("VP8 ") || name.equals("VP8L")) {
                Size size = measure(name, length);
                if (canvas == null
                        || x + size.width() > canvas.width()
                        || y + size.height() > canvas.height()) {
                    throw new Unreadable("A frame is bigger than the picture");
                }
            }
            if (name.equals("VP8 ") || name.equals("VP8L") || name.equals("ALPH")) {
                inner.add(new Piece(head(name, length), start, length));
            }
            from.seek(Math.min(start + length + (length & 1), end));
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long length = 16 + inner.stream().mapToLong(Piece::written).sum();
        head.writeBytes(head("ANMF", length));
        head.writeBytes(place);
        pieces.add(new Piece(head.toByteArray(), 0, 0));
        pieces.addAll(inner);
        frames++;
    }

    /// From the first bytes of the compressed picture itself, because a decoder believes those.
    private Size measure(String name, long length) throws IOException {
        byte[] head = from.take(Math.min(length, 10));
        if (name.equals("VP8L") && head.length >= 5 && head[0] == 0x2F) {
            int bits = ByteBuffer.wrap(head, 1, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
            return new Size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
        }
        if (name.equals("VP8 ")
                && head.length == 10
                && head[3] == (byte) 0x9D
                && head[4] == 1
                && head[5] == 0x2A) {
            int width = ((head[6] & 0xFF) | head[7] << 8) & 0x3FFF;
            int height = ((head[8] & 0xFF) | head[9] << 8) & 0x3FFF;
            if (width > 0 && height > 0) {
                return new Size(width, height);
            }
        }
        throw new Unreadable("Its picture doesn't begin like one");
    }

    private String name() throws IOException {
        return new String(from.take(4), StandardCharsets.ISO_8859_1);
    }

    private void keep(String name, byte[] body) {
        byte[] head = head(name, body.length);
        byte[] both = ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
        pieces.add(new Piece(both, 0, 0));
    }

    private void keep(String name, long start, long length) {
        pieces.add(new Piece(head(name, length), start, length));
    }

    private static byte[] head(String name, long length) {
        return ByteBuffer.allocate(8)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(little((int) length))
                .array();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
