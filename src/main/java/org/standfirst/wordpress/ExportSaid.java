package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// What an element of an export says in its children, by their words; of two alike the first counts,
/// as it does for WordPress.
final class ExportSaid {
    private final Map<String, String> texts = new HashMap<>();

    void say(String word, String text) {
        texts.putIfAbsent(word, text);
    }

    /// The text under that word, or empty.
    String text(String word) {
        return texts.getOrDefault(word, "");
    }

    /// The text under the first of these words that has one.
    String text(String word, String... otherwise) {
        String text = text(word);
        for (String other : otherwise) {
            if (!text.isEmpty()) {
                break;
            }
            text = text(other);
        }
        return text;
    }

    OptionalLong number(String word) {
        String digits = text(word);
        return digits.matches("[+-]?\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    long whole(String word) {
        return number(word).orElse(0);
    }
}
