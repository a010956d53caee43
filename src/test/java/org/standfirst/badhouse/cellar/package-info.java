/// See `RoomsTest`.
@Room(
        value = "A bad example.",
        uses = {"attic"})
@NullMarked
package org.standfirst.badhouse.cellar;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
