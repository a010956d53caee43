package org.standfirst.wordpress;

import java.util.Optional;

/// A custom field of an item or term.
public record ExportMeta(String key, String value) {
    /// The value as PHP serialized it, if it did.
    public Optional<PhpValue> php() {
        return PhpValue.of(value);
    }
}
