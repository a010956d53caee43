package org.standfirst.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.markdown.Value.Word;

/// What a file is written in: what there is besides it, and how its texts are written.
///
/// @param pieces the files of documents by their ids
record Written(
        Settings settings,
        Index index,
        Map<Id, Piece> pieces,
        Function<Body, Optional<String>> markdown) {
    /// The shortest that means a document, seen from the folder where it is looked for first; empty
    /// for one that is not in the journal.
    Optional<String> reference(Id id, String folder) {
        return Optional.ofNullable(pieces.get(id)).map(piece -> shortest(piece.key(), folder));
    }

    private String shortest(String key, String folder) {
        if (key.startsWith(folder + "/")) {
            for (int slash = key.lastIndexOf('/');
                    slash >= folder.length();
                    slash = key.lastIndexOf('/', slash - 1)) {
                String end = key.substring(slash + 1);
                if (index.means(end, folder, key)) {
                    return end;
                }
                if (slash == 0) {
                    break;
                }
            }
        }
        return key;
    }

    List<String> references(List<Id> ids, String folder) {
        return ids.stream().flatMap(id -> reference(id, folder).stream()).toList();
    }

    /// A text within front matter.
    Value of(Body body) {
        return markdown.apply(body)
                .<Value>map(text -> Word.of(text.stripTrailing()))
                .orElseGet(() -> new Sheet().put("html", body.html()).done());
    }
}
