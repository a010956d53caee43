package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Address;

class PagingTest {
    private static final Address LABOR = new Address("/category/labor/");

    @Test
    void theFirstPageHasTheAddressOfTheListing() {
        Paging second = new Paging(LABOR, 2, 3);
        assertThat(second.previous()).contains(LABOR);
        assertThat(second.address()).isEqualTo(new Address("/category/labor/page/2/"));
        assertThat(second.next()).contains(new Address("/category/labor/page/3/"));
        assertThat(new Paging(LABOR, 1, 1).previous()).isEqualTo(Optional.empty());
        assertThat(new Paging(LABOR, 3, 3).next()).isEqualTo(Optional.empty());
    }

    @Test
    void theFirstTheLastAndTheNearestPagesAreOffered() {
        assertThat(runs(1, 1)).hasToString("[[1]]");
        assertThat(runs(2, 5)).hasToString("[[1, 2, 3, 4, 5]]");
        assertThat(runs(1, 13)).hasToString("[[1, 2, 3], [13]]");
        assertThat(runs(5, 13)).hasToString("[[1, 2, 3, 4, 5, 6, 7], [13]]");
        assertThat(runs(7, 13)).hasToString("[[1], [5, 6, 7, 8, 9], [13]]");
        assertThat(runs(9, 13)).hasToString("[[1], [7, 8, 9, 10, 11, 12, 13]]");
        assertThat(runs(13, 13)).hasToString("[[1], [11, 12, 13]]");
        assertThat(runs(1_000_000_000, 2_000_000_000).toString())
                .isEqualTo(
                        "[[1], [999999998, 999999999, 1000000000, 1000000001, 1000000002], [2000000000]]");
    }

    @Test
    void noRunLeavesOutASinglePage() {
        for (int count = 1; count < 40; count++) {
            for (int number = 1; number <= count; number++) {
                List<List<Integer>> runs = runs(number, count);
                assertThat(runs.getFirst().getFirst()).isEqualTo(1);
                assertThat(runs.getLast().getLast()).isEqualTo(count);
                for (int i = 1; i < runs.size(); i++) {
                    assertThat(runs.get(i).getFirst() - runs.get(i - 1).getLast())
                            .as("gap before %s of %s", number, count)
                            .isGreaterThan(2);
                }
            }
        }
    }

    private static List<List<Integer>> runs(int number, int count) {
        return new Paging(LABOR, number, count).runs();
    }
}
