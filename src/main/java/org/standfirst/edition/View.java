package org.standfirst.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.standfirst.content.Body;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;

/// An edition as a page sees it while it is printed: every question asked is written down, with the
/// fingerprint of its answer. For one page and one thread.
public final class View {
    private final Edition edition;
    private final Bodies bodies;
    private final Map<Question<?>, Fingerprint> asked = new LinkedHashMap<>();

    /// A view on which nothing was asked yet.
    public View(Edition edition, Bodies bodies) {
        this.edition = edition;
        this.bodies = bodies;
    }

    /// Reads the body of a revision by its number.
    @FunctionalInterface
    public interface Bodies {
        /// Empty for a revision without one.
        Body of(long revision);
    }

    /// The answer to a question.
    public <A> A ask(Question<A> question) {
        A answer = question.in(edition);
        asked.computeIfAbsent(question, _ -> question.print(edition));
        return answer;
    }

    /// The body of a text that is public; empty for any other.
    public Body body(Id id) {
        asked.computeIfAbsent(new Question.TheBody(id), question -> question.print(edition));
        return edition.entry(id)
                .filter(entry -> entry.text().stage().isPublic())
                .map(entry -> bodies.of(entry.revision()))
                .orElse(Body.EMPTY);
    }

    /// What was asked so far.
    public Trace trace() {
        return new Trace(asked);
    }
}
