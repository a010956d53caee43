/// The readers' door.
///
/// Open [Site] first.
@Room(
        value = "The readers' door: finds what stands at an address and hands it over as bytes.",
        uses = {"content", "web", "media", "pages", "press"})
@NullMarked
package org.standfirst.site;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
