package org.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.HandClock;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.database.Database;

/// What editors do, what they are told, and what they are refused.
class DeedsTest {
    @TempDir Path folder;

    private final HandClock clock =
            new HandClock(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.ofHours(1));

    @SuppressWarnings("NullAway.Init") // by open
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    @SuppressWarnings("NullAway.Init")
    private Deeds deeds;

    @SuppressWarnings("NullAway.Init")
    private Id issue;

    @BeforeEach
    void open() {
        database = Databases.SQLITE.open(folder);
        archive = new Archive(database, clock);
        deeds = Deeds.of(archive, clock);
        Id categories =
                save(
                        Samples.taxonomy(
                                "category", Taxonomy.Role.CATEGORY, "Category", "Categories"));
        Id tags = save(Samples.taxonomy("tag", Taxonomy.Role.TAG, "Tag", "Tags"));
        Id labor = save(term(categories, "Labor", "/category/labor/", Optional.empty()));
        save(term(categories, "Unions", "/category/labor/unions/", Optional.of(labor)));
        save(term(categories, "Paper", "/category/paper/", Optional.empty()));
        save(term(tags, "Paper", "/tag/paper/", Optional.empty()));
        Id people =
                save(Samples.taxonomy("authors", Taxonomy.Role.CONTRIBUTOR, "Author", "Authors"));
        save(
                new Contributor(
                        people,
                        Contributor.Sort.PERSON,
                        new Slug("roe-jane"),
                        Line.of("Jane Roe"),
                        Optional.of("Jane"),
                        Optional.of("Roe"),
                        "roe jane",
                        Body.EMPTY,
                        List.of(),
                        new Address("/authors/roe-jane/"),
                        List.of()));
        Id issues = save(Samples.taxonomy("issue", Taxonomy.Role.ISSUE, "Issue", "Issues"));
        issue =
                save(
                        new Issue(
                                issues,
                                new Slug("7"),
                                Line.of("Issue 7"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of("A"),
                                Body.EMPTY,
                                new Address("/issue/7/"),
                                List.of()));
        save(Samples.article("Fifty"), new Body("<p>Words.</p>"));
        save(text("Draft", new Stage.Draft()));
        save(text("Held", new Stage.Held(Optional.of(Samples.AT), "A reason.")));
        save(text("Discarded", new Stage.Discarded()));
        Id about = save(page("About", "/about/", Optional.empty()));
        save(page("Masthead", "/about/masthead/", Optional.of(about)));
        save(page("Beside", "/about/beside/", Optional.empty()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Id save(Document document) {
        Id id = archive.newIds(1).getFirst();
        archive.save("anna", "save", ".", List.of(Saving.of(id, document)));
        return id;
    }

    private void save(Document document, Body body) {
        Id id = archive.newIds(1).getFirst();
        archive.save("anna", "save", ".", List.of(Saving.of(id, document, body)));
    }

    private static Article text(String title, Stage stage) {
        return Samples.article(title, stage, List.of(), List.of());
    }

    private static Page page(String title, String address, Optional<Id> parent) {
        return new Page(
                Line.of(title),
                Language.ENGLISH,
                new Stage.Published(Samples.AT),
                new Address(address),
                List.of(),
                parent,
                0);
    }

    private static Term term(Id taxonomy, String name, String address, Optional<Id> parent) {
        return new Term(
                taxonomy,
                new Slug(address.replaceAll(".*/([^/]+)/$", "$1")),
                Line.of(name),
                Body.EMPTY,
                parent,
                new Address(address),
                List.of());
    }

    private Revision at(String path) {
        return archive.look(present -> present.claiming(path)).getFirst();
    }

    private Text text(String path) {
        return (Text) at(path).document();
    }

    private static void done(Decided decided, String words) {
        assertThat(decided.words()).isEqualTo(words);
        assertThat(decided.line())
                .hasValueSatisfying(line -> assertThat(line.words()).isEqualTo(words));
    }

    private void nothing(Decided decided, String words) {
        assertThat(decided).isEqualTo(new Decided(words, Optional.empty()));
    }

    private void refused(Runnable deed, String words) {
        long before = archive.position();
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(words);
        assertThat(archive.position()).isEqualTo(before);
    }

    @Test
    void aDraftIsPublishedNowWithItsText() {
        done(publish("/draft/"), "“Draft” at /draft/ is public, dated 2026-11-22T11:00+01:00");
        nothing(
                publish("https://127.0.0.1:8080/draft?x=1#y"),
                "“Draft” at /draft/ is already public, dated 2026-11-22T11:00+01:00");
        assertThat(archive.history(at("/draft/").id())).hasSize(2);
        done(
                publish("draft", "2026-11-01"),
                "“Draft” at /draft/ is public, dated 2026-11-01T00:00+01:00");
        refused(
                () -> publish("/draft/", "2027-01-01"),
                "“Draft” at /draft/ is public already. What readers have seen cannot wait for a moment; “withdraw” takes it back.");
    }

    private Decided publish(String address) {
        return deeds.publishing().publish("anna", address, Optional.empty());
    }

    private Decided publish(String address, String at) {
        return deeds.publishing().publish("anna", address, Optional.of(at));
    }

    @Test
    void whatCannotBePublishedSaysWhy() {
        refused(
                () -> publish("/discarded/"),
                "“Discarded” at /discarded/ was thrown away. Save it with “draft: true” first.");
        refused(
                () -> publish("/2020/fifty/"),
                "Nothing stands at /2020/fifty/. Did you mean /fifty/?");
        refused(
                () -> publish("/none/"),
                "Nothing stands at /none/. Give the address as it stands in the browser.");
        refused(
                () -> publish("/category/labor/"),
                "At /category/labor/ is no text, but a term. Give the address of an article or page.");
        refused(
                () -> publish("https://other.example/fifty/"),
                "https://other.example/fifty/ is not an address of this journal. Give the path alone, for example “/about/”.");
        refused(
                () -> publish("/draft/", "soon"),
                "“soon” is no moment. Write 2026-05-06, 2026-05-06T10:00 or 2026-05-06T10:00+02:00.");
        save(text("Draft", new Stage.Published(Samples.AT)));
        publish("/draft/");
        save(text("Twin", new Stage.Draft()).at(new Address("/fifty/"), List.of("/twin/")));
        refused(
                () -> publish("/twin/"),
                "At /fifty/ stands “Fifty” already, an article. Choose another address, or move that first.");
    }

    @Test
    void whatIsScheduledComesOutWhenItsMomentComesAndOnlyThen() {
        Releases releases = new Releases(archive, clock, (_, _) -> {});
        assertThat(releases.release()).isEmpty();
        done(
                publish("/draft/", "2026-11-22T12:30"),
                "“Draft” at /draft/ comes out at 2026-11-22T12:30+01:00");
        clock.on(Duration.ofMinutes(89));
        assertThat(releases.release()).isEmpty();
        clock.on(Duration.ofMinutes(1));
        assertThat(releases.release())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.deed()).isEqualTo("release");
                    assertThat(line.words())
                            .isEqualTo(
                                    "“Draft” at /draft/ is public, as was planned for 2026-11-22T12:30+01:00");
                });
        assertThat(releases.release()).isEmpty();
        assertThat(text("/held/").stage()).isInstanceOf(Stage.Held.class);
    }

    @Test
    void whatCameDueWhileNobodyWatchedIsReleasedOnceByWhoeverComesFirst() {
        publish("/draft/", "2026-11-22T12:30");
        clock.on(Duration.ofDays(2));
        Releases one = new Releases(archive, clock, (_, _) -> {});
        Releases other = new Releases(archive, clock, (_, _) -> {});
        assertThat(one.release()).hasSize(1);
        assertThat(other.release()).isEmpty();
        assertThat(text("/draft/").published().orElseThrow()).isEqualTo("2026-11-22T12:30+01:00");
    }

    @Test
    void aReleaseThatIsHinderedIsToldOnceAndDoesNotHinderOthers() {
        publish("/draft/", "2026-11-22T12:30");
        publish("/held/", "2026-11-22T12:31");
        save(text("Draft", new Stage.Published(Samples.AT)));
        clock.on(Duration.ofDays(1));
        List<String> told = new ArrayList<>();
        Releases releases =
                new Releases(archive, clock, (text, why) -> told.add(text + ": " + why.wrong()));
        assertThat(releases.release()).hasSize(1);
        assertThat(releases.release()).isEmpty();
        assertThat(told).containsExactly("“Draft”: At /draft/ stands “Draft” already, an article.");
    }

    @Test
    void whatIsTakenBackGivesItsReasonAndComesBackUnderItsOldDate() {
        done(
                deeds.publishing().withdraw("anna", "/fifty/", "By wish."),
                "“Fifty” at /fifty/ is taken back (“By wish.”)");
        nothing(
                deeds.publishing().withdraw("anna", "/fifty/", " By wish. "),
                "“Fifty” at /fifty/ is taken back (“By wish.”)");
        done(publish("/fifty/"), "“Fifty” at /fifty/ is public, dated 2024-05-06T10:00+03:00");
        assertThat(archive.body(at("/fifty/").number()).html()).isEqualTo("<p>Words.</p>");
        refused(
                () -> deeds.publishing().withdraw("anna", "/draft/", "x"),
                "“Draft” at /draft/ is not public, so there is nothing to take back. “withdraw” is for what readers can see.");
        refused(
                () -> deeds.publishing().withdraw("anna", "/fifty/", "  "),
                "Nothing says why it is taken back. Give --reason a sentence; readers see it at the address.");
    }

    @Test
    void aMoveTakesWhatHangsBelowAndLeavesSignposts() {
        done(move("/about/", "/us"), "“About”: /about/ → /us/, with 1 below it");
        assertThat(text("/us/masthead/").formerly()).containsExactly("/about/masthead/");
        assertThat(text("/about/beside/").address().path()).isEqualTo("/about/beside/");
        done(
                move("/category/labor/", "/category/toil/"),
                "“Labor”: /category/labor/ → /category/toil/, with 1 below it");
        assertThat(((Term) at("/category/toil/").document()).slug()).isEqualTo(new Slug("toil"));
        nothing(move("/about/", "/us/"), "“About” stands at /us/ already");
        done(move("/about/", "/about/"), "“About”: /us/ → /about/, with 1 below it");
    }

    private Decided move(String from, String to) {
        return deeds.moving().move("anna", from, to);
    }

    @Test
    void anAddressThatIsInUseOrThatTheHouseHasIsRefused() {
        refused(
                () -> move("/fifty/", "/about/"),
                "At /about/ stands “About” already, a page. Choose another address, or move that first.");
        move("/about/", "/us/");
        refused(
                () -> move("/fifty/", "/about/"),
                "/about/ is an old address, and leads to “About” at /us/. Choose another address, or move that first.");
        refused(
                () -> move("/fifty/", "/feed/"),
                "/feed/ is an address of the house: a list, a feed or a file of its own. Choose another.");
        refused(
                () -> move("/fifty/", "/2024/05/"),
                "/2024/05/ is an address of the house: a list, a feed or a file of its own. Choose another.");
        refused(
                () -> move("/fifty/", "/a b/"),
                "/a b/ cannot be an address. Write it like “/2024/05/on-silence/”, in letters, digits and hyphens.");
        refused(
                () -> move("/category/", "/kinds/"),
                "/category/ is the list of all categories, which stays where it is. Texts, terms, contributors, issues and symposia can be moved.");
    }

    @Test
    void titlesAndNamesAreChangedAndAddressesStay() {
        done(
                deeds.titling().retitle("anna", "/fifty/", "Fifty <em>Now</em>"),
                "/fifty/: “Fifty” → “Fifty Now”");
        nothing(
                deeds.titling().retitle("anna", "/fifty/", "Fifty <em>Now</em>"),
                "It is called “Fifty Now” already");
        done(
                deeds.titling().rename("anna", "jane roe", "Jane Doe", Optional.empty()),
                "/authors/roe-jane/: “Jane Roe” → “Jane Doe”, sorted by “doe jane”");
        done(
                deeds.titling()
                        .rename("anna", "/authors/roe-jane/", "Jane Doe", Optional.of("jane")),
                "/authors/roe-jane/: “Jane Doe” → “Jane Doe”, sorted by “jane”");
        nothing(
                deeds.titling().rename("anna", "roe-jane", "Jane Doe", Optional.empty()),
                "It is called “Jane Doe” already");
        refused(
                () -> deeds.titling().retitle("anna", "/authors/roe-jane/", "X"),
                "“Jane Doe” is a contributor. “rename” gives a contributor another name.");
        refused(
                () -> deeds.titling().rename("anna", "/fifty/", "X", Optional.empty()),
                "“Fifty Now” is an article. “rename” is for contributors; “retitle” gives others another title.");
        refused(
                () -> deeds.titling().rename("anna", "Nobody", "X", Optional.empty()),
                "There is no contributor “Nobody”. Give the name as it is printed, or the address.");
        refused(
                () -> deeds.titling().retitle("anna", "/fifty/", "none"),
                "“none” is no title. Give it in one or more words.");
    }

    @Test
    void anArticleIsFiledAndTakenOutAgain() {
        done(tag("Labor", "/tag/paper/"), "“Fifty” at /fifty/ stands under “Labor”, “Paper”");
        nothing(tag("labor"), "“Fifty” at /fifty/ stands under all of these already");
        refused(
                () -> tag("Paper"),
                "“Paper” may be /category/paper/ or /tag/paper/. Give the address.");
        refused(
                () -> tag("Labour"),
                "There is no term “Labour”. Give its name as it is printed or its address; --new makes it.");
        Tagging.Where makes = new Tagging.Where(Optional.empty(), Tagging.Unknown.MADE);
        done(
                deeds.tagging().tag("anna", "/fifty/", List.of("Bed & Board"), makes),
                "“Fifty” at /fifty/ stands under “Bed & Board”, newly made: “Bed & Board”");
        assertThat(at("/tag/bed-board/").document()).isInstanceOf(Term.class);
        done(untag("Labor"), "“Fifty” at /fifty/ stands no more under “Labor”");
        nothing(untag("Labor"), "“Fifty” at /fifty/ stands under none of these");
        refused(
                () -> deeds.tagging().tag("anna", "/about/", List.of("Labor"), makes),
                "“About” is a page; only articles stand under terms. Give the address of an article.");
        refused(
                () ->
                        deeds.tagging()
                                .tag(
                                        "anna",
                                        "/fifty/",
                                        List.of("X"),
                                        new Tagging.Where(
                                                Optional.of("colour"), Tagging.Unknown.MADE)),
                "There is no taxonomy “colour”. There are category, tag.");
    }

    private Decided tag(String... terms) {
        return deeds.tagging().tag("anna", "/fifty/", List.of(terms), Tagging.Where.ANYWHERE);
    }

    private Decided untag(String... terms) {
        return deeds.tagging().untag("anna", "/fifty/", List.of(terms), Tagging.Where.ANYWHERE);
    }

    @Test
    void theOrderOfAnIssueIsWhatItsEditorsSay() {
        for (String title : List.of("One", "Two", "Three")) {
            save(
                    Samples.article(title)
                            .placed(
                                    List.of(new Article.Placement(issue, Optional.of("A"), 0)),
                                    List.of()));
        }
        done(
                deeds.ordering().order("anna", "/issue/7/", List.of("/three/", "/one/")),
                "The 3 pieces of “Issue 7” stand in another order, “Three” first");
        assertThat(placement("/two/")).isEqualTo(new Article.Placement(issue, Optional.of("A"), 2));
        nothing(
                deeds.ordering().order("anna", "/issue/7/", List.of("/three/")),
                "The pieces of “Issue 7” stand in that order already");
        refused(
                () -> deeds.ordering().order("anna", "/issue/7/", List.of("/fifty/")),
                "“Fifty” does not stand in “Issue 7”. Leave it out, or give it a place there by “save” with “issue:”.");
        refused(
                () -> deeds.ordering().order("anna", "/issue/7/", List.of("/one/", "/one/")),
                "“One” is named twice. Name each piece once.");
        refused(
                () -> deeds.ordering().order("anna", "/about/", List.of("/one/")),
                "“About” is a page. Only issues and symposia have an order: give the address of one first.");
    }

    private Article.Placement placement(String path) {
        return ((Article) at(path).document()).issues().getFirst();
    }

    @Test
    void whatAManuscriptDoesNotSayStays() {
        Article file = text("Fifty, mended", new Stage.Draft());
        Article said = file.at(new Address("/fifty/"), List.of());
        done(
                deeds.writing()
                        .save(
                                "anna",
                                new Manuscript(
                                        said,
                                        Set.of(Manuscript.Part.TITLE),
                                        Set.of(),
                                        Optional.empty())),
                "“Fifty, mended” at /fifty/ has a new revision, public");
        assertThat(archive.body(at("/fifty/").number()).html()).isEqualTo("<p>Words.</p>");
        assertThat(text("/fifty/").published().orElseThrow()).isEqualTo(Samples.AT);
        refused(
                () ->
                        deeds.writing()
                                .save(
                                        "anna",
                                        new Manuscript(
                                                said,
                                                Set.of(Manuscript.Part.STAGE),
                                                Set.of(),
                                                Optional.empty())),
                "“Fifty, mended” at /fifty/ is public, and the file says that it is a draft. Take that line out of the file; “publish” and “withdraw” change what readers see.");
        refused(
                () ->
                        deeds.writing()
                                .save(
                                        "anna",
                                        new Manuscript(
                                                said.at(new Address("/about/"), List.of()),
                                                Set.of(),
                                                Set.of(),
                                                Optional.empty())),
                "“About” at /about/ is a page, and this is an article. Give it an address of its own.");
    }
}
