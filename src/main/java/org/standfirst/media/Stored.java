package org.standfirst.media;

import java.util.Optional;
import org.standfirst.content.MediaFile;

/// What became of a file that was handed in: the facts that a [MediaFile] is made of.
///
/// @param hash of the bytes as they are kept, SHA-256, in hexadecimal digits
/// @param type what the bytes are, found by looking at them
/// @param bytes how many are kept
/// @param size of a picture that pages can show, in pixels, as it is looked at
/// @param note for the editor, where something is not as she may expect
public record Stored(
        String hash,
        String type,
        long bytes,
        Optional<MediaFile.Size> size,
        Optional<String> note) {}
