package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no file of ours contains. The words are put together here, so that this file may say them.
class HygieneTest {
    private static final Pattern TEXT =
            Pattern.compile(
                    "(.*\\.(java|jte|css|md|xml|sh|sql|properties|yml|yaml|toml))|[^.]*|\\.ci/.*");

    private static final Map<String, String> TEXTS = texts();

    @Test
    void nothingIsLeftOpen() {
        assertThat(found("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b", "finish it, or write an issue"))
                .isEmpty();
    }

    @Test
    void nothingNamesAFolderOfOneMachine() {
        assertThat(found(Pattern.quote(Checkout.ROOT + "/"), "make the path relative")).isEmpty();
        assertThat(found("/(home|Users)/[a-z]\\w*/|/ro" + "ot/", "make the path relative"))
                .isEmpty();
    }

    @Test
    void nothingNamesTheHostOfARegistry() {
        assertThat(
                        found(
                                "repo1?\\.mav" + "en|registry\\.npm" + "js|deb\\.deb" + "ian\\.org",
                                "take it out; Maven knows where to look"))
                .isEmpty();
    }

    /// In a template, a line end would be printed: a part of a line has none.
    @Test
    void everyLineEndsAsItShould() {
        var faults = new ArrayList<String>();
        TEXTS.forEach((path, text) -> {
            if (text.contains("\r")) {
                faults.add(path + " has lines that end in CR: let them end in LF.");
            }
            if (!path.endsWith(".jte") && !text.isEmpty() && !text.endsWith("\n")) {
                faults.add(path + " does not end with a line end: add one.");
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> found(String pattern, String cure) {
        var wanted = Pattern.compile(pattern);
        var faults = new ArrayList<String>();
        TEXTS.forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var match = wanted.matcher(lines.get(i));
                if (match.find()) {
                    faults.add(
                            "%s, line %d, says “%s”: %s."
                                    .formatted(path, i + 1, match.group(), cure));
                }
            }
        });
        return faults;
    }

    /// Our own texts; what tests feed on (`src/test/resources`) is data.
    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        Checkout.files().stream()
                .filter(path -> TEXT.matcher(path).matches())
                .filter(path -> !path.startsWith("src/test/resources/"))
                .forEach(path -> texts.put(path, Checkout.read(path)));
        return texts;
    }
}
