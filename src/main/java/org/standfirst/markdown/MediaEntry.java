package org.standfirst.markdown;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile.Size;

/// A file of the folder's media, with what is said of it.
///
/// @param path below the folder, for example `media/2024/05/hand-press.png`
/// @param line of `media.yaml`, or 1
/// @param address where it stands
/// @param variants smaller sizes that answer, where they are not the usual ones
public record MediaEntry(
        String path,
        int line,
        Address address,
        Line title,
        String alt,
        Line caption,
        Line credit,
        Optional<List<Size>> variants,
        List<String> formerly) {
    public MediaEntry {
        formerly = List.copyOf(formerly);
    }

    /// A file of which nothing is said.
    public static MediaEntry unsaid(String path, Address address) {
        return new MediaEntry(
                path,
                1,
                address,
                Line.EMPTY,
                "",
                Line.EMPTY,
                Line.EMPTY,
                Optional.empty(),
                List.of());
    }
}
