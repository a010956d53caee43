package org.standfirst.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.standfirst.content.Colour;
import org.standfirst.content.Look;
import org.standfirst.content.Palette;
import org.standfirst.content.Refusal;

/// Lets no journal choose colours in which it cannot be read.
///
/// A look that was chosen once is not checked again: the house may change its own colours, and an
/// archive must open after that.
final class Legible {
    private Legible() {}

    /// That look in those colours.
    static Look checked(Look look, Look.Colours colours) {
        Colour paper = colours.paper().orElse(Palette.PAPER);
        Look.Colours before = look.colours();
        if (!colours.paper().equals(before.paper())) {
            Colour ink = colours.ink().orElse(Palette.INK);
            Colour accent = colours.accent().orElse(Palette.ACCENT);
            Colour lighter =
                    paper.towards(Colour.WHITE, Palette.READABLE, ink, accent, Palette.FAINT);
            paper(paper, ink, "The text", lighter);
            paper(paper, accent, "A link", lighter);
            paper(paper, Palette.FAINT, "Small print", lighter);
        }
        if (!colours.accent().equals(before.accent())) {
            text(colours.accent().orElse(Palette.ACCENT), paper);
        }
        if (!colours.ink().equals(before.ink())) {
            text(colours.ink().orElse(Palette.INK), paper);
        }
        return look.withColours(colours);
    }

    private static void text(Colour colour, Colour paper) {
        if (colour.contrast(paper) < Palette.READABLE) {
            throw new Refusal(
                    "%s on the paper, which is %s, has a contrast of %s to 1, and is not read by all under 4.5."
                            .formatted(colour, paper, ratio(colour, paper)),
                    "The nearest darker colour that is read is %s."
                            .formatted(colour.towards(Colour.BLACK, Palette.READABLE, paper)));
        }
    }

    private static void paper(Colour paper, Colour colour, String what, Colour lighter) {
        if (colour.contrast(paper) < Palette.READABLE) {
            throw new Refusal(
                    "%s, which is %s, would have a contrast of %s to 1 on %s, and is not read by all under 4.5."
                            .formatted(what, colour, ratio(colour, paper), paper),
                    "The nearest lighter paper on which all is read is %s.".formatted(lighter));
        }
    }

    /// Cut, not rounded: 4.49 is not 4.5.
    private static String ratio(Colour one, Colour other) {
        return BigDecimal.valueOf(one.contrast(other))
                .setScale(1, RoundingMode.DOWN)
                .toPlainString();
    }
}
