package org.standfirst.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.markdown.Value;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Said;
import org.standfirst.markdown.Value.Word;

/// Asks the front matter of other systems, in which anything may stand, and remembers what was asked.
final class SiteFront {
    private final Fields fields;
    private final Set<String> asked = new LinkedHashSet<>();

    SiteFront(Fields fields) {
        this.fields = fields;
    }

    /// The first of these keys that has words.
    Optional<String> word(String... keys) {
        for (String key : keys) {
            Optional<String> word = words(key).stream().findFirst();
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    /// All words behind a key; of one that has keys of its own, the name.
    List<String> words(String key) {
        asked.add(key);
        List<String> words = new ArrayList<>();
        fields.get(key).ifPresent(value -> add(value, words));
        return words;
    }

    private static void add(Value value, List<String> words) {
        switch (value) {
            case Word word when word.said() != Said.NOTHING && !word.text().isBlank() ->
                    words.add(word.text().strip());
            case Word _ -> {}
            case Row row -> row.values().forEach(each -> add(each, words));
            case Fields inner ->
                    inner.get("name")
                            .or(() -> inner.get("title"))
                            .or(() -> inner.get("image"))
                            .ifPresent(each -> add(each, words));
        }
    }

    Optional<SiteFront> within(String key) {
        asked.add(key);
        return fields.get(key)
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .map(SiteFront::new);
    }

    boolean isTrue(String key) {
        return word(key).filter("true"::equals).isPresent();
    }

    Set<String> keys() {
        return fields.entries().keySet();
    }

    /// Keys that nobody asked for.
    Set<String> unread() {
        Set<String> unread = new LinkedHashSet<>(keys());
        unread.removeAll(asked);
        return unread;
    }
}
