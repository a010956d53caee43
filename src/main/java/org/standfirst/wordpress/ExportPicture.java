package org.standfirst.wordpress;

import java.util.List;
import java.util.Optional;

/// What WordPress knew of a picture.
///
/// @param file below the folder of uploads, for example `2012/05/strike.jpg`
/// @param width in pixels
/// @param height in pixels
/// @param sizes the smaller ones that it made
public record ExportPicture(String file, int width, int height, List<Size> sizes) {
    public ExportPicture {
        sizes = List.copyOf(sizes);
    }

    /// A smaller one, in a file beside the picture.
    ///
    /// @param name for example `thumbnail`
    /// @param file its name without a folder
    public record Size(String name, String file, int width, int height) {}

    /// Reads the value of `_wp_attachment_metadata`; empty where it has no size, as of a recording.
    static Optional<ExportPicture> of(PhpValue metadata) {
        int width = pixels(metadata, "width");
        int height = pixels(metadata, "height");
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new ExportPicture(
                        metadata.at("file").flatMap(PhpValue::text).orElse(""),
                        width,
                        height,
                        metadata.at("sizes").map(ExportPicture::sizes).orElse(List.of())));
    }

    private static List<Size> sizes(PhpValue all) {
        return all.entries().entrySet().stream()
                .map(e -> size(e.getKey(), e.getValue()))
                .filter(size -> size.width() > 0 && size.height() > 0 && !size.file().isEmpty())
                .toList();
    }

    private static Size size(String name, PhpValue size) {
        return new Size(
                name,
                size.at("file").flatMap(PhpValue::text).orElse(""),
                pixels(size, "width"),
                pixels(size, "height"));
    }

    private static int pixels(PhpValue of, String key) {
        return of.at(key)
                .flatMap(PhpValue::whole)
                .filter(n -> n > 0 && n <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(0);
    }
}
