package org.standfirst.archive;

import java.util.Optional;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.typesetting.Gist;

/// What is to be saved as the next revision of a document.
///
/// @param gist of the body, where somebody has made it already
public record Saving(Id id, Document document, Optional<Body> body, Optional<Gist> gist) {
    /// A document without a body.
    public static Saving of(Id id, Document document) {
        return new Saving(id, document, Optional.empty(), Optional.empty());
    }

    /// A document with its body.
    public static Saving of(Id id, Document document, Body body) {
        return new Saving(id, document, Optional.of(body), Optional.empty());
    }
}
