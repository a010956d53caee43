package org.standfirst.content;

/// The colours of the house, as its style sheet has them, and what can be read on what.
public final class Palette {
    /// The least contrast of text to what is behind it.
    ///
    /// @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, level AA</a>
    public static final double READABLE = 4.5;

    /// Behind the text.
    public static final Colour PAPER = new Colour("#fefdfb");

    /// Of the text.
    public static final Colour INK = new Colour("#1f1c19");

    /// Of small print.
    public static final Colour FAINT = new Colour("#6a6259");

    /// Of links.
    public static final Colour ACCENT = new Colour("#8f1f17");

    /// Behind the text on a dark screen.
    public static final Colour DARK_PAPER = new Colour("#171614");

    private Palette() {}

    /// The accent as it is read on a dark screen: as much lighter as it has to be.
    public static Colour onDark(Colour accent) {
        return accent.towards(Colour.WHITE, READABLE, DARK_PAPER);
    }
}
