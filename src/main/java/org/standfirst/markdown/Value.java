package org.standfirst.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What front matter says, as text with the lines that it stands in; what a text means is for its key
/// to know.
public sealed interface Value {
    /// The line of the file, from 1.
    int line();

    /// A word or several.
    ///
    /// @param said whether there is something, and not only `~` or nothing at all
    record Word(int line, String text, Said said) implements Value {
        /// Words that stand in no file.
        public static Word of(String text) {
            return new Word(1, text, Said.SOMETHING);
        }

        /// A number, a date, `true`: it is read as what it is by other programs too.
        static Word plain(String text) {
            return new Word(1, text, Said.PLAINLY);
        }
    }

    /// Values in a row.
    record Row(int line, List<Value> values) implements Value {
        public Row {
            values = List.copyOf(values);
        }

        /// Words in a row.
        public static Row of(List<String> words) {
            return new Row(1, words.stream().<Value>map(Word::of).toList());
        }
    }

    /// Values by their keys, in the order of the file.
    record Fields(int line, Map<String, Entry> entries) implements Value {
        public Fields {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /// No keys.
        public static Fields none(int line) {
            return new Fields(line, Map.of());
        }

        /// What stands behind a key.
        public Optional<Value> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /// A value behind a key.
    ///
    /// @param line of the key
    record Entry(int line, Value value) {}

    /// Whether a word says anything.
    enum Said {
        SOMETHING,
        /// Is to be written without quotation marks.
        PLAINLY,
        NOTHING
    }
}
