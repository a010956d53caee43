package org.standfirst.intake;

import java.util.List;
import java.util.Optional;

/// What became of one item of the source: a line of the report.
///
/// @param line where it begins in the file
/// @param type as the source calls it, for example `post`
/// @param item what a person finds it by, for example `post 123`
/// @param notes why, and what else to know, as sentences or parts of one
/// @param was its old address
/// @param is its new address
record ReportItem(
        String file,
        long line,
        String type,
        String status,
        String item,
        String title,
        Became became,
        List<String> notes,
        Optional<String> was,
        Optional<String> is) {
    ReportItem {
        notes = List.copyOf(notes);
    }

    ReportItem scrubbed() {
        return new ReportItem(
                ReportScrub.clean(file),
                line,
                ReportScrub.clean(type),
                ReportScrub.clean(status),
                ReportScrub.clean(item),
                ReportScrub.clean(title),
                became,
                notes.stream().map(ReportScrub::clean).toList(),
                was.map(ReportScrub::clean),
                is.map(ReportScrub::clean));
    }

    /// What may become of an item.
    enum Became {
        TAKEN_IN("taken in"),
        CHANGED("changed"),
        UNCHANGED("as it was"),
        /// The source has another text, but editors have worked on ours since.
        EDITED_HERE("left as edited here"),
        SKIPPED("skipped");

        private final String words;

        Became(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
