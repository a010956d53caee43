package org.standfirst.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// A colour of the screen, for example `#8c1d18`: what it is made of, and how well it is read.
///
/// @param hex a number sign and six small hexadecimal digits
public record Colour(String hex) {
    /// The colour that nothing is darker than.
    public static final Colour BLACK = new Colour("#000000");

    /// The colour that nothing is lighter than.
    public static final Colour WHITE = new Colour("#ffffff");

    private static final int STEPS = 100;

    public Colour {
        // People leave the sign out where a shell takes it for a remark.
        String digits = hex.startsWith("#") ? hex.substring(1) : hex;
        if (!digits.matches("[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}")) {
            throw new Refusal(
                    "“%s” is not a colour.".formatted(Shortened.of(hex)),
                    "Give six hexadecimal digits, for example “8c1d18”.");
        }
        String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
        hex = "#" + six.toLowerCase(Locale.ROOT);
    }

    /// The ratio of the lighter of two colours to the darker, from 1 to 21.
    ///
    /// @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
    }

    private double linear(int channel) {
        double part = channel(channel) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private int channel(int channel) {
        return Integer.parseInt(hex, 1 + 2 * channel, 3 + 2 * channel, 16);
    }

    /// The first colour on the way to another that has such a contrast to all of these; the other
    /// itself where none has.
    public Colour towards(Colour end, double contrast, Colour... with) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(end, step))
                .filter(mixed ->
                        Arrays.stream(with).allMatch(each -> mixed.contrast(each) >= contrast))
                .findFirst()
                .orElse(end);
    }

    private Colour mixed(Colour end, int step) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            int part = (channel(i) * (STEPS - step) + end.channel(i) * step) / STEPS;
            mixed.append("%02x".formatted(part));
        }
        return new Colour(mixed.toString());
    }

    @Override
    public String toString() {
        return hex;
    }
}
