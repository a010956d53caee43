package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.Golden;
import org.standfirst.HandClock;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Progress;
import org.standfirst.content.Stage;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.database.Database;
import org.standfirst.desk.Deeds;
import org.standfirst.desk.Manuscript;
import org.standfirst.desk.Setting;
import org.standfirst.desk.Settings;
import org.standfirst.desk.Tagging;
import org.standfirst.edition.Editions;
import org.standfirst.intake.Intake;
import org.standfirst.intake.Order;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.web.Outgoing;

/// What everyday deeds print again of the sample journal: these pages, and no others.
class CountingTest {
    private static final Path SAMPLE =
            Path.of(System.getProperty("basedir", ""), "src/main/sample");

    @TempDir Path folder;

    private final HandClock clock =
            new HandClock(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init") // by takeIn
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @SuppressWarnings("NullAway.Init")
    private Press press;

    @SuppressWarnings("NullAway.Init")
    private Deeds deeds;

    @SuppressWarnings("NullAway.Init")
    private Media media;

    @BeforeEach
    void takeIn() {
        database = Databases.SQLITE.open(folder);
        archive = new Archive(database, clock);
        media = new Media(folder.resolve("media"));
        Outgoing outgoing = new Outgoing("test", clock, Outgoing.PAUSE, Set.of());
        new Intake(archive, media, outgoing, folder.resolve("reports"), clock)
                .take(Order.of(SAMPLE), Progress.UNSEEN);
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
        deeds = Deeds.of(archive, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        new Routes(editions.now(), new Pages())
                .addresses().sheets().stream().map(Route::path).forEach(all::add);
        return all;
    }

    /// Does a deed, and gives the addresses at which there is something else since: printed again,
    /// though it may have come to the same bytes, come or gone.
    private Set<String> printed(Runnable deed) {
        Set<String> all = addresses();
        all.forEach(press::at);
        long before = editions.now().position();
        deed.run();
        editions.catchUp();
        Set<String> after = addresses();
        Set<String> printed = new TreeSet<>(after);
        printed.addAll(all);
        printed.removeIf(path ->
                all.contains(path)
                        && after.contains(path)
                        && press.why(path).orElseThrow().printed() <= before);
        return printed;
    }

    private void counts(String name, Runnable deed) {
        golden(name, String.join("\n", printed(deed)) + "\n");
    }

    private static void golden(String name, String list) {
        // The address of a style sheet carries its hash, which is not what is counted here.
        String masked = list.replaceAll("standfirst-[0-9a-f]{12}[.]css", "standfirst-….css");
        Golden.check("reprinted/" + name + ".txt", masked.getBytes(StandardCharsets.UTF_8));
    }

    private Revision at(String path) {
        return archive.look(present -> present.claiming(path)).getFirst();
    }

    private static final String ARTICLE = "/2024/01/how-honest-was-the-honest-type/";

    @Test
    void aTypoDeepInABody() {
        Revision found = at(ARTICLE);
        String html = archive.body(found.number()).html();
        int deep = html.lastIndexOf(" the ");
        Body mended = new Body(html.substring(0, deep) + " teh " + html.substring(deep + 5));
        counts("a-typo", () -> deeds.writing().save("anna", again(found, mended)));
    }

    private static Manuscript again(Revision found, Body body) {
        return new Manuscript((Article) found.document(), Set.of(), Set.of(), Optional.of(body));
    }

    @Test
    void aTitle() {
        counts("a-title", () -> deeds.titling().retitle("anna", ARTICLE, "How Honest?"));
    }

    @Test
    void aNewArticleInTheLargestCategory() {
        Map<Id, Integer> sizes = new HashMap<>();
        Set<Id> categories =
                archive.current(Taxonomy.class).stream()
                        .filter(one -> ((Taxonomy) one.document()).role() == Taxonomy.Role.CATEGORY)
                        .map(Revision::id)
                        .collect(Collectors.toSet());
        archive.current(Article.class)
                .forEach(one ->
                        ((Article) one.document())
                                .terms()
                                .forEach(term -> sizes.merge(term, 1, Integer::sum)));
        Revision largest =
                archive.current(Term.class).stream()
                        .filter(one -> categories.contains(((Term) one.document()).taxonomy()))
                        .max(Comparator.comparingInt(one -> sizes.getOrDefault(one.id(), 0)))
                        .orElseThrow();
        Article like = (Article) at(ARTICLE).document();
        Article article =
                new Article(
                        new org.standfirst.content.Kind.Essay(),
                        Line.of("Quite New"),
                        Optional.empty(),
                        Optional.empty(),
                        like.language(),
                        new Stage.Published(
                                java.time.OffsetDateTime.parse("2026-11-22T10:00:00+01:00")),
                        new Address("/2026/11/quite-new/"),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(largest.id()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Set.of());
        counts(
                "a-new-article",
                () ->
                        deeds.writing()
                                .save(
                                        "anna",
                                        new Manuscript(
                                                article,
                                                Set.of(Manuscript.Part.STAGE),
                                                Set.of(),
                                                Optional.of(new Body("<p>New.</p>")))));
    }

    @Test
    void theNameOfTheMostCreditedContributor() {
        Map<Id, Long> credits =
                archive.current(Article.class).stream()
                        .flatMap(one -> ((Article) one.document()).credits().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Article.Credit::contributor, Collectors.counting()));
        Revision most =
                archive.current(Contributor.class).stream()
                        .max(Comparator.comparingLong(one -> credits.getOrDefault(one.id(), 0L)))
                        .orElseThrow();
        counts(
                "a-name",
                () ->
                        deeds.titling()
                                .rename(
                                        "anna",
                                        ((Contributor) most.document()).address().path(),
                                        "Somebody Else",
                                        Optional.empty()));
    }

    private void sets(String name, Setting setting, String value) {
        Settings settings = new Settings(archive, media);
        Set<String> all = addresses();
        Set<String> printed = printed(() -> settings.set("anna", setting, value));
        Set<String> pages = new TreeSet<>(printed);
        pages.removeIf(path -> isHtml(path));
        Set<String> left = new TreeSet<>(all);
        left.removeAll(printed);
        left.removeIf(path -> !isHtml(path));
        // A setting is on most pages: these are told by what is left out.
        golden(
                name,
                "Not pages, and printed again:\n%s\nPages, and left as they are:\n%s\n"
                        .formatted(String.join("\n", pages), String.join("\n", left)));
    }

    private boolean isHtml(String path) {
        return press.at(path)
                .sheet()
                .filter(sheet -> sheet.type().startsWith("text/html"))
                .isPresent();
    }

    @Test
    void aColour() {
        sets("a-colour", Setting.ACCENT, "005a9c");
    }

    @Test
    void aFooter() {
        sets("a-footer", Setting.FOOTER, "Set in Trieste");
    }

    @Test
    void theNameOfTheJournal() {
        sets("a-journals-name", Setting.NAME, "The Other Stone");
    }

    @Test
    void whetherListsSayWhoWroteATextIsSeenInLists() {
        sets("bylines-off", Setting.BYLINE, "off");
    }

    @Test
    void aComment() {
        Id on = at(ARTICLE).id();
        counts(
                "a-comment",
                () ->
                        archive.save(
                                "anna",
                                "save",
                                "A comment.",
                                List.of(
                                        Saving.of(
                                                archive.newIds(1).getFirst(),
                                                new Comment(
                                                        on,
                                                        Optional.empty(),
                                                        "A reader",
                                                        Optional.empty(),
                                                        java.time.OffsetDateTime.now(clock),
                                                        new Body("<p>Yes.</p>"),
                                                        Comment.State.APPROVED)))));
    }

    @Test
    void aTag() {
        counts(
                "a-tag",
                () ->
                        deeds.tagging()
                                .tag(
                                        "anna",
                                        ARTICLE,
                                        List.of("Quite fresh"),
                                        new Tagging.Where(
                                                Optional.of("post_tag"), Tagging.Unknown.MADE)));
    }

    @Test
    void aTextThatIsTakenBack() {
        counts(
                "a-withdrawal",
                () -> deeds.publishing().withdraw("anna", ARTICLE, "By wish of the author."));
    }

    @Test
    void aDraftThatIsSaved() {
        Article article =
                ((Article) at(ARTICLE).document())
                        .at(new Address("/quite-new/"), List.of())
                        .with(Line.of("Quite New"));
        assertThat(
                        printed(() ->
                                deeds.writing()
                                        .save(
                                                "anna",
                                                new Manuscript(
                                                        article,
                                                        Set.of(),
                                                        Set.of(),
                                                        Optional.of(new Body("<p>New.</p>"))))))
                .isEmpty();
    }

    @Test
    void anAddress() {
        counts("a-move", () -> deeds.moving().move("anna", ARTICLE, "/2024/01/how-honest/"));
    }

    @Test
    void theOrderOfAnIssue() {
        Revision issue =
                archive.current(Issue.class).stream()
                        .max(
                                Comparator.comparingInt(one ->
                                        archive.look(present -> present.placedIn(one.id())).size()))
                        .orElseThrow();
        List<Revision> pieces = archive.look(present -> present.placedIn(issue.id()));
        counts(
                "an-order",
                () ->
                        deeds.ordering()
                                .order(
                                        "anna",
                                        ((Issue) issue.document()).address().path(),
                                        pieces.reversed().stream()
                                                .map(one ->
                                                        ((Article) one.document()).address().path())
                                                .toList()));
    }
}
