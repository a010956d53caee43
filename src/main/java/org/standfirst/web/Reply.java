package org.standfirst.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a reader is given.
///
/// @param headers the length and the date are seen to
public record Reply(int status, Headers headers, Body body) {
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

    /// Bytes that lie outside of Java's heap, from where the system takes them without a copy; for
    /// what is sent again and again.
    public record Lasting(ByteBuffer bytes) implements Body {
        /// Copies them out of the heap.
        public static Lasting of(byte[] bytes) {
            return new Lasting(
                    ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer());
        }

        @Override
        public long length() {
            return bytes.remaining();
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

    /// A sentence, for what no page is made for.
    public static Reply sentence(int status, String words, Headers headers) {
        return new Reply(
                status,
                headers.with("Content-Type", "text/plain; charset=utf-8")
                        .with("Cache-Control", "no-store"),
                new Bytes((words + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
