/// Takes in an archive from elsewhere, whole or not at all, and reports on every item.
///
/// Open [Intake] first.
@Room(
        value =
                "Takes in an archive from elsewhere, whole or not at all, and reports on every item.",
        uses = {
            "content",
            "web",
            "typesetting",
            "archive",
            "media",
            "desk",
            "markdown",
            "wordpress"
        })
@NullMarked
package org.standfirst.intake;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
