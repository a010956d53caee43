package org.standfirst.wordpress;

import java.util.List;
import org.standfirst.xml.Mended;

/// What was found in an export, for the report.
///
/// @param metas custom fields of items and terms
/// @param foreign elements that are not WordPress's, and were passed over
/// @param mended what had to be put right
/// @param notes what the person who brought the file should know, as sentences
public record ExportTally(
        long authors,
        long terms,
        long items,
        long comments,
        long metas,
        long foreign,
        Mended mended,
        List<String> notes) {
    public ExportTally {
        notes = List.copyOf(notes);
    }
}
