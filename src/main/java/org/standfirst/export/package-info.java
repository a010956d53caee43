/// Writes the whole public site as files, which any web server can hand out.
///
/// Open [Export] first.
@Room(
        value = "Writes the whole public site as files that any web server can hand out.",
        uses = {"content", "web", "media", "press"})
@NullMarked
package org.standfirst.export;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
