package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
