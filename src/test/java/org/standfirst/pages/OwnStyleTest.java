package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Colour;
import org.standfirst.content.Look;
import org.standfirst.content.Palette;

class OwnStyleTest {
    private final Pages pages = new Pages();
    private final String css = new String(pages.styleSheet().css(), StandardCharsets.UTF_8);

    /// What is said of readability is said of these.
    @Test
    void theColoursOfTheHouseAreThoseOfItsStyleSheet() {
        int dark = css.indexOf("prefers-color-scheme:dark");
        assertThat(dark).isPositive();
        String light = css.substring(0, dark);
        assertThat(light)
                .contains(
                        "--paper:" + Palette.PAPER,
                        "--ink:" + Palette.INK,
                        "--accent:" + Palette.ACCENT);
        assertThat(light).containsPattern("--(?:quiet|faint):" + Palette.FAINT);
        assertThat(css.substring(dark)).contains("--paper:" + Palette.DARK_PAPER);
    }

    @Test
    void aJournalThatHasChosenNothingHasTheStyleSheetOfTheHouse() {
        assertThat(pages.styleSheet(Look.HOUSE)).isSameAs(pages.styleSheet());
    }

    @Test
    void whatAJournalHasChosenStandsBehindWhatTheHouseSays() {
        Look look =
                Look.HOUSE.withColours(
                        new Look.Colours(
                                Optional.of(new Colour("#005a9c")),
                                Optional.of(new Colour("#fff")),
                                Optional.of(new Colour("#000"))));
        StyleSheet sheet = pages.styleSheet(look);
        assertThat(new String(sheet.css(), StandardCharsets.UTF_8))
                .isEqualTo(
                        css
                                + "@media screen and (prefers-color-scheme:light)"
                                + "{:root{--paper:#ffffff;--ink:#000000;--accent:#005a9c}}"
                                + "@media screen and (prefers-color-scheme:dark){:root{--accent:#4486b6}}");
        assertThat(sheet.address()).isNotEqualTo(pages.styleSheet().address());
        assertThat(StyleSheet.isAddress(sheet.address().path())).isTrue();
        assertThat(new Pages().styleSheet(look).address()).isEqualTo(sheet.address());
    }

    @Test
    void onlyItsOwnAddressIsAStyleSheet() {
        assertThat(StyleSheet.isAddress("/standfirst-0123456789ab.css/")).isFalse();
        assertThat(StyleSheet.isAddress("/standfirst-0123456789AB.css")).isFalse();
    }
}
