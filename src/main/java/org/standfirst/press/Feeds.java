package org.standfirst.press;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Kind;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.Teaser;
import org.standfirst.edition.View;
import org.standfirst.pages.Feed;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Picture;
import org.standfirst.pages.Words;

/// The feeds: of the journal, of every list, and those of comments, which are empty.
final class Feeds {
    private static final String MEDIA = "<p class=\"media\">";
    private static final Pattern RECORDING = Pattern.compile(MEDIA + "<a href=\"(/[^\"]*)\"");

    private final View view;
    private final Pages pages;
    private final Journal journal;

    Feeds(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
        this.journal = view.ask(new Question.TheMasthead());
    }

    /// The feed of the main run, or of a part of it by date.
    Printed of(Listing listing, Address base, Feed.Form form) {
        return feed(base, journal.name().text(), journal.motto().text(), items(listing), form);
    }

    /// The feed behind the address of a document: of a subject its articles, of a text its comments,
    /// of which a feed never has any.
    Optional<Printed> of(Id id, Address base, Feed.Form form) {
        Optional<Subject> subject = view.ask(new Question.TheSubject(id));
        if (subject.isPresent()) {
            String label =
                    view.ask(new Question.TheTaxonomy(subject.get().taxonomy()))
                            .map(Taxonomy::label)
                            .orElse("");
            Words words = pages.words(journal.language());
            String title =
                    words.say(
                            "title",
                            words.say("titled", label, subject.get().name().text()),
                            journal.name().text());
            return Optional.of(feed(base, title, "", items(new Listing.Under(id)), form));
        }
        return view.ask(new Question.IsText(id))
                ? view.ask(new Question.Where(id))
                        .map(place -> feed(base, place.name().text(), "", List.of(), form))
                : Optional.empty();
    }

    /// The feed of all comments.
    Printed ofComments() {
        return feed(
                new Address("/comments/"),
                new Address("/"),
                journal.name().text(),
                "",
                List.of(),
                Feed.Form.RSS);
    }

    private Printed feed(
            Address base, String title, String description, List<Feed.Item> items, Feed.Form form) {
        return feed(base, base, title, description, items, form);
    }

    private Printed feed(
            Address base,
            Address page,
            String title,
            String description,
            List<Feed.Item> items,
            Feed.Form form) {
        return new Printed.Sheet(
                200,
                form.type() + "; charset=utf-8",
                pages.feed(
                        new Feed(
                                journal.home(),
                                journal.name().text(),
                                form.of(base),
                                page,
                                title,
                                description,
                                journal.language(),
                                items),
                        form));
    }

    private List<Feed.Item> items(Listing listing) {
        return view.ask(new Question.Slice(listing, 0, journal.pageSize())).stream()
                .flatMap(id ->
                        view.ask(new Question.TheTeaser(id)).stream()
                                .flatMap(
                                        teaser -> article(id).map(it -> item(teaser, it)).stream()))
                .toList();
    }

    private Optional<Article> article(Id id) {
        return view.ask(new Question.TheEntry(id))
                .flatMap(entry ->
                        entry.text() instanceof Article article
                                ? Optional.of(article)
                                : Optional.empty());
    }

    private Feed.Item item(Teaser teaser, Article article) {
        boolean isFull = journal.feeds() == Journal.Feeds.FULL;
        Body body = isFull ? view.body(teaser.id()) : Body.EMPTY;
        return new Feed.Item(
                id(article),
                teaser.address(),
                teaser.title(),
                teaser.language(),
                teaser.published(),
                Chrome.credits(teaser.credits()),
                terms(article),
                Entries.summary(teaser),
                lead(article),
                isFull ? article.kind() : new Kind.Essay(),
                body,
                recordings(body));
    }

    /// What WordPress called a text that came from there, so that nobody is shown it as new; else the
    /// first address it ever had.
    private String id(Article article) {
        List<String> formerly = article.formerly();
        return journal.home()
                + formerly.stream()
                        .filter(path -> path.startsWith("/?p="))
                        .findFirst()
                        .or(() ->
                                formerly.stream()
                                        .filter(path -> !path.startsWith("/?"))
                                        .findFirst())
                        .map(Address::encoded)
                        .orElseGet(() -> article.address().encoded());
    }

    private Optional<Picture> lead(Article article) {
        return article.lead().flatMap(new Pictures(view, pages.words(journal.language()))::lead);
    }

    private List<String> terms(Article article) {
        return article.terms().stream()
                .flatMap(term -> view.ask(new Question.Where(term)).stream())
                .map(place -> place.name().text())
                .toList();
    }

    private List<Feed.Recording> recordings(Body body) {
        if (!body.html().contains(MEDIA)) {
            return List.of();
        }
        return RECORDING
                .matcher(body.html())
                .results()
                .map(Feeds::path)
                .distinct()
                .flatMap(path -> view.ask(new Question.Media(path)).stream())
                .filter(file ->
                        file.type().startsWith("audio/") || file.type().startsWith("video/"))
                .map(Feeds::recording)
                .toList();
    }

    private static String path(MatchResult link) {
        return Address.ofUrlPath(Line.unescaped(link.group(1))).path();
    }

    private static Feed.Recording recording(MediaFile file) {
        return new Feed.Recording(file.address(), file.type(), file.bytes());
    }
}
