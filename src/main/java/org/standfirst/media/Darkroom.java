package org.standfirst.media;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.standfirst.content.MediaFile.Size;

/// Where pictures are decoded, turned and scaled: two at a time, on threads of the platform (decoders in C pin virtual
/// ones), and a big one alone.
final class Darkroom {
    /// The biggest JPEG that is turned by decoding it, in pixels: three bytes each.
    static final long TURNED = 32_000_000;

    /// The same for the rest, which may have eight.
    static final long TURNED_WHOLE = 8_000_000;

    /// The biggest WebP that is decoded; its decoder can't skip pixels.
    static final long WHOLE = 16_000_000;

    private static final int TABLES = 2;
    private static final long BIG = 4_000_000;
    private static final long DECODED_BYTES = 64_000_000;

    private final ThreadPoolExecutor hands;
    private final Semaphore tables = new Semaphore(TABLES, true);

    Darkroom() {
        hands =
                new ThreadPoolExecutor(
                        TABLES,
                        TABLES,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("darkroom-", 0).factory());
        hands.allowCoreThreadTimeOut(true);
    }

    /// What is to be printed from which picture.
    ///
    /// @param full the size of the picture as its bytes lie
    record Order(Path picture, String type, Size full, Orientation orientation) {
        long pixels() {
            return (long) full.width() * full.height();
        }

        boolean canTurn() {
            return pixels() <= (type.equals("image/jpeg") ? TURNED : TURNED_WHOLE);
        }
    }

    /// Turns a picture upright at its full size, as a JPEG of quality 0.92 or, to lose nothing, a PNG.
    ///
    /// Gives the type of what was written.
    String turn(Order order, Path to) throws IOException {
        return develop(
                TABLES,
                () -> {
                    BufferedImage read = turnable(read(order, whole(order.full()), 1));
                    return write(order.orientation().turn(read), order.type(), 0.92f, to);
                });
    }

    /// Scales a picture to that size, which is not bigger; what the new shape has no room for is cut off on both sides.
    ///
    /// Gives the type of what was written.
    String scale(Order order, Size target, Path to) throws IOException {
        return develop(
                (long) target.width() * target.height() > BIG ? TABLES : 1,
                () -> {
                    Size lying = order.orientation().applyTo(target);
                    Rectangle region = centre(order.full(), lying);
                    BufferedImage read = read(order, region, step(order, region, lying));
                    BufferedImage scaled =
                            Thumbnails.of(read)
                                    .forceSize(lying.width(), lying.height())
                                    .imageType(
                                            read.getColorModel().hasAlpha()
                                                    ? BufferedImage.TYPE_4BYTE_ABGR
                                                    : BufferedImage.TYPE_3BYTE_BGR)
                                    .asBufferedImage();
                    BufferedImage turned = order.orientation().turn(scaled);
                    return write(
                            FewColours.in(turned, read.getColorModel()), order.type(), 0.85f, to);
                });
    }

    private static Rectangle whole(Size size) {
        return new Rectangle(size.width(), size.height());
    }

    /// All of the picture, if the shapes differ by less than one in a hundred; else the biggest part of that shape.
    static Rectangle centre(Size full, Size target) {
        double shape = (double) target.width() / target.height();
        double difference = shape * full.height() / full.width();
        if (Math.abs(difference - 1) <= 0.01) {
            return whole(full);
        }
        int width = Math.clamp(Math.round(full.height() * shape), 1, full.width());
        int height = Math.clamp(Math.round(full.width() / shape), 1, full.height());
        return new Rectangle(
                (full.width() - width) / 2, (full.height() - height) / 2, width, height);
    }

    /// Every how many pixels one is decoded: so that twice the target is left for good looks, and no more memory is used
    /// than may be.
    private static int step(Order order, Rectangle region, Size target) {
        int most =
                Math.max(
                        1,
                        Math.min(region.width / target.width(), region.height / target.height()));
        int step = Math.max(1, most / 2);
        int bytes = order.type().equals("image/png") ? 8 : 4;
        while (step < most
                && (long) (region.width / step) * (region.height / step) * bytes > DECODED_BYTES) {
            step++;
        }
        return step;
    }

    private static BufferedImage read(Order order, Rectangle region, int step) throws Unreadable {
        if (order.type().equals("image/webp") && order.pixels() > WHOLE) {
            throw new Unreadable("It is too big for its decoder");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(order.type());
        if (!readers.hasNext()) {
            throw new Unreadable("Nothing here decodes " + order.type());
        }
        ImageReader reader = readers.next();
        try (Film in = new Film(order.picture())) {
            reader.setInput(in, true, true);
            // A decoder that finds another size than the header had would not keep to the bounds.
            if (reader.getWidth(0) != order.full().width()
                    || reader.getHeight(0) != order.full().height()) {
                throw new Unreadable("Its first frame is not as big as the picture");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceRegion(region);
            how.setSourceSubsampling(step, step, 0, 0);
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            while (types.hasNext()) {
                ImageTypeSpecifier type = types.next();
                if (type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR) {
                    how.setDestinationType(type);
                }
            }
            return reader.read(0, how);
        } catch (IOException | RuntimeException broken) {
            // Decoders meet what they did not foresee with whatever exception comes first.
            throw new Unreadable("It can't be decoded: " + broken.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage turnable(BufferedImage picture) {
        boolean direct =
                picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                        || picture.getType() == BufferedImage.TYPE_4BYTE_ABGR;
        if (direct && Orientation.canTurn(picture)) {
            return picture;
        }
        BufferedImage plain =
                new BufferedImage(
                        picture.getWidth(),
                        picture.getHeight(),
                        picture.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_4BYTE_ABGR
                                : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(picture, 0, 0, null);
        brush.dispose();
        return plain;
    }

    private static String write(BufferedImage picture, String from, float quality, Path to)
            throws IOException {
        boolean lossy =
                switch (from) {
                    case "image/jpeg" -> true;
                    case "image/webp" -> !picture.getColorModel().hasAlpha();
                    default -> false;
                };
        String type = lossy ? "image/jpeg" : "image/png";
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
        // A file already there would keep its tail.
        Files.deleteIfExists(to);
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // Of a PNG, which loses nothing, it says how quick the work is to be.
            how.setCompressionQuality(lossy ? quality : 0);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return type;
    }

    private String develop(int room, Callable<String> work) throws IOException {
        Future<String> done =
                hands.submit(() -> {
                    tables.acquire(room);
                    try {
                        return work.call();
                    } finally {
                        tables.release(room);
                    }
                });
        try {
            return done.get();
        } catch (InterruptedException stop) {
            done.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while a picture was being scaled");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Unreadable unreadable -> throw unreadable;
                case IOException disk ->
                        throw new IOException(
                                "A picture can't be written: " + disk.getMessage(), disk);
                case Error error -> throw error;
                case null, default ->
                        throw new Unreadable("It can't be scaled: " + failed.getCause());
            }
        }
    }
}
