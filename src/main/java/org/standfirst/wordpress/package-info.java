/// What WordPress writes, as values that the intake can work with.
@Room(
        value =
                "Reads what WordPress writes: its exports, its paragraphs, its shortcodes and its blocks.",
        uses = {"content", "xml"})
@NullMarked
package org.standfirst.wordpress;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
