package org.standfirst.media;

import java.nio.file.Path;

/// A picture in one of its sizes, ready to be sent.
///
/// @param file derived from the original, or the original itself where a smaller one can't be made
/// @param type of that file, which may differ from the original's
public record Variant(Path file, String type) {}
