/// What the journal has: documents as revisions that are never altered, and the ledger.
///
/// Open [Archive] first.
@Room(
        value = "Keeps every document as revisions, and the ledger that says what changed.",
        uses = {"content", "database", "typesetting"})
@NullMarked
package org.standfirst.archive;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
