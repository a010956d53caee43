package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every stop of the tour in `CONTRIBUTING.md` is there.
///
/// A stop is a line of its numbered list that begins with `room.Class.method`.
class TourTest {
    private static final Pattern STOP = Pattern.compile("(?m)^\\d+\\. `([\\w.]+)\\.(\\w+)`");

    @Test
    void everyStopIsAMethodThatThereIs() {
        String text = Checkout.read("CONTRIBUTING.md");
        assertThat(text).contains("## A tour in ten minutes");
        List<MatchResult> stops = STOP.matcher(text).results().toList();
        assertThat(stops).hasSizeGreaterThan(4);
        var missing = new ArrayList<String>();
        for (MatchResult stop : stops) {
            if (!isThere("org.standfirst." + stop.group(1), stop.group(2))) {
                missing.add(
                        "The tour stops at %s.%s, which is not there: correct the stop in CONTRIBUTING.md."
                                .formatted(stop.group(1), stop.group(2)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aStopThatWentAwayIsNoticed() {
        assertThat(isThere("org.standfirst.content.Slug", "value")).isTrue();
        assertThat(isThere("org.standfirst.content.Stage.Published", "at")).isTrue();
        assertThat(isThere("org.standfirst.content.Slug", "vanished")).isFalse();
        assertThat(isThere("org.standfirst.content.Vanished", "value")).isFalse();
    }

    private static boolean isThere(String type, String method) {
        return Stream.of(type, type.replaceFirst("\\.(\\w+)$", "\\$$1"))
                .flatMap(name -> load(name).stream())
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .anyMatch(it -> it.getName().equals(method));
    }

    private static List<Class<?>> load(String name) {
        try {
            return List.of(Class.forName(name, false, TourTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
