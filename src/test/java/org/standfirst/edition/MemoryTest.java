package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.standfirst.archive.Current;
import org.standfirst.content.Id;

/// What was found is found again where something has changed that it was found from, and only there.
class MemoryTest {
    private static final Id READ = new Id(1);

    private final Changes changes = new Changes(0);
    private final Memory<List<String>> memory = new Memory<>(changes);
    private final List<Long> found = new ArrayList<>();

    private static Edition edition(long position) {
        return Edition.of(new Current(position, List.of()));
    }

    private List<String> in(long position, Object part, String answer) {
        Function<Edition, List<String>> finding =
                noting -> {
                    noting.isThere(READ);
                    found.add(noting.position());
                    return new ArrayList<>(List.of(answer));
                };
        return memory.of(part, edition(position), finding);
    }

    @Test
    void whatStandsIsNotFoundAgain() {
        in(1, 1990, "a");
        changes.add(2, List.of(Cells.of(new Id(2))));
        assertThat(in(2, 1990, "b")).containsExactly("a");
        assertThat(found).containsExactly(1L);
    }

    @Test
    void whatWasFoundFromACellThatChangedIsFoundAgain() {
        in(1, 1990, "a");
        changes.add(2, List.of(Cells.of(READ)));
        assertThat(in(2, 1990, "b")).containsExactly("b");
        assertThat(in(3, 1990, "c")).containsExactly("b");
        assertThat(found).containsExactly(1L, 2L);
    }

    @Test
    void whatIsFoundAgainAndTheSameIsTheVerySame() {
        List<String> first = in(1, 1990, "a");
        changes.add(2, List.of(Cells.of(READ)));
        assertThat(in(2, 1990, "a")).isSameAs(first);
        assertThat(found).containsExactly(1L, 2L);
    }

    @Test
    void eachPartHasItsOwn() {
        in(1, 1990, "a");
        assertThat(in(1, 1991, "b")).containsExactly("b");
        assertThat(in(1, 1990, "c")).containsExactly("a");
    }
}
