package org.standfirst.markdown;

import java.util.List;
import java.util.function.Function;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.markdown.Settings.Shelf;

/// What a file is read in: what there is besides it, and what sets its texts.
///
/// @param ids the numbers of documents by their keys
record Context(Settings settings, Index index, Function<String, Id> ids, Texts texts) {
    /// Makes house HTML of the texts of a file.
    interface Texts {
        Body markdown(String text, int line);

        Body html(String html);
    }

    Id id(String key) {
        return ids.apply(key);
    }

    Id id(Front front, int line, String reference, String folder) {
        return id(index.find(front, line, reference, folder));
    }

    Id taxonomy(Shelf shelf) {
        return id(taxonomyKey(shelf));
    }

    static String taxonomyKey(Shelf shelf) {
        return "taxonomy:" + shelf.taxonomy().key();
    }

    /// Ids of all that a key names.
    List<Id> all(Front front, String key, String folder) {
        return front.row(key).stream()
                .map(each -> id(front, each.line(), front.word(key, each), folder))
                .toList();
    }

    /// A text within front matter: Markdown, or `{html: …}`.
    Body text(Front front, String key, Value value) {
        if (value instanceof Value.Fields) {
            return Front.whole(
                    front.within(key, value), inner -> texts.html(inner.word("html").orElse("")));
        }
        return texts.markdown(front.word(key, value), value.line());
    }
}
