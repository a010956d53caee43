package org.standfirst.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Refusal;

class MediaTest {
    @TempDir Path folder;
    Media media;

    @BeforeEach
    void open() {
        media = new Media(folder.resolve("media"));
    }

    Stored keep(byte[] bytes) throws IOException {
        return media.keep(new ByteArrayInputStream(bytes), "strike.jpg");
    }

    byte[] kept(Stored stored) throws IOException {
        return Files.readAllBytes(media.file(stored.hash()));
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static void assertSamePixels(BufferedImage one, BufferedImage other) {
        assertThat(new Size(one.getWidth(), one.getHeight()))
                .isEqualTo(new Size(other.getWidth(), other.getHeight()));
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                assertThat(one.getRGB(x, y)).as("%d,%d", x, y).isEqualTo(other.getRGB(x, y));
            }
        }
    }

    @Test
    void aPhotoLosesItsCameraDataAndNoPixel() throws IOException {
        byte[] plain = Samples.jpeg(60, 40);

        Stored stored = keep(Samples.photo(plain, 1));

        assertThat(stored.type()).isEqualTo("image/jpeg");
        assertThat(stored.size()).contains(new Size(60, 40));
        assertThat(stored.note()).isEmpty();
        assertThat(latin(kept(stored))).doesNotContain(Samples.SECRET, "Exif", "MPF", "script");
        assertThat(kept(stored)).isEqualTo(plain);
        assertThat(stored.bytes()).isEqualTo(plain.length);
    }

    @Test
    void theThumbnailInTheHeaderOfAJpegGoes() throws IOException {
        byte[] plain = Samples.jpeg(60, 40);
        byte[] thumbnail = Samples.ascii(Samples.SECRET.repeat(3));
        byte[] header =
                Samples.joined(Arrays.copyOfRange(plain, 6, 18), new byte[] {4, 4}, thumbnail);

        Stored stored =
                keep(
                        Samples.joined(
                                Arrays.copyOf(plain, 2),
                                Samples.segment(0xE0, header),
                                Samples.segment(0xE0, Samples.ascii("JFXX\0" + Samples.SECRET)),
                                Arrays.copyOfRange(plain, 20, plain.length)));

        assertThat(kept(stored)).isEqualTo(plain);
    }

    @Test
    void aColourProfileStays() throws IOException {
        byte[] plain = Samples.jpeg(60, 40);
        byte[] profile = Samples.segment(0xE2, Samples.ascii("ICC_PROFILE\0\1\1of a camera"));

        Stored stored =
                keep(
                        Samples.joined(
                                Arrays.copyOf(plain, 20),
                                profile,
                                Arrays.copyOfRange(plain, 20, plain.length)));

        assertThat(latin(kept(stored))).contains("ICC_PROFILE");
    }

    @Test
    void aPhotoIsTurnedUprightWhicheverWayTheCameraWasHeld() throws IOException {
        // Where the red field of an upright picture ends up, with the green one beside it.
        Color[][] corners = {
            {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE},
            {Color.GREEN, Color.RED, Color.WHITE, Color.BLUE},
            {Color.WHITE, Color.BLUE, Color.GREEN, Color.RED},
            {Color.BLUE, Color.WHITE, Color.RED, Color.GREEN},
            {Color.RED, Color.BLUE, Color.GREEN, Color.WHITE},
            {Color.BLUE, Color.RED, Color.WHITE, Color.GREEN},
            {Color.WHITE, Color.GREEN, Color.BLUE, Color.RED},
            {Color.GREEN, Color.WHITE, Color.RED, Color.BLUE},
        };
        for (int orientation = 1; orientation <= 8; orientation++) {
            Stored stored = keep(Samples.photo(Samples.jpeg(96, 64), orientation));

            boolean onItsSide = orientation > 4;
            Size size = onItsSide ? new Size(64, 96) : new Size(96, 64);
            assertThat(stored.size()).as("orientation %d", orientation).contains(size);
            assertThat(latin(kept(stored))).doesNotContain(Samples.SECRET, "Exif");
            BufferedImage turned = Samples.decoded(kept(stored));
            assertThat(new Size(turned.getWidth(), turned.getHeight())).isEqualTo(size);
            assertFields(turned, "orientation " + orientation, corners[orientation - 1]);
            assertThat(keep(kept(stored)).hash()).isEqualTo(stored.hash());
        }
    }

    static void assertFields(BufferedImage picture, String what, Color... colours) {
        for (int i = 0; i < 4; i++) {
            Color seen =
                    new Color(
                            picture.getRGB(
                                    picture.getWidth() / 4 + i % 2 * picture.getWidth() / 2,
                                    picture.getHeight() / 4 + i / 2 * picture.getHeight() / 2));
            Color expected = colours[i];
            assertThat(
                            Math.abs(seen.getRed() - expected.getRed())
                                    + Math.abs(seen.getGreen() - expected.getGreen())
                                    + Math.abs(seen.getBlue() - expected.getBlue()))
                    .as("%s, field %d: %s for %s", what, i, seen, expected)
                    .isLessThan(30);
        }
    }

    @Test
    void aPhotoTooBigToBeTurnedKeepsOneFactAndNoOther() throws IOException {
        byte[] big = Samples.photo(Samples.claiming(Samples.jpeg(96, 64), 9000, 6000), 6);

        Stored stored = keep(big);

        assertThat(stored.size()).contains(new Size(6000, 9000));
        assertThat(latin(kept(stored))).contains("Exif").doesNotContain(Samples.SECRET);
        assertThat(keep(kept(stored)).hash()).isEqualTo(stored.hash());
    }

    @Test
    void aPngKeepsItsColoursAndLosesItsWords() throws IOException {
        byte[] plain = Samples.png(60, 40);
        byte[] gamma = Samples.chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
        byte[] words =
                Samples.joined(
                        Samples.chunk("tEXt", Samples.ascii("Place\0" + Samples.SECRET)),
                        gamma,
                        Samples.chunk("eXIf", Samples.exif(1)),
                        Samples.chunk("tIME", new byte[7]),
                        Samples.chunk("prVt", Samples.ascii(Samples.SECRET)));

        Stored stored = keep(Samples.stuffed(plain, words));

        assertThat(stored.type()).isEqualTo("image/png");
        assertThat(kept(stored))
                .isEqualTo(
                        Samples.joined(
                                Arrays.copyOf(plain, 33),
                                gamma,
                                Arrays.copyOfRange(plain, 33, plain.length)));
    }

    @Test
    void aPngIsTurnedWithoutLoss() throws IOException {
        byte[] plain = Samples.png(60, 40);

        Stored stored = keep(Samples.stuffed(plain, Samples.chunk("eXIf", Samples.exif(3))));

        assertThat(stored.type()).isEqualTo("image/png");
        BufferedImage turned = Samples.decoded(kept(stored));
        BufferedImage original = Samples.decoded(plain);
        assertThat(turned.getRGB(0, 0)).isEqualTo(original.getRGB(59, 39));
        assertThat(turned.getRGB(59, 0)).isEqualTo(original.getRGB(0, 39));
    }

    @Test
    void aGifKeepsItsLoopAndLosesItsComments() throws IOException {
        byte[] plain = Samples.gif(60, 40);
        int head = 13 + (3 << ((plain[10] & 7) + 1));
        byte[] loop =
                Samples.joined(
                        new byte[] {0x21, (byte) 0xFF, 11},
                        Samples.ascii("NETSCAPE2.0"),
                        new byte[] {3, 1, 0, 0, 0});
        byte[] secret = Samples.ascii(Samples.SECRET);
        byte[] comment =
                Samples.joined(
                        new byte[] {0x21, (byte) 0xFE, (byte) secret.length}, secret, new byte[1]);
        byte[] xmp =
                Samples.joined(
                        new byte[] {0x21, (byte) 0xFF, 11},
                        Samples.ascii("XMP DataXMP"),
                        new byte[] {(byte) secret.length},
                        secret,
                        new byte[1]);

        Stored stored =
                keep(
                        Samples.joined(
                                Arrays.copyOf(plain, head),
                                loop,
                                comment,
                                xmp,
                                Arrays.copyOfRange(plain, head, plain.length),
                                Samples.ascii("<script>")));

        assertThat(stored.type()).isEqualTo("image/gif");
        assertThat(kept(stored))
                .isEqualTo(
                        Samples.joined(
                                Arrays.copyOf(plain, head),
                                loop,
                                Arrays.copyOfRange(plain, head, plain.length)));
    }

    @Test
    void aWebpLosesItsCameraDataAndItsHeaderNoLongerPromisesIt() throws IOException {
        byte[] picture = Arrays.copyOfRange(Samples.webp(40, 30), 12, Samples.webp(40, 30).length);
        byte[] header = {0x0C, 0, 0, 0, 39, 0, 0, 29, 0, 0};
        byte[] clean = {0, 0, 0, 0, 39, 0, 0, 29, 0, 0};

        Stored stored =
                keep(
                        Samples.joined(
                                Samples.riff(
                                        Samples.riffChunk("VP8X", header),
                                        picture,
                                        Samples.riffChunk("EXIF", Samples.exif(1)),
                                        Samples.riffChunk(
                                                "XMP ", Samples.ascii(Samples.SECRET + "!")),
                                        Samples.riffChunk("ABCD", Samples.ascii(Samples.SECRET))),
                                Samples.ascii(Samples.SECRET)));

        assertThat(stored.type()).isEqualTo("image/webp");
        assertThat(stored.size()).contains(new Size(40, 30));
        assertThat(kept(stored)).isEqualTo(Samples.riff(Samples.riffChunk("VP8X", clean), picture));
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        byte[] photo = Samples.photo(Samples.jpeg(60, 40), 1);

        Stored first = keep(photo);
        Stored second = keep(photo);
        Stored third = keep(kept(first));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(filesIn(folder.resolve("media"))).hasSize(1);
        assertThat(first.hash()).matches("[0-9a-f]{64}");
        assertThat(media.isKept(first.hash())).isTrue();
    }

    @Test
    void whatIsForgottenIsGoneWithAllThatWasMadeFromIt() throws IOException {
        Stored stored = keep(Samples.jpeg(600, 400));
        media.variant(stored.hash(), new Size(300, 200));

        media.forget(stored.hash());
        media.forget(stored.hash());

        assertThat(media.isKept(stored.hash())).isFalse();
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void aHashCannotBeAPath() {
        assertThatThrownBy(() -> media.file("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        keep(Samples.jpeg(60, 40));
        long process = ProcessHandle.current().pid();
        long none = Long.MAX_VALUE / 10;
        Path left = folder.resolve("media/incoming-%d-1".formatted(process));
        Path fresh = folder.resolve("media/incoming-%d-2".formatted(process));
        Path orphan = folder.resolve("media/incoming-%d-3".formatted(none));
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        for (Path file : List.of(left, fresh, orphan)) {
            Files.write(file, new byte[10]);
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
        Files.setLastModifiedTime(left, FileTime.from(now.minusSeconds(7200)));

        int swept = media.sweep(now.minusSeconds(3600));

        assertThat(swept).isEqualTo(2);
        assertThat(filesIn(folder.resolve("media"))).hasSize(2).contains(fresh);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        Media small = new Media(folder.resolve("media"), 3 << 20);

        assertThatThrownBy(
                        () -> small.keep(new ByteArrayInputStream(new byte[4 << 20]), "talk.mp3"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "“talk.mp3” is larger than 3 MB. Make it smaller, or keep it elsewhere and link to it.");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void aJpegThatWasCutOffIsStillAPicture() throws IOException {
        byte[] whole = Samples.jpeg(600, 400);
        byte[] half = Arrays.copyOf(whole, whole.length * 3 / 4);

        Stored stored = keep(half);

        assertThat(stored.size()).contains(new Size(600, 400));
        assertThat(keep(kept(stored))).isEqualTo(stored);
    }

    @Test
    void aDamagedPictureIsKeptForDownloadAsItCame() throws IOException {
        byte[] png = Samples.png(60, 40);
        png[png.length - 20] ^= 1;

        Stored stored = keep(png);

        assertThat(stored.type()).isEqualTo("application/octet-stream");
        assertThat(stored.size()).isEmpty();
        assertThat(stored.note())
                .contains(
                        "It looks like a picture (image/png) but is damaged, so it is only kept for download, as it came."
                                + " The chunk “IDAT” is damaged.");
        assertThat(kept(stored)).isEqualTo(png);
    }

    @Test
    void whereCameraDataIsStillInItTheEditorIsTold() throws IOException {
        Stored stored = keep(Samples.ascii("\0\0\0 ftypavif" + Samples.SECRET));

        assertThat(stored.type()).isEqualTo("image/avif");
        assertThat(stored.size()).isEmpty();
        assertThat(stored.note())
                .contains(
                        "What the camera wrote about place and time is still in it;"
                                + " to be rid of that, hand it in as a JPEG or PNG.");
    }

    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
