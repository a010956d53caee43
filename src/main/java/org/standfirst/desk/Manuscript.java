package org.standfirst.desk;

import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Text;

/// A text as somebody hands it in: what it says of itself, and what it leaves unsaid.
///
/// @param text with what is usual in the place of what is unsaid
/// @param said what it says of itself
/// @param taxonomies those of whose terms it says something
/// @param body empty where it says nothing of the body
public record Manuscript(Text text, Set<Part> said, Set<Id> taxonomies, Optional<Body> body) {
    public Manuscript {
        said = Set.copyOf(said);
        taxonomies = Set.copyOf(taxonomies);
    }

    /// What a manuscript may say of a text.
    public enum Part {
        TITLE,
        SUBTITLE,
        STANDFIRST,
        KIND,
        LANGUAGE,
        STAGE,
        CREDITS,
        LEAD,
        LICENCE,
        ISSUES,
        SYMPOSIA,
        ANSWERS,
        COLLECTION,
        MARKS,
        PARENT,
        ORDER
    }
}
