/// See `RoomsTest`.
@Room(
        value = "A bad example.",
        uses = {"basement", "yard"})
@NullMarked
package org.standfirst.badhouse.attic;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
