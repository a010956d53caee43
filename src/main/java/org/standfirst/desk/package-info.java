/// Decides: every change to the journal goes through here, in one transaction with its ledger line.
///
/// Open [Desk] first.
@Room(
        value = "Decides: every change to the journal, with its line in the ledger.",
        uses = {"archive"})
@NullMarked
package org.standfirst.desk;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
