package org.standfirst.press;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Journal.Shown;
import org.standfirst.content.Look;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.Teaser;
import org.standfirst.edition.View;
import org.standfirst.pages.Entry;
import org.standfirst.pages.Link;
import org.standfirst.pages.Summary;

/// Articles as lists show them, without what the journal has switched off.
final class Entries {
    private final View view;
    private final Journal journal;

    Entries(View view, Journal journal) {
        this.view = view;
        this.journal = journal;
    }

    /// A page of the main run from a place on; those that lead stand first if the front page has such a
    /// part.
    List<Id> latest(int from) {
        return journal.look().front().contains(Look.Block.LEAD)
                ? view.ask(new Question.FrontSlice(from, journal.pageSize()))
                : view.ask(new Question.Slice(new Listing.Main(), from, journal.pageSize()));
    }

    /// Those that are public, in the order given.
    List<Entry> of(List<Id> ids) {
        return ids.stream().flatMap(id -> of(id).stream()).toList();
    }

    Optional<Entry> of(Id id) {
        return view.ask(new Question.TheTeaser(id)).map(this::entry);
    }

    /// In a table of contents, which says what editors wrote, and where everything is in one issue.
    Optional<Entry> ofContents(Id id) {
        return view.ask(new Question.TheTeaser(id))
                .map(teaser -> {
                    Entry entry = entry(teaser);
                    return new Entry(
                            entry.address(),
                            entry.title(),
                            entry.subtitle(),
                            teaser.standfirst()
                                    .<Summary>map(Summary.Standfirst::new)
                                    .orElseGet(Summary.None::new),
                            entry.language(),
                            entry.byline(),
                            Optional.empty(),
                            entry.kind(),
                            Optional.empty());
                });
    }

    private Entry entry(Teaser teaser) {
        return new Entry(
                teaser.address(),
                teaser.title(),
                teaser.subtitle(),
                summary(teaser),
                teaser.language(),
                shows(Shown.BYLINE) ? Chrome.credits(teaser.credits()) : List.of(),
                shows(Shown.DATE) ? Optional.of(teaser.published()) : Optional.empty(),
                // Every text whose kind nobody said is an essay: to name it would say nothing.
                shows(Shown.KIND) && !teaser.kind().equals("essay")
                        ? Optional.of(teaser.kind())
                        : Optional.empty(),
                shows(Shown.ISSUE)
                        ? teaser.issues().stream()
                                .findFirst()
                                .map(issue -> new Link(issue.name(), issue.address()))
                        : Optional.empty());
    }

    private boolean shows(Shown what) {
        return journal.shown().contains(what);
    }

    static Summary summary(Teaser teaser) {
        if (teaser.standfirst().isPresent()) {
            return new Summary.Standfirst(teaser.standfirst().get());
        }
        return switch (teaser.excerpt().extent()) {
            case NONE -> new Summary.None();
            case WHOLE -> new Summary.Whole(teaser.excerpt().text());
            case CUT -> new Summary.Cut(teaser.excerpt().text());
        };
    }
}
