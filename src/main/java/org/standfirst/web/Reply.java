package org.standfirst.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a reader is given.
///
/// @param headers in the order in which they are sent; the length is seen to
public record Reply(int status, Map<String, String> headers, Body body) {
    /// Where the bytes come from.
    public sealed interface Body {
        /// How many bytes there are.
        long length();
    }

    /// Bytes that are in memory.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares replies
    public record Bytes(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    /// A part of a file, or all of it.
    public record Part(Path file, long from, long length) implements Body {}

    /// Nothing, as with 304.
    public record Nothing() implements Body {
        @Override
        public long length() {
            return 0;
        }
    }

    public Reply {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// A sentence, for what no page is made for.
    public static Reply sentence(int status, String words, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "text/plain; charset=utf-8");
        all.put("Cache-Control", "no-store");
        return new Reply(status, all, new Bytes((words + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
