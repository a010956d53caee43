package org.standfirst.press;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Entry;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.Teaser;
import org.standfirst.edition.View;
import org.standfirst.pages.Feed;
import org.standfirst.pages.Pages;

/// The feeds: of the journal, of every list, and those of comments, which are empty.
final class Feeds {
    /// How many articles a feed holds.
    private static final int ITEMS = 10;

    private final View view;
    private final Pages pages;
    private final Journal journal;

    Feeds(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
        this.journal = view.ask(new Question.TheJournal());
    }

    /// The feed of the main run, or of a part of it by date.
    Printed of(Listing listing, Address base) {
        return feed(base, journal.name().text(), journal.motto().text(), items(listing));
    }

    /// The feed behind the address of a document: of a subject its articles, of a text its comments,
    /// of which a feed never has any.
    Optional<Printed> of(Id id, Address base) {
        Optional<Subject> subject = view.ask(new Question.TheSubject(id));
        if (subject.isPresent()) {
            String label =
                    view.ask(new Question.TheTaxonomy(subject.get().taxonomy()))
                            .map(Taxonomy::label)
                            .orElse("");
            return Optional.of(
                    feed(
                            base,
                            "%s: %s — %s"
                                    .formatted(
                                            label,
                                            subject.get().name().text(),
                                            journal.name().text()),
                            "",
                            items(new Listing.Under(id))));
        }
        return view.ask(new Question.TheEntry(id))
                .filter(entry -> entry.text().stage().isPublic())
                .map(entry -> feed(base, entry.text().title().text(), "", List.of()));
    }

    /// The feed of all comments.
    Printed ofComments(String path) {
        return rss(
                new Feed(
                        journal.home(),
                        new Address(path),
                        new Address("/"),
                        journal.name().text(),
                        "",
                        journal.language(),
                        List.of()));
    }

    private Printed feed(Address base, String title, String description, List<Feed.Item> items) {
        return rss(
                new Feed(
                        journal.home(),
                        base.with("feed/"),
                        base,
                        title,
                        description,
                        journal.language(),
                        items));
    }

    private Printed rss(Feed feed) {
        return new Printed.Sheet(200, "application/rss+xml; charset=utf-8", pages.rss(feed));
    }

    private List<Feed.Item> items(Listing listing) {
        return view.ask(new Question.Slice(listing, 0, ITEMS)).stream()
                .flatMap(id -> view.ask(new Question.TheTeaser(id)).stream())
                .map(this::item)
                .toList();
    }

    private Feed.Item item(Teaser teaser) {
        return new Feed.Item(
                teaser.address(),
                teaser.title().text(),
                Optional.of(teaser.published()),
                Chrome.authors(teaser),
                terms(teaser.id()),
                Entries.summary(teaser),
                view.body(teaser.id()));
    }

    private List<String> terms(Id id) {
        return view
                .ask(new Question.TheEntry(id))
                .map(Entry::text)
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .map(Article::terms)
                .orElse(List.of())
                .stream()
                .flatMap(term -> view.ask(new Question.TheSubject(term)).stream())
                .map(subject -> subject.name().text())
                .toList();
    }
}
