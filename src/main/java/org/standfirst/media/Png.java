package org.standfirst.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.MediaFile.Size;

/// A PNG, copied chunk by chunk: pixels, palette, colours and animation stay; words, times and unknown chunks go.
final class Png {
    static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "fdAT");
    private static final Set<String> COLOURS =
            Set.of(
                    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL",
                    "fcTL");

    /// The biggest of the colour chunks is a profile; none in use is near this.
    private static final long COLOUR_BYTES = 4 << 20;

    private Png() {}

    static Clean clean(Bytes from, OutputStream to) throws IOException {
        if ((from.u32() << 32 | from.u32()) != SIGNATURE) {
            throw new Unreadable("It doesn't begin like a PNG");
        }
        to.write(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
        @Nullable Size size = null;
        Optional<byte[]> camera = Optional.empty();
        int frames = 0;
        boolean hasPixels = false;
        String type = "";
        while (!type.equals("IEND")) {
            long length = from.u32();
            type = new String(from.take(4), StandardCharsets.ISO_8859_1);
            if ((size == null) != type.equals("IHDR")) {
                throw new Unreadable("Its header is not where it must be");
            }
            if (type.equals("IHDR")) {
                size = measure(from, length);
            }
            frames += type.equals("fcTL") ? 1 : 0;
            hasPixels |= type.equals("IDAT");
            if (PIXELS.contains(type)) {
                copy(from, type, length, to);
            } else if (COLOURS.contains(type) && length <= COLOUR_BYTES) {
                copy(from, type, length, to);
            } else if (type.equals("eXIf") && length <= 1 << 16 && camera.isEmpty()) {
                camera = Optional.of(from.take(length));
                from.skip(4);
            } else if (Character.isUpperCase(type.charAt(0))) {
                throw new Unreadable("It needs a chunk “" + type + "” that is in no standard");
            } else {
                from.skip(length + 4);
            }
        }
        if (size == null || !hasPixels) {
            throw new Unreadable("It has no picture in it");
        }
        return new Clean(size, Math.max(1, frames), camera);
    }

    private static Size measure(Bytes from, long length) throws IOException {
        long start = from.position();
        long width = from.u32();
        long height = from.u32();
        from.seek(start);
        if (length != 13
                || width < 1
                || height < 1
                || width > Integer.MAX_VALUE
                || height > Integer.MAX_VALUE) {
            throw new Unreadable("Its width or height is not a number of pixels");
        }
        return new Size((int) width, (int) height);
    }

    private static void copy(Bytes from, String type, long length, OutputStream to)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        to.write(ByteBuffer.allocate(4).putInt((int) length).array());
        to.write(name);
        for (long rest = length; rest > 0; ) {
            byte[] part = from.take(Math.min(rest, 1 << 16));
            sum.update(part);
            to.write(part);
            rest -= part.length;
        }
        if (from.u32() != sum.getValue()) {
            throw new Unreadable("The chunk “" + type + "” is damaged");
        }
        to.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
