package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile.Size;

/// A picture with what is said below it.
///
/// @param alt what it shows; empty where nobody said
/// @param size in pixels, so that the page keeps its place before the picture is there
/// @param variants smaller and larger files of the same picture
public record Picture(
        Address image,
        String alt,
        Optional<Size> size,
        List<Variant> variants,
        Line caption,
        Line credit) {
    public Picture {
        variants = List.copyOf(variants);
    }

    /// The picture at another width.
    ///
    /// @param width in pixels
    public record Variant(Address image, int width) {}

    /// Whether it is higher than wide, so that at full width it would leave no room for words.
    public boolean isTall() {
        return size.filter(full -> full.height() > full.width()).isPresent();
    }

    /// For the attribute `srcset`; a comma would end an address there.
    public String srcset() {
        return variants.stream()
                .map(v -> v.image().encoded().replace(",", "%2C") + " " + v.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
