/// Pictures and papers: kept by hash, typed by content, stripped of camera data, scaled.
///
/// Open [org.standfirst.media.Media] first. What a file is called never matters here; only its bytes do.
@Room(
        value =
                "Pictures and papers: kept by hash, typed by content, stripped of camera data, scaled.",
        uses = {"content"})
@NullMarked
package org.standfirst.media;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
