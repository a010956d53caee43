package org.standfirst.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Refusal;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Place;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Face;
import org.standfirst.pages.Faces;
import org.standfirst.pages.Feed;
import org.standfirst.pages.Pages;
import org.standfirst.pages.StyleSheet;

/// Finds what stands at an address, and has it printed. For one page.
///
/// An address is the place of a document, or the name of a list, and perhaps a way of showing it
/// behind that: `page/2/` or `feed/`.
final class Printing {
    private static final Pattern PAGED = Pattern.compile("(.*/)page/0*([1-9][0-9]{0,5})/?");
    private static final Pattern FEED = Pattern.compile("(.*/)feed(?:/(rss2?|atom|rdf|json))?/?");
    private static final Pattern OF_A_TEXT =
            Pattern.compile(
                    "(.*/)(?:[0-9]{1,4}|comment-page-[0-9]{1,6}|embed|trackback|amp|print)/?");
    private static final Pattern DATE =
            Pattern.compile("/([0-9]{4})/(?:(0[1-9]|1[0-2])/(?:(0[1-9]|[12][0-9]|3[01])/)?)?");
    static final String COMMENTS = "/comments/feed/";
    static final String ROBOTS = "/robots.txt";
    static final String MARK = "/favicon.ico";
    static final String SITEMAP = "/sitemap.xml";

    /// Addresses by which others know what we have under another name.
    static final Map<String, Address> SIGNPOSTS = signposts();

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final View view;
    private final Pages pages;
    private final Chrome chrome;

    Printing(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
        this.chrome = new Chrome(view, pages);
    }

    private static Map<String, Address> signposts() {
        Map<Address, List<String>> names =
                Map.of(
                        new Address(COMMENTS),
                        List.of(
                                "/comments/feed/rss/",
                                "/comments/feed/rss2/",
                                "/comments/feed/rdf/",
                                "/comments/feed/atom/"),
                        new Address("/feed/"),
                        List.of(
                                "/rss",
                                "/rss/",
                                "/rss2/",
                                "/rdf/",
                                "/feed.xml",
                                "/index.xml",
                                "/rss.xml"),
                        new Address("/feed/atom/"),
                        List.of("/atom", "/atom/", "/atom.xml"),
                        new Address("/feed/json/"),
                        List.of("/feed.json"),
                        new Address(SITEMAP),
                        List.of("/wp-sitemap.xml", "/sitemap_index.xml"),
                        new Address("/"),
                        List.of("/index.php", "/index.php/"));
        Map<String, Address> sorted = new TreeMap<>();
        names.forEach((address, all) -> all.forEach(name -> sorted.put(name, address)));
        return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    Printed of(String asked) {
        Address address;
        try {
            address = new Address(SLASHES.matcher(asked).replaceAll("/"));
        } catch (Refusal noAddress) {
            return nothing();
        }
        if (!address.path().equals(asked)) {
            return exists(address) ? straight(address) : nothing();
        }
        return fixed(address.path())
                .or(() -> list(address))
                .or(() -> document(address))
                .or(() -> years(address))
                .or(() -> shown(address))
                .or(() -> almost(address))
                .orElseGet(this::nothing);
    }

    /// What always stands at the same address.
    private Optional<Printed> fixed(String path) {
        if (StyleSheet.isAddress(path)) {
            return Optional.of(pages.styleSheet(chrome.journal().look()))
                    .filter(sheet -> sheet.address().path().equals(path))
                    .map(sheet -> new Printed.Sheet(200, "text/css; charset=utf-8", sheet.css()));
        }
        Optional<Face> face = Faces.at(path);
        if (face.isPresent()) {
            return Optional.of(new Printed.Sheet(200, "font/woff2", face.get().bytes()));
        }
        Address shown = SIGNPOSTS.get(path);
        if (shown != null) {
            return Optional.of(Printed.Elsewhere.at(shown));
        }
        return switch (path) {
            case ROBOTS ->
                    Optional.of(
                            new Printed.Sheet(
                                    200,
                                    "text/plain; charset=utf-8",
                                    pages.robots(chrome.journal().home(), new Address(SITEMAP))));
            case MARK -> Optional.of(new Printed.Sheet(200, "image/svg+xml", pages.mark()));
            case COMMENTS -> Optional.of(feeds().ofComments());
            default ->
                    path.startsWith("/sitemap")
                            ? new Sitemaps(view, pages).at(path)
                            : Optional.empty();
        };
    }

    /// The home page, a year, a month or a day.
    private Optional<Printed> list(Address address) {
        return listingAt(address.path())
                .map(listing -> new Listings(view, pages, chrome).of(listing, address, 1));
    }

    private Optional<Printed> years(Address address) {
        return address.equals(Chrome.YEARS)
                ? Optional.of(new Trees(view, pages, chrome).years())
                : Optional.empty();
    }

    private Optional<Listing> listingAt(String path) {
        if (path.equals("/")) {
            return Optional.of(new Listing.Main());
        }
        if (path.equals(chrome.everything().path())) {
            return Optional.of(new Listing.All());
        }
        return dated(path).filter(listing -> view.ask(new Question.Size(listing)) > 0);
    }

    /// The year, month or day of which that would be the address, if there is anything in it.
    static Optional<Listing> dated(String path) {
        if (path.length() < 6 || path.charAt(1) > '9') {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(path);
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.group(1));
        return Optional.of(
                date.group(2) == null
                        ? new Listing.Year(year)
                        : date.group(3) == null
                                ? new Listing.Month(year, Integer.parseInt(date.group(2)))
                                : new Listing.Day(
                                        year,
                                        Integer.parseInt(date.group(2)),
                                        Integer.parseInt(date.group(3))));
    }

    /// A document at its address, or one that stood there once.
    private Optional<Printed> document(Address address) {
        return view.ask(new Question.At(address.path()))
                .flatMap(claim ->
                        switch (claim.rank()) {
                            case STANDS -> new Documents(view, pages, chrome).at(claim.id(), 1);
                            case STOOD -> elsewhere(claim.id(), "");
                        });
    }

    private Optional<Printed> elsewhere(Id id, String behind) {
        return view.ask(new Question.Where(id))
                .map(Place::address)
                .map(there -> behind.isEmpty() ? there : there.with(behind))
                .map(Printed.Elsewhere::at);
    }

    /// A list or text shown in a way of its own: a further page, a feed.
    private Optional<Printed> shown(Address address) {
        String path = address.path();
        Matcher paged = PAGED.matcher(path);
        if (paged.matches()) {
            int number = Integer.parseInt(paged.group(2));
            return onPage(address, new Address(paged.group(1)), number);
        }
        Matcher feed = FEED.matcher(path);
        if (feed.matches()) {
            return feed(address, new Address(feed.group(1)), Permalinks.form(feed.group(2)));
        }
        Matcher part = OF_A_TEXT.matcher(path);
        if (part.matches()) {
            return view.ask(new Question.At(part.group(1)))
                    .filter(claim -> view.ask(new Question.TheEntry(claim.id())).isPresent())
                    .flatMap(claim -> elsewhere(claim.id(), ""));
        }
        return Optional.empty();
    }

    private Optional<Printed> onPage(Address address, Address base, int number) {
        Optional<Listing> listing = listingAt(base.path());
        Optional<Claim> claim = view.ask(new Question.At(base.path()));
        if (listing.isEmpty() && claim.isEmpty()) {
            return Optional.empty();
        }
        if (listing.isEmpty() && claim.get().rank() == Claim.Rank.STOOD) {
            return elsewhere(claim.get().id(), number > 1 ? "page/" + number + "/" : "");
        }
        if (number == 1) {
            return Optional.of(Printed.Elsewhere.at(base));
        }
        Address proper = base.with("page/" + number + "/");
        if (!proper.equals(address)) {
            return Optional.of(Printed.Elsewhere.at(proper));
        }
        return listing.isPresent()
                ? Optional.of(new Listings(view, pages, chrome).of(listing.get(), base, number))
                : new Documents(view, pages, chrome).at(claim.get().id(), number);
    }

    /// Where a journal can choose how much its feeds give, it says so here.
    private Feeds feeds() {
        return new Feeds(view, pages, Feed.Extent.FULL_TEXT);
    }

    private Optional<Printed> feed(Address address, Address base, Feed.Form form) {
        Feeds feeds = feeds();
        Address proper = form.of(base);
        Optional<Listing> listing = listingAt(base.path());
        if (listing.isPresent()) {
            return Optional.of(
                    proper.equals(address)
                            ? feeds.of(listing.get(), base, form)
                            : Printed.Elsewhere.at(proper));
        }
        Optional<Claim> claim = view.ask(new Question.At(base.path()));
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Id id = claim.get().id();
        // The comments on a text have a feed in one form only.
        Feed.Form own = view.ask(new Question.TheEntry(id)).isPresent() ? Feed.Form.RSS : form;
        return switch (claim.get().rank()) {
            case STOOD -> elsewhere(id, own.path());
            case STANDS ->
                    own.of(base).equals(address)
                            ? feeds.of(id, base, own)
                            : feeds.of(id, base, own).map(_ -> Printed.Elsewhere.at(own.of(base)));
        };
    }

    /// An address that differs from one of ours by a slash at the end, by the case of its letters, or by
    /// the name of a program before it.
    private Optional<Printed> almost(Address address) {
        String path = address.path();
        for (String home : oldHomes()) {
            if (path.startsWith(home) || home.equals(path + "/")) {
                Address without =
                        new Address("/" + path.substring(Math.min(home.length(), path.length())));
                return exists(without) ? Optional.of(straight(without)) : almost(without);
            }
        }
        String turned = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        String lower = path.toLowerCase(java.util.Locale.ROOT);
        for (String other :
                new String[] {turned, lower, lower.endsWith("/") ? lower : lower + "/"}) {
            if (!other.isEmpty() && !other.equals(path) && exists(new Address(other))) {
                return Optional.of(straight(new Address(other)));
            }
        }
        return Optional.empty();
    }

    /// To an address that exists, or to where that leads: nobody is sent on twice.
    private Printed straight(Address address) {
        Matcher paged = PAGED.matcher(address.path());
        Matcher feed = FEED.matcher(address.path());
        String base =
                paged.matches() ? paged.group(1) : feed.matches() ? feed.group(1) : address.path();
        return view.ask(new Question.At(base))
                .filter(claim -> claim.rank() == Claim.Rank.STOOD)
                .flatMap(claim ->
                        base.equals(address.path()) ? elsewhere(claim.id(), "") : shown(address))
                .orElseGet(() -> Printed.Elsewhere.at(address));
    }

    /// Folders in which the journal stood before.
    private List<String> oldHomes() {
        List<String> homes = new ArrayList<>(chrome.journal().formerly());
        homes.add("/index.php/");
        return homes;
    }

    private boolean exists(Address address) {
        String path = address.path();
        Matcher paged = PAGED.matcher(path);
        Matcher feed = FEED.matcher(path);
        if (feed.matches()) {
            return path.equals(COMMENTS)
                    || feed(address, new Address(feed.group(1)), Permalinks.form(feed.group(2)))
                            .isPresent();
        }
        if (paged.matches()) {
            return Integer.parseInt(paged.group(2)) > 0 && isListed(paged.group(1));
        }
        return path.equals(Chrome.YEARS.path()) || isListed(path);
    }

    private boolean isListed(String path) {
        return listingAt(path).isPresent() || view.ask(new Question.At(path)).isPresent();
    }

    /// An address of WordPress with a query, for example `p=12`: where it leads now.
    Optional<Printed> permalink(String pair) {
        return view.ask(new Question.At("/?" + pair))
                .flatMap(claim -> elsewhere(claim.id(), ""))
                .or(() -> Permalinks.of(pair).filter(this::exists).map(Printed.Elsewhere::at));
    }

    private Printed nothing() {
        return Printed.Sheet.html(404, pages.notFound(chrome.missing(Optional.empty())));
    }
}
