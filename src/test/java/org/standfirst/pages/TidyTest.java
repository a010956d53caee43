package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Empty lines go, everything else stays, byte for byte.
final class TidyTest {
    @Test
    void linesThatAreEmptyAreTakenOut() {
        assertThat(tidied("\n\n<p>\n\n\nшлях\n\n</p>\n\n")).isEqualTo("<p>\nшлях\n</p>\n");
        assertThat(tidied("\n\n")).isEmpty();
        assertThat(tidied("")).isEmpty();
    }

    @Test
    void whatIsPreformattedStays() {
        assertThat(tidied("a\n\n<pre class=\"b\">\n\n\nc\n\n</pre>\n\n\n<pre>\n\n"))
                .isEqualTo("a\n<pre class=\"b\">\n\n\nc\n\n</pre>\n<pre>\n\n");
    }

    @Test
    void anyPageIsWhatOneGetsLineByLine() {
        String[] parts = {"\n", "\n", "\n", "<pre>", "</pre>", "<p", "ї", " "};
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder page = new StringBuilder();
            random.ints(random.nextInt(30), 0, parts.length)
                    .forEach(part -> page.append(parts[part]));
            assertThat(tidied(page.toString())).isEqualTo(lineByLine(page.toString()));
        }
    }

    private static String lineByLine(String page) {
        StringBuilder out = new StringBuilder();
        boolean isPreformatted = false;
        for (int i = 0; i < page.length(); i++) {
            isPreformatted =
                    isPreformatted ? !page.startsWith("</pre>", i) : page.startsWith("<pre", i);
            boolean isEmpty = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (page.charAt(i) != '\n' || isPreformatted || !isEmpty) {
                out.append(page.charAt(i));
            }
        }
        return out.toString();
    }

    private static String tidied(String page) {
        return new String(
                Tidy.lines(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
