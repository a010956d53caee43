/// A journal as a folder of Markdown files: reads its files to documents, writes documents as files.
///
/// Open [Folder] first; `docs/markdown.md` describes the form.
@Room(
        value = "Reads and writes the form of a folder of Markdown: files to documents, and back.",
        uses = {"content", "typesetting"})
@NullMarked
package org.standfirst.markdown;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
