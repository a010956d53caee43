package org.standfirst.web;

import java.util.Optional;

/// What a reader asks for, as it came over the wire.
///
/// @param path percent-encoded, as it was sent
/// @param query without its question mark, as it was sent
public record Asked(Method method, String path, Optional<String> query, Lines lines) {
    /// What may be asked; everything else is answered with 405.
    public enum Method {
        GET,
        /// The headers of the same answer, without its body.
        HEAD
    }

    /// The headers of a request, looked up one by one: most of them are never looked at.
    @FunctionalInterface
    public interface Lines {
        /// The value of a header; several lines of it are one list.
        ///
        /// @param name in any case
        Optional<String> of(String name);
    }

    /// A header; several lines of it are one list.
    public Optional<String> header(String name) {
        return lines.of(name);
    }
}
