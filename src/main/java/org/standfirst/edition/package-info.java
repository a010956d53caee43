/// All that is public now, with its indexes, as an immutable value.
///
/// Open [Edition] first; the press asks it through a [View].
@Room(
        value = "Holds all that is public now, with its indexes, as one immutable value.",
        uses = {"content", "typesetting", "archive"})
@NullMarked
package org.standfirst.edition;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
