package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Answer;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Feed;
import org.standfirst.pages.Pages;

/// Which feeds and parts of the map a deed changes, and which it does not.
class FeedsAndMapsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2021-01-05T12:00:00Z");
    private static final int ARTICLES = 90;
    private static final int ITEMS = 20;
    private static final List<String> FORMS = List.of("feed/", "feed/atom/", "feed/json/");

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // by open
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @SuppressWarnings("NullAway.Init")
    private Press press;

    @SuppressWarnings("NullAway.Init")
    private Id taxonomy;

    private final List<Id> terms = new ArrayList<>();
    private final List<Id> ids = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Databases.SQLITE.open(folder);
        archive = new Archive(database, CLOCK);
        taxonomy = archive.newIds(1).getFirst();
        terms.addAll(archive.newIds(2));
        ids.addAll(archive.newIds(ARTICLES));
        List<Saving> all = new ArrayList<>();
        all.add(
                Saving.of(
                        taxonomy,
                        Samples.taxonomy(
                                "category", Taxonomy.Role.CATEGORY, "Category", "Categories")));
        for (int i = 0; i < terms.size(); i++) {
            all.add(Saving.of(terms.get(i), term(i)));
        }
        for (int i = 0; i < ARTICLES; i++) {
            all.add(Saving.of(ids.get(i), article(i), body(i, "Words")));
        }
        archive.save("anna", "save", "Saved.", all);
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Term term(int i) {
        return new Term(
                taxonomy,
                new Slug("t" + i),
                Line.of("Term " + i),
                Body.EMPTY,
                Optional.empty(),
                new Address("/category/t" + i + "/"),
                List.of());
    }

    /// One every three weeks, so that there are some years of them.
    private Article article(int i) {
        return article(i, new Language("en"), List.of(terms.get(i % 2)), List.of());
    }

    private static Article article(int i, Language language, List<Id> terms, List<Answer> answers) {
        return new Article(
                new Kind.Essay(),
                Line.of("Text " + i),
                Optional.empty(),
                Optional.empty(),
                language,
                new Stage.Published(BEGIN.plusDays(21L * i)),
                new Address("/text-" + i + "/"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                terms,
                List.of(),
                List.of(),
                answers,
                Optional.empty(),
                Set.of());
    }

    private static Body body(int i, String word) {
        return new Body("<p>" + word + " of " + i + ".</p>");
    }

    private void save(Id id, Article article, Body body) {
        archive.save("anna", "save", "Saved.", List.of(Saving.of(id, article, body)));
        editions.catchUp();
    }

    private List<String> feeds() {
        List<String> all = new ArrayList<>();
        for (String list :
                List.of("/", "/category/t0/", "/category/t1/", "/2021/", "/2023/", "/2026/")) {
            FORMS.forEach(form -> all.add(list + form));
        }
        return all;
    }

    private List<String> maps() {
        List<String> all = new ArrayList<>(List.of("/sitemap.xml", "/sitemap-pages-1.xml"));
        all.add("/sitemap-taxonomy-" + taxonomy + ".xml");
        for (int year = 2021; year <= 2026; year++) {
            all.add("/sitemap-year-" + year + ".xml");
        }
        return all;
    }

    /// What stands at each address now, printed again only where the press finds it must.
    private Map<String, Printed> printed() {
        Map<String, Printed> all = new HashMap<>();
        feeds().forEach(path -> all.put(path, press.at(path)));
        maps().forEach(path -> all.put(path, press.at(path)));
        return all;
    }

    private static Set<String> changed(Map<String, Printed> before, Map<String, Printed> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((path, sheet) -> {
            if (sheet != after.get(path)) {
                changed.add(path);
            }
        });
        return changed;
    }

    private Set<String> carriers(int i) {
        Set<String> carriers = new TreeSet<>();
        int year = BEGIN.plusDays(21L * i).getYear();
        carriers(ids.subList(0, ids.size()), i, "/", carriers);
        carriers(
                ids.stream().filter(id -> ids.indexOf(id) % 2 == i % 2).toList(),
                i,
                "/category/t" + i % 2 + "/",
                carriers);
        if (Set.of(2021, 2023, 2026).contains(year)) {
            FORMS.forEach(form -> carriers.add("/" + year + "/" + form));
        }
        return carriers;
    }

    private void carriers(List<Id> oldestFirst, int i, String list, Set<String> carriers) {
        if (oldestFirst.indexOf(ids.get(i)) >= oldestFirst.size() - ITEMS) {
            FORMS.forEach(form -> carriers.add(list + form));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void anEditIsPrintedOnlyWhereItIsRead(long seed) {
        Random random = new Random(seed);
        Map<String, Printed> before = printed();
        for (int edit = 0; edit < 25; edit++) {
            int i = random.nextInt(ARTICLES);
            save(ids.get(i), article(i), body(i, "Other words " + edit));
            Map<String, Printed> after = printed();
            assertThat(changed(before, after))
                    .as("seed %d, edit %d of text %d", seed, edit, i)
                    .isEqualTo(carriers(i));
            before = after;
        }
    }

    @Test
    void aNewArticleIsPrintedInItsFeedsAndInOnePartOfTheMap() {
        Map<String, Printed> before = printed();
        Id id = archive.newIds(1).getFirst();
        // The day after the newest, so of the same year.
        Article late = article(ARTICLES - 1);
        Article it =
                new Article(
                        late.kind(),
                        Line.of("Quite new"),
                        Optional.empty(),
                        Optional.empty(),
                        late.language(),
                        new Stage.Published(BEGIN.plusDays(21L * (ARTICLES - 1) + 1)),
                        new Address("/quite-new/"),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(terms.get(0)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Set.of());
        save(id, it, new Body("<p>New.</p>"));
        int year = BEGIN.plusDays(21L * (ARTICLES - 1)).getYear();
        assertThat(year).isEqualTo(2026);
        Set<String> wanted = new TreeSet<>(Set.of("/sitemap-year-2026.xml"));
        FORMS.forEach(form -> {
            wanted.add("/" + form);
            wanted.add("/category/t0/" + form);
            wanted.add("/2026/" + form);
        });
        assertThat(changed(before, printed())).isEqualTo(wanted);
    }

    @Test
    void aFeedWhoseContentsStayTheSameKeepsItsTag() {
        Map<String, Printed> before = printed();
        // A category is described anew: its feed does not say that.
        Term described =
                new Term(
                        taxonomy,
                        new Slug("t0"),
                        Line.of("Term 0"),
                        new Body("<p>All of it.</p>"),
                        Optional.empty(),
                        new Address("/category/t0/"),
                        List.of());
        archive.save("anna", "save", "Saved.", List.of(Saving.of(terms.get(0), described)));
        editions.catchUp();
        Map<String, Printed> after = printed();
        before.forEach((path, sheet) ->
                assertThat(after.get(path))
                        .as(path)
                        .isNotNull()
                        .satisfies(now ->
                                assertThat(now.sheet().orElseThrow().print())
                                        .isEqualTo(sheet.sheet().orElseThrow().print())));
    }

    @Test
    void theMapNamesEveryPartAndThePartsEveryArticleOnce() {
        String index = text("/sitemap.xml");
        List<String> met = new ArrayList<>();
        int parts = 0;
        for (String part : locations(index)) {
            parts++;
            met.addAll(locations(text(part.replace("http://localhost", ""))));
        }
        assertThat(parts).isEqualTo(8);
        assertThat(met).doesNotHaveDuplicates().hasSize(ARTICLES + terms.size() + 3);
        for (int i = 0; i < ARTICLES; i++) {
            assertThat(met).contains("http://localhost/text-" + i + "/");
        }
    }

    @Test
    void aYearThatIsTooMuchForOnePartHasPartsForItsMonthsAndDays() {
        List<Saving> many = new ArrayList<>();
        List<Id> more = archive.newIds(2_101);
        for (int i = 0; i < more.size(); i++) {
            // All but one on a single day, as a journal that moved once may have.
            OffsetDateTime at = OffsetDateTime.parse("1999-03-07T00:00:00Z").plusSeconds(i);
            Article it =
                    Samples.article(
                            "Old " + i,
                            new Stage.Published(i == 0 ? at.minusMonths(2) : at),
                            List.of(),
                            List.of());
            many.add(Saving.of(more.get(i), it, Body.EMPTY));
        }
        archive.save("anna", "save", "Saved.", many);
        editions.catchUp();
        assertThat(locations(text("/sitemap.xml")))
                .contains(
                        "http://localhost/sitemap-month-1999-01.xml",
                        "http://localhost/sitemap-day-1999-03-07.xml",
                        "http://localhost/sitemap-day-1999-03-07-part-2.xml",
                        "http://localhost/sitemap-day-1999-03-07-part-3.xml",
                        "http://localhost/sitemap-year-2021.xml")
                .doesNotContain("http://localhost/sitemap-year-1999.xml");
        assertThat(locations(text("/sitemap-month-1999-01.xml"))).hasSize(1);
        assertThat(locations(text("/sitemap-day-1999-03-07-part-3.xml"))).hasSize(100);
        Printed first = press.at("/sitemap-day-1999-03-07.xml");
        Printed last = press.at("/sitemap-day-1999-03-07-part-3.xml");
        save(
                archive.newIds(1).getFirst(),
                Samples.article(
                        "One more",
                        new Stage.Published(OffsetDateTime.parse("1999-03-07T23:00:00Z")),
                        List.of(),
                        List.of()),
                Body.EMPTY);
        assertThat(press.at("/sitemap-day-1999-03-07.xml")).isSameAs(first);
        assertThat(press.at("/sitemap-day-1999-03-07-part-3.xml")).isNotSameAs(last);
    }

    @Test
    void textsThatTranslateOneAnotherNameEachOtherFromEverySide() {
        Id original = ids.get(3);
        translation(40, "uk", original);
        translation(41, "de", original);
        for (int i : new int[] {3, 40, 41}) {
            assertThat(text("/text-" + i + "/"))
                    .contains(
                            "hreflang=\"en\" href=\"http://localhost/text-3/\"",
                            "hreflang=\"uk\" href=\"http://localhost/text-40/\"",
                            "hreflang=\"de\" href=\"http://localhost/text-41/\"",
                            "hreflang=\"x-default\" href=\"http://localhost/text-3/\"");
        }
        assertThat(text("/text-5/")).doesNotContain("hreflang");
        // A second one in German speaks for nobody.
        translation(42, "de", original);
        assertThat(text("/text-42/")).doesNotContain("rel=\"alternate\" hreflang");
        assertThat(text("/text-3/")).doesNotContain("text-42/\"\nhreflang");
        // One that is taken back is named by nobody.
        Article gone = article(40, new Language("uk"), List.of(), List.of());
        save(
                ids.get(40),
                gone.with(new Stage.Withdrawn(BEGIN, "By wish of the author.")),
                Body.EMPTY);
        assertThat(text("/text-3/"))
                .contains("rel=\"alternate\" hreflang=\"de\"")
                .doesNotContain("hreflang=\"uk\"");
    }

    private void translation(int i, String language, Id of) {
        save(
                ids.get(i),
                article(
                        i,
                        new Language(language),
                        List.of(),
                        List.of(new Answer(Relation.TRANSLATES, of))),
                body(i, "Words"));
    }

    @Test
    void anArticleKeepsItsNameInFeedsWhereverItGoes() {
        Article last = article(ARTICLES - 1);
        assertThat(text("/feed/"))
                .contains("<guid isPermaLink=\"true\">http://localhost/text-89/<");
        save(ids.getLast(), at(last, "/elsewhere/", List.of("/text-89/")), Body.EMPTY);
        assertThat(text("/feed/"))
                .contains(
                        "<guid isPermaLink=\"false\">http://localhost/text-89/<",
                        "<link>http://localhost/elsewhere/<");
        save(ids.getLast(), at(last, "/elsewhere/", List.of("/old/", "/?p=12")), Body.EMPTY);
        assertThat(text("/feed/")).contains("<guid isPermaLink=\"false\">http://localhost/?p=12<");
    }

    @Test
    void aJournalThatGivesOnlyTheStandfirstGivesNoText() {
        assertThat(text("/feed/")).contains("content:encoded>");
        Journal brief = Journal.unnamed().withFeeds(Journal.Feeds.STANDFIRST);
        archive.save(
                "anna", "save", "Saved.", List.of(Saving.of(archive.newIds(1).getFirst(), brief)));
        editions.catchUp();
        for (Feed.Form form : Feed.Form.values()) {
            assertThat(text("/" + form.path()))
                    .contains("Text 89", "Words of 89.")
                    .doesNotContain("<p>", "&lt;p&gt;", "content:encoded>", "<content");
        }
    }

    @Test
    void aRecordingThatATextLinksToIsEnclosed() {
        Address sound = new Address("/wp-content/uploads/kettle & co.mp3");
        MediaFile file =
                new MediaFile(
                        sound,
                        "0".repeat(64),
                        "audio/mpeg",
                        4_321,
                        Optional.empty(),
                        List.of(),
                        Line.of("A kettle"),
                        "",
                        Line.EMPTY,
                        Line.EMPTY,
                        List.of());
        Body body =
                new Body(
                        "<p>Listen.</p>\n<p class=\"media\"><a href=\"%s\">A kettle</a></p>"
                                .formatted(Line.escaped(sound.encoded())));
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(
                        Saving.of(archive.newIds(1).getFirst(), file),
                        Saving.of(ids.getLast(), article(ARTICLES - 1), body)));
        editions.catchUp();
        String url = "http://localhost/wp-content/uploads/kettle%20&amp;%20co.mp3";
        assertThat(text("/feed/"))
                .contains("<enclosure url=\"" + url + "\" length=\"4321\" type=\"audio/mpeg\"");
        assertThat(text("/feed/atom/")).contains("rel=\"enclosure\"", "length=\"4321\"");
        assertThat(text("/feed/json/")).contains("\"size_in_bytes\":4321");
    }

    private static Article at(Article it, String path, List<String> formerly) {
        return new Article(
                it.kind(),
                it.title(),
                it.subtitle(),
                it.standfirst(),
                it.language(),
                it.stage(),
                new Address(path),
                formerly,
                it.credits(),
                it.lead(),
                it.licence(),
                it.terms(),
                it.issues(),
                it.symposia(),
                it.answers(),
                it.collection(),
                it.marks());
    }

    private String text(String path) {
        return new String(press.at(path).sheet().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> locations(String map) {
        return java.util.regex.Pattern.compile("<loc>([^<]+)</loc>")
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
