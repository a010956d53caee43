package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;

/// Where a document stands, and what it is called there: all that is needed for a link to it.
public record Place(Address address, Line name) {
    static Optional<Place> of(Edition edition, Id id) {
        if (!edition.isThere(id)) {
            return Optional.empty();
        }
        return edition.document(id, Document.class)
                .flatMap(document ->
                        switch (document) {
                            case Text text ->
                                    text.stage().isPublic()
                                            ? Optional.of(new Place(text.address(), text.title()))
                                            : Optional.empty();
                            case Subject subject ->
                                    Optional.of(new Place(subject.address(), subject.name()));
                            case Taxonomy taxonomy ->
                                    Optional.of(
                                            new Place(
                                                    taxonomy.address(),
                                                    Line.of(taxonomy.plural())));
                            case MediaFile file ->
                                    Optional.of(new Place(file.address(), file.title()));
                            case Moved moved -> Optional.of(new Place(moved.to(), Line.EMPTY));
                            case Journal journal ->
                                    Optional.of(new Place(new Address("/"), journal.name()));
                            case Menu _, Comment _ -> Optional.empty();
                        });
    }
}
