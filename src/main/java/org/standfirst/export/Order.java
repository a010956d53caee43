package org.standfirst.export;

import java.nio.file.Path;
import java.util.Optional;

/// What is to be exported, and where to. All paths are absolute.
///
/// @param only a file that lists the addresses that are wanted, a line each; empty for the whole site
public record Order(Path to, Form form, Copies copies, Optional<Path> only) {
    /// What an export is.
    public enum Form {
        /// A folder, which an export after this one brings up to date.
        FOLDER,
        /// One archive, all of it each time.
        TAR
    }

    /// Whether what is text stands there in gzip too, for servers that hand that out.
    public enum Copies {
        PLAIN,
        COMPRESSED
    }
}
