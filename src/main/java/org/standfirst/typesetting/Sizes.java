package org.standfirst.typesetting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;

/// What is said of a picture so that the browser leaves room for it and takes the size that it needs.
final class Sizes {
    private static final String MEASURE = "(min-width: 39rem) 36rem, calc(100vw - 3rem)";

    private Sizes() {}

    /// Attributes of the picture that stands at the address; empty if the file is no picture.
    static Optional<String> attributes(MediaFile file, Address address) {
        return file.size().map(full -> attributes(file, full, address));
    }

    private static String attributes(MediaFile file, Size full, Address address) {
        Size shown =
                address.equals(file.address())
                        ? full
                        : file.variants().stream()
                                .filter(v -> file.at(v).equals(address))
                                .findFirst()
                                .orElse(full);
        StringBuilder out = new StringBuilder(160);
        out.append(" width=\"").append(shown.width());
        out.append("\" height=\"").append(shown.height()).append('"');
        List<Size> alike =
                file.variants().stream()
                        .filter(v -> v.width() < full.width() && isOfRatio(full, v))
                        .sorted(Comparator.comparingInt(Size::width))
                        .distinct()
                        .toList();
        if (!alike.isEmpty() && isOfRatio(full, shown)) {
            out.append(" srcset=\"");
            Stream.concat(
                            alike.stream().map(v -> candidate(file.at(v), v)),
                            Stream.of(candidate(file.address(), full)))
                    .forEach(candidate -> out.append(candidate).append(", "));
            out.setLength(out.length() - 2);
            out.append("\" sizes=\"").append(MEASURE).append('"');
        }
        return out.append(" loading=\"lazy\" decoding=\"async\"").toString();
    }

    private static String candidate(Address address, Size size) {
        return Line.escaped(address.encoded()) + " " + size.width() + "w";
    }

    /// Scaled sizes are rounded to whole pixels, by some up and by some down.
    private static boolean isOfRatio(Size full, Size size) {
        double height = (double) full.height() * size.width() / full.width();
        return Math.abs(height - size.height()) <= 1;
    }
}
