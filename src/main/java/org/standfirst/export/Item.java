package org.standfirst.export;

import java.util.function.Supplier;
import org.standfirst.content.Address;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;

/// One file of an export: what it is called, from the folder on, and what is in it.
sealed interface Item {
    String name();

    /// What the press gives for a path.
    record Page(String name, String path, int status) implements Item {}

    /// A picture, a recording, a paper.
    record Original(String name, MediaFile file) implements Item {}

    /// A picture in one of its sizes.
    ///
    /// @param original the number of the picture itself
    record Scaled(String name, MediaFile file, Size size, int original) implements Item {}

    /// A page that leads from an old address to where something stands now.
    record Waymark(String name, Address to) implements Item {}

    /// What the export needs itself.
    record Own(String name, Supplier<byte[]> bytes) implements Item {}
}
