package org.standfirst.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;

/// Sets pages: a record in, the bytes of the page out.
///
/// Equal records give equal bytes. One of it serves all threads.
public final class Pages {
    private static final List<Feed.Form> FORMS = List.of(Feed.Form.values());
    private static final String TEMPLATES = "gg.jte.generated.precompiled";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final StyleSheet styleSheet = StyleSheet.read();
    private final Map<Language, Words> words = new ConcurrentHashMap<>();
    private final Map<Language, Alphabet> alphabets = new ConcurrentHashMap<>();
    private final Map<Look, StyleSheet> styleSheets = new ConcurrentHashMap<>();

    /// The style sheet of the house.
    public StyleSheet styleSheet() {
        return styleSheet;
    }

    /// The style sheet that every page of a journal asks for that looks so.
    public StyleSheet styleSheet(Look look) {
        // Of a look only colours and face are in it: another footer is no other style sheet.
        Look dressed = Look.HOUSE.withColours(look.colours()).withFace(look.face());
        return styleSheets.computeIfAbsent(dressed, styleSheet::in);
    }

    /// The front page.
    public byte[] home(HomePage page) {
        Site site = page.site();
        Paging paging = page.paging();
        Optional<LinkedData> data =
                paging.number() == 1 ? Optional.of(LinkedData.of(site)) : Optional.empty();
        String name = paged(site, "", paging);
        return set(
                "home.jte",
                page,
                paged(
                        site,
                        name,
                        site.motto().text(),
                        paging,
                        Optional.empty(),
                        Card.plain(
                                name.isEmpty() ? site.name().text() : name,
                                site.language(),
                                data)));
    }

    /// A page of a listing.
    public byte[] listing(ListingPage page, Bearings bearings) {
        Site site = page.site();
        Words say = words(site);
        Line name = page.heading().name(say);
        String titled = say.say("titled", page.heading().label(say), name.text());
        Optional<LinkedData> data =
                LinkedData.of(
                        site,
                        page.paging().number() == 1
                                ? bearings
                                : new Bearings(bearings.above(), Optional.empty()),
                        new Link(name, page.paging().first()),
                        page.links(),
                        page.picture());
        String numbered = paged(site, titled, page.paging());
        boolean isProfile = bearings.subject().orElse(null) instanceof Contributor;
        return set(
                "listing.jte",
                page,
                paged(
                        site,
                        numbered,
                        described(page.description()),
                        page.paging(),
                        page.feed().map(at -> new Head.NamedFeed(titled, at, FORMS)),
                        new Card(
                                isProfile ? Card.Sort.PROFILE : Card.Sort.WEBSITE,
                                isProfile ? name.text() : numbered,
                                site.language(),
                                page.picture(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                data)));
    }

    /// An article.
    public byte[] article(ArticlePage page, Colophon colophon) {
        Optional<String> description =
                page.standfirst().map(Line::text).or(page::description).filter(s -> !s.isBlank());
        return set(
                "article.jte",
                page,
                new Head(
                        page.site(),
                        page.title().text(),
                        description,
                        Optional.of(page.address()),
                        Optional.empty(),
                        Optional.empty(),
                        page.feed()
                                .map(at ->
                                        new Head.NamedFeed(
                                                page.title().text(), at, List.of(Feed.Form.RSS))),
                        styleSheet(page.site().own().look()).address(),
                        new Card(
                                Card.Sort.ARTICLE,
                                page.title().text(),
                                page.language(),
                                page.lead(),
                                page.date(),
                                colophon.makers().stream()
                                        .filter(Colophon.Maker::isAuthor)
                                        .map(Colophon.Maker::page)
                                        .distinct()
                                        .toList(),
                                page.licence().flatMap(Href::to),
                                colophon.versions(),
                                Optional.of(LinkedData.of(page, colophon)))));
    }

    private static String described(Body description) {
        return new Line(description.html().replace('\n', ' ')).text();
    }

    /// An issue or a symposium.
    public byte[] contents(ContentsPage page, Bearings bearings) {
        Site site = page.site();
        Words say = words(site);
        Line name = page.heading().name(say);
        String titled = say.say("titled", page.heading().label(say), name.text());
        String numbered = paged(site, titled, page.paging());
        Optional<LinkedData> data =
                LinkedData.of(
                        site,
                        page.paging().number() == 1
                                ? bearings
                                : new Bearings(bearings.above(), Optional.empty()),
                        new Link(name, page.paging().first()),
                        List.of(),
                        page.cover());
        return set(
                "contents.jte",
                page,
                paged(
                        site,
                        numbered,
                        described(page.description()),
                        page.paging(),
                        Optional.of(new Head.NamedFeed(titled, page.feed(), FORMS)),
                        new Card(
                                Card.Sort.WEBSITE,
                                numbered,
                                site.language(),
                                page.cover(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                data)));
    }

    /// Everything there is.
    public byte[] everything(EverythingPage page) {
        Site site = page.site();
        String name = paged(site, words(site).say("everything"), page.paging());
        return set(
                "everything.jte",
                page,
                paged(
                        site,
                        name,
                        "",
                        page.paging(),
                        Optional.empty(),
                        Card.plain(name, site.language(), Optional.empty())));
    }

    /// A standing page.
    public byte[] page(StandingPage page) {
        Site site = page.site();
        Optional<LinkedData> data =
                LinkedData.of(
                        site,
                        new Bearings(page.parents(), Optional.empty()),
                        new Link(page.title(), page.address()),
                        List.of(),
                        Optional.empty());
        String title = page.title().text();
        return set(
                "page.jte",
                page,
                plain(site, title, page.address(), Card.plain(title, page.language(), data)));
    }

    /// A list of everything of one sort.
    public byte[] tree(TreePage page) {
        return set("tree.jte", page, list(page.site(), page.title(), page.address()));
    }

    /// The list of contributors.
    public byte[] people(PeoplePage page) {
        return set("people.jte", page, list(page.site(), page.title(), page.address()));
    }

    /// The list of issues.
    public byte[] issues(IssuesPage page) {
        return set("issues.jte", page, list(page.site(), page.title(), page.address()));
    }

    /// Nothing stands there (404).
    public byte[] notFound(MissingPage page) {
        String title = page.past().isPresent() ? "past.title" : "missing.title";
        return set("missing.jte", page, nowhere(page.site(), title));
    }

    /// A text was withdrawn (410).
    public byte[] gone(GonePage page) {
        return set("gone.jte", page, nowhere(page.site(), "gone.title"));
    }

    /// Something broke (500).
    public byte[] fault(FaultPage page) {
        return set("fault.jte", page, nowhere(page.site(), "fault.title"));
    }

    /// A feed.
    public byte[] feed(Feed feed, Feed.Form form) {
        FeedText text =
                new FeedText(feed, words(feed.language()), item -> kind(item, feed.language()));
        return switch (form) {
            case RSS -> Rss.written(feed, text);
            case ATOM -> Atom.written(feed, text);
            case JSON -> JsonFeed.written(feed, text);
        };
    }

    /// What the kind of an article adds to its text, as its page shows it.
    private Body kind(Feed.Item item, Language around) {
        if (item.kind() instanceof Kind.Essay) {
            return Body.EMPTY;
        }
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(
                "kind.jte",
                Map.of(
                        "kind",
                        item.kind(),
                        "tongue",
                        new Tongue(item.language(), around),
                        "words",
                        words(around)),
                out);
        return new Body(new String(Tidy.lines(out.toByteArray()), StandardCharsets.UTF_8));
    }

    /// One part of the list of all addresses, for search engines: at most [Sitemap#PART] of them.
    public byte[] sitemap(String home, List<Sitemap.Place> places) {
        return Sitemap.part(home, places);
    }

    /// The list of the parts.
    public byte[] sitemapIndex(String home, List<Sitemap.Place> parts) {
        return Sitemap.index(home, parts);
    }

    /// What robots may read: all of it.
    public byte[] robots(String home, Address sitemap) {
        return Sitemap.robots(home, sitemap);
    }

    /// The interface words of a journal's language.
    public Words words(Site site) {
        return words(site.language());
    }

    /// The interface words of a language.
    public Words words(Language language) {
        return words.computeIfAbsent(language, Words::of);
    }

    /// The order of names in a language.
    public Alphabet alphabet(Language language) {
        return alphabets.computeIfAbsent(language, Alphabet::of);
    }

    private byte[] set(String template, Object page, Head head) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(
                template, Map.of("page", page, "head", head, "words", words(head.site())), out);
        return Tidy.lines(out.toByteArray());
    }

    /// The name of a page of several.
    private String paged(Site site, String name, Paging paging) {
        Words say = words(site);
        return paging.number() == 1
                ? name
                : say.say(
                        "titled.page",
                        name.isEmpty() ? site.name().text() : name,
                        say.number(paging.number()),
                        say.number(paging.count()));
    }

    private Head paged(
            Site site,
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
                styleSheet(site.own().look()).address(),
                card);
    }

    private Head list(Site site, String name, Address address) {
        return plain(site, name, address, Card.plain(name, site.language(), Optional.empty()));
    }

    private Head plain(Site site, String name, Address address, Card card) {
        return new Head(
                site,
                name,
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styleSheet(site.own().look()).address(),
                card);
    }

    private Head nowhere(Site site, String title) {
        String name = words(site).say(title);
        return new Head(
                site,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styleSheet(site.own().look()).address(),
                Card.plain(name, site.language(), Optional.empty()));
    }
}
