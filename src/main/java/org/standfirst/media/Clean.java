package org.standfirst.media;

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
        Clean copy(Bytes from, java.io.OutputStream to) throws java.io.IOException;
    }
}
