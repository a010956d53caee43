package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Body;

class ReadBodiesTest {
    private final List<Long> read = new ArrayList<>();
    private String text = "<p>first</p>";
    private final ReadBodies bodies =
            new ReadBodies(revision -> {
                read.add(revision);
                return new Body(text + revision);
            });

    private static Edition at(long position) {
        return Edition.empty().step(position, Map.of()).edition();
    }

    @Test
    void aTextIsReadOnceForAllWhoShowItInAnEdition() {
        assertThat(bodies.of(at(3)).of(7).html()).isEqualTo("<p>first</p>7");
        assertThat(bodies.of(at(3)).of(7).html()).isEqualTo("<p>first</p>7");
        assertThat(bodies.of(at(3)).of(8).html()).isEqualTo("<p>first</p>8");
        assertThat(read).containsExactly(7L, 8L);
    }

    @Test
    void whatARedactionTookOutIsNotShownByTheNextEdition() {
        bodies.of(at(3)).of(7);
        text = "<p>second</p>";
        assertThat(bodies.of(at(4)).of(7).html()).isEqualTo("<p>second</p>7");
    }
}
