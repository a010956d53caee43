package org.standfirst.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Colour;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Slug;
import org.standfirst.pages.Site.MenuItem;
import org.standfirst.typesetting.Typesetter;

/// Pages of a small invented journal, and the same pages filled with the worst that people write.
final class Samples {
    static final OffsetDateTime MOMENT = OffsetDateTime.parse("2012-05-04T09:30:00+02:00");
    static final Language UKRAINIAN = new Language("uk");
    static final Language ARABIC = new Language("ar");

    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String EVIL =
            SCRIPT + " </title> '&amp; ${7*7} {0} <!-- ]]> --> 👩🏽‍🚒 \u202Eמחר שלום";
    private static final String LONG = "W".repeat(300);
    private static final String PROSE =
            "The harbour had been quiet for a week when the crane drivers walked out, and by the"
                    + " Friday nobody in the town could say any longer which of the two committees was"
                    + " speaking for them—the old one, which had the keys, or the new one, which had"
                    + " the people";

    private Samples() {}

    static Site site() {
        return new Site(
                Line.of("The Lantern Quarterly"),
                Line.of("A journal of labour, letters and other difficulties"),
                Language.ENGLISH,
                "https://lantern.example",
                List.of(
                        item("About", "/about/"),
                        new MenuItem(
                                Line.of("Subjects"),
                                to("/categories/"),
                                List.of(
                                        new MenuItem(
                                                Line.of("Labor"),
                                                to("/category/labor/"),
                                                List.of(
                                                        item("Strikes", "/category/labor/strikes/"),
                                                        item("Unions", "/category/labor/unions/"))),
                                        item("Letters", "/category/letters/"),
                                        item("Nature", "/category/nature/"))),
                        new MenuItem(
                                Line.of("Elsewhere"),
                                Optional.empty(),
                                List.of(
                                        item("Sister journal", "https://sister.example/"),
                                        new MenuItem(
                                                Line.of("Friends"), Optional.empty(), List.of()))),
                        item("Subscribe", "/subscribe/")),
                List.of(
                        link("Categories", "/categories/"),
                        link("Places", "/places/"),
                        link("Authors", "/authors/"),
                        link("Issues", "/issues/")),
                Optional.of(new Address("/years/")),
                Optional.of(new Address("/feed/")));
    }

    static Site hostileSite() {
        return new Site(
                Line.of(EVIL),
                Line.of(LONG + EVIL),
                ARABIC,
                "https://lantern.example",
                List.of(
                        new MenuItem(
                                Line.of(EVIL),
                                Href.to("javascript:alert(1)"),
                                List.of(item(EVIL, "/\"><b>"))),
                        item(LONG, "/" + LONG)),
                List.of(link(EVIL, "/categories/"), link("الأقسام", "/أقسام/")),
                Optional.of(new Address("/years/")),
                Optional.of(new Address("/feed/")));
    }

    /// One that has chosen all that a journal may choose.
    static Site ownSite() {
        Site site = site();
        return new Site(
                site.name(),
                site.motto(),
                site.language(),
                site.home(),
                site.menu(),
                site.lists(),
                site.years(),
                site.feed(),
                new Site.Own(
                        Look.HOUSE
                                .withColours(
                                        Look.Colours.HOUSE.withAccent(
                                                Optional.of(new Colour("#005a9c"))))
                                .withFooter(
                                        new Line(
                                                "Set in <em>Ravensby</em>. <a href=\"/about/\">Who we are</a>")),
                        Optional.of(
                                new Picture(
                                        new Address("/wp-content/uploads/2012/05/harbour.png"),
                                        site.name().text(),
                                        Optional.of(new Size(171, 96)),
                                        List.of(),
                                        Line.EMPTY,
                                        Line.EMPTY)),
                        Optional.of("https://creativecommons.org/licenses/by-sa/4.0/")));
    }

    static Link link(String label, String path) {
        return new Link(Line.of(label), new Address(path));
    }

    static MenuItem item(String label, String url) {
        return new MenuItem(Line.of(label), to(url), List.of());
    }

    private static Optional<Href> to(String url) {
        return Href.to(url);
    }

    static Credit by(String name, Role role) {
        return new Credit(
                Line.of(name), Optional.of(new Address("/author/" + name.hashCode() + "/")), role);
    }

    static Entry entry(int n) {
        String title =
                switch (n % 5) {
                    case 0 -> "What the Crane Drivers Knew";
                    case 1 -> "After the Flood, the Committee";
                    case 2 -> "A Short History of Asking Nicely";
                    case 3 ->
                            "Bread, Salt and the Eight-Hour Day: On a Slogan That Outlived Its Factory";
                    default -> "Letters";
                };
        Summary summary =
                switch (n % 4) {
                    case 0 -> new Summary.Cut(PROSE);
                    case 1 ->
                            new Summary.Standfirst(
                                    new Line(
                                            "How a port town learned to <em>stop</em>, and what it cost to begin again."));
                    case 2 -> new Summary.Whole("A correction, shorter than its mistake.");
                    default -> new Summary.None();
                };
        return new Entry(
                new Address("/2012/05/text-" + n + "/"),
                Line.of(title),
                n % 3 == 0
                        ? Optional.of(Line.of("Notes from a winter without wages"))
                        : Optional.empty(),
                summary,
                Language.ENGLISH,
                n % 2 == 0
                        ? List.of(
                                by("Ada Ferris", Role.AUTHOR),
                                by("Tomasz Wolny", Role.AUTHOR),
                                by("Ines Duarte", Role.TRANSLATOR))
                        : List.of(by("Mirela Stan", Role.AUTHOR)),
                Optional.of(MOMENT.minusDays(n)),
                n % 3 == 1 ? Optional.of("interview") : Optional.empty(),
                n % 2 == 0 ? Optional.of(link("Summer 2012", "/issue/50/")) : Optional.empty());
    }

    static Entry foreign(Language language, String title, Summary summary) {
        return new Entry(
                new Address("/2012/05/" + title + "/"),
                Line.of(title),
                Optional.of(Line.of(title)),
                summary,
                language,
                List.of(by("Ada Ferris", Role.AUTHOR)),
                Optional.of(MOMENT),
                Optional.of("essay"),
                Optional.empty());
    }

    static Entry hostileEntry(Summary summary) {
        return new Entry(
                new Address("/\"><script>/"),
                new Line("<a href=\"/x\">linked</a> " + Line.of(EVIL).html()),
                Optional.of(Line.of(LONG)),
                summary,
                Language.ENGLISH,
                List.of(
                        by(EVIL, Role.AUTHOR),
                        new Credit(Line.of(LONG), Optional.empty(), Role.TRANSLATOR),
                        by("محمود درويش", Role.INTERVIEWEE)),
                Optional.of(MOMENT),
                Optional.of("open-letter"),
                Optional.of(link(EVIL, "/issue/1/")));
    }

    static List<Entry> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(Samples::entry).toList();
    }

    static ListingPage listing() {
        List<Entry> entries = new ArrayList<>(entries(0, 17));
        entries.add(
                1,
                foreign(
                        UKRAINIAN,
                        "Після потопу",
                        new Summary.Cut("Порт мовчав уже тиждень, коли кранівники вийшли")));
        entries.add(
                3,
                foreign(
                        ARABIC,
                        "بعد الطوفان",
                        new Summary.Cut("كان الميناء هادئا منذ أسبوع حين خرج عمال الرافعات")));
        return new ListingPage(
                site(),
                new Heading.Of("Category", Line.of("Labor"), Language.ENGLISH),
                new Body(
                        "<p>Work, and <em>the refusal of it</em>: strikes, unions, committees, and the people in them.</p>"),
                Optional.empty(),
                List.of(),
                ListingPage.Group.plain(entries),
                new Paging(new Address("/category/labor/"), 2, 13),
                List.of(),
                Optional.of(new Address("/category/labor/feed/")));
    }

    static ListingPage empty() {
        return new ListingPage(
                site(),
                new Heading.Of("Place", Line.of("Atlantis"), Language.ENGLISH),
                Body.EMPTY,
                Optional.empty(),
                List.of(),
                List.of(),
                Paging.only(new Address("/place/atlantis/")),
                List.of(),
                Optional.of(new Address("/place/atlantis/feed/")));
    }

    static ListingPage year() {
        return new ListingPage(
                site(),
                new Heading.OfYear(Year.of(2012)),
                Body.EMPTY,
                Optional.empty(),
                List.of(),
                ListingPage.Group.plain(entries(0, 3)),
                new Paging(new Address("/2012/"), 1, 3),
                List.of(
                        new ListingPage.Shelf(
                                "Years",
                                IntStream.rangeClosed(1999, 2012)
                                        .mapToObj(y ->
                                                new Counted(link("" + y, "/" + y + "/"), y - 1990))
                                        .toList()
                                        .reversed())),
                Optional.empty());
    }

    static ListingPage author() {
        return new ListingPage(
                site(),
                new Heading.Of("Author", Line.of("Ada Ferris"), Language.ENGLISH),
                new Body(
                        "<p>Ada Ferris drove a crane for eleven years and has written ever since.</p>"),
                Optional.of(picture("Ada Ferris at a table by a window")),
                List.of(Href.to("https://ferris.example/").orElseThrow()),
                List.of(
                        new ListingPage.Group(Optional.of("role.author"), entries(0, 2)),
                        new ListingPage.Group(Optional.of("role.interviewee"), entries(2, 3))),
                Paging.only(new Address("/author/ada-ferris/")),
                List.of(),
                Optional.of(new Address("/author/ada-ferris/feed/")));
    }

    static ListingPage hostileListing() {
        return new ListingPage(
                hostileSite(),
                new Heading.Of(
                        EVIL,
                        new Line("<em>" + LONG + "</em>" + Line.of(EVIL).html()),
                        Language.ENGLISH),
                new Body("<p>" + Line.of(EVIL + LONG).html() + "</p>"),
                Optional.empty(),
                List.of(),
                ListingPage.Group.plain(
                        List.of(
                                hostileEntry(new Summary.Cut(EVIL + LONG)),
                                hostileEntry(new Summary.Whole(EVIL)),
                                hostileEntry(new Summary.Standfirst(Line.of(EVIL))))),
                new Paging(new Address("/أقسام/\"/"), 4, 9),
                List.of(
                        new ListingPage.Shelf(
                                EVIL, List.of(new Counted(link(EVIL, "/2012/"), 12345)))),
                Optional.of(new Address("/أقسام/feed/")));
    }

    static Picture picture(String alt) {
        return new Picture(
                new Address("/wp-content/uploads/2012/05/harbour.png"),
                alt,
                Optional.of(new Size(1200, 675)),
                List.of(
                        new Picture.Variant(
                                new Address("/wp-content/uploads/2012/05/harbour-600x338.png"),
                                600),
                        new Picture.Variant(
                                new Address("/wp-content/uploads/2012/05/harbour.png"), 1200)),
                Line.of("The harbour on the first morning."),
                Line.of("Photograph: Lena Okafor"));
    }

    static Reference reference(String title, Language language, String... names) {
        return new Reference(
                new Address(
                        "/2012/06/"
                                + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
                                + "/"),
                Line.of(title),
                language,
                java.util.Arrays.stream(names).map(name -> by(name, Role.AUTHOR)).toList(),
                Optional.of(MOMENT.plusDays(30)));
    }

    static Body body() {
        return new Body(
                """
                <p>The harbour had been quiet for a week when the crane drivers walked out.<a class="note" id="ref-1" href="#note-1">1</a> By the Friday nobody in the town could say any longer which of the two committees was speaking for them—the old one, which had the keys, or the new one, which had the people.</p>
                <p>It is <em>customary</em> to begin such stories with a grievance. I would rather begin with a <a href="/2012/05/text-1/">kettle</a>. It stood in the hut by the third crane, and it belonged to no one; whoever came off shift filled it for whoever came on.</p>
                <h2 id="kettle">The kettle and the keys</h2>
                <blockquote>
                <p>We did not ask for much. We asked for the kettle to be left where it was.</p>
                <footer>Minutes of the new committee, 12 March</footer>
                </blockquote>
                <p>What followed has been told many times.<a class="note" id="ref-2" href="#note-2">2</a> The port authority sent a letter; the letter was read aloud; the reading was, by all accounts, very good. Somebody asked for it to be read again.<a class="note" id="ref-1-2" href="#note-1">1</a></p>
                <blockquote class="pull">
                <p>A strike is a way of finding out who fills the kettle.</p>
                </blockquote>
                <figure><img src="/wp-content/uploads/2012/05/harbour.png" alt="Three cranes in fog"><figcaption>Three cranes, standing. <small>Photograph: Lena Okafor</small></figcaption></figure>
                <figure class="missing"><img alt="The letter of the port authority"></figure>
                <h3>Who came</h3>
                <table>
                <caption>Hands at the gate, by shift</caption>
                <thead>
                <tr><th scope="col">Shift</th><th scope="col">Monday</th><th scope="col">Friday</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Early</th><td>41</td><td>112</td></tr>
                <tr><th scope="row">Late</th><td>38</td><td>97</td></tr>
                </tbody>
                </table>
                <ul>
                <li>those who had been asked;</li>
                <li>those who had not, and came anyway.</li>
                </ul>
                <pre class="verse">The crane stands still<br>and so does the water.</pre>
                <aside class="editors-note">
                <p>The author’s name has been changed.</p>
                </aside>
                <hr>
                <p>In the end the keys were handed over, and the kettle stayed.</p>
                <ol class="notes">
                <li id="note-1">
                <p>The dates here follow the harbour log, which is kept in pencil.</p>
                </li>
                <li id="note-2">Most fully in Okafor, <cite>Standing Water</cite>, ch. 4.</li>
                </ol>\
                """
                        .replace("\n\n", "\n"));
    }

    static Discussion discussion() {
        var deepest = comment(6, "Fifth", List.of());
        var deep =
                comment(
                        1,
                        "Jo Marsh",
                        List.of(
                                comment(
                                        2,
                                        "Ada Ferris",
                                        List.of(
                                                comment(
                                                        3,
                                                        "Jo Marsh",
                                                        List.of(
                                                                comment(
                                                                        4,
                                                                        "A. Reader",
                                                                        List.of(
                                                                                comment(
                                                                                        5,
                                                                                        "Fourth",
                                                                                        List.of(
                                                                                                deepest))))))))));
        return new Discussion(7, List.of(deep, comment(7, "مريم", List.of())));
    }

    static Discussion.Comment comment(long id, String author, List<Discussion.Comment> answers) {
        return new Discussion.Comment(
                new Id(id),
                author,
                id == 1 ? Href.to("https://marsh.example/") : Optional.empty(),
                MOMENT.plusHours(id),
                new Body("<p>I was there, and the kettle was <em>blue</em>.</p>"),
                answers);
    }

    static ArticlePage article() {
        return article(
                new Kind.Review(
                        List.of(
                                new Kind.Work(
                                        List.of("Lena Okafor", "Piet de Wit"),
                                        Line.of("Standing Water: A Harbour and Its People"),
                                        Optional.of("Quay Press"),
                                        Optional.of("Rotterdam"),
                                        Optional.of(2011),
                                        Optional.of("978-90-00-00000-2")),
                                new Kind.Work(
                                        List.of(),
                                        Line.of("The Harbour Log"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))));
    }

    /// A body as the press hands it over.
    static Body set(Body body) {
        return new Body(
                Typesetter.set(
                        body,
                        address ->
                                Optional.of(
                                        new MediaFile(
                                                address,
                                                "0".repeat(64),
                                                "image/png",
                                                1,
                                                Optional.of(new MediaFile.Size(900, 600)),
                                                List.of(new MediaFile.Size(300, 200)),
                                                Line.EMPTY,
                                                "",
                                                Line.EMPTY,
                                                Line.EMPTY,
                                                List.of())),
                        Words.of(Language.ENGLISH).ofTexts()));
    }

    static ArticlePage article(Kind kind) {
        return new ArticlePage(
                site(),
                new Address("/2012/05/what-the-crane-drivers-knew/"),
                kind,
                Line.of("What the Crane Drivers Knew"),
                Optional.of(Line.of("Notes from a winter without wages")),
                Optional.of(
                        new Line(
                                "How a port town learned to <em>stop</em>, and what it cost to begin again.")),
                Language.ENGLISH,
                List.of(
                        by("Ada Ferris", Role.AUTHOR),
                        by("Tomasz Wolny", Role.AUTHOR),
                        by("Ines Duarte", Role.TRANSLATOR)),
                Optional.of(MOMENT),
                Optional.of(picture("Cranes over a harbour in fog")),
                set(body()),
                Optional.empty(),
                Optional.of("https://creativecommons.org/licenses/by-nc/4.0/"),
                List.of(
                        new ArticlePage.Filing(
                                "Categories",
                                List.of(
                                        List.of(link("Labor", "/category/labor/")),
                                        List.of(
                                                link("Labor", "/category/labor/"),
                                                link("Strikes", "/category/labor/strikes/")))),
                        new ArticlePage.Filing(
                                "Places",
                                List.of(
                                        List.of(
                                                link("Europe", "/place/europe/"),
                                                link("Netherlands", "/place/netherlands/"),
                                                link("Rotterdam", "/place/rotterdam/"))))),
                Company.around(),
                Optional.of(discussion()),
                List.of(
                        new ArticlePage.Biography(
                                Line.of("Ada Ferris"),
                                new Address("/author/ada-ferris/"),
                                new Body(
                                        "<p>Ada Ferris drove a crane for eleven years and has written ever since.</p>"),
                                List.of(Href.to("https://ferris.example/").orElseThrow())),
                        new ArticlePage.Biography(
                                Line.of("Tomasz Wolny"),
                                new Address("/author/tomasz-wolny/"),
                                Body.EMPTY,
                                List.of())),
                Optional.of(new Address("/2012/05/what-the-crane-drivers-knew/feed/")));
    }

    static ArticlePage bare(Kind kind, Language language, String title) {
        return new ArticlePage(
                site(),
                new Address("/2012/05/bare/"),
                kind,
                Line.of(title),
                Optional.empty(),
                Optional.empty(),
                language,
                List.of(by("Ada Ferris", Role.INTERVIEWER), by("محمود", Role.INTERVIEWEE)),
                Optional.of(MOMENT),
                Optional.empty(),
                Body.EMPTY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Surroundings.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static List<Kind> kinds() {
        var declaration =
                new Kind.Declaration(
                        "Harbour Workers’ Committee",
                        Optional.of("Odesa"),
                        Optional.of(LocalDate.of(2012, 3, 12)),
                        Optional.of(ARABIC),
                        Optional.of(new Body("<p>نحن عمال الميناء.</p>")),
                        Optional.of(
                                new Body(
                                        "<h4 id=\"we\">We</h4>\n<p>We, the workers of the harbour.<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a></p>\n<ol class=\"notes\">\n<li id=\"note-1\">All of them.</li>\n</ol>")),
                        Optional.of("Ines Duarte"),
                        Optional.of("https://committee.example/12-march"));
        return List.of(
                new Kind.Faq(
                        List.of(
                                new Kind.Question(
                                        Line.of("Why a kettle?"),
                                        new Body(
                                                "<p>Because it was there.<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a></p>\n<ol class=\"notes\">\n<li id=\"note-1\">In the hut.</li>\n</ol>")),
                                new Kind.Question(
                                        Line.of("Whose was it?"),
                                        new Body(
                                                "<p>Nobody’s.<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a></p>\n<ol class=\"notes\">\n<li id=\"note-1\">Everybody’s.</li>\n</ol>")))),
                new Kind.Compilation(List.of(declaration, declaration)),
                new Kind.OpenLetter(
                        "The Port Authority",
                        List.of(
                                "Ada Ferris",
                                "Jo Marsh",
                                "مريم",
                                "The Crane Drivers of Pier Three")),
                new Kind.Event(
                        Optional.of(MOMENT),
                        Optional.of(MOMENT.plusHours(2)),
                        Optional.of(ZoneId.of("Europe/Kyiv")),
                        Optional.of("The Seamen’s Hall"),
                        Optional.of("https://meet.example/kettle")),
                new Kind.Obituary("Lena Okafor"),
                new Kind.Interview());
    }

    /// Those whose pages differ by a word, and the statement.
    static List<Kind> otherKinds() {
        Kind.Declaration first =
                kinds().stream()
                        .filter(Kind.Compilation.class::isInstance)
                        .map(Kind.Compilation.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .declarations()
                        .getFirst();
        return List.of(
                new Kind.Essay(),
                new Kind.Editorial(),
                new Kind.Reply(),
                new Kind.Memorandum(),
                new Kind.Statement(first),
                new Kind.Report(),
                new Kind.Letter(),
                new Kind.Poem());
    }

    static ArticlePage hostileArticle() {
        return new ArticlePage(
                hostileSite(),
                new Address("/\"'<x>/"),
                new Kind.Review(
                        List.of(
                                new Kind.Work(
                                        List.of(EVIL, LONG),
                                        Line.of(EVIL),
                                        Optional.of(EVIL),
                                        Optional.of(LONG),
                                        Optional.of(-44),
                                        Optional.of(EVIL)))),
                Line.of(EVIL + LONG),
                Optional.of(Line.of(LONG)),
                Optional.of(Line.of(EVIL)),
                Language.ENGLISH,
                List.of(by(EVIL, Role.AUTHOR), by(LONG, Role.INTRODUCTION)),
                Optional.of(MOMENT),
                Optional.of(
                        new Picture(
                                new Address("/a,b \"'.png"),
                                EVIL,
                                Optional.empty(),
                                List.of(new Picture.Variant(new Address("/a,b \"'.png"), 3)),
                                Line.of(EVIL),
                                Line.of(LONG))),
                set(
                        new Body(
                                "<p>"
                                        + Line.of(EVIL + LONG).html()
                                        + " id=\"main\" <code>"
                                        + LONG
                                        + "</code></p>\n<pre><code>"
                                        + LONG
                                        + "</code></pre>\n<table><tbody><tr><td>"
                                        + LONG
                                        + "</td></tr></tbody></table>\n<figure class=\"missing\"><img alt=\"&quot;&gt;&lt;script&gt;\"></figure>")),
                Optional.of(EVIL),
                Optional.of("javascript:alert(1)"),
                List.of(
                        new ArticlePage.Filing(
                                EVIL, List.of(List.of(link(LONG, "/" + LONG), link(EVIL, "/x/"))))),
                Company.hostile(EVIL, LONG),
                Optional.of(
                        new Discussion(
                                1,
                                List.of(
                                        new Discussion.Comment(
                                                new Id(1),
                                                EVIL + LONG,
                                                Href.to("javascript:alert(1)"),
                                                MOMENT,
                                                new Body(
                                                        "<p>"
                                                                + Line.of(EVIL + LONG).html()
                                                                + "</p>"),
                                                List.of())))),
                List.of(
                        new ArticlePage.Biography(
                                Line.of(EVIL),
                                new Address("/author/x/"),
                                new Body("<p>" + Line.of(LONG).html() + "</p>"),
                                List.of(Href.to("https://x.example/" + LONG).orElseThrow()))),
                Optional.empty());
    }

    static TreePage tree() {
        return new TreePage(
                site(),
                new Address("/categories/"),
                "Categories",
                List.of(
                        branch(
                                "Labor",
                                212,
                                branch("Strikes", 40, branch("Wildcat strikes", 3)),
                                branch("Unions", 61)),
                        branch("Letters", 9),
                        branch("Nature", 77),
                        branch("الطبيعة", 1)));
    }

    private static TreePage.Branch branch(String name, int count, TreePage.Branch... under) {
        return new TreePage.Branch(
                new Counted(
                        link(name, "/category/" + name.toLowerCase(java.util.Locale.ROOT) + "/"),
                        count),
                List.of(under));
    }

    static TreePage hostileTree() {
        TreePage.Branch branch = branch(EVIL, 1);
        for (int depth = 0; depth < 3000; depth++) {
            branch =
                    new TreePage.Branch(
                            new Counted(
                                    link(
                                            depth % 1000 == 0 ? LONG : "d" + depth,
                                            "/category/d" + depth + "/"),
                                    depth),
                            depth > 2980 || depth < 10 ? List.of(branch) : branch.branches());
        }
        return new TreePage(hostileSite(), new Address("/categories/"), EVIL, List.of(branch));
    }

    static PeoplePage people() {
        return new PeoplePage(
                site(),
                new Address("/authors/"),
                "Authors",
                List.of(
                        new PeoplePage.Letter(
                                "D", List.of(person("Duarte, Ines", 4), person("de Wit, Piet", 2))),
                        new PeoplePage.Letter("F", List.of(person("Ferris, Ada", 31))),
                        new PeoplePage.Letter(
                                "W",
                                List.of(
                                        person("Wolny, Tomasz", 12),
                                        person(LONG, 1),
                                        person(EVIL, 1))),
                        new PeoplePage.Letter("Г", List.of(person("Гнат, Олена", 5))),
                        new PeoplePage.Letter("م", List.of(person("مريم", 1)))));
    }

    private static Counted person(String name, int count) {
        return new Counted(link(name, "/author/" + name.hashCode() + "/"), count);
    }

    static IssuesPage issues() {
        return new IssuesPage(
                site(),
                new Address("/issues/"),
                "Issues",
                List.of(
                        new IssuesPage.Row(
                                Optional.of(2012),
                                List.of(
                                        issue(
                                                "Summer 2012",
                                                50,
                                                Optional.of(picture("")),
                                                Optional.of("Summer")),
                                        issue(EVIL, 49, Optional.empty(), Optional.empty()))),
                        new IssuesPage.Row(
                                Optional.empty(),
                                List.of(issue(LONG, 1, Optional.empty(), Optional.empty())))));
    }

    private static IssuesPage.Item issue(
            String name, int whole, Optional<Picture> cover, Optional<String> season) {
        return new IssuesPage.Item(
                new Issue(
                        new Id(1),
                        new Slug("n" + whole),
                        Line.of(name),
                        Optional.of("XIV"),
                        Optional.of("1"),
                        Optional.of(whole),
                        season,
                        Optional.of(2012),
                        Optional.empty(),
                        List.of(),
                        Body.EMPTY,
                        new Address("/issue/" + whole + "/"),
                        List.of()),
                whole,
                cover.map(p ->
                        new Picture(
                                p.image(),
                                p.alt(),
                                p.size(),
                                p.variants(),
                                Line.EMPTY,
                                Line.EMPTY)));
    }

    static StandingPage standing() {
        return new StandingPage(
                site(),
                new Address("/about/"),
                Line.of("About"),
                Language.ENGLISH,
                new Body("<p>The Lantern is made by four people and a kettle.</p>"),
                List.of(link("The journal", "/journal/"), link("Us", "/journal/us/")),
                List.of(link("Masthead", "/about/masthead/"), link(EVIL, "/about/x/")),
                Optional.empty());
    }

    static Colophon colophon() {
        return new Colophon(
                List.of(
                        maker(Contributor.Sort.PERSON, "Ada Ferris", Role.AUTHOR),
                        maker(Contributor.Sort.ORGANISATION, "Harbour Committee", Role.AUTHOR),
                        maker(Contributor.Sort.PERSON, "Ines Duarte", Role.TRANSLATOR)),
                List.of(issue("Summer 2012", 50, Optional.empty(), Optional.empty()).issue()),
                List.of(
                        new Colophon.Version(UKRAINIAN, new Address("/2012/05/після-потопу/")),
                        new Colophon.Version(
                                Language.ENGLISH,
                                new Address("/2012/05/what-the-crane-drivers-knew/"))));
    }

    static Colophon hostileColophon() {
        return new Colophon(
                List.of(
                        maker(Contributor.Sort.PERSON, EVIL, Role.AUTHOR),
                        maker(Contributor.Sort.ORGANISATION, LONG, Role.ILLUSTRATOR)),
                List.of(issue(EVIL, 1, Optional.empty(), Optional.of(EVIL)).issue()),
                List.of(
                        new Colophon.Version(ARABIC, new Address("/\"><script>/")),
                        new Colophon.Version(UKRAINIAN, new Address("/\"><b>/"))));
    }

    private static Colophon.Maker maker(Contributor.Sort sort, String name, Role role) {
        return new Colophon.Maker(
                sort, Line.of(name), new Address("/author/" + name.hashCode() + "/"), role);
    }

    static Bearings bearings() {
        return new Bearings(
                List.of(link("Categories", "/categories/"), link("Society", "/category/society/")),
                Optional.empty());
    }

    static Bearings person() {
        return new Bearings(
                List.of(link("Authors", "/authors/")), Optional.of(contributor("Ada Ferris")));
    }

    static Bearings hostileBearings() {
        return new Bearings(
                List.of(link(EVIL, "/\"><script>/")), Optional.of(contributor(EVIL + LONG)));
    }

    private static Contributor contributor(String name) {
        return new Contributor(
                new Id(1),
                Contributor.Sort.PERSON,
                new Slug("ada-ferris"),
                Line.of(name),
                Optional.of(name),
                Optional.of(name),
                name,
                Body.EMPTY,
                List.of(),
                new Address("/author/ada-ferris/"),
                List.of());
    }

    static List<Reference> latest() {
        return List.of(
                reference("Salt", Language.ENGLISH, "Mirela Stan"),
                reference("Після потопу", UKRAINIAN, "Olena Hnat"));
    }

    /// Every golden page under its name.
    static Map<String, byte[]> all(Pages pages) {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("home", pages.home(Company.home()));
        all.put(
                "home-page-2",
                pages.home(
                        new HomePage(
                                site(),
                                List.of(new HomePage.Latest(entries(6, 8))),
                                new Paging(new Address("/"), 2, 4))));
        all.put(
                "home-empty",
                pages.home(new HomePage(site(), List.of(), Paging.only(new Address("/")))));
        all.put("issue", pages.contents(Company.issue(), Bearings.NONE));
        all.put(
                "issue-hostile",
                pages.contents(Company.hostileIssue(EVIL, LONG), hostileBearings()));
        all.put("symposium", pages.contents(Company.symposium(), Bearings.NONE));
        all.put("archive", pages.everything(Company.everything()));
        all.put("archive-page-2", pages.everything(Company.everythingAfter()));
        all.put("article-opening", pages.article(Company.opening(), Colophon.EMPTY));
        all.put(
                "home-own",
                pages.home(
                        new HomePage(
                                ownSite(),
                                List.of(new HomePage.Latest(entries(0, 2))),
                                new Paging(new Address("/"), 1, 1))));
        all.put("listing", pages.listing(listing(), bearings()));
        all.put("listing-empty", pages.listing(empty(), Bearings.NONE));
        all.put("listing-year", pages.listing(year(), Bearings.NONE));
        all.put("listing-author", pages.listing(author(), person()));
        all.put("listing-hostile", pages.listing(hostileListing(), hostileBearings()));
        all.put("article", pages.article(article(), colophon()));
        all.put("article-hostile", pages.article(hostileArticle(), hostileColophon()));
        for (Kind kind : kinds()) {
            all.put(
                    "article-" + kind.word(),
                    pages.article(bare(kind, Language.ENGLISH, "On the Kettle"), Colophon.EMPTY));
        }
        for (Kind kind : otherKinds()) {
            all.put(
                    "article-" + kind.word(),
                    pages.article(bare(kind, Language.ENGLISH, "On the Kettle"), Colophon.EMPTY));
        }
        all.put(
                "article-arabic",
                pages.article(bare(kinds().get(3), ARABIC, "بعد الطوفان"), Colophon.EMPTY));
        all.put("page", pages.page(standing()));
        all.put("tree", pages.tree(tree()));
        all.put("tree-hostile", pages.tree(hostileTree()));
        all.put("people", pages.people(people()));
        all.put("issues", pages.issues(issues()));
        all.put("missing", pages.notFound(new MissingPage(site(), Optional.empty(), latest())));
        all.put(
                "missing-past",
                pages.notFound(
                        new MissingPage(
                                site(),
                                Optional.of(new Address("/category/labor/page/13/")),
                                latest())));
        all.put(
                "gone",
                pages.gone(
                        new GonePage(
                                site(), MOMENT, "The author is in danger. " + EVIL, latest())));
        all.put("fault", pages.fault(new FaultPage(site(), "7F3A-11")));
        all.putAll(SamplesAbroad.all(pages));
        return all;
    }
}
