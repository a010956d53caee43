/// See `RoomsTest`.
@Room(
        value = "A bad example.",
        uses = {})
@NullMarked
package org.standfirst.badhouse.yard;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
