package org.standfirst.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.standfirst.content.MediaFile.Size;

/// What was learned about a picture while it was copied without its camera data.
///
/// @param size as the bytes lie, before any turning
/// @param frames how many pictures it is made of
/// @param camera the EXIF block that was left out, from its byte-order mark on
record Clean(Size size, int frames, Optional<byte[]> camera) {
    /// Copies one kind of picture and leaves out what the picture can be seen without.
    interface Copy {
        /// Fails with [Unreadable] where the bytes can't be such a picture.
        Clean copy(Bytes from, OutputStream to) throws IOException;
    }

    /// How pictures of that type are copied; empty where pages show none of it.
    static Optional<Copy> way(String type) {
        return switch (type) {
            case "image/jpeg" -> Optional.of(Jpeg::clean);
            case "image/png" -> Optional.of(Png::clean);
            case "image/gif" -> Optional.of(Gif::clean);
            case "image/webp" -> Optional.of(Webp::clean);
            case "image/bmp" -> Optional.of(Bmp::clean);
            default -> Optional.empty();
        };
    }

    static Clean copy(Path file, Copy way, OutputStream to) throws IOException {
        try (Bytes from = new Bytes(file)) {
            return way.copy(from, to);
        }
    }
}
