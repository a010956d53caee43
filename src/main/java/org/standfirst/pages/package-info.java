/// What stands on a page, and how it is set: plain values in, bytes out.
///
/// Open [Pages] first. Nothing here reads the archive, the edition or a clock, so a page printed
/// twice from equal values is the same page byte for byte. The templates are in `src/main/jte`,
/// the interface words in `src/main/resources/words`, the style sheet in
/// `src/main/resources/style`.
@Room(
        value = "What stands on a page, as plain values, and the templates that set them.",
        uses = {"content", "typesetting"})
@NullMarked
package org.standfirst.pages;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
