package org.standfirst.press;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Credit;
import org.standfirst.pages.Entry;
import org.standfirst.pages.Heading;
import org.standfirst.pages.HomePage;
import org.standfirst.pages.Href;
import org.standfirst.pages.ListingPage;
import org.standfirst.pages.ListingPage.Group;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Paging;

/// The pages of lists: the home page, everything under a subject, a year.
final class Listings {
    private final View view;
    private final Pages pages;
    private final Chrome chrome;
    private final Journal journal;
    private final Entries entries;

    Listings(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
        this.journal = chrome.journal();
        this.entries = new Entries(view, journal);
    }

    /// A page of the main run, or of a part of it by date.
    Printed of(Listing listing, Address first, int number) {
        Everything everything = new Everything(view, pages, chrome);
        int count = listing instanceof Listing.All ? everything.count() : count(listing);
        if (number > count) {
            return pastTheEnd(first, count);
        }
        if (listing instanceof Listing.All) {
            return everything.page(first, number);
        }
        Paging paging = new Paging(first, number, count);
        if (listing instanceof Listing.Main) {
            return Printed.Sheet.html(
                    200, pages.home(new HomePage(chrome.site(), blocks(number), paging)));
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
                                Group.plain(entries(listing, number)),
                                paging,
                                List.of(),
                                Optional.of(first.with("feed/"))),
                        new Trail(view, pages, chrome).to(listing)));
    }

    private List<HomePage.Block> blocks(int number) {
        return number == 1
                ? new FrontPage(view, pages, chrome).blocks(journal.look().front())
                : List.of(new HomePage.Latest(entries(new Listing.Main(), number)));
    }

    /// A page of everything under a subject.
    Printed of(Id id, Subject subject, int number) {
        if (subject instanceof Issue || subject instanceof Symposium) {
            return new Tables(view, pages, chrome).of(id, subject, number);
        }
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
                                Optional.empty(),
                                number == 1 ? links(subject) : List.of(),
                                subject instanceof Contributor
                                        ? byRole(id, number)
                                        : Group.plain(entries(listing, number)),
                                new Paging(subject.address(), number, count),
                                List.of(),
                                Optional.of(subject.address().with("feed/"))),
                        new Trail(view, pages, chrome).to(id, subject)));
    }

    private Body described(Subject subject) {
        return new Pictures(view, pages.words(chrome.site())).set(subject.description());
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
        return count(view.ask(new Question.Size(listing)), journal);
    }

    /// How many pages so many articles fill.
    static int count(int size, Journal journal) {
        return Math.max(1, Math.ceilDiv(size, journal.pageSize()));
    }

    private Printed pastTheEnd(Address first, int count) {
        Address last = new Paging(first, count, count).address();
        return Printed.Sheet.html(404, pages.notFound(chrome.missing(Optional.of(last))));
    }

    /// What somebody wrote, then what they translated …, newest first in each; where there is only
    /// one of these, nothing needs saying.
    private List<Group> byRole(Id contributor, int number) {
        int from = (number - 1) * journal.pageSize();
        int left = journal.pageSize();
        List<Group> groups = new ArrayList<>();
        for (Role role : Role.values()) {
            Listing listing = new Listing.By(contributor, role);
            int size = view.ask(new Question.Size(listing));
            if (from < size && left > 0) {
                List<Id> ids = view.ask(new Question.Slice(listing, from, left));
                groups.add(new Group(Optional.of("role." + Credit.word(role)), entries.of(ids)));
                left -= ids.size();
            }
            from = Math.max(0, from - size);
        }
        boolean isPlain =
                view.ask(new Question.Size(new Listing.By(contributor, Role.AUTHOR)))
                        .equals(view.ask(new Question.Size(new Listing.Under(contributor))));
        return isPlain
                ? Group.plain(groups.stream().flatMap(group -> group.entries().stream()).toList())
                : groups;
    }

    private List<Entry> entries(Listing listing, int number) {
        int from = (number - 1) * journal.pageSize();
        List<Id> ids =
                listing instanceof Listing.Main
                        ? entries.latest(from)
                        : view.ask(new Question.Slice(listing, from, journal.pageSize()));
        return entries.of(ids);
    }

    private static Heading heading(Listing listing) {
        return switch (listing) {
            case Listing.Year(int year) -> new Heading.OfYear(Year.of(year));
            case Listing.Month(int year, int month) ->
                    new Heading.OfMonth(YearMonth.of(year, month));
            case Listing.Day(int year, int month, int day) ->
                    new Heading.OfDay(LocalDate.of(year, month, day));
            case Listing.Main _, Listing.Under _, Listing.By _, Listing.All _, Listing.AllOf _ ->
                    throw new IllegalArgumentException(listing + " has no date");
        };
    }
}
