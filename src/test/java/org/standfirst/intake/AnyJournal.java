package org.standfirst.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;
import org.standfirst.typesetting.Cleaner;

/// A journal in which every field of every document has had some value, odd ones above all.
final class AnyJournal {
    private static final List<String> WORDS =
            List.of(
                    "press",
                    "ink",
                    "Пресса",
                    "مطبعة",
                    "印刷",
                    "it’s",
                    "a:b",
                    "#1",
                    "- x",
                    "yes",
                    "null",
                    "~",
                    "007",
                    "1e3",
                    "0x1f",
                    "true",
                    "«guillemets»",
                    "50%",
                    "a%20b",
                    "\"quoted\"",
                    "'single'",
                    "{flow}",
                    "[row]",
                    "&amp",
                    "*star*",
                    "_under_",
                    "`tick`",
                    "!",
                    "[sic]",
                    "a|b",
                    "|",
                    "@at",
                    "\\back",
                    "<less",
                    "Tschüß",
                    "🖋",
                    "1.",
                    "+",
                    ">",
                    "=",
                    "---",
                    "2024-05-06",
                    "~~",
                    "*",
                    "[^1]",
                    "x\u00A0y");
    private static final List<String> MARKS =
            List.of(
                    "em", "strong", "cite", "q", "code", "kbd", "sub", "sup", "s", "u", "mark",
                    "small", "bdi", "ins", "del");

    private final Random random;
    private final Archive archive;
    private final Media media;
    private final List<Saving> savings = new ArrayList<>();
    private final List<Id> articles;
    private final List<Id> pages;
    private final List<Id> taxonomies;
    private final List<List<Id>> subjects = new ArrayList<>();
    private int number;

    private AnyJournal(long seed, Archive archive, Media media) {
        this.random = new Random(seed);
        this.archive = archive;
        this.media = media;
        articles = archive.newIds(12);
        pages = archive.newIds(5);
        taxonomies = archive.newIds(Taxonomy.Role.values().length + 2);
        taxonomies.forEach(_ -> subjects.add(archive.newIds(4)));
    }

    /// Fills an archive.
    static void into(Archive archive, Media media, long seed) {
        AnyJournal any = new AnyJournal(seed, archive, media);
        any.fill();
        archive.save("test", "save", "A journal.", any.savings);
    }

    private void fill() {
        save(archive.newIds(1).getFirst(), journal());
        for (int i = 0; i < taxonomies.size(); i++) {
            taxonomy(i);
        }
        for (Id id : articles) {
            savings.add(Saving.of(id, article(), body()));
        }
        for (int i = 0; i < pages.size(); i++) {
            savings.add(Saving.of(pages.get(i), page(i), body()));
        }
        List<Id> texts = new ArrayList<>(articles);
        texts.addAll(pages);
        for (Id text : texts) {
            comments(text);
        }
        for (Id id : archive.newIds(3)) {
            save(id, menu());
        }
        for (Id id : archive.newIds(3)) {
            save(
                    id,
                    new Moved(
                            List.of("/gone-" + ++number + "/", "/?p=" + number + word()),
                            random.nextBoolean() ? new Address("/there/") : address("there")));
        }
        for (Id id : archive.newIds(4)) {
            file().ifPresent(file -> save(id, file));
        }
    }

    private void save(Id id, Document document) {
        savings.add(Saving.of(id, document));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> list(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value.get()).toList();
    }

    private List<Id> some(List<Id> of) {
        return List.copyOf(new LinkedHashSet<>(list(() -> any(of))));
    }

    private String word() {
        return any(WORDS);
    }

    /// Any text at all.
    private String text() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> " " + word() + "  ";
            case 2 -> word() + "\n" + word() + "\n";
            case 3 -> word() + "\t\u0001" + word();
            default -> word() + " " + word() + ": " + word();
        };
    }

    private String inline(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String glue = random.nextInt(4) == 0 ? "" : " ";
            out.append(glue);
            if (depth > 0 && random.nextInt(2) == 0) {
                out.append(marked(inline(depth - 1)));
            } else {
                out.append(Line.escaped(word()));
            }
        }
        return out.toString();
    }

    private String marked(String inner) {
        String mark = any(MARKS);
        return switch (random.nextInt(9)) {
            case 0 -> "<a href=\"/a_b/%s(x)/\">%s</a>".formatted(++number, inner);
            case 1 -> "<a href=\"https://example.org/?a=1&amp;b=[2]#c*d*\">" + inner + "</a>";
            case 2 -> "<span lang=\"uk\" dir=\"rtl\">" + inner + "</span>";
            case 3 -> inner + "<br>" + inner;
            case 4 -> "<time datetime=\"2024-05-06\">" + inner + "</time>";
            case 5 -> "<abbr title=\"a &quot;b&quot;\">" + inner + "</abbr>";
            default -> "<%s>%s</%s>".formatted(mark, inner, mark);
        };
    }

    private Line line() {
        return Cleaner.line(inline(2));
    }

    private Body body() {
        StringBuilder out = new StringBuilder();
        int notes = random.nextInt(3);
        for (int i = random.nextInt(6); i > 0; i--) {
            out.append(block(2));
        }
        for (int i = 1; i <= notes; i++) {
            out.append("<p>")
                    .append(inline(1))
                    .append("<a class=\"note\" href=\"#note-%d\">%d</a> ".formatted(i, i))
                    .append(inline(1))
                    .append("</p>");
        }
        if (notes > 0) {
            out.append("<ol class=\"notes\">");
            for (int i = 1; i <= notes; i++) {
                out.append("<li id=\"note-%d\">".formatted(i))
                        .append(random.nextBoolean() ? inline(1) : block(1) + block(1))
                        .append("</li>");
            }
            out.append("</ol>");
        }
        return Cleaner.body(out.toString()).body();
    }

    private String block(int depth) {
        String line = inline(2);
        return switch (random.nextInt(depth == 0 ? 6 : 16)) {
            case 0 -> "<h2>" + line + "</h2>";
            case 1 -> "<h3 id=\"x\" lang=\"de\">" + line + "</h3>";
            case 2 -> "<pre><code>" + line + "\n\n   " + line + "</code></pre>";
            case 3 -> "<pre class=\"verse\">" + line + "\n\n  " + line + "</pre>";
            case 4 -> "<hr>";
            case 6, 7 -> items("ul", depth);
            case 8 -> items("ol", depth);
            case 9 -> items("ol start=\"7\"", depth);
            case 10 ->
                    "<blockquote%s>%s%s</blockquote>"
                            .formatted(
                                    random.nextBoolean() ? " class=\"pull\"" : "",
                                    block(depth - 1),
                                    random.nextBoolean() ? "<footer>" + line + "</footer>" : "");
            case 11 ->
                    "<figure><img src=\"/wp-content/uploads/a b.png\" alt=\"a &lt;b\"><figcaption>%s <small>%s</small></figcaption></figure>"
                            .formatted(line, line);
            case 12 ->
                    "<table><thead><tr><th>%s</th><th>b</th></tr></thead><tbody><tr><td>%s</td><td>%s</td></tr></tbody></table>"
                            .formatted(line, line, random.nextBoolean() ? "" : block(depth - 1));
            case 13 -> "<dl><dt>" + line + "</dt><dd>" + block(depth - 1) + "</dd></dl>";
            case 14 -> "<aside>" + block(depth - 1) + block(depth - 1) + "</aside>";
            default -> "<p>" + line + "</p>";
        };
    }

    private String items(String list, int depth) {
        StringBuilder out = new StringBuilder("<" + list + ">");
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append("<li>")
                    .append(random.nextBoolean() ? inline(1) : block(depth - 1) + block(depth - 1))
                    .append("</li>");
        }
        return out.append("</").append(list, 0, 2).append(">").toString();
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.of(
                2020 + random.nextInt(4),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(3) == 0 ? random.nextInt(60) : 0,
                random.nextInt(6) == 0 ? 1 + random.nextInt(999_999_999) : 0,
                any(
                        List.of(
                                ZoneOffset.UTC,
                                ZoneOffset.ofHours(2),
                                ZoneOffset.ofHoursMinutes(-3, -30))));
    }

    private Address address(String word) {
        return new Address(
                "/%s/%s-%d/"
                        .formatted(
                                word,
                                any(List.of("a b", "ж", "50%", "a%20b", "x?y", "c")),
                                ++number));
    }

    private List<String> formerly() {
        return list(() -> any(List.of("/?p=", "/100%/", "/a%2fb/", "/ж/")) + ++number);
    }

    private Language language() {
        return any(List.of(Language.ENGLISH, new Language("uk"), new Language("pt-BR")));
    }

    private Stage stage() {
        return switch (random.nextInt(9)) {
            case 0 -> new Stage.Draft();
            case 1 -> new Stage.InReview();
            case 2 -> new Stage.Held(perhaps(this::moment), text());
            case 3 -> new Stage.Held(Optional.empty(), "It is private.");
            case 4 -> new Stage.Scheduled(moment());
            case 5 -> new Stage.Withdrawn(moment(), text());
            case 6 -> new Stage.Discarded();
            default -> new Stage.Published(moment());
        };
    }

    private Journal journal() {
        Set<Journal.Shown> shown = new LinkedHashSet<>();
        for (Journal.Shown each : Journal.Shown.values()) {
            if (random.nextBoolean()) {
                shown.add(each);
            }
        }
        return new Journal(
                line(),
                line(),
                language(),
                any(
                        List.of(
                                "https://journal.example",
                                "http://localhost:8080",
                                "https://example.org/news")),
                1 + random.nextInt(100),
                shown,
                formerly(),
                perhaps(this::look),
                perhaps(this::text),
                perhaps(() -> Journal.Feeds.STANDFIRST));
    }

    private Look look() {
        return new Look(
                new Look.Colours(
                        perhaps(() -> new Colour("#8c1d18")),
                        perhaps(() -> Colour.WHITE),
                        perhaps(() -> Colour.BLACK)),
                any(List.of(Look.Face.values())),
                perhaps(() -> new Address("/wp-content/uploads/logo.png")),
                any(List.of(Look.FRONT, List.of(Look.Block.LATEST))),
                line());
    }

    private Kind kind() {
        return switch (random.nextInt(16)) {
            case 0 -> new Kind.Essay();
            case 1 -> new Kind.Editorial();
            case 2 -> new Kind.Interview();
            case 3 -> new Kind.Faq(list(() -> new Kind.Question(line(), body())));
            case 4 -> new Kind.Review(list(this::work));
            case 5 -> new Kind.Reply();
            case 6 -> new Kind.Memorandum();
            case 7 -> new Kind.Statement(declaration());
            case 8 -> new Kind.Compilation(list(this::declaration));
            case 9 -> new Kind.OpenLetter(text(), list(this::text));
            case 10 ->
                    new Kind.Event(
                            perhaps(this::moment),
                            perhaps(this::moment),
                            perhaps(() -> ZoneId.of("Europe/Rome")),
                            perhaps(this::text),
                            perhaps(this::text));
            case 11 -> new Kind.Report();
            case 12 -> new Kind.Letter();
            case 13 -> new Kind.Poem();
            case 14 -> new Kind.Obituary(text());
            default -> new Kind.SymposiumOpening();
        };
    }

    private Kind.Work work() {
        return new Kind.Work(
                list(this::text),
                line(),
                perhaps(this::text),
                perhaps(this::text),
                perhaps(() -> 1400 + random.nextInt(700)),
                perhaps(this::text));
    }

    private Kind.Declaration declaration() {
        return new Kind.Declaration(
                text(),
                perhaps(this::text),
                perhaps(() -> LocalDate.of(2024, 1 + random.nextInt(12), 3)),
                perhaps(this::language),
                perhaps(this::body),
                perhaps(this::body),
                perhaps(this::text),
                perhaps(this::text));
    }

    private Article article() {
        List<Id> terms = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            terms.add(any(any(subjects)));
        }
        Stage stage = stage();
        return new Article(
                kind(),
                line(),
                perhaps(this::line),
                perhaps(this::line),
                language(),
                stage,
                address("article"),
                formerly(),
                list(() ->
                        new Article.Credit(
                                any(of(Taxonomy.Role.CONTRIBUTOR)),
                                random.nextInt(3) > 0
                                        ? Article.Role.AUTHOR
                                        : any(List.of(Article.Role.values())))),
                perhaps(() ->
                        new Article.Lead(address("wp-content/uploads"), text(), line(), line())),
                perhaps(this::text),
                List.copyOf(new LinkedHashSet<>(terms)),
                list(() -> placement(Taxonomy.Role.ISSUE)),
                list(() -> placement(Taxonomy.Role.SYMPOSIUM)),
                list(() ->
                        new Article.Answer(
                                any(List.of(Article.Relation.values())),
                                any(random.nextInt(4) == 0 ? pages : articles))),
                perhaps(() -> any(of(Taxonomy.Role.COLLECTION))),
                random.nextBoolean() ? Set.of() : Set.of(Article.Mark.LEADS));
    }

    private List<Id> of(Taxonomy.Role role) {
        return subjects.get(role.ordinal());
    }

    private Article.Placement placement(Taxonomy.Role role) {
        return new Article.Placement(any(of(role)), perhaps(this::text), random.nextInt(4) - 1);
    }

    private Page page(int i) {
        return new Page(
                line(),
                language(),
                stage(),
                i == 0 ? new Address("/") : address("page"),
                formerly(),
                i == 0 ? Optional.empty() : perhaps(() -> pages.get(random.nextInt(i))),
                random.nextInt(4) - 1);
    }

    private void taxonomy(int i) {
        Taxonomy.Role[] roles = Taxonomy.Role.values();
        Taxonomy.Role role =
                i < roles.length
                        ? roles[i]
                        : any(List.of(Taxonomy.Role.CATEGORY, Taxonomy.Role.OTHER));
        String key = any(List.of("media", "ü key", "a/b", "con", "Post_Tag", "null", "7")) + i;
        Id taxonomy = taxonomies.get(i);
        save(
                taxonomy,
                new Taxonomy(i == 2 ? "articles" : key, role, text(), text(), address("tax")));
        List<Id> its = subjects.get(i);
        for (int n = 0; n < its.size(); n++) {
            int before = n;
            Slug slug =
                    new Slug(
                            any(List.of("x", "X", "ж", "a:b", "57", "null", "…", ".z"))
                                    + (random.nextBoolean() ? "" : n));
            Line name = line();
            Address address = address("subject");
            save(
                    its.get(n),
                    switch (role) {
                        case CONTRIBUTOR ->
                                new Contributor(
                                        taxonomy,
                                        any(List.of(Contributor.Sort.values())),
                                        slug,
                                        name,
                                        perhaps(this::text),
                                        perhaps(this::text),
                                        text(),
                                        body(),
                                        list(this::text),
                                        address,
                                        formerly());
                        case ISSUE ->
                                new Issue(
                                        taxonomy,
                                        slug,
                                        name,
                                        perhaps(this::text),
                                        perhaps(this::text),
                                        perhaps(() -> random.nextInt(99)),
                                        perhaps(this::text),
                                        perhaps(() -> random.nextInt(2100)),
                                        perhaps(() -> address("wp-content/uploads")),
                                        list(this::text),
                                        body(),
                                        address,
                                        formerly());
                        case SYMPOSIUM ->
                                new Symposium(
                                        taxonomy,
                                        slug,
                                        name,
                                        perhaps(() -> any(articles)),
                                        body(),
                                        address,
                                        formerly());
                        case CATEGORY, PLACE, TAG, COLLECTION, OTHER ->
                                new Term(
                                        taxonomy,
                                        slug,
                                        name,
                                        body(),
                                        n == 0
                                                ? Optional.empty()
                                                : perhaps(() -> its.get(random.nextInt(before))),
                                        address,
                                        formerly());
                    });
        }
    }

    private void comments(Id text) {
        List<Id> ids = archive.newIds(random.nextInt(4));
        for (int i = 0; i < ids.size(); i++) {
            int before = i;
            save(
                    ids.get(i),
                    new Comment(
                            text,
                            i == 0
                                    ? Optional.empty()
                                    : perhaps(() -> ids.get(random.nextInt(before))),
                            "Reader " + ++number + " " + word(),
                            perhaps(this::text),
                            moment(),
                            body(),
                            any(List.of(Comment.State.values()))));
        }
    }

    private Menu menu() {
        return new Menu(
                "Menu " + ++number + " " + word(), any(List.of(Menu.Place.values())), items(2));
    }

    private List<Menu.Item> items(int depth) {
        return list(() ->
                new Menu.Item(
                        random.nextInt(4) == 0 ? Line.EMPTY : line(),
                        target(),
                        depth == 0 ? List.of() : items(depth - 1)));
    }

    private Menu.Target target() {
        return switch (random.nextInt(6)) {
            case 0 -> new Menu.Target.Heading();
            case 1 -> new Menu.Target.Link(any(List.of("/about/", "https://a.example/?b#c", "#x")));
            case 2 -> new Menu.Target.To(any(articles));
            case 3 -> new Menu.Target.To(any(pages));
            case 4 -> new Menu.Target.To(any(taxonomies));
            default -> new Menu.Target.To(any(any(subjects)));
        };
    }

    private Optional<MediaFile> file() {
        try {
            BufferedImage image =
                    new BufferedImage(
                            300 + random.nextInt(900),
                            40 + random.nextInt(99),
                            BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            Stored stored = media.keep(new ByteArrayInputStream(out.toByteArray()), "a test");
            return Optional.of(
                    new MediaFile(
                            any(
                                    List.of(
                                            new Address(
                                                    "/wp-content/uploads/2024/a "
                                                            + ++number
                                                            + ".png"),
                                            new Address(
                                                    "/wp-content/uploads/b-" + ++number + ".png"),
                                            new Address("/files/ж%/" + ++number))),
                            stored.hash(),
                            stored.type(),
                            stored.bytes(),
                            stored.size(),
                            random.nextBoolean()
                                    ? Media.ladder(stored.size().orElseThrow())
                                    : list(() -> new MediaFile.Size(1 + random.nextInt(200), 7)),
                            line(),
                            text(),
                            line(),
                            line(),
                            formerly()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
