package org.standfirst.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.MediaFile.Size;

/// Nothing here may end in anything but a kept file; run it with `-Xmx256m` to see that it needs no more.
@Timeout(120)
class HostileTest {
    @TempDir Path folder;
    Media media;

    @BeforeEach
    void open() {
        media = new Media(folder.resolve("media"));
    }

    Stored keep(byte[] bytes) throws IOException {
        return media.keep(new ByteArrayInputStream(bytes), "strike.jpg");
    }

    /// Keeps it, and asks for all that a page would ask for.
    void show(byte[] bytes) throws IOException {
        Stored stored = keep(bytes);
        assertThat(media.isKept(stored.hash())).isTrue();
        if (stored.size().isPresent()) {
            media.variant(stored.hash(), new Size(16, 12));
        }
    }

    static Map<String, byte[]> pictures() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("jpeg", Samples.photo(Samples.jpeg(96, 64), 6));
        pictures.put(
                "png",
                Samples.stuffed(Samples.png(96, 64), Samples.chunk("eXIf", Samples.exif(6))));
        pictures.put("gif", Samples.gif(96, 64));
        pictures.put("bmp", Samples.bmp(24, 16));
        pictures.put("webp", Samples.webp(96, 64));
        return pictures;
    }

    @Test
    void picturesThatClaimToBeHugeAreOnlyKeptForDownload() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("60000x60000", Samples.pngOf(60_000, 60_000));
        bombs.put("64250x64250", Samples.claiming(Samples.jpeg(96, 64), 64_250, 64_250));
        bombs.put("20001x4", Samples.claiming(Samples.jpeg(96, 64), 20_001, 4));
        bombs.put("101x1", Samples.pngOf(101, 1));
        bombs.put("11000x10000", Samples.pngOf(11_000, 10_000));
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            Stored stored = keep(bomb.getValue());
            assertThat(stored.type()).as(bomb.getKey()).isEqualTo("application/octet-stream");
            assertThat(stored.size()).isEmpty();
            assertThat(stored.note().orElseThrow())
                    .startsWith("The picture is " + bomb.getKey() + " pixels; ")
                    .endsWith(" It is only kept for download.");
        }
    }

    @Test
    void aGifOfTenThousandFramesIsOnlyKeptForDownload() throws IOException {
        Stored stored = keep(Samples.gifWithFrames(10_000));

        assertThat(stored.note())
                .contains(
                        "The picture has 10,000 frames; at most 1,000 are shown. It is only kept for download.");
        assertThat(keep(Samples.gifWithFrames(1_000)).size()).contains(new Size(2, 2));
    }

    @Test
    void theBiggestPicturesThatAreShownFitInLittleMemory() throws IOException {
        byte[] png = Samples.pngOf(10_000, 10_000);
        byte[] jpeg = Samples.claiming(Samples.jpeg(96, 64), 10_000, 10_000);
        for (byte[] picture :
                new byte[][] {
                    png, jpeg, Samples.webp(10_000, 10_000), Samples.webp(4_000, 4_000)
                }) {
            Stored stored = keep(picture);
            assertThat(stored.size()).isPresent();
            media.variant(stored.hash(), new Size(1920, 1920));
            media.variant(stored.hash(), new Size(3900, 3900));
        }
    }

    @Test
    void aFileCutAnywhereIsKept() throws IOException {
        for (Map.Entry<String, byte[]> picture : pictures().entrySet()) {
            byte[] whole = picture.getValue();
            for (int length = 0; length < whole.length; length += length < 200 ? 7 : 97) {
                try {
                    show(Arrays.copyOf(whole, length));
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(picture.getKey() + " cut at " + length, e);
                }
            }
        }
    }

    @Test
    void aFileWithWrongBytesAnywhereIsKept() throws IOException {
        for (Map.Entry<String, byte[]> picture : pictures().entrySet()) {
            for (long seed = 0; seed < 60; seed++) {
                Random random = new Random(seed);
                byte[] wrong = picture.getValue().clone();
                for (int i = 0; i < 1 + seed % 4; i++) {
                    wrong[random.nextInt(12, wrong.length)] = (byte) random.nextInt();
                }
                try {
                    show(wrong);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(picture.getKey() + " with seed " + seed, e);
                }
            }
        }
    }

    @Test
    void randomBytesBehindAnyBeginningAreKept() throws IOException {
        String[] beginnings = {
            "",
            "\u00FF\u00D8\u00FF",
            "\u0089PNG\r\n\u001A\n",
            "GIF89a",
            "RIFF\0\1\0\0WEBP",
            "BM",
            "PK\3\4",
            "%PDF-1.7",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            "\0\0\0 ftypavif",
            "II*\0",
            "ID3",
            "OggS",
            "{\\rtf"
        };
        for (String beginning : beginnings) {
            for (long seed = 0; seed < 20; seed++) {
                byte[] rest = new byte[2000];
                new Random(seed).nextBytes(rest);
                try {
                    show(Samples.joined(Samples.ascii(beginning), rest));
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("“" + beginning + "” with seed " + seed, e);
                }
            }
        }
    }

    @Test
    void aCleanedPictureIsCleanAndStaysAsItIs() throws IOException {
        for (Map.Entry<String, byte[]> picture : pictures().entrySet()) {
            Stored first = keep(picture.getValue());
            byte[] kept = java.nio.file.Files.readAllBytes(media.file(first.hash()));
            assertThat(keep(kept)).as(picture.getKey()).isEqualTo(first);
            assertThat(MediaTest.latin(kept)).doesNotContain(Samples.SECRET);
        }
    }

    @Test
    void aPassOverAllPixelsCanBeAskedForAHundredTimesAndNoMore() throws IOException {
        byte[] jpeg = Samples.jpeg(96, 64);
        int scan = MediaTest.latin(jpeg).indexOf("\u00FF\u00DA");
        byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 100; i++) {
            many = Samples.joined(many, again);
        }

        Stored stored = keep(many);

        assertThat(stored.type()).isEqualTo("application/octet-stream");
        assertThat(stored.note().orElseThrow())
                .endsWith("It asks for more than 100 passes over its pixels.");
    }
}
