package org.standfirst.content;

import java.util.List;
import java.util.Optional;

/// A picture, recording or paper that texts show or link to; its bytes are kept under their hash.
///
/// @param address where it stands, for example `/wp-content/uploads/2012/05/strike.jpg`
/// @param hash of the bytes as they are kept, SHA-256, in hexadecimal digits
/// @param type what the bytes are, found by looking at them
/// @param bytes how many
/// @param size of a picture, in pixels, as it is looked at
/// @param variants the smaller sizes of it that answer at `NAME-WxH.EXT`
/// @param alt what it shows; empty where nobody said
public record MediaFile(
        Address address,
        String hash,
        String type,
        long bytes,
        Optional<Size> size,
        List<Size> variants,
        Line title,
        String alt,
        Line caption,
        Line credit,
        List<String> formerly)
        implements Document {
    public MediaFile {
        variants = List.copyOf(variants);
        formerly = List.copyOf(formerly);
    }

    /// Width and height in pixels.
    public record Size(int width, int height) {
        public Size {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("No picture is " + width + "x" + height);
            }
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /// Whether it is a picture that pages show.
    public boolean isPicture() {
        return size.isPresent();
    }

    /// The address of one of its sizes: `/a/b.jpg` → `/a/b-300x200.jpg`.
    public Address at(Size variant) {
        String path = address.path();
        int dot = path.lastIndexOf('.');
        return new Address(
                dot > path.lastIndexOf('/')
                        ? path.substring(0, dot) + "-" + variant + path.substring(dot)
                        : path + "-" + variant);
    }

    /// The size it has when it is scaled down to that width; empty where it is no picture or not wider.
    public Optional<Size> fitting(int width) {
        return size.filter(full -> full.width() > width)
                .map(full ->
                        new Size(
                                width,
                                Math.max(
                                        1,
                                        Math.round((float) full.height() * width / full.width()))));
    }
}
