package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Article;
import org.standfirst.content.Id;

/// Cells are numbered the same in every process: files hold their numbers.
class CellsTest {
    @Test
    void everyKeyHasTheNumberItHadInTheProcessThatWroteThisTest() {
        int[] cells = {
            Cells.of(new Id(12)),
            Cells.of(Indexes.CLAIMS, "/2024/on-silence/"),
            Cells.of(Indexes.FEW, Indexes.Few.MENU),
            Cells.of(Indexes.ANSWERS, new Id(12)),
            Cells.of(Indexes.LISTINGS, new Listing.Main()),
            Cells.of(Indexes.LISTINGS, new Listing.All()),
            Cells.of(Indexes.LISTINGS, new Listing.Under(new Id(12))),
            Cells.of(Indexes.LISTINGS, new Listing.By(new Id(12), Article.Role.AUTHOR)),
            Cells.of(Indexes.LISTINGS, new Listing.AllOf(2024)),
            Cells.of(Indexes.LISTINGS, new Listing.Year(2024)),
            Cells.of(Indexes.LISTINGS, new Listing.Month(2024, 5)),
            Cells.of(Indexes.LISTINGS, new Listing.Day(2024, 5, 6)),
            Cells.of(new Listing.All(), Instant.parse("2024-05-06T07:08:09Z")),
            Cells.ofMagnitude(new Listing.All())
        };
        assertThat(cells)
                .containsExactly(
                        -655372464,
                        -615532535,
                        -709863414,
                        -1174059813,
                        1684746777,
                        -701873051,
                        -1551291021,
                        -424099933,
                        463318620,
                        2047968219,
                        -283324807,
                        721886119,
                        -1912403833,
                        432364627);
    }
}
