/// Prints a page from an edition, and keeps the questions it asked.
///
/// Open [Press] first.
@Room(
        value = "Prints a page from an edition, and keeps the questions it asked.",
        uses = {"content", "typesetting", "pages", "edition"})
@NullMarked
package org.standfirst.press;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
