package org.standfirst.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// Sets pages: a record in, the bytes of the page out.
///
/// Equal records give equal bytes. One of it serves all threads.
public final class Pages {
    private static final String TEMPLATES = "gg.jte.generated.precompiled";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final StyleSheet styleSheet = StyleSheet.read();
    private final Map<Language, Words> words = new ConcurrentHashMap<>();
    private final Map<Language, Alphabet> alphabets = new ConcurrentHashMap<>();

    /// The style sheet that every page asks for.
    public StyleSheet styleSheet() {
        return styleSheet;
    }

    /// The front page.
    public byte[] home(HomePage page) {
        Paging paging = page.paging();
        return set(
                "home.jte",
                page,
                paged(page.site(), "", page.site().motto().text(), paging, Optional.empty()));
    }

    /// A page of a listing.
    public byte[] listing(ListingPage page) {
        Words say = words(page.site());
        String name = say.say("titled", page.heading().label(say), page.heading().name(say).text());
        String description = new Line(page.description().html().replace('\n', ' ')).text();
        return set(
                "listing.jte",
                page,
                paged(page.site(), name, description, page.paging(), page.feed()));
    }

    /// An article.
    public byte[] article(ArticlePage page) {
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
                        page.feed().map(at -> new Head.NamedFeed(page.title().text(), at)),
                        styleSheet.address()));
    }

    /// A standing page.
    public byte[] page(StandingPage page) {
        return set("page.jte", page, plain(page.site(), page.title().text(), page.address()));
    }

    /// A list of everything of one sort.
    public byte[] tree(TreePage page) {
        return set("tree.jte", page, plain(page.site(), page.title(), page.address()));
    }

    /// The list of contributors.
    public byte[] people(PeoplePage page) {
        return set("people.jte", page, plain(page.site(), page.title(), page.address()));
    }

    /// The list of issues.
    public byte[] issues(IssuesPage page) {
        return set("issues.jte", page, plain(page.site(), page.title(), page.address()));
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

    /// A feed in RSS 2.0.
    public byte[] rss(Feed feed) {
        return Rss.written(feed);
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
        return words.computeIfAbsent(site.language(), Words::of);
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

    private Head paged(
            Site site, String name, String description, Paging paging, Optional<Address> feed) {
        Words say = words(site);
        String journal = site.name().text();
        String numbered =
                paging.number() == 1
                        ? name
                        : say.say(
                                "titled.page",
                                name.isEmpty() ? journal : name,
                                say.number(paging.number()),
                                say.number(paging.count()));
        return new Head(
                site,
                numbered,
                Optional.of(description).filter(d -> paging.number() == 1 && !d.isBlank()),
                Optional.of(paging.address()),
                paging.previous(),
                paging.next(),
                feed.map(at -> new Head.NamedFeed(name, at)),
                styleSheet.address());
    }

    private Head plain(Site site, String name, Address address) {
        return new Head(
                site,
                name,
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styleSheet.address());
    }

    private Head nowhere(Site site, String title) {
        return new Head(
                site,
                words(site).say(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styleSheet.address());
    }
}
