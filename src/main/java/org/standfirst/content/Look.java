package org.standfirst.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a journal looks: what it may choose itself, beside what the style sheet of the house says.
///
/// @param logo the address of a picture of ours that stands for the name
/// @param front what stands on the front page, in this order
/// @param footer a line of its own at the foot of every page
public record Look(
        Colours colours, Face face, Optional<Address> logo, List<Block> front, Line footer) {
    /// What stands on the front page, unless the journal says otherwise.
    public static final List<Block> FRONT =
            List.of(Block.LEAD, Block.LATEST, Block.ISSUE, Block.CATEGORIES);

    /// A journal that has chosen nothing.
    public static final Look HOUSE =
            new Look(Colours.HOUSE, Face.HOUSE, Optional.empty(), FRONT, Line.EMPTY);

    public Look {
        if (!front.contains(Block.LATEST) || EnumSet.copyOf(front).size() < front.size()) {
            throw new Refusal(
                    "A front page is made of different parts, and one of them is “latest”.",
                    "Name each once, for example “lead latest”.");
        }
        // Behind the latest nothing is left that could lead.
        front =
                isIdle(front)
                        ? front.stream().filter(block -> block != Block.LEAD).toList()
                        : List.copyOf(front);
    }

    private static boolean isIdle(List<Block> front) {
        return front.contains(Block.LATEST)
                && front.indexOf(Block.LEAD) > front.indexOf(Block.LATEST);
    }

    /// Those parts, in their order, if a person can have meant it.
    public static List<Block> meant(List<Block> front) {
        if (isIdle(front)) {
            throw new Refusal(
                    "Behind “latest” no article is left that could lead.",
                    "Name “lead” before it, or not at all.");
        }
        return front;
    }

    /// Colours of its own; where it has none, those of the house.
    ///
    /// @param accent of links and of what is pointed at
    /// @param paper behind the text, where the reader's screen is light
    /// @param ink of the text, where the reader's screen is light
    public record Colours(Optional<Colour> accent, Optional<Colour> paper, Optional<Colour> ink) {
        /// None of its own.
        public static final Colours HOUSE =
                new Colours(Optional.empty(), Optional.empty(), Optional.empty());

        /// The same with another accent.
        public Colours withAccent(Optional<Colour> other) {
            return new Colours(other, paper, ink);
        }

        /// The same on another paper.
        public Colours withPaper(Optional<Colour> other) {
            return new Colours(accent, other, ink);
        }

        /// The same with another ink.
        public Colours withInk(Optional<Colour> other) {
            return new Colours(accent, paper, other);
        }
    }

    /// The face that texts are set in.
    public enum Face {
        /// As the style sheet of the house has it.
        HOUSE,
        /// The one that the reader's machine uses itself.
        SYSTEM;

        /// What people call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A part of the front page.
    public enum Block {
        /// The article that leads, before [#LATEST]; without it each stands where its day puts it.
        LEAD,
        /// The newest articles, page after page: the way to everything.
        LATEST,
        /// The newest issue.
        ISSUE,
        /// The newest articles of each category.
        CATEGORIES;

        /// What people call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same in other colours.
    public Look withColours(Colours other) {
        return new Look(other, face, logo, front, footer);
    }

    /// The same in another face.
    public Look withFace(Face other) {
        return new Look(colours, other, logo, front, footer);
    }

    /// The same with another picture for the name, or none.
    public Look withLogo(Optional<Address> other) {
        return new Look(colours, face, other, front, footer);
    }

    /// The same with another front page.
    public Look withFront(List<Block> other) {
        return new Look(colours, face, logo, other, footer);
    }

    /// The same with another line at the foot.
    public Look withFooter(Line other) {
        return new Look(colours, face, logo, front, other);
    }
}
