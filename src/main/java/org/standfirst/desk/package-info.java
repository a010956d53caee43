/// Decides: every change to the journal goes through here, in one transaction with its ledger line.
///
/// Open [Desk] first, then [Deeds], the deeds of editors; [Settings] is what the journal settles for
/// itself, [Releases] publishes what waits for its moment.
@Room(
        value = "Decides: every change to the journal, with its line in the ledger.",
        uses = {"content", "typesetting", "archive", "media"})
@NullMarked
package org.standfirst.desk;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
