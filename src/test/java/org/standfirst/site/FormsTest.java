package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.press.Printed;
import org.standfirst.web.Coding;
import org.standfirst.web.Reply;

/// In which form a page is sent, and what is kept of it.
class FormsTest {
    private static final Set<Coding> ALL = EnumSet.allOf(Coding.class);

    private static final long SEED = 20261128;

    private final List<Runnable> leisure = new ArrayList<>();
    private final Forms forms = new Forms(ALL, leisure::add);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "-|IDENTITY",
                "''|IDENTITY",
                "gzip|GZIP",
                "x-gzip|GZIP",
                "GZip|GZIP",
                "gzip, deflate, br, zstd|BROTLI",
                "gzip, zstd|ZSTD",
                "br;q=0.1, gzip|GZIP",
                "br;q=0.800, gzip;q=0.8|BROTLI",
                "br;q=0.001, identity;q=0|BROTLI",
                "*|BROTLI",
                "*;q=0.5, gzip|GZIP",
                "br;q=0, *|ZSTD",
                "identity|IDENTITY",
                "identity, gzip;q=0.5|IDENTITY",
                "identity;q=0.2, gzip;q=0.5|GZIP",
                "gzip;q=0|IDENTITY",
                "gzip; q=0.0|IDENTITY",
                "gzip ; q = 1|GZIP",
                "gzip;q=0.000, br;q=0|IDENTITY",
                "deflate|IDENTITY",
                "xgzip, brx|IDENTITY",
                "gzip;q=2|IDENTITY",
                "gzip;q=1.001|IDENTITY",
                "gzip;q=-1|IDENTITY",
                "gzip;q=0.1234|IDENTITY",
                "gzip;q=|IDENTITY",
                "gzip;level=9|IDENTITY",
                ",,gzip,,|GZIP",
                "identity;q=0|-",
                "*;q=0|-",
                "*;q=0, gzip|GZIP",
                "*;q=0, identity|IDENTITY",
                "identity;q=0, *;q=0|-",
            })
    void theFormIsTheOneThatIsTakenMostGladly(String header, String coding) {
        Taken taken = Taken.of(Optional.ofNullable(header));
        assertThat(forms.coding(page("a", 4_000), taken).map(Enum::name))
                .isEqualTo(Optional.ofNullable(coding));
    }

    @Test
    void whatIsSmallIsPackedForNobodyButThoseWhoTakeNothingElse() {
        Printed.Sheet small = page("a", 100);
        assertThat(forms.coding(small, taken("gzip, br"))).contains(Coding.IDENTITY);
        assertThat(forms.coding(small, taken("gzip, identity;q=0"))).contains(Coding.GZIP);
        Printed.Sheet face = new Printed.Sheet(200, "font/woff2", new byte[4_000]);
        assertThat(forms.coding(face, taken("gzip, br"))).contains(Coding.IDENTITY);
        assertThat(forms.coding(face, taken("gzip, identity;q=0"))).isEmpty();
    }

    @Test
    void eachFormAtEachLevelIsThePageAgain() throws IOException {
        Brotli4jLoader.ensureAvailability();
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            byte[] page = page("" + random.nextLong(), random.nextInt(60_000)).bytes();
            for (Coding coding : Coding.values()) {
                for (int level : new int[] {coding.quick, coding.best}) {
                    assertThat(unpacked(coding, coding.of(page, level), page.length))
                            .as("%s %d, seed %d, round %d", coding, level, SEED, round)
                            .isEqualTo(page);
                }
            }
        }
    }

    private static byte[] unpacked(Coding coding, byte[] packed, int length) throws IOException {
        return switch (coding) {
            case BROTLI -> Decoder.decompress(packed).getDecompressedData();
            case ZSTD -> Zstd.decompress(packed, length);
            case GZIP -> {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                    yield in.readAllBytes();
                }
            }
            case IDENTITY -> packed;
        };
    }

    @Test
    void whereNativeCodeDoesNotLoadThereIsGzip() {
        Forms plain = new Forms(EnumSet.of(Coding.GZIP, Coding.IDENTITY), leisure::add);
        assertThat(plain.coding(page("a", 4_000), taken("br, zstd, gzip;q=0.1")))
                .contains(Coding.GZIP);
        assertThat(plain.coding(page("a", 4_000), taken("br, zstd"))).contains(Coding.IDENTITY);
        assertThat(Coding.available()).containsAll(EnumSet.of(Coding.GZIP, Coding.IDENTITY));
    }

    @Test
    void whatIsAskedForAgainIsPackedBetterAndWhatWasHeldStaysGood() {
        Printed.Sheet sheet = page(words(3_000), 30_000);
        Reply first = forms.made(sheet, Coding.BROTLI).reply(sheet, Optional.empty(), taken("br"));
        for (int i = 0; i < Forms.OFTEN; i++) {
            assertThat(leisure).isEmpty();
            assertThat(forms.ready(sheet, Coding.BROTLI)).isPresent();
        }
        assertThat(leisure).hasSize(1);
        leisure.getFirst().run();
        for (int i = 0; i < 100; i++) {
            forms.ready(sheet, Coding.BROTLI);
        }
        assertThat(leisure).hasSize(1);
        Form better = forms.ready(sheet, Coding.BROTLI).orElseThrow();
        Reply second = better.reply(sheet, Optional.empty(), taken("br"));
        assertThat(second.body().length()).isLessThan(first.body().length());
        String before = first.headers().value("ETag").orElseThrow();
        assertThat(before).isEqualTo("\"" + sheet.print() + "-br5\"");
        assertThat(second.headers().value("ETag")).contains("\"" + sheet.print() + "-br11\"");

        Reply known = better.reply(sheet, Optional.of(before), taken("br"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.headers().value("ETag")).contains(before);
        assertThat(forms.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What is held, what is taken, and which form the answer says is good.
                "\"P\"|gzip|\"P\"",
                "\"P-br5\"|br|\"P-br5\"",
                "W/\"P-br11\"|br|\"P-br11\"",
                "\"P-zstd6\"|gzip|\"P-gzip6\"",
                "\"P-br5\", \"P-gzip6\"|gzip|\"P-gzip6\"",
                "\"P-br5\", \"P\"|gzip|\"P\"",
                "\"P-evil\"|gzip|\"P-gzip6\"",
                "\"P-gz\"|gzip|\"P-gzip6\"",
                "\"x\", \"P-br5|gzip|-",
                "\"P5\"|gzip|-",
                "P|gzip|-",
                "\"\"|gzip|-",
                "*|gzip|\"P-gzip6\"",
            })
    void whoHoldsAPageInAnyFormIsToldThatItHasNotChanged(String held, String taken, String good) {
        Printed.Sheet sheet = page("a", 4_000);
        Coding coding = forms.coding(sheet, taken(taken)).orElseThrow();
        Reply reply =
                forms.made(sheet, coding)
                        .reply(
                                sheet,
                                Optional.of(held.replace("P", sheet.print().toString())),
                                taken(taken));
        assertThat(reply.status()).isEqualTo(good.equals("-") ? 200 : 304);
        if (reply.status() == 304) {
            assertThat(reply.headers().value("ETag"))
                    .contains(good.replace("P", sheet.print().toString()));
        }
    }

    private static String words(int count) {
        Random random = new Random(SEED);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(500) * 7_919, 36)).append(' ');
        }
        return words.toString();
    }

    private static Taken taken(String header) {
        return Taken.of(Optional.of(header));
    }

    private static Printed.Sheet page(String what, int length) {
        byte[] bytes =
                ("<p>" + what + " of some words that are there again and again, " + length)
                        .repeat(length / 40 + 1)
                        .substring(0, length)
                        .getBytes(StandardCharsets.US_ASCII);
        return new Printed.Sheet(200, "text/html; charset=utf-8", bytes);
    }
}
