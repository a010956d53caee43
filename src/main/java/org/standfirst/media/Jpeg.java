package org.standfirst.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.MediaFile.Size;

/// A JPEG, copied segment by segment: tables and scans stay as they are, and of the rest only the density, the colour
/// profile and Adobe's note on the colours.
final class Jpeg implements Clean.Copy {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /// Each scan is a pass over all pixels, so a small file can ask for years of work; no encoder writes more than twenty.
    private static final int SCANS = 100;

    private final Optional<Orientation> label;
    private @Nullable Size size;
    private Optional<byte[]> camera = Optional.empty();
    private int scans;
    private boolean opened;

    private Jpeg(Optional<Orientation> label) {
        this.label = label;
    }

    static Clean clean(Bytes from, OutputStream to) throws IOException {
        return new Jpeg(Optional.empty()).copy(from, to);
    }

    /// The same, with one fact added: how to hold it. For pictures too big to be turned in memory.
    static Clean.Copy labelled(Orientation orientation) {
        return new Jpeg(Optional.of(orientation));
    }

    @Override
    public Clean copy(Bytes from, OutputStream to) throws IOException {
        if (from.u16() != 0xFFD8) {
            throw new Unreadable("It doesn't begin like a JPEG");
        }
        to.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
        int marker = nextMarker(from);
        while (marker != END) {
            marker = segment(marker, from, to);
        }
        to.write(new byte[] {(byte) 0xFF, (byte) END});
        if (size == null || scans == 0) {
            throw new Unreadable("It has no picture in it");
        }
        return new Clean(size, 1, camera);
    }

    private int segment(int marker, Bytes from, OutputStream to) throws IOException {
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            return nextMarker(from);
        }
        if (from.left() < 2) {
            return end();
        }
        int length = from.u16() - 2;
        if (length < 0) {
            throw new Unreadable("A segment has no length");
        }
        if (length > from.left()) {
            return end();
        }
        byte[] body = from.take(length);
        if (marker == APP1 && camera.isEmpty() && begins(body, "Exif\0\0")) {
            camera = Optional.of(Arrays.copyOfRange(body, 6, body.length));
        } else if (marker == APP0 && begins(body, "JFIF\0") && length >= 14 && !opened) {
            byte[] density = Arrays.copyOf(body, 14);
            // Its last two bytes are the size of a thumbnail, which is left out.
            density[12] = 0;
            density[13] = 0;
            write(APP0, density, to);
            label(to);
        } else if ((marker == APP2 && begins(body, "ICC_PROFILE\0"))
                || (marker == APP14 && begins(body, "Adobe") && length == 12)
                || isNeeded(marker)) {
            label(to);
            write(marker, body, to);
        }
        if (isFrame(marker)) {
            measure(body);
        }
        if (marker != START_OF_SCAN) {
            return nextMarker(from);
        }
        if (++scans > SCANS) {
            throw new Unreadable("It asks for more than " + SCANS + " passes over its pixels");
        }
        return scan(from, to);
    }

    /// Copies compressed pixels up to the marker after them.
    private int scan(Bytes from, OutputStream to) throws IOException {
        while (from.left() > 0) {
            int value = from.u8();
            if (value != 0xFF) {
                to.write(value);
                continue;
            }
            int after = 0xFF;
            while (after == 0xFF && from.left() > 0) {
                after = from.u8();
            }
            if (after == 0 || (after >= 0xD0 && after <= 0xD7)) {
                to.write(0xFF);
                to.write(after);
            } else if (after != 0xFF) {
                return after;
            }
        }
        return END;
    }

    private int nextMarker(Bytes from) throws IOException {
        int value = 0;
        while (from.left() > 0) {
            int before = value;
            value = from.u8();
            if (before == 0xFF && value != 0xFF && value != 0) {
                return value;
            }
        }
        return end();
    }

    /// Old archives are full of JPEGs that were cut off; browsers show what there is, so the end is put in its place.
    private int end() throws Unreadable {
        if (scans == 0) {
            throw new Unreadable("It ends before its picture begins");
        }
        return END;
    }

    private void measure(byte[] frame) throws Unreadable {
        if (size != null || frame.length < 6) {
            throw new Unreadable("It has two frames, or half a one");
        }
        int height = (frame[1] & 0xFF) << 8 | (frame[2] & 0xFF);
        int width = (frame[3] & 0xFF) << 8 | (frame[4] & 0xFF);
        if (width == 0 || height == 0) {
            throw new Unreadable("It doesn't say how high it is");
        }
        size = new Size(width, height);
    }

    private void label(OutputStream to) throws IOException {
        if (!opened) {
            opened = true;
            if (label.isPresent()) {
                write(APP1, label.get().asExif(), to);
            }
        }
    }

    private static void write(int marker, byte[] body, OutputStream to) throws IOException {
        int length = body.length + 2;
        to.write(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        to.write(body);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static boolean isNeeded(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF) || (marker >= START_OF_SCAN && marker <= 0xDF);
    }

    private static boolean begins(byte[] body, String with) {
        byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
        return body.length >= start.length
                && Arrays.equals(body, 0, start.length, start, 0, start.length);
    }
}
