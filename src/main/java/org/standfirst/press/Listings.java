package org.standfirst.press;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Journal.Shown;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.Teaser;
import org.standfirst.edition.View;
import org.standfirst.pages.Entry;
import org.standfirst.pages.Heading;
import org.standfirst.pages.HomePage;
import org.standfirst.pages.Href;
import org.standfirst.pages.Link;
import org.standfirst.pages.ListingPage;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Paging;
import org.standfirst.pages.Picture;
import org.standfirst.pages.Summary;

/// The pages of lists: the home page, everything under a subject, a year.
final class Listings {
    private final View view;
    private final Pages pages;
    private final Chrome chrome;
    private final Journal journal;

    Listings(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
        this.journal = chrome.journal();
    }

    /// A page of the main run, or of a part of it by date.
    Printed of(Listing listing, Address first, int number) {
        int count = count(listing);
        if (number > count) {
            return pastTheEnd(first, count);
        }
        Paging paging = new Paging(first, number, count);
        List<Entry> entries = entries(listing, number);
        if (listing instanceof Listing.Main) {
            return Printed.Sheet.html(
                    200, pages.home(new HomePage(chrome.site(), entries, paging)));
        }
        return Printed.Sheet.html(
                200,
                pages.listing(
                        new ListingPage(
                                chrome.site(),
                                heading(listing),
                                Body.EMPTY,
                                Optional.empty(),
                                List.of(),
                                entries,
                                paging,
                                List.of(),
                                Optional.of(first.with("feed/"))),
                        new Trail(view, pages, chrome).to(listing)));
    }

    /// A page of everything under a subject.
    Printed of(Id id, Subject subject, int number) {
        Listing listing = new Listing.Under(id);
        int count = count(listing);
        if (number > count) {
            return pastTheEnd(subject.address(), count);
        }
        return Printed.Sheet.html(
                200,
                pages.listing(
                        new ListingPage(
                                chrome.site(),
                                new Heading.Of(label(subject), subject.name(), journal.language()),
                                number == 1 ? described(subject) : Body.EMPTY,
                                number == 1 ? cover(subject) : Optional.empty(),
                                number == 1 ? links(subject) : List.of(),
                                entries(listing, number),
                                new Paging(subject.address(), number, count),
                                List.of(),
                                Optional.of(subject.address().with("feed/"))),
                        new Trail(view, pages, chrome).to(subject)));
    }

    private Body described(Subject subject) {
        return new Pictures(view, pages.words(chrome.site())).set(subject.description());
    }

    private Optional<Picture> cover(Subject subject) {
        return subject instanceof Issue issue
                ? issue.cover()
                        .flatMap(cover ->
                                new Pictures(view, pages.words(chrome.site()))
                                        .picture(
                                                cover, issue.name().text(), Line.EMPTY, Line.EMPTY))
                : Optional.empty();
    }

    private static List<Href> links(Subject subject) {
        return subject instanceof Contributor contributor
                ? contributor.links().stream().flatMap(link -> Href.to(link).stream()).toList()
                : List.of();
    }

    private String label(Subject subject) {
        return view.ask(new Question.TheTaxonomy(subject.taxonomy()))
                .map(Taxonomy::label)
                .orElse("");
    }

    private int count(Listing listing) {
        int size = view.ask(new Question.Size(listing));
        return Math.max(1, (size + journal.pageSize() - 1) / journal.pageSize());
    }

    private Printed pastTheEnd(Address first, int count) {
        Address last = new Paging(first, count, count).address();
        return Printed.Sheet.html(404, pages.notFound(chrome.missing(Optional.of(last))));
    }

    private List<Entry> entries(Listing listing, int number) {
        int from = (number - 1) * journal.pageSize();
        List<Id> ids =
                listing instanceof Listing.Main && leads(journal.look().front())
                        ? view.ask(new Question.FrontSlice(from, journal.pageSize()))
                        : view.ask(new Question.Slice(listing, from, journal.pageSize()));
        return ids.stream()
                .flatMap(id -> view.ask(new Question.TheTeaser(id)).stream())
                .map(this::entry)
                .toList();
    }

    private static boolean leads(List<Look.Block> front) {
        int lead = front.indexOf(Look.Block.LEAD);
        return lead >= 0 && lead < front.indexOf(Look.Block.LATEST);
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

    private static Heading heading(Listing listing) {
        return switch (listing) {
            case Listing.Year(int year) -> new Heading.OfYear(Year.of(year));
            case Listing.Month(int year, int month) ->
                    new Heading.OfMonth(YearMonth.of(year, month));
            case Listing.Day(int year, int month, int day) ->
                    new Heading.OfDay(LocalDate.of(year, month, day));
            case Listing.Main _, Listing.Under _ ->
                    throw new IllegalArgumentException(listing + " has no date");
        };
    }
}
