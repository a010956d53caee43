/// The one form that text takes in the house, and what pages show of it.
///
/// Open [org.standfirst.typesetting.Cleaner] first: text of any origin goes in, house HTML (see
/// `docs/house-html.md`) comes out. [org.standfirst.typesetting.Excerpt] and
/// [org.standfirst.typesetting.Gist] read house HTML, [org.standfirst.typesetting.Typesetter] prints
/// it.
@Room(
        value =
                "Turns text from anywhere into house HTML, and house HTML into what pages show of it.",
        uses = {"content"})
@NullMarked
package org.standfirst.typesetting;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
