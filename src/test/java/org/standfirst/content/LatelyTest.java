package org.standfirst.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private final List<Integer> made = new ArrayList<>();
    private final Lately<Integer, String> lately =
            new Lately<>(
                    4,
                    number -> {
                        made.add(number);
                        return "made of " + number;
                    });

    @Test
    void whatIsAskedForSoonAgainIsMadeOnce() {
        assertThat(lately.of(1)).isEqualTo("made of 1");
        assertThat(lately.of(2)).isEqualTo("made of 2");
        assertThat(lately.of(1)).isSameAs(lately.of(1));
        assertThat(made).containsExactly(1, 2);
    }

    @Test
    void whatHasTheSamePlaceTakesItOverAndNothingElse() {
        for (int number : List.of(1, 5, 5, 1, 2, 2)) {
            assertThat(lately.of(number)).isEqualTo("made of " + number);
        }
        assertThat(made).containsExactly(1, 5, 1, 2);
    }

    @Test
    void placesAreAPowerOfTwo() {
        assertThatThrownBy(() -> new Lately<>(3, key -> key)).hasMessage("3 is no power of two");
    }
}
