package org.standfirst.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Refusal;

class VariantTest {
    @TempDir Path folder;
    Media media;

    @BeforeEach
    void open() {
        media = new Media(folder.resolve("media"));
    }

    String keep(byte[] bytes) throws IOException {
        Stored stored = media.keep(new ByteArrayInputStream(bytes), "strike");
        assertThat(stored.size()).isPresent();
        return stored.hash();
    }

    static BufferedImage seen(Variant variant) throws IOException {
        return Samples.decoded(Files.readAllBytes(variant.file()));
    }

    static Size size(Variant variant) throws IOException {
        BufferedImage picture = seen(variant);
        return new Size(picture.getWidth(), picture.getHeight());
    }

    @Test
    void aSmallerSizeShowsTheSamePicture() throws IOException {
        String hash = keep(Samples.jpeg(1200, 800));

        Variant variant = media.variant(hash, new Size(320, 213));

        assertThat(variant.type()).isEqualTo("image/jpeg");
        assertThat(size(variant)).isEqualTo(new Size(320, 213));
        MediaTest.assertFields(
                seen(variant), "320", Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        assertThat(variant.file()).startsWith(folder.resolve("derived"));
        assertThat(media.variant(hash, new Size(320, 213))).isEqualTo(variant);
    }

    @Test
    void anotherShapeIsCutFromTheMiddle() throws IOException {
        BufferedImage picture = new BufferedImage(900, 300, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 300; y++) {
            for (int x = 300; x < 600; x++) {
                picture.setRGB(x, y, Color.YELLOW.getRGB());
            }
        }
        String hash = keep(Samples.encoded(picture, "png"));

        Variant variant = media.variant(hash, new Size(150, 150));

        assertThat(variant.type()).isEqualTo("image/png");
        assertThat(size(variant)).isEqualTo(new Size(150, 150));
        MediaTest.assertFields(
                seen(variant), "square", Color.YELLOW, Color.YELLOW, Color.YELLOW, Color.YELLOW);
        assertThat(seen(variant).getRGB(1, 75)).isEqualTo(Color.YELLOW.getRGB());
        assertThat(seen(variant).getRGB(148, 75)).isEqualTo(Color.YELLOW.getRGB());
    }

    @Test
    void nothingIsScaledUp() throws IOException {
        String hash = keep(Samples.jpeg(120, 80));

        assertThat(media.variant(hash, new Size(1200, 800)).file()).isEqualTo(media.file(hash));
        assertThat(media.variant(hash, new Size(120, 80)).file()).isEqualTo(media.file(hash));
        assertThat(size(media.variant(hash, new Size(300, 300)))).isEqualTo(new Size(80, 80));
    }

    @Test
    void everyFormatIsScaled() throws IOException {
        for (byte[] picture :
                List.of(
                        Samples.png(400, 300),
                        Samples.gif(400, 300),
                        Samples.bmp(400, 300),
                        Samples.webp(400, 300))) {
            Variant variant = media.variant(keep(picture), new Size(200, 150));
            assertThat(size(variant)).isEqualTo(new Size(200, 150));
            assertThat(variant.type()).isIn("image/png", "image/jpeg");
        }
    }

    @Test
    void aDrawingInFewColoursStaysLight() throws IOException {
        byte[] drawing = drawing();
        String hash = keep(drawing);

        Variant variant = media.variant(hash, new Size(500, 400));

        assertThat(size(variant)).isEqualTo(new Size(500, 400));
        assertThat(Files.size(variant.file())).isLessThan(drawing.length * 2L / 3);
        assertThat(seen(variant).getColorModel().getPixelSize()).isLessThanOrEqualTo(8);
        assertThat(new Color(seen(variant).getRGB(499, 399))).isEqualTo(Color.WHITE);
    }

    /// Black lines on white with soft edges, in sixteen greys.
    private static byte[] drawing() {
        BufferedImage soft = new BufferedImage(1000, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = soft.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 1000, 800);
        brush.setColor(Color.BLACK);
        Random lines = new Random(58);
        for (int i = 0; i < 200; i++) {
            brush.drawLine(
                    lines.nextInt(900), lines.nextInt(700), lines.nextInt(900), lines.nextInt(700));
        }
        brush.dispose();
        byte[] grey = new byte[16];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (17 * i);
        }
        BufferedImage drawing =
                new BufferedImage(
                        1000,
                        800,
                        BufferedImage.TYPE_BYTE_BINARY,
                        new IndexColorModel(4, 16, grey, grey, grey));
        for (int i = 0; i < 800_000; i++) {
            int shade = soft.getRaster().getSample(i % 1000, i / 1000, 0);
            drawing.getRaster().setSample(i % 1000, i / 1000, 0, shade >> 4);
        }
        return Samples.encoded(drawing, "png");
    }

    @Test
    void whatIsTransparentStaysSo() throws IOException {
        String hash =
                keep(
                        Samples.encoded(
                                new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB), "png"));

        assertThat(seen(media.variant(hash, new Size(200, 150))).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void aPhotoKeptOnItsSideIsScaledUpright() throws IOException {
        byte[] photo = Samples.photo(Samples.jpeg(7200, 4800), 6);
        String hash = keep(photo);

        Variant variant = media.variant(hash, new Size(200, 300));

        assertThat(size(variant)).isEqualTo(new Size(200, 300));
        MediaTest.assertFields(
                seen(variant), "turned", Color.BLUE, Color.RED, Color.WHITE, Color.GREEN);
    }

    @Test
    void thePictureItselfStandsInWhereItCannotBeDecoded() throws IOException {
        byte[] whole = Samples.jpeg(400, 300);
        byte[] broken = Samples.claiming(whole, 400, 300);
        // Browsers may show it; here the tables are gone.
        for (int i = 2; i < broken.length - 1; i++) {
            if (broken[i] == (byte) 0xFF && broken[i + 1] == (byte) 0xC4) {
                broken[i + 1] = (byte) 0xDC;
            }
        }
        String hash = keep(broken);

        Variant variant = media.variant(hash, new Size(200, 150));

        assertThat(variant).isEqualTo(new Variant(media.file(hash), "image/jpeg"));
        assertThat(media.variant(hash, new Size(200, 150))).isEqualTo(variant);
    }

    @Test
    void derivedDataMayBeThrownAwayAtAnyTime() throws IOException {
        String hash = keep(Samples.jpeg(1200, 800));
        Variant first = media.variant(hash, new Size(320, 213));
        byte[] bytes = Files.readAllBytes(first.file());
        Files.delete(first.file());
        Files.delete(first.file().getParent());
        Files.delete(folder.resolve("derived"));

        Variant second = media.variant(hash, new Size(320, 213));

        assertThat(second).isEqualTo(first);
        assertThat(second.file()).hasBinaryContent(bytes);
    }

    @Test
    void manyReadersMayAskAtOnce() throws Exception {
        String hash = keep(Samples.jpeg(1200, 800));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Variant>> wishes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int width = 100 + i % 4;
                wishes.add(() -> media.variant(hash, new Size(width, 80)));
            }
            for (Future<Variant> wish : readers.invokeAll(wishes)) {
                assertThat(seen(wish.get()).getHeight()).isEqualTo(80);
            }
        }
        assertThat(MediaTest.filesIn(folder.resolve("derived"))).hasSize(4);
    }

    @Test
    void aSizeThatNoPageNeedsIsRefused() throws IOException {
        String hash = keep(Samples.pngOf(9000, 6000));

        assertThatThrownBy(() -> media.variant(hash, new Size(8000, 5333)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "No picture is scaled to 8000x5333 pixels. Ask for at most 16 million, or for the original.");
    }

    @Test
    void aPictureThatIsNotKeptIsAFault() {
        assertThatThrownBy(() -> media.variant("0".repeat(64), new Size(1, 1)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPageOffersTheWidthsBelowTheFullOne() {
        assertThat(Media.ladder(new Size(1280, 853)))
                .containsExactly(new Size(320, 213), new Size(640, 427), new Size(960, 640));
        assertThat(Media.ladder(new Size(300, 300))).isEmpty();
        assertThat(Media.ladder(new Size(5000, 50)))
                .containsExactly(
                        new Size(320, 3),
                        new Size(640, 6),
                        new Size(960, 10),
                        new Size(1280, 13),
                        new Size(1920, 19));
    }
}
