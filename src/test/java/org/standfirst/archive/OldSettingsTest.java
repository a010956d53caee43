package org.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Address;
import org.standfirst.content.Colour;
import org.standfirst.content.Journal;
import org.standfirst.content.Line;
import org.standfirst.content.Look;

/// Settings as they were written before a journal could choose its look.
class OldSettingsTest {
    private static final String OLD =
            """
            {"is":"Journal","formerly":["/blog/"],"home":"https://stone.example","language":"uk","motto":"","name":"The Stone","pageSize":7,"shown":["BYLINE","DATE"]}\
            """;
    private static final Journal READ =
            new Journal(
                    Line.of("The Stone"),
                    Line.EMPTY,
                    new org.standfirst.content.Language("uk"),
                    "https://stone.example",
                    7,
                    Set.of(Journal.Shown.BYLINE, Journal.Shown.DATE),
                    List.of("/blog/"));

    @Test
    void theyAreReadAndLookAsTheHouseDoesIt() {
        assertThat(Codec.read(OLD)).isEqualTo(READ);
        assertThat(READ.look()).isEqualTo(Look.HOUSE);
        assertThat(READ.licence()).isEmpty();
        assertThat(READ.feeds()).isEqualTo(Journal.Feeds.FULL);
    }

    @Test
    void aJournalThatHasChosenNothingIsWrittenAsBefore() {
        assertThat(Codec.tree(Codec.written(READ))).isEqualTo(Codec.tree(OLD));
    }

    @Test
    void aLeadBehindTheLatestIsNone() {
        Look look = Look.HOUSE.withFront(List.of(Look.Block.LATEST, Look.Block.LEAD));
        assertThat(look.front()).containsExactly(Look.Block.LATEST);
    }

    @Test
    void whatAJournalHasChosenComesBackAsItWas() {
        Journal chosen =
                READ.withLicence(Optional.of("CC BY-SA 4.0"))
                        .withFeeds(Journal.Feeds.STANDFIRST)
                        .withLook(
                                new Look(
                                        Look.Colours.HOUSE.withInk(Optional.of(Colour.BLACK)),
                                        Look.Face.SYSTEM,
                                        Optional.of(new Address("/logo-0123456789ab.png")),
                                        List.of(Look.Block.CATEGORIES, Look.Block.LATEST),
                                        new Line("Printed <em>by</em> us.")));
        assertThat(Codec.read(Codec.written(chosen))).isEqualTo(chosen);
        assertThat(Codec.read(Codec.written(chosen.withLook(Look.HOUSE))))
                .isEqualTo(chosen.withLook(Look.HOUSE));
    }
}
