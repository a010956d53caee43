package org.standfirst.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    @ParameterizedTest
    @CsvSource({"8C1D18,#8c1d18", "#8c1d18,#8c1d18", "#abc,#aabbcc", "000,#000000"})
    void peopleWriteItInSeveralWays(String written, String hex) {
        assertThat(new Colour(written).hex()).isEqualTo(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#1234567", "#fff;}", "#ggg", "##fff", "#fff\n"})
    void nothingElseIsAColour(String written) {
        assertThatThrownBy(() -> new Colour(written)).isInstanceOf(Refusal.class);
    }

    @Test
    void contrastIsAsTheGuidelinesHaveIt() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21, within(0.001));
        assertThat(Colour.WHITE.contrast(Colour.WHITE)).isEqualTo(1, within(0.001));
        // The greys that are named as the first to pass and the last to fail on white.
        assertThat(new Colour("#767676").contrast(Colour.WHITE)).isEqualTo(4.54, within(0.005));
        assertThat(new Colour("#777777").contrast(Colour.WHITE)).isEqualTo(4.48, within(0.005));
    }

    @Test
    void everyAccentIsReadOnADarkScreen() {
        for (long seed = 0; seed < 2_000; seed++) {
            Colour any = new Colour("%06x".formatted(new Random(seed).nextInt(1 << 24)));
            assertThat(Palette.onDark(any).contrast(Palette.DARK_PAPER))
                    .as("seed %d, %s", seed, any)
                    .isGreaterThanOrEqualTo(Palette.READABLE);
            assertThat(
                            any.towards(Colour.BLACK, Palette.READABLE, Palette.PAPER)
                                    .contrast(Palette.PAPER))
                    .as("seed %d, %s", seed, any)
                    .isGreaterThanOrEqualTo(Palette.READABLE);
        }
    }

    @Test
    void wordsOfOthersAreShownOnOneLineAndNotInFull() {
        assertThat(Shortened.of("a\n\tb\u202E c")).isEqualTo("a b c");
        assertThat(Shortened.of("x".repeat(10_000_000))).isEqualTo("x".repeat(60) + "…");
        assertThat(Shortened.of("👩".repeat(61))).isEqualTo("👩".repeat(60) + "…");
    }
}
