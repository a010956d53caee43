package org.standfirst.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Look;

/// Sets pages: a record in, the bytes of the page out.
///
/// Equal records give equal bytes. One of it serves all threads.
public final class Pages {
    private static final String TEMPLATES = "gg.jte.generated.precompiled";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final StyleSheet styleSheet = StyleSheet.read();
    private final byte[] mark = Resource.bytes("/style/mark.svg");
    private final Map<Language, Words> words = new ConcurrentHashMap<>();
    private final Map<Language, Alphabet> alphabets = new ConcurrentHashMap<>();
    private final Map<Look, StyleSheet> styleSheets = new ConcurrentHashMap<>();
    private final FeedTexts feedTexts = new FeedTexts(this::words, this::kind);

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

    /// What a browser puts before a page's name where the journal has no picture of its own: a
    /// pilcrow, as SVG.
    public byte[] mark() {
        return mark.clone();
    }

    /// The front page.
    public byte[] home(HomePage page) {
        return set("home.jte", page, heads(page.site()).home(page.paging()));
    }

    /// A page of a listing.
    public byte[] listing(ListingPage page, Bearings bearings) {
        return set("listing.jte", page, heads(page.site()).listing(page, bearings));
    }

    /// An article.
    public byte[] article(ArticlePage page, Colophon colophon) {
        return set("article.jte", page, heads(page.site()).article(page, colophon));
    }

    /// An issue or a symposium.
    public byte[] contents(ContentsPage page, Bearings bearings) {
        return set("contents.jte", page, heads(page.site()).contents(page, bearings));
    }

    /// Everything there is.
    public byte[] everything(EverythingPage page) {
        return set("everything.jte", page, heads(page.site()).everything(page.paging()));
    }

    /// A standing page.
    public byte[] page(StandingPage page) {
        return set("page.jte", page, heads(page.site()).page(page));
    }

    /// A list of everything of one sort.
    public byte[] tree(TreePage page) {
        return set("tree.jte", page, heads(page.site()).list(page.title(), page.address()));
    }

    /// The list of contributors.
    public byte[] people(PeoplePage page) {
        return set("people.jte", page, heads(page.site()).list(page.title(), page.address()));
    }

    /// The list of issues.
    public byte[] issues(IssuesPage page) {
        return set("issues.jte", page, heads(page.site()).list(page.title(), page.address()));
    }

    /// Nothing stands there (404).
    public byte[] notFound(MissingPage page) {
        String title = page.past().isPresent() ? "past.title" : "missing.title";
        return set("missing.jte", page, heads(page.site()).nowhere(title));
    }

    /// A text was withdrawn (410).
    public byte[] gone(GonePage page) {
        return set("gone.jte", page, heads(page.site()).nowhere("gone.title"));
    }

    /// Something broke (500).
    public byte[] fault(FaultPage page) {
        return set("fault.jte", page, heads(page.site()).nowhere("fault.title"));
    }

    /// A feed.
    public byte[] feed(Feed feed, Feed.Form form) {
        return switch (form) {
            case RSS -> Rss.written(feed, feedTexts);
            case ATOM -> Atom.written(feed, feedTexts);
            case JSON -> JsonFeed.written(feed, feedTexts);
        };
    }

    /// What the kind of an article adds to its text, as its page shows it.
    private Body kind(Kind kind, Language language, Language around) {
        if (kind instanceof Kind.Essay) {
            return Body.EMPTY;
        }
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(
                "kind.jte",
                Map.of(
                        "kind",
                        kind,
                        "tongue",
                        new Tongue(language, around),
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

    private Heads heads(Site site) {
        return new Heads(site, words(site), styleSheet(site.own().look()).address());
    }
}
