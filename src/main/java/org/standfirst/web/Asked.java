package org.standfirst.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a reader asks for, as it came over the wire.
///
/// @param path percent-encoded, as it was sent
/// @param query without its question mark, as it was sent
/// @param headers by their names in lower case
public record Asked(
        Method method, String path, Optional<String> query, Map<String, List<String>> headers) {
    public Asked {
        headers = Map.copyOf(headers);
    }

    /// What may be asked; everything else is answered with 405.
    public enum Method {
        GET,
        /// The headers of the same answer, without its body.
        HEAD
    }

    /// A header; several lines of it are one list.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .map(lines -> String.join(", ", lines));
    }
}
