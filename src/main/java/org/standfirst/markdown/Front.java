package org.standfirst.markdown;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.content.Moments;
import org.standfirst.content.Refusal;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Said;
import org.standfirst.markdown.Value.Word;
import org.standfirst.typesetting.Cleaner;

/// Asks front matter for its keys, and in the end refuses what nobody asked for.
final class Front {
    private final String file;
    private final Fields fields;
    private final Set<String> asked = new LinkedHashSet<>();

    Front(String file, Fields fields) {
        this.file = file;
        this.fields = fields;
    }

    String file() {
        return file;
    }

    Optional<Entry> entry(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.entries().get(key))
                .filter(entry ->
                        !(entry.value() instanceof Word word && word.said() == Said.NOTHING));
    }

    boolean has(String key) {
        return entry(key).isPresent();
    }

    /// The line of a key, or of all where it isn't there.
    int line(String key) {
        return Optional.ofNullable(fields.entries().get(key))
                .map(Entry::line)
                .orElse(fields.line());
    }

    Refusal wrong(String key, String what, String cure) {
        return wrong(line(key), what, cure);
    }

    Refusal wrong(int line, String what, String cure) {
        return new Refusal("%s, line %d: %s".formatted(file, line, what), cure);
    }

    /// Adds the place to what a value itself refuses.
    <T> T checked(int line, String key, String text, Function<String, T> made) {
        try {
            return made.apply(text);
        } catch (Refusal refusal) {
            throw wrong(line, "“%s”: %s".formatted(key, refusal.wrong()), refusal.cure());
        }
    }

    Optional<String> word(String key) {
        return entry(key).map(entry -> word(key, entry.value()));
    }

    String word(String key, Value value) {
        if (value instanceof Word word) {
            return word.text();
        }
        throw wrong(
                value.line(),
                "“%s” wants words, and has a list or keys.".formatted(key),
                "Write “%s: …” in one line.".formatted(key));
    }

    /// One word is a row of one.
    List<Value> row(String key) {
        return entry(key)
                .map(entry ->
                        entry.value() instanceof Row row ? row.values() : List.of(entry.value()))
                .orElse(List.of());
    }

    List<String> words(String key) {
        return row(key).stream().map(each -> word(key, each)).toList();
    }

    Optional<Line> set(String key) {
        return word(key).map(Cleaner::line);
    }

    Optional<Address> address(String key) {
        return entry(key).map(entry -> address(key, entry.value()));
    }

    Address address(String key, Value value) {
        return checked(value.line(), key, word(key, value), Address::ofUrlPath);
    }

    List<String> formerly() {
        return row("formerly").stream()
                .map(each -> Address.decoded(word("formerly", each)))
                .toList();
    }

    Optional<Integer> number(String key) {
        return entry(key)
                .map(entry -> {
                    String text = word(key, entry.value());
                    try {
                        return Integer.valueOf(text.strip());
                    } catch (NumberFormatException e) {
                        throw wrong(
                                entry.value().line(),
                                "“%s” wants a number, and has “%s”."
                                        .formatted(key, Yaml.shown(text)),
                                "Write it in digits.");
                    }
                });
    }

    /// A moment; a date is its first, in that zone where no offset is written.
    Optional<OffsetDateTime> moment(String key, ZoneId zone) {
        return entry(key)
                .map(entry -> {
                    String text = word(key, entry.value());
                    return Moments.read(text, zone)
                            .orElseThrow(() ->
                                    wrong(
                                            entry.value().line(),
                                            "“%s” wants a date, and has “%s”."
                                                    .formatted(key, Yaml.shown(text)),
                                            "Write 2024-05-06, or 2024-05-06T10:00+02:00."));
                });
    }

    /// What is `true`; what is `false` is not there.
    boolean flag(String key) {
        return word(key)
                .map(text ->
                        switch (text.strip()) {
                            case "true" -> true;
                            case "false" -> false;
                            default ->
                                    throw wrong(
                                            key,
                                            "“%s” wants true or false, and has “%s”."
                                                    .formatted(key, Yaml.shown(text)),
                                            "Write “%s: true”, or leave it out.".formatted(key));
                        })
                .orElse(false);
    }

    <E extends Enum<E>> E choice(String key, int line, String text, Map<String, E> choices) {
        E found = choices.get(text.strip());
        if (found == null) {
            throw wrong(
                    line,
                    "“%s” can't be “%s”.".formatted(key, Yaml.shown(text)),
                    "Write one of: %s.".formatted(String.join(", ", choices.keySet())));
        }
        return found;
    }

    Front within(String key, Value value) {
        if (value instanceof Fields inner) {
            return new Front(file, inner);
        }
        throw wrong(
                value.line(),
                "“%s” wants keys with values.".formatted(key),
                "docs/markdown.md shows how “%s” is written.".formatted(key));
    }

    /// What stands behind a key, in keys of its own.
    <T> Optional<T> fields(String key, Function<Front, T> read) {
        return entry(key).map(entry -> whole(within(key, entry.value()), read));
    }

    <T> List<T> each(String key, Function<Front, T> read) {
        return row(key).stream().map(each -> whole(within(key, each), read)).toList();
    }

    /// Lists of `{key: value}`, in their order: of each its key, and the words behind it.
    <T> List<T> pairs(String key, BiFunction<String, Word, T> read) {
        List<T> all = new ArrayList<>();
        for (Value each : row(key)) {
            Front pair = within(key, each);
            for (Map.Entry<String, Entry> one : pair.fields.entries().entrySet()) {
                Value value = one.getValue().value();
                all.add(
                        read.apply(
                                one.getKey(),
                                new Word(value.line(), word(one.getKey(), value), Said.SOMETHING)));
            }
        }
        return all;
    }

    Set<String> keys() {
        return fields.entries().keySet();
    }

    /// Reads something whole: a key that nobody asked for is a refusal.
    static <T> T whole(Front front, Function<Front, T> read) {
        T made = read.apply(front);
        front.finish();
        return made;
    }

    private void finish() {
        for (Map.Entry<String, Entry> each : fields.entries().entrySet()) {
            if (!asked.contains(each.getKey())) {
                throw wrong(
                        each.getValue().line(),
                        "there is no key “%s” here.".formatted(Yaml.shown(each.getKey())),
                        "The keys there are: %s.".formatted(String.join(", ", asked)));
            }
        }
    }
}
