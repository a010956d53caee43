package org.standfirst;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;

/// Small believable documents for tests.
public final class Samples {
    /// A moment like any other.
    public static final OffsetDateTime AT = OffsetDateTime.parse("2024-05-06T10:00:00+03:00");

    private Samples() {}

    /// A published essay with that title, at `/TITLE/`.
    public static Article article(String title) {
        return article(title, new Stage.Published(AT), List.of(), List.of());
    }

    /// An essay.
    public static Article article(
            String title, Stage stage, List<Id> terms, List<Article.Credit> credits) {
        return new Article(
                new Kind.Essay(),
                Line.of(title),
                Optional.empty(),
                Optional.of(Line.of("What it is about.")),
                Language.ENGLISH,
                stage,
                new Address("/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "/"),
                List.of("/?p=" + title.hashCode()),
                credits,
                Optional.empty(),
                Optional.empty(),
                terms,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    private static Article of(Kind kind) {
        return new Article(
                kind,
                new Line("A <em>set</em> title &amp; more"),
                Optional.of(Line.of("Subtitle")),
                Optional.of(Line.of("Standfirst")),
                new Language("uk"),
                new Stage.Held(Optional.of(AT), "planned"),
                new Address("/2024/05/про-тишу/"),
                List.of("/?p=12"),
                List.of(
                        new Article.Credit(new Id(7), Article.Role.AUTHOR),
                        new Article.Credit(new Id(8), Article.Role.TRANSLATOR)),
                Optional.of(
                        new Article.Lead(
                                new Address("/wp-content/uploads/a.jpg"),
                                "A press",
                                Line.of("c"),
                                Line.EMPTY)),
                Optional.of("CC BY 4.0"),
                List.of(new Id(3)),
                List.of(new Article.Placement(new Id(4), Optional.of("Debate"), 2)),
                List.of(new Article.Placement(new Id(5), Optional.empty(), 0)),
                List.of(new Article.Answer(Article.Relation.REVIEWS, new Id(9))),
                Optional.of(new Id(6)),
                Set.of(Article.Mark.LEADS));
    }

    /// A document of every sort, and an article of every kind.
    public static List<Document> ofEverySort() {
        Kind.Declaration declaration =
                new Kind.Declaration(
                        "Union of Compositors",
                        Optional.of("Lviv"),
                        Optional.of(LocalDate.of(2022, 2, 25)),
                        Optional.of(new Language("uk")),
                        Optional.of(new Body("<p>Ми</p>")),
                        Optional.of(new Body("<p>We</p>")),
                        Optional.of("N. N."),
                        Optional.of("https://example.org/"));
        List<Kind> kinds =
                List.of(
                        new Kind.Essay(),
                        new Kind.Editorial(),
                        new Kind.Interview(),
                        new Kind.Faq(
                                List.of(
                                        new Kind.Question(
                                                Line.of("Why?"), new Body("<p>So.</p>")))),
                        new Kind.Review(
                                List.of(
                                        new Kind.Work(
                                                List.of("A. Author"),
                                                Line.of("A Book"),
                                                Optional.of("Press"),
                                                Optional.of("Leipzig"),
                                                Optional.of(1931),
                                                Optional.of("978-3-16-148410-0")))),
                        new Kind.Reply(),
                        new Kind.Memorandum(),
                        new Kind.Statement(declaration),
                        new Kind.Compilation(List.of(declaration, declaration)),
                        new Kind.OpenLetter("The Minister", List.of("A", "B")),
                        new Kind.Event(
                                Optional.of(AT),
                                Optional.of(AT.plusHours(2)),
                                Optional.of(ZoneId.of("Europe/Kyiv")),
                                Optional.of("Library"),
                                Optional.of("https://example.org/room")),
                        new Kind.Report(),
                        new Kind.Letter(),
                        new Kind.Poem(),
                        new Kind.Obituary("A compositor"),
                        new Kind.SymposiumOpening());
        List<Document> documents =
                new java.util.ArrayList<>(kinds.stream().map(Samples::of).toList());
        documents.add(
                article(
                        "Withdrawn",
                        new Stage.Withdrawn(AT, "By the author’s wish."),
                        List.of(),
                        List.of()));
        documents.add(article("Draft", new Stage.Draft(), List.of(), List.of()));
        documents.add(article("In review", new Stage.InReview(), List.of(), List.of()));
        documents.add(article("Scheduled", new Stage.Scheduled(AT), List.of(), List.of()));
        documents.add(article("Discarded", new Stage.Discarded(), List.of(), List.of()));
        documents.add(
                new Page(
                        Line.of("About"),
                        Language.ENGLISH,
                        new Stage.Published(AT),
                        new Address("/about/"),
                        List.of("/?page_id=2"),
                        Optional.of(new Id(1)),
                        3));
        documents.add(taxonomy("category", Taxonomy.Role.CATEGORY, "Category", "Categories"));
        documents.add(
                new Term(
                        new Id(1),
                        new Slug("labor"),
                        Line.of("Labor"),
                        new Body("<p>Work.</p>"),
                        Optional.of(new Id(2)),
                        new Address("/category/labor/"),
                        List.of("/?cat=3")));
        documents.add(
                new Contributor(
                        new Id(1),
                        Contributor.Sort.PERSON,
                        new Slug("roe-jane"),
                        Line.of("Jane Roe"),
                        Optional.of("Jane"),
                        Optional.of("Roe"),
                        "roe jane",
                        Body.EMPTY,
                        List.of("https://example.org/"),
                        new Address("/authors/roe-jane/"),
                        List.of()));
        documents.add(
                new Issue(
                        new Id(1),
                        new Slug("50"),
                        Line.of("Issue 50"),
                        Optional.of("XIII"),
                        Optional.of("2"),
                        Optional.of(50),
                        Optional.of("Winter"),
                        Optional.of(2011),
                        Optional.of(new Address("/wp-content/uploads/cover.jpg")),
                        List.of("Debate"),
                        Body.EMPTY,
                        new Address("/issue_number/50/"),
                        List.of()));
        documents.add(
                new Symposium(
                        new Id(1),
                        new Slug("paper"),
                        Line.of("Paper"),
                        Optional.of(new Id(3)),
                        Body.EMPTY,
                        new Address("/symposium/paper/"),
                        List.of()));
        documents.add(
                new MediaFile(
                        new Address("/wp-content/uploads/a.jpg"),
                        "ab".repeat(32),
                        "image/jpeg",
                        1234,
                        Optional.of(new MediaFile.Size(640, 480)),
                        List.of(new MediaFile.Size(320, 240)),
                        Line.of("A press"),
                        "A press",
                        Line.EMPTY,
                        Line.of("Photo: N. N."),
                        List.of("/a-press/")));
        documents.add(
                new Menu(
                        "Main",
                        Menu.Place.HEADER,
                        List.of(
                                new Menu.Item(
                                        Line.of("Labor"),
                                        new Menu.Target.To(new Id(3)),
                                        List.of(
                                                new Menu.Item(
                                                        Line.of("x"),
                                                        new Menu.Target.Link("/x/"),
                                                        List.of()))),
                                new Menu.Item(
                                        Line.of("More"), new Menu.Target.Heading(), List.of()))));
        documents.add(
                new Comment(
                        new Id(1),
                        Optional.of(new Id(2)),
                        "A reader",
                        Optional.of("https://example.org/"),
                        AT,
                        new Body("<p>Yes.</p>"),
                        Comment.State.APPROVED));
        documents.add(Journal.unnamed());
        documents.add(new Moved(List.of("/author/editor/"), new Address("/authors/")));
        return documents;
    }

    /// A taxonomy whose list stands at `/KEY/`.
    public static Taxonomy taxonomy(String key, Taxonomy.Role role, String label, String plural) {
        return new Taxonomy(key, role, label, plural, new Address("/" + key + "/"));
    }
}
