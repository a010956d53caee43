package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What has changed is never missed.
class ChangesTest {
    private static final int FIRST = 7;

    private final Changes changes = new Changes(FIRST);

    private static int[] cells(int... cells) {
        return cells;
    }

    @Test
    void whatWasMadeFromOtherCellsStands() {
        changes.add(FIRST + 1, List.of(10, 11));
        assertThat(changes.isNone(cells(12, 13), FIRST)).isTrue();
        assertThat(changes.isNone(cells(), FIRST)).isTrue();
    }

    @Test
    void whatWasMadeFromACellThatChangedSinceDoesNot() {
        changes.add(FIRST + 1, List.of(10, 11));
        changes.add(FIRST + 2, List.of(12));
        assertThat(changes.isNone(cells(9, 11), FIRST)).isFalse();
        assertThat(changes.isNone(cells(9, 11), FIRST + 1)).isTrue();
        assertThat(changes.isNone(cells(12), FIRST + 1)).isFalse();
    }

    @Test
    void nothingIsSureOfWhatWasMadeBeforeChangesWereNoted() {
        assertThat(changes.isNone(cells(1), FIRST - 1)).isFalse();
        assertThat(changes.isNone(cells(), FIRST - 1)).isFalse();
    }

    @Test
    void nothingIsSureAfterAStepThatIsNotKnown() {
        changes.addAll(FIRST + 3);
        assertThat(changes.isNone(cells(1), FIRST + 2)).isFalse();
        assertThat(changes.isNone(cells(1), FIRST + 3)).isTrue();
    }

    @Test
    void twoCellsThatShareAPlaceOnlyMakeUsLookAgain() {
        changes.add(FIRST + 1, List.of(5));
        assertThat(changes.isNone(cells(5 + (1 << 20)), FIRST)).isFalse();
    }

    /// Against a plain table, over so many changes that what is known of late ones begins anew often.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatHasChangedOfManyIsKnownOfEach(long seed) {
        Random random = new Random(seed);
        Map<Integer, Long> last = new HashMap<>();
        for (long position = FIRST + 1; position < FIRST + 60; position++) {
            int many = random.nextInt(10) == 0 ? 5_000 : random.nextInt(300);
            List<Integer> changed = random.ints(many, 0, 1 << 20).boxed().toList();
            changes.add(position, changed);
            for (int cell : changed) {
                last.put(cell, position);
            }
            for (int look = 0; look < 500; look++) {
                int[] cells = random.ints(random.nextInt(8), 0, 1 << 20).toArray();
                long since = FIRST + random.nextLong(position - FIRST + 1);
                boolean isNone =
                        Arrays.stream(cells).noneMatch(cell -> last.getOrDefault(cell, 0L) > since);
                assertThat(changes.isNone(cells, since)).isEqualTo(isNone);
                Arrays.sort(cells);
                assertThat(changes.isNoneOf(cells, since)).isEqualTo(isNone);
            }
        }
    }
}
