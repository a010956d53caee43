/// The one room that knows WordPress: what comes out of it is plain values and plain HTML.
///
/// Open [PostText] first: it turns the text of a post into HTML that the house cleaner takes.
@Room(
        value =
                "Reads what WordPress writes: its exports, its paragraphs, its shortcodes and its blocks.",
        uses = {"content", "xml"})
@NullMarked
package org.standfirst.wordpress;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
