package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Line;

/// The heads of a journal's pages: what each is called, and how it introduces itself to programs.
final class Heads {
    private static final List<Feed.Form> FORMS = List.of(Feed.Form.values());

    private final Site site;
    private final Words words;
    private final Address styleSheet;

    Heads(Site site, Words words, Address styleSheet) {
        this.site = site;
        this.words = words;
        this.styleSheet = styleSheet;
    }

    Head home(Paging paging) {
        Optional<LinkedData> data =
                paging.number() == 1 ? Optional.of(LinkedData.of(site)) : Optional.empty();
        String name = numbered("", paging);
        return paged(
                name,
                site.motto().text(),
                paging,
                Optional.empty(),
                plain(name.isEmpty() ? site.name().text() : name).with(data));
    }

    Head listing(ListingPage page, Bearings bearings) {
        Card.Sort sort =
                bearings.subject().orElse(null) instanceof Contributor
                        ? Card.Sort.PROFILE
                        : Card.Sort.WEBSITE;
        return subject(
                page.heading(),
                page.description(),
                page.paging(),
                page.feed(),
                sort,
                page.picture(),
                data(bearings, page.heading(), page.paging(), page.links(), page.picture()));
    }

    Head contents(ContentsPage page, Bearings bearings) {
        return subject(
                page.heading(),
                page.description(),
                page.paging(),
                Optional.of(page.feed()),
                Card.Sort.WEBSITE,
                page.cover(),
                data(bearings, page.heading(), page.paging(), List.of(), page.cover()));
    }

    private Head subject(
            Heading heading,
            Body description,
            Paging paging,
            Optional<Address> feed,
            Card.Sort sort,
            Optional<Picture> picture,
            Optional<LinkedData> data) {
        String name = heading.name(words).text();
        String titled = words.say("titled", heading.label(words), name);
        String numbered = numbered(titled, paging);
        Card card =
                Card.of(
                        sort,
                        sort == Card.Sort.PROFILE ? name : numbered,
                        site.language(),
                        picture);
        return paged(
                numbered,
                new Line(description.html().replace('\n', ' ')).text(),
                paging,
                feed.map(at -> new Head.NamedFeed(titled, at, FORMS)),
                card.with(data));
    }

    /// What it is of, the first page says alone.
    private Optional<LinkedData> data(
            Bearings bearings,
            Heading heading,
            Paging paging,
            List<Href> links,
            Optional<Picture> picture) {
        return LinkedData.of(
                site,
                paging.number() == 1 ? bearings : new Bearings(bearings.above(), Optional.empty()),
                new Link(heading.name(words), paging.first()),
                links,
                picture);
    }

    Head article(ArticlePage page, Colophon colophon) {
        String title = page.title().text();
        return new Head(
                site,
                title,
                page.standfirst().map(Line::text).or(page::description).filter(s -> !s.isBlank()),
                Optional.of(page.address()),
                Optional.empty(),
                Optional.empty(),
                page.feed().map(at -> new Head.NamedFeed(title, at, List.of(Feed.Form.RSS))),
                styleSheet,
                Card.of(page, colophon));
    }

    Head everything(Paging paging) {
        String name = numbered(words.say("everything"), paging);
        return paged(name, "", paging, Optional.empty(), plain(name));
    }

    Head page(StandingPage page) {
        Optional<LinkedData> data =
                LinkedData.of(
                        site,
                        new Bearings(page.parents(), Optional.empty()),
                        new Link(page.title(), page.address()),
                        List.of(),
                        Optional.empty());
        String title = page.title().text();
        return alone(
                title,
                Optional.of(page.address()),
                Card.of(Card.Sort.WEBSITE, title, page.language(), Optional.empty()).with(data));
    }

    /// Of a list that stands on one page.
    Head list(String name, Address address) {
        return alone(name, Optional.of(address), plain(name));
    }

    /// Of a page that stands at no address of its own.
    ///
    /// @param title the key of its name
    Head nowhere(String title) {
        String name = words.say(title);
        return alone(name, Optional.empty(), plain(name));
    }

    /// The name of a page of several.
    private String numbered(String name, Paging paging) {
        return paging.number() == 1
                ? name
                : words.say(
                        "titled.page",
                        name.isEmpty() ? site.name().text() : name,
                        words.number(paging.number()),
                        words.number(paging.count()));
    }

    private Card plain(String title) {
        return Card.of(Card.Sort.WEBSITE, title, site.language(), Optional.empty());
    }

    private Head paged(
            String name,
            String description,
            Paging paging,
            Optional<Head.NamedFeed> feed,
            Card card) {
        return new Head(
                site,
                name,
                Optional.of(description).filter(d -> paging.number() == 1 && !d.isBlank()),
                Optional.of(paging.address()),
                paging.previous(),
                paging.next(),
                feed,
                styleSheet,
                card);
    }

    private Head alone(String name, Optional<Address> address, Card card) {
        return new Head(
                site,
                name,
                Optional.empty(),
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styleSheet,
                card);
    }
}
