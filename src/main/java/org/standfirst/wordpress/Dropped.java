package org.standfirst.wordpress;

/// Something of the source that the text does not have any more, for the report of an intake.
///
/// @param words what exactly, as the source has it
public record Dropped(What what, String words) {
    /// What kind of thing it was.
    public enum What {
        /// The tag of a shortcode that cannot be set. The words that it enclosed stay.
        SHORTCODE,
        /// A block that WordPress filled in itself, or that is not known. The words inside it stay.
        BLOCK,
        /// A label or button that a plugin left.
        LABEL,
        /// A player or an embed: a link stands in its place.
        EMBED,
        /// Script, a form, a tracking picture.
        ACTIVE,
        /// The numbers, ways back and heading of notes made by hand, which the press sets itself.
        NOTE,
        /// A picture, file or block that the export does not have.
        MISSING
    }
}
