package org.standfirst.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value as PHP's `serialize` writes it, which is how WordPress keeps what is more than a text.
///
/// @see <a href="https://www.php.net/manual/en/function.serialize.php">PHP's manual</a>
public sealed interface PhpValue {
    /// A string.
    record Text(String value) implements PhpValue {}

    /// An integer.
    record Whole(long value) implements PhpValue {}

    /// A floating point number.
    record Real(double value) implements PhpValue {}

    /// A truth value.
    record Truth(boolean value) implements PhpValue {}

    /// PHP's null.
    record Nothing() implements PhpValue {}

    /// An array in its order, or the properties of an object; of an object nothing is made. In PHP
    /// the keys 1 and "1" are one.
    record Listing(Map<String, PhpValue> values) implements PhpValue {
        public Listing {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// Reads a serialized value; empty where the text is not exactly one, is more than a megabyte
    /// long or 32 deep, or refers to other values of its own.
    static Optional<PhpValue> of(String text) {
        if (text.length() < 2 || text.length() > PhpReader.LONGEST) {
            return Optional.empty();
        }
        return new PhpReader(text.getBytes(StandardCharsets.UTF_8)).read();
    }

    /// The value at a key of an array.
    default Optional<PhpValue> at(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /// The entries of an array; none where this is something else.
    default Map<String, PhpValue> entries() {
        return this instanceof Listing(Map<String, PhpValue> values) ? values : Map.of();
    }

    /// The values of an array without their keys.
    default List<PhpValue> items() {
        return List.copyOf(entries().values());
    }

    /// A string, or a number as PHP would print it.
    default Optional<String> text() {
        return switch (this) {
            case Text(String value) -> Optional.of(value);
            case Whole(long value) -> Optional.of(Long.toString(value));
            case Real _, Truth _, Nothing _, Listing _ -> Optional.empty();
        };
    }

    /// An integer, also where it was kept as a string.
    default Optional<Long> whole() {
        return switch (this) {
            case Whole(long value) -> Optional.of(value);
            case Text(String value) when value.matches("-?\\d{1,18}") ->
                    Optional.of(Long.valueOf(value));
            case Text _, Real _, Truth _, Nothing _, Listing _ -> Optional.empty();
        };
    }
}
