package org.standfirst.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures made on the spot, as cameras and as enemies make them.
final class Samples {
    static final String SECRET = "48.8584N,2.2945E";

    private Samples() {}

    /// Four fields: red and green above, blue and white below.
    static BufferedImage fields(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D brush = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            brush.setColor(colours[i]);
            brush.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        brush.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_3BYTE_BGR), "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_3BYTE_BGR), "gif");
    }

    static byte[] bmp(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_3BYTE_BGR), "bmp");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /// An EXIF block with an orientation and a secret in its maker's field.
    static byte[] exif(int orientation) {
        byte[] maker = (SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(8 + 2 + 24 + 4 + maker.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("II*\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(maker.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .put(maker)
                .array();
    }

    /// A JPEG as a phone writes it: EXIF, XMP, IPTC, a comment, a second picture behind the end.
    static byte[] photo(byte[] jpeg, int orientation) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, joined(ascii("Exif\0\0"), exif(orientation))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")),
                segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
                segment(0xE2, ascii("MPF\0" + SECRET)),
                segment(0xFE, ascii(SECRET)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                ascii("<script>" + SECRET + "</script>"));
    }

    static byte[] segment(int marker, byte[] body) {
        return joined(
                new byte[] {
                    (byte) 0xFF,
                    (byte) marker,
                    (byte) ((body.length + 2) >> 8),
                    (byte) (body.length + 2)
                },
                body);
    }

    static byte[] chunk(String name, byte[] body) {
        byte[] named = joined(ascii(name), body);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /// A PNG with chunks put behind its header, and bytes behind its end.
    static byte[] stuffed(byte[] png, byte[] chunks) {
        return joined(
                Arrays.copyOf(png, 33),
                chunks,
                Arrays.copyOfRange(png, 33, png.length),
                ascii(SECRET));
    }

    /// A small file that claims to be that big, all of one colour.
    static byte[] pngOf(int width, int height) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] row = new byte[(width + 7) / 8 + 1];
        byte[] buffer = new byte[1 << 16];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return joined(
                ByteBuffer.allocate(8).putLong(Png.SIGNATURE).array(),
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array()),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    /// The frame header says so; nothing else does.
    static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] copy = jpeg.clone();
        for (int i = 2; i < copy.length; i++) {
            if (copy[i] == (byte) 0xFF && (copy[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(copy)
                        .position(i + 5)
                        .putShort((short) height)
                        .putShort((short) width);
                return copy;
            }
        }
        throw new AssertionError("No frame");
    }

    static byte[] gifWithFrames(int frames) {
        byte[] one = gif(2, 2);
        int start = 13 + (3 << ((one[10] & 7) + 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, start);
        for (int i = 0; i < frames; i++) {
            out.write(one, start, one.length - start - 1);
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    /// A lossless WebP of one colour: five codes of one symbol each, so that pixels take no bits.
    static byte[] webp(int width, int height) {
        Bits bits = new Bits();
        bits.put(0x2F, 8).put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int symbol : new int[] {200, 100, 50, 255, 0}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
        }
        byte[] packed = bits.bytes();
        return riff(riffChunk("VP8L", packed));
    }

    static byte[] riff(byte[]... chunks) {
        byte[] body = joined(ascii("WEBP"), joined(chunks));
        return joined(ascii("RIFF"), little(body.length), body);
    }

    static byte[] riffChunk(String name, byte[] body) {
        return joined(ascii(name), little(body.length), body, new byte[body.length & 1]);
    }

    static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int held;
        private int count;

        Bits put(int value, int width) {
            for (int i = 0; i < width; i++) {
                held |= (value >> i & 1) << count++;
                if (count == 8) {
                    out.write(held);
                    held = 0;
                    count = 0;
                }
            }
            return this;
        }

        byte[] bytes() {
            // Decoders look ahead.
            return put(0, 512).out.toByteArray();
        }
    }
}
