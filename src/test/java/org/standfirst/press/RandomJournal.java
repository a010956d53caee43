package org.standfirst.press;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Colour;
import org.standfirst.content.Comment;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Page;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;

/// A journal at which somebody works at random: every deed is one line of the ledger.
public final class RandomJournal {
    private static final Address LOGO = new Address("/logo-000000000000.png");

    private final Random random;
    private final Archive archive;
    private final Map<Id, Document> documents = new HashMap<>();
    private final Id journal;
    private final Id menu;
    private final Id categories;
    private final Id people;
    private final Id issueTaxonomy;
    private final Id symposiumTaxonomy;
    private final Id collections;
    private final List<Id> terms = new ArrayList<>();
    private final List<Id> issues = new ArrayList<>();
    private final List<Id> symposia = new ArrayList<>();
    private final List<Id> podcasts = new ArrayList<>();
    private final List<Id> contributors = new ArrayList<>();
    private final List<Id> articles = new ArrayList<>();
    private final List<Id> pages = new ArrayList<>();
    private final List<Id> comments = new ArrayList<>();

    /// An empty journal with its settings, a menu and its taxonomies.
    public RandomJournal(long seed, Archive archive) {
        this.random = new Random(seed);
        this.archive = archive;
        List<Id> ids = archive.newIds(8);
        journal = ids.get(0);
        menu = ids.get(1);
        categories = ids.get(2);
        people = ids.get(3);
        issueTaxonomy = ids.get(4);
        symposiumTaxonomy = ids.get(5);
        collections = ids.get(6);
        save(
                Saving.of(journal, settings(3)),
                Saving.of(menu, new Menu("Main", Menu.Place.HEADER, List.of())),
                Saving.of(ids.get(7), logo(random.nextInt(500))),
                Saving.of(
                        categories,
                        Samples.taxonomy(
                                "category", Taxonomy.Role.CATEGORY, "Category", "Categories")),
                Saving.of(
                        people,
                        Samples.taxonomy(
                                "authors", Taxonomy.Role.CONTRIBUTOR, "Author", "Authors")),
                Saving.of(
                        issueTaxonomy,
                        Samples.taxonomy("issue", Taxonomy.Role.ISSUE, "Issue", "Issues")),
                Saving.of(
                        symposiumTaxonomy,
                        Samples.taxonomy(
                                "symposium", Taxonomy.Role.SYMPOSIUM, "Symposium", "Symposia")),
                Saving.of(
                        collections,
                        Samples.taxonomy(
                                "kept", Taxonomy.Role.COLLECTION, "Collection", "Collections")));
    }

    /// The document that holds the settings.
    public Id settings() {
        return journal;
    }

    private static MediaFile logo(int width) {
        return new MediaFile(
                LOGO,
                "0".repeat(64),
                "image/png",
                1,
                Optional.of(new MediaFile.Size(1 + width, 100)),
                List.of(),
                Line.EMPTY,
                "",
                Line.EMPTY,
                Line.EMPTY,
                List.of());
    }

    private void save(Saving... savings) {
        for (Saving saving : savings) {
            documents.put(saving.id(), saving.document());
        }
        archive.save("random", "save", "Something.", List.of(savings));
    }

    /// Does something.
    public void deed() {
        switch (random.nextInt(15)) {
            case 0 -> term(newId(terms));
            case 1 -> contributor(newId(contributors));
            case 2, 3, 4 -> article(newId(articles));
            case 5, 6, 7 -> any(articles).ifPresent(this::article);
            case 8 -> any(terms).ifPresent(this::term);
            case 9 -> any(contributors).ifPresent(this::contributor);
            case 10 ->
                    page(
                            random.nextBoolean()
                                    ? any(pages).orElseGet(() -> newId(pages))
                                    : newId(pages));
            case 11 -> issue(random.nextBoolean() ? newId(issues) : newest(issues));
            case 12 -> symposium(random.nextBoolean() ? newId(symposia) : newest(symposia));
            case 13 -> podcasts();
            default -> other();
        }
    }

    private Id newest(List<Id> ids) {
        return any(ids).orElseGet(() -> newId(ids));
    }

    private void issue(Id id) {
        int number = random.nextInt(6);
        save(
                Saving.of(
                        id,
                        new Issue(
                                issueTaxonomy,
                                new Slug("i" + number),
                                Line.of("Issue " + number),
                                Optional.of("" + random.nextInt(3)),
                                Optional.empty(),
                                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(number),
                                Optional.empty(),
                                Optional.of(2023),
                                Optional.empty(),
                                random.nextBoolean() ? List.of("B", "A") : List.of("A"),
                                random.nextBoolean() ? Body.EMPTY : new Body("<p>Of it.</p>"),
                                new Address("/issue/i" + number + "/"),
                                List.of())));
    }

    private void symposium(Id id) {
        int number = random.nextInt(4);
        save(
                Saving.of(
                        id,
                        new Symposium(
                                symposiumTaxonomy,
                                new Slug("s" + number),
                                Line.of("Symposium " + number),
                                any(articles),
                                Body.EMPTY,
                                new Address("/symposium/s" + number + "/"),
                                List.of())));
    }

    private void podcasts() {
        Id id = newest(podcasts);
        save(
                Saving.of(
                        id,
                        new Term(
                                collections,
                                new Slug("podcast"),
                                Line.of("Podcast " + random.nextInt(9)),
                                Body.EMPTY,
                                Optional.empty(),
                                new Address("/podcast/"),
                                List.of())));
    }

    private <T> T one(T[] among) {
        return among[random.nextInt(among.length)];
    }

    private List<Article.Placement> placements(List<Id> in) {
        return some(in).stream()
                .map(one ->
                        new Article.Placement(
                                one,
                                switch (random.nextInt(4)) {
                                    case 0 -> Optional.of("A");
                                    case 1 -> Optional.of("B");
                                    case 2 -> Optional.of("C");
                                    default -> Optional.empty();
                                },
                                random.nextInt(4)))
                .toList();
    }

    private void other() {
        switch (random.nextInt(5)) {
            case 0, 4 -> save(Saving.of(journal, settings(1 + random.nextInt(4))));
            case 1 -> save(Saving.of(menu, new Menu("Main", Menu.Place.HEADER, items())));
            default -> any(articles).ifPresent(on -> comment(newId(comments), on));
        }
    }

    private Id newId(List<Id> among) {
        Id id = archive.newIds(1).getFirst();
        among.add(id);
        return id;
    }

    private Optional<Id> any(List<Id> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private List<Id> some(List<Id> ids) {
        return random.ints(random.nextInt(3), 0, Math.max(1, ids.size()))
                .distinct()
                .filter(i -> i < ids.size())
                .mapToObj(ids::get)
                .toList();
    }

    private Look look() {
        List<Look.Block> front = new ArrayList<>(Look.FRONT);
        Collections.shuffle(front, random);
        return new Look(
                new Look.Colours(colour(), Optional.empty(), colour()),
                random.nextBoolean() ? Look.Face.HOUSE : Look.Face.SYSTEM,
                random.nextBoolean() ? Optional.empty() : Optional.of(LOGO),
                front,
                random.nextBoolean() ? Line.EMPTY : new Line("Set <em>here</em>."));
    }

    private Optional<Colour> colour() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Colour("%06x".formatted(random.nextInt(3))));
    }

    private Journal settings(int pageSize) {
        return new Journal(
                Line.of("Journal " + random.nextInt(3)),
                Line.of("A motto"),
                Language.ENGLISH,
                "https://journal.example",
                pageSize,
                random.nextBoolean()
                        ? Set.of(Journal.Shown.values())
                        : Set.of(Journal.Shown.BYLINE),
                List.of(),
                random.nextBoolean() ? Optional.empty() : Optional.of(look()),
                random.nextBoolean() ? Optional.empty() : Optional.of("CC BY 4.0"),
                random.nextBoolean() ? Optional.empty() : Optional.of(Journal.Feeds.STANDFIRST));
    }

    private List<Menu.Item> items() {
        List<Menu.Item> items = new ArrayList<>();
        for (Id id : some(terms)) {
            items.add(new Menu.Item(Line.EMPTY, new Menu.Target.To(id), List.of()));
        }
        for (Id id : some(articles)) {
            items.add(new Menu.Item(Line.of("Read this"), new Menu.Target.To(id), List.of()));
        }
        return items;
    }

    private void term(Id id) {
        String slug = "t" + random.nextInt(8);
        Optional<Id> parent = any(terms).filter(other -> other.compareTo(id) < 0);
        save(
                Saving.of(
                        id,
                        new Term(
                                categories,
                                new Slug(slug),
                                Line.of("Term " + random.nextInt(20)),
                                Body.EMPTY,
                                parent,
                                new Address("/category/" + slug + "/"),
                                List.of("/?cat=" + id))));
    }

    private void contributor(Id id) {
        String slug = "p" + random.nextInt(8);
        save(
                Saving.of(
                        id,
                        new Contributor(
                                people,
                                Contributor.Sort.PERSON,
                                new Slug(slug),
                                Line.of("Person " + random.nextInt(20)),
                                Optional.empty(),
                                Optional.empty(),
                                slug,
                                random.nextBoolean()
                                        ? Body.EMPTY
                                        : new Body(
                                                "<p>Somebody.</p>\n<p>"
                                                        + random.nextInt(9)
                                                        + "</p>"),
                                List.of(),
                                new Address("/authors/" + slug + "/"),
                                List.of())));
    }

    private Stage stage() {
        return switch (random.nextInt(8)) {
            case 0 -> new Stage.Draft();
            case 1 -> new Stage.Withdrawn(Samples.AT, "By wish of the author.");
            case 2 -> new Stage.Held(Optional.empty(), "For later.");
            default ->
                    new Stage.Published(
                            // Few moments, so that many texts share one.
                            OffsetDateTime.of(
                                    2023 + random.nextInt(2),
                                    1 + random.nextInt(3),
                                    1 + random.nextInt(2),
                                    23,
                                    30,
                                    0,
                                    0,
                                    ZoneOffset.ofHours(random.nextInt(3) - 1)));
        };
    }

    private void article(Id id) {
        String slug = "a" + random.nextInt(60);
        Article article =
                new Article(
                        random.nextBoolean() ? new Kind.Essay() : new Kind.Poem(),
                        Line.of("Title " + random.nextInt(50) + " of " + id),
                        random.nextBoolean() ? Optional.empty() : Optional.of(Line.of("Subtitle")),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(Line.of("Standfirst")),
                        language(id),
                        stage(),
                        new Address("/" + slug + "/"),
                        List.of("/?p=" + id, "/old-" + random.nextInt(60) + "/"),
                        some(contributors).stream()
                                .map(who ->
                                        new Article.Credit(
                                                who,
                                                random.nextInt(3) == 0
                                                        ? one(Article.Role.values())
                                                        : Article.Role.AUTHOR))
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        some(terms),
                        placements(issues),
                        placements(symposia),
                        some(articles).stream()
                                .map(to -> new Article.Answer(relation(to), to))
                                .toList(),
                        random.nextInt(9) == 0 ? any(podcasts) : Optional.empty(),
                        random.nextInt(6) == 0 ? Set.of(Article.Mark.LEADS) : Set.of());
        save(Saving.of(id, article, new Body("<p>Words " + random.nextInt(1000) + ".</p>")));
    }

    private static Language language(Id id) {
        return new Language(List.of("en", "uk", "de").get((int) (id.value() % 3)));
    }

    private static Article.Relation relation(Id to) {
        return to.value() % 2 == 0 ? Article.Relation.TRANSLATES : Article.Relation.REPLIES_TO;
    }

    private void page(Id id) {
        Page page =
                new Page(
                        Line.of("Page " + random.nextInt(9)),
                        Language.ENGLISH,
                        stage(),
                        new Address("/page-" + id + "/"),
                        List.of(),
                        any(pages).filter(other -> other.compareTo(id) < 0),
                        random.nextInt(3));
        save(Saving.of(id, page, new Body("<p>A page.</p>")));
    }

    private void comment(Id id, Id on) {
        save(
                Saving.of(
                        id,
                        new Comment(
                                on,
                                any(comments).filter(other -> !other.equals(id)),
                                "A reader",
                                Optional.empty(),
                                Samples.AT.plusDays(random.nextInt(9)),
                                new Body("<p>Indeed.</p>"),
                                random.nextBoolean()
                                        ? Comment.State.APPROVED
                                        : Comment.State.WAITING)));
    }

    /// Addresses of everything there is or was, public or not, and some of nothing.
    public List<String> addresses() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/page/2/",
                                "/feed/",
                                "/feed/atom/",
                                "/feed/json/",
                                "/2023/feed/atom/",
                                "/sitemap.xml",
                                "/years/",
                                "/archive/",
                                "/archive/page/2/",
                                "/issue/",
                                "/symposium/",
                                "/kept/",
                                "/podcast/",
                                "/category/",
                                "/authors/",
                                "/2023/",
                                "/2024/01/",
                                "/2024/01/01/",
                                "/nothing/",
                                "/robots.txt",
                                "/sitemap-pages-1.xml",
                                "/sitemap-year-2023.xml",
                                "/sitemap-year-2024.xml",
                                "/sitemap-month-2023-01.xml",
                                "/sitemap-taxonomy-" + categories + ".xml",
                                "/comments/feed/"));
        for (int i = 0; i < 60; i++) {
            all.add("/a" + i + "/");
            all.add("/old-" + i + "/");
        }
        for (int i = 0; i < 8; i++) {
            all.addAll(
                    List.of(
                            "/category/t" + i + "/",
                            "/category/t" + i + "/page/2/",
                            "/category/t" + i + "/feed/",
                            "/category/t" + i + "/feed/atom/",
                            "/authors/p" + i + "/",
                            "/authors/p" + i + "/page/2/",
                            "/issue/i" + i + "/",
                            "/issue/i" + i + "/page/2/",
                            "/symposium/s" + i + "/"));
        }
        pages.forEach(id -> all.add("/page-" + id + "/"));
        return all;
    }
}
