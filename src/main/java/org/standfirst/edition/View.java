package org.standfirst.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.standfirst.content.Body;
import org.standfirst.content.Id;

/// An edition as a page sees it while it is printed: every question asked is written down, with its
/// answer. For one page and one thread.
public final class View {
    private final Edition edition;
    private final Bodies bodies;
    private final Optional<Standings> standings;
    private final Map<Question<?>, Noted<?>> asked = new LinkedHashMap<>();

    /// A view on which nothing was asked yet.
    public View(Edition edition, Bodies bodies, Standings standings) {
        this(edition, bodies, Optional.of(standings));
    }

    private View(Edition edition, Bodies bodies, Optional<Standings> standings) {
        this.edition = edition;
        this.bodies = bodies;
        this.standings = standings;
    }

    /// A view for what is not kept, or is one answer itself: nobody will ask what was asked of it.
    public static View unwritten(Edition edition, Bodies bodies) {
        return new View(edition, bodies, Optional.empty());
    }

    /// Reads the body of a revision by its number.
    @FunctionalInterface
    public interface Bodies {
        /// Empty for a revision without one.
        Body of(long revision);
    }

    /// The answer to a question.
    @SuppressWarnings("unchecked") // each question is kept with its own answer
    public <A> A ask(Question<A> question) {
        Noted<A> noted = (Noted<A>) asked.get(question);
        if (noted == null) {
            noted =
                    standings
                            .map(all -> all.noted(question, edition))
                            .orElseGet(() -> Noted.unwritten(question, edition));
            asked.put(question, noted);
        }
        return noted.answer();
    }

    /// The body of a text that is public; empty for any other.
    public Body body(Id id) {
        return ask(new Question.TheBody(id))
                .map(entry -> bodies.of(entry.revision()))
                .orElse(Body.EMPTY);
    }

    /// Has what was printed kept with all that was asked for it. Nothing is kept if the edition is not
    /// the newest any more.
    public void keep(Consumer<Trace> keeping) {
        standings.ifPresent(all -> all.keep(edition, asked, keeping));
    }
}
