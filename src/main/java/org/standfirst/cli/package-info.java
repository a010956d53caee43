/// What a person types.
///
/// Open [Main] first; each command is a small class of its own.
@Room(
        value = "What a person types: reads the command, calls a room, says what came of it.",
        uses = {"content", "archive", "desk", "intake", "press", "export", "web"})
@NullMarked
package org.standfirst.cli;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
