package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Id;

/// Terms are a set, and what two articles share is found without looking one up.
class TermsTest {
    private static List<Id> some(Random random) {
        return LongStream.generate(() -> 1 + random.nextInt(12))
                .limit(random.nextInt(9))
                .mapToObj(Id::new)
                .toList();
    }

    @Test
    void eachStandsThereOnceInWhateverOrderItCame() {
        Terms terms = Terms.of(List.of(new Id(7), new Id(3), new Id(7)));
        assertThat(terms.ids()).containsExactly(new Id(3), new Id(7));
        assertThat(terms).isEqualTo(Terms.of(List.of(new Id(3), new Id(7))));
        assertThat(terms).isNotEqualTo(Terms.of(List.of(new Id(3))));
    }

    @Test
    void whatIsSharedIsWhatIsInBoth() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            List<Id> ours = some(random);
            List<Id> theirs = some(random);
            Terms terms = Terms.of(ours);
            long[] worth = terms.ids().stream().mapToLong(id -> 1L << id.value()).toArray();
            Set<Id> both = new HashSet<>(ours);
            both.retainAll(theirs);
            assertThat(terms.shared(Terms.of(theirs), worth))
                    .isEqualTo(both.stream().mapToLong(id -> 1L << id.value()).sum());
        }
    }
}
