package org.standfirst.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.standfirst.content.MediaFile.Size;

/// A GIF, copied block by block: frames, their timing and the loop stay; comments and other programs' notes go.
final class Gif {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int PROGRAM = 0xFF;
    private static final String LOOP = "NETSCAPE2.0";

    private Gif() {}

    static Clean clean(Bytes from, OutputStream to) throws IOException {
        byte[] head = from.take(13);
        String version = new String(head, 0, 6, StandardCharsets.ISO_8859_1);
        if (!version.equals("GIF87a") && !version.equals("GIF89a")) {
            throw new Unreadable("It doesn't begin like a GIF");
        }
        int width = u16(head, 6);
        int height = u16(head, 8);
        to.write(head);
        from.copy(palette(head[10]), to);
        int frames = 0;
        boolean atEnd = false;
        while (!atEnd) {
            // Many have lost their trailer; with a whole frame before it that is no harm.
            int block = from.left() == 0 && frames > 0 ? TRAILER : from.u8();
            switch (block) {
                case EXTENSION -> extension(from, to);
                case FRAME -> {
                    byte[] place = from.take(9);
                    width = Math.max(width, u16(place, 0) + u16(place, 4));
                    height = Math.max(height, u16(place, 2) + u16(place, 6));
                    to.write(FRAME);
                    to.write(place);
                    from.copy(palette(place[8]), to);
                    to.write(from.u8());
                    copyBlocks(from, to);
                    frames++;
                }
                case TRAILER -> atEnd = true;
                // Some encoders leave a zero between blocks.
                case 0 -> {}
                default -> throw new Unreadable("A block of a kind that no GIF has");
            }
        }
        to.write(TRAILER);
        if (frames == 0 || width == 0 || height == 0) {
            throw new Unreadable("It has no picture in it");
        }
        return new Clean(new Size(width, height), frames, Optional.empty());
    }

    private static void extension(Bytes from, OutputStream to) throws IOException {
        int label = from.u8();
        int length = from.u8();
        byte[] head = from.take(length);
        if (label == TIMING && length == 4) {
            writeHead(label, head, to);
            copyBlocks(from, to);
        } else if (label == PROGRAM && new String(head, StandardCharsets.ISO_8859_1).equals(LOOP)) {
            byte[] loop = from.take(from.u8());
            if (loop.length == 3) {
                writeHead(label, head, to);
                to.write(3);
                to.write(loop);
                to.write(0);
            }
            if (loop.length > 0) {
                skipBlocks(from);
            }
        } else if (length > 0) {
            skipBlocks(from);
        }
    }

    private static void writeHead(int label, byte[] head, OutputStream to) throws IOException {
        to.write(EXTENSION);
        to.write(label);
        to.write(head.length);
        to.write(head);
    }

    private static void copyBlocks(Bytes from, OutputStream to) throws IOException {
        int length = from.u8();
        while (length > 0) {
            to.write(length);
            from.copy(length, to);
            length = from.u8();
        }
        to.write(0);
    }

    private static void skipBlocks(Bytes from) throws IOException {
        for (int length = from.u8(); length > 0; length = from.u8()) {
            from.skip(length);
        }
    }

    private static int palette(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
