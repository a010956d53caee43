package org.standfirst.pages;

import java.util.Optional;
import org.standfirst.content.Colour;
import org.standfirst.content.Look;
import org.standfirst.content.Palette;

/// What a journal has chosen itself, as custom properties for the style sheet of the house.
///
/// Nothing here is a word that somebody typed: a colour is six digits, a face one of ours. On a dark
/// screen paper and ink are the house's, and the accent is as much lighter as it has to be; on paper
/// the house's black on white stays.
final class OwnStyle {
    private OwnStyle() {}

    static String of(Look look) {
        Look.Colours own = look.colours();
        return face(look.face())
                + on(
                        "light",
                        property("paper", own.paper())
                                + property("ink", own.ink())
                                + property("accent", own.accent()))
                + on("dark", property("accent", own.accent().map(Palette::onDark)));
    }

    private static String face(Look.Face face) {
        return switch (face) {
            case HOUSE -> "";
            case SYSTEM -> ":root{--text-face:system-ui,sans-serif}";
        };
    }

    private static String property(String name, Optional<Colour> colour) {
        return colour.map(it -> "--%s:%s;".formatted(name, it)).orElse("");
    }

    private static String on(String screen, String properties) {
        return properties.isEmpty()
                ? ""
                : "@media screen and (prefers-color-scheme:%s){:root{%s}}"
                        .formatted(screen, properties.substring(0, properties.length() - 1));
    }
}
