package org.standfirst.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Current;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;
import org.standfirst.markdown.Folder;
import org.standfirst.markdown.MediaEntry;
import org.standfirst.markdown.Piece;
import org.standfirst.markdown.Settings;

/// Finds out which files of a folder are documents that are here already: those that stand at the
/// same address. So a folder that was written from a journal can be changed and taken in again, and a
/// file that was moved is the same text.
final class Adoption {
    private static final Id ANY = new Id(1);

    private final Folder folder;
    private final Consignment consignment;
    private final Map<String, Optional<Id>> here = new HashMap<>();
    private final Map<String, Optional<String>> coming = new HashMap<>();

    Adoption(Folder folder, Consignment consignment) {
        this.folder = folder;
        this.consignment = consignment;
    }

    void adopt(Archive archive) {
        if (archive.position() == 0) {
            return;
        }
        gather();
        Map<String, String> unknown = new HashMap<>();
        Set<Id> used = new HashSet<>();
        coming.forEach((mark, item) ->
                item.ifPresent(it -> {
                    if (consignment.isKnown(it)) {
                        used.add(consignment.idOf(it));
                    } else {
                        unknown.put(mark, it);
                    }
                }));
        for (Current.Held held : archive.current().documents()) {
            mark(held.revision().document())
                    .ifPresent(mark ->
                            here.merge(
                                    mark,
                                    Optional.of(held.revision().id()),
                                    (_, _) -> Optional.empty()));
        }
        unknown.forEach((mark, item) ->
                here.getOrDefault(mark, Optional.empty())
                        .filter(used::add)
                        .ifPresent(id -> consignment.adopt(item, id)));
        comments(used);
    }

    /// Comments are known by the text, the moment and the name; to be called when the texts are known.
    private void comments(Set<Id> used) {
        for (String file : folder.comments()) {
            for (Folder.Said said :
                    folder.comments(
                            file,
                            key -> key.startsWith("comments/") ? ANY : consignment.idOf(key),
                            Folder.Depth.CHECKED)) {
                if (!consignment.isKnown(said.key())) {
                    mark(said.comment())
                            .flatMap(mark -> here.getOrDefault(mark, Optional.empty()))
                            .filter(used::add)
                            .ifPresent(id -> consignment.adopt(said.key(), id));
                }
            }
        }
    }

    private void gather() {
        claim("journal", "journal");
        for (Settings.Shelf shelf : folder.settings().shelves()) {
            claim("taxonomy " + shelf.taxonomy().key(), Folder.key(shelf));
        }
        for (Piece piece : folder.pieces()) {
            folder.address(piece)
                    .ifPresent(address ->
                            claim(
                                    (piece.sort() == Piece.Sort.SUBJECT ? "subject " : "text ")
                                            + address,
                                    piece.key()));
        }
        for (MediaEntry entry : folder.media().values()) {
            claim("media " + entry.address(), entry.path());
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Moved moved : folder.moved()) {
            claim("moved " + moved.to() + moved.formerly(), FolderWriting.movedKey(moved, seen));
        }
        for (Menu menu : folder.menus(_ -> ANY)) {
            claim("menu " + menu.name(), FolderWriting.menuKey(menu, seen));
        }
    }

    private void claim(String mark, String item) {
        coming.merge(mark, Optional.of(item), (_, _) -> Optional.empty());
    }

    private static Optional<String> mark(Document document) {
        return switch (document) {
            case Text text -> Optional.of("text " + text.address());
            case Subject subject -> Optional.of("subject " + subject.address());
            case Taxonomy taxonomy -> Optional.of("taxonomy " + taxonomy.key());
            case MediaFile file -> Optional.of("media " + file.address());
            case Menu menu -> Optional.of("menu " + menu.name());
            case Journal _ -> Optional.of("journal");
            case Moved moved -> Optional.of("moved " + moved.to() + moved.formerly());
            case Comment comment ->
                    Optional.of(
                            "comment %s %s %s"
                                    .formatted(comment.on(), comment.at(), comment.author()));
        };
    }
}
