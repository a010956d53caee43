package org.standfirst.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;

/// Where revisions say that their documents stand or stood, as rows, so that an address is found in an
/// archive of any size.
final class Claims {
    static final String INSERT = "INSERT INTO claim (path, revision, stands) VALUES (?, ?, ?)";

    private static final long STANDS = 1;
    private static final long STOOD = 0;

    private Claims() {}

    static List<Object[]> rows(long revision, Document document) {
        List<Object[]> rows = new ArrayList<>(3);
        address(document)
                .ifPresent(address -> rows.add(new Object[] {address.path(), revision, STANDS}));
        for (String path : document.formerly()) {
            rows.add(new Object[] {path, revision, STOOD});
        }
        return rows;
    }

    private static Optional<Address> address(Document document) {
        return switch (document) {
            case Text text -> Optional.of(text.address());
            case Subject subject -> Optional.of(subject.address());
            case Taxonomy taxonomy -> Optional.of(taxonomy.address());
            case MediaFile file -> Optional.of(file.address());
            case Menu _, Comment _, Journal _, Moved _ -> Optional.empty();
        };
    }
}
