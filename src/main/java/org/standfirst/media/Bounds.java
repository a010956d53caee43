package org.standfirst.media;

import java.util.Locale;
import java.util.Optional;
import org.standfirst.content.MediaFile.Size;

/// How big a picture may claim to be before anything is decoded.
final class Bounds {
    static final int SIDE = 20_000;
    static final long PIXELS = 100_000_000;
    static final int RATIO = 100;
    static final int FRAMES = 1_000;

    private Bounds() {}

    /// Why the picture is only kept for download; empty where it may be shown.
    static Optional<String> objection(Clean picture) {
        return objection(picture.size())
                .or(() ->
                        picture.frames() > FRAMES
                                ? Optional.of(
                                        "The picture has %,d frames; at most %,d are shown."
                                                .formatted(picture.frames(), FRAMES))
                                : Optional.empty());
    }

    private static Optional<String> objection(Size size) {
        int width = size.width();
        int height = size.height();
        if (width > SIDE || height > SIDE) {
            return Optional.of(
                    "The picture is %s pixels; no side may be longer than %s."
                            .formatted(size, number(SIDE)));
        }
        if ((long) width * height > PIXELS) {
            return Optional.of(
                    "The picture is %s pixels; at most %s million are shown."
                            .formatted(size, number(PIXELS / 1_000_000)));
        }
        if ((long) Math.min(width, height) * RATIO < Math.max(width, height)) {
            return Optional.of(
                    "The picture is %s pixels; one side is more than %s times the other."
                            .formatted(size, number(RATIO)));
        }
        return Optional.empty();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
