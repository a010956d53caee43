package org.standfirst.media;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.MediaFile.Size;

/// How a camera was held, in the order of the numbers that EXIF has for it, from 1.
enum Orientation {
    UPRIGHT(1, ""),
    MIRRORED(2, "x"),
    UPSIDE_DOWN(3, "xy"),
    MIRRORED_UPSIDE_DOWN(4, "y"),
    MIRRORED_ON_ITS_LEFT(5, "t"),
    ON_ITS_LEFT(6, "yt"),
    MIRRORED_ON_ITS_RIGHT(7, "xyt"),
    ON_ITS_RIGHT(8, "xt");

    /// What turns it upright: the columns reversed, the rows reversed, rows and columns exchanged; in this order.
    private final String steps;

    private final int number;

    Orientation(int number, String steps) {
        this.number = number;
        this.steps = steps;
    }

    /// From the EXIF block of a picture; upright where it says nothing that can be understood.
    static Orientation of(Optional<byte[]> camera) {
        if (camera.isEmpty()) {
            return UPRIGHT;
        }
        byte[] exif = camera.get();
        byte[] prefix = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        if (exif.length > 6 && Arrays.equals(exif, 0, 6, prefix, 0, 6)) {
            exif = Arrays.copyOfRange(exif, 6, exif.length);
        }
        @Nullable Integer number;
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            @Nullable ExifIFD0Directory first =
                    metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            number = first == null ? null : first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        } catch (RuntimeException broken) {
            // The block comes from a stranger's camera, and is thrown away either way.
            number = null;
        }
        for (Orientation orientation : values()) {
            if (number != null && orientation.number == number) {
                return orientation;
            }
        }
        return UPRIGHT;
    }

    Size applyTo(Size size) {
        return swapsSides()
                ? new Size(/* width= */ size.height(), /* height= */ size.width())
                : size;
    }

    boolean swapsSides() {
        return steps.endsWith("t");
    }

    /// An EXIF block that says this and nothing else.
    byte[] asExif() {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ExifDirectoryBase.TAG_ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) number)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /// Turns a picture upright in its own memory, which the result shares: a copy of a big one would be too much.
    BufferedImage turn(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        WritableRaster pixels = picture.getRaster();
        if (steps.contains("x")) {
            mirrorRows(pixels);
        }
        if (steps.contains("y")) {
            exchangeRows(pixels);
        }
        if (!swapsSides()) {
            return picture;
        }
        ComponentSampleModel model = (ComponentSampleModel) pixels.getSampleModel();
        ComponentSampleModel exchanged =
                new ComponentSampleModel(
                        model.getDataType(),
                        picture.getHeight(),
                        picture.getWidth(),
                        model.getScanlineStride(),
                        model.getPixelStride(),
                        model.getBandOffsets());
        return new BufferedImage(
                picture.getColorModel(),
                Raster.createWritableRaster(exchanged, pixels.getDataBuffer(), null),
                picture.isAlphaPremultiplied(),
                null);
    }

    /// Whether [#turn] can handle it; others are first drawn into one that it can.
    static boolean canTurn(BufferedImage picture) {
        return picture.getSampleModel() instanceof ComponentSampleModel
                && picture.getRaster().getDataBuffer().getNumBanks() == 1
                && picture.getRaster().getDataBuffer().getOffset() == 0
                && picture.getRaster().getSampleModelTranslateX() == 0
                && picture.getRaster().getSampleModelTranslateY() == 0;
    }

    private static void mirrorRows(WritableRaster pixels) {
        int width = pixels.getWidth();
        @Nullable Object left = null;
        @Nullable Object right = null;
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < width / 2; x++) {
                left = pixels.getDataElements(x, y, left);
                right = pixels.getDataElements(width - 1 - x, y, right);
                pixels.setDataElements(x, y, right);
                pixels.setDataElements(width - 1 - x, y, left);
            }
        }
    }

    private static void exchangeRows(WritableRaster pixels) {
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        @Nullable Object upper = null;
        @Nullable Object lower = null;
        for (int y = 0; y < height / 2; y++) {
            upper = pixels.getDataElements(0, y, width, 1, upper);
            lower = pixels.getDataElements(0, height - 1 - y, width, 1, lower);
            pixels.setDataElements(0, y, width, 1, lower);
            pixels.setDataElements(0, height - 1 - y, width, 1, upper);
        }
    }
}
