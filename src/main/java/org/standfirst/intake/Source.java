package org.standfirst.intake;

import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Progress;

/// Something that can be taken in: read once to be counted and refused, and once more to be written.
interface Source {
    /// Reads all of it, tells the report how many there are, and refuses what can't be taken in.
    void read(Report report, Progress progress);

    /// What names it in the archive, for example the address of the old site; known when it has been
    /// read.
    String name();

    /// How many items it has.
    long items();

    /// Offers all of it, and tells the report what became of each item.
    ///
    /// @param uploads where further files are to be had
    void write(
            Archive archive,
            Consignment consignment,
            Uploads uploads,
            Report report,
            Progress progress);
}
