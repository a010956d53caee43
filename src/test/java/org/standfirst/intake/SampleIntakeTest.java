package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article;
import org.standfirst.content.Contributor;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Page;
import org.standfirst.content.Term;

/// The sample journal, taken in: what its texts, people and pictures have become.
class SampleIntakeTest {
    static final Path EXPORT = Path.of("src/test/resources/wordpress/journal.xml");
    static final Path MEDIA = Path.of("src/test/resources/wordpress/media");
    private static final String COMMA = "/2024/01/a-comma-is-not-a-crime/";
    private static final String HONEST = "/2024/01/how-honest-was-the-honest-type/";

    @TempDir private static Path folder;
    private static TakenIn journal;
    private static Summary summary;

    @BeforeAll
    static void takeIn() {
        journal = new TakenIn(folder);
        summary = journal.take(TakenIn.order(EXPORT, MEDIA));
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static List<String> titles(String url) {
        return journal.page(url).select("article.entry > h2, article.entry > h3").eachText();
    }

    private static List<String> byline(String url) {
        return journal.page(url).select("article > header .byline a").eachText();
    }

    @Test
    void whatWasPublishedIsPublicAndNothingElseIs() {
        assertThat(journal.open(Page.class)).hasSize(4);
        assertThat(journal.open(Article.class).stream().filter(it -> it.collection().isEmpty()))
                .hasSize(35);
        assertThat(journal.open(Article.class).stream().filter(it -> it.collection().isPresent()))
                .hasSize(2);
        assertThat(journal.archive.current().documents())
                .filteredOn(held -> held.revision().document() instanceof Article)
                .describedAs("those that are not public are kept too")
                .hasSize(43);
    }

    @Test
    void theTerminalSaysWhatThereIsAndWhatIsMissing() {
        assertThat(summary.lines())
                .containsExactly(
                        "Took in 6 media files, 10 menu entries, 4 pages, 2 items of type “podcast” and 41 posts.",
                        "Skipped 1 item: attachment 307 (its file is missing).",
                        "1 picture is missing: /wp-content/uploads/2024/05/censors-stamp.jpg.",
                        "3 texts left something behind: see the report.",
                        "Everything is in " + summary.html());
    }

    @Test
    void threeAuthorsStandInTheirOrder() {
        assertThat(byline("/2025/10/bench-notes-reading-a-watermark/"))
                .containsExactly("Fumio Akasegi", "Ingeborg Thrane-Vik", "Adaeze Okonkwo");
    }

    @Test
    void anOrganisationSigns() {
        assertThat(byline("/2024/07/letter-the-colour-of-the-censors-ink/"))
                .containsExactly("The Guild of Unemployed Proofreaders");
    }

    @Test
    void theAccountThatPostedIsNoAuthorWhereAnAuthorIsNamed() {
        assertThat(byline("/2023/09/the-blotting-paper-problem/"))
                .containsExactly("Teodora Stănculeasa");
    }

    @Test
    void whereNobodyIsNamedThePersonWhoPostedSigns() {
        assertThat(byline("/2024/05/plate-the-lower-case/")).containsExactly("Adaeze Okonkwo");
    }

    @Test
    void anAccountAndABylineOfTheSameNameAreOnePerson() {
        assertThat(journal.all(Contributor.class).values())
                .extracting(person -> person.name().text())
                .containsOnlyOnce("Adaeze Okonkwo")
                .doesNotContain("editor", "The Imposing Stone");
        assertThat(journal.remarks("ACCOUNTS"))
                .containsExactly(
                        "editor: no contributor: its name is only its login",
                        "imposingstone: no contributor: it has the name of the site",
                        "adaeze: the contributor “Adaeze Okonkwo”");
    }

    @Test
    void translatorsAndInterviewersAreCreditedAsSuch() {
        assertThat(journal.page("/2025/11/four-statements-carso-lending-library/").text())
                .contains("translated by Magda Osuch");
        assertThat(journal.article("/2024/06/i-read-the-news-backwards/").credits())
                .extracting(Article.Credit::role)
                .contains(Article.Role.INTERVIEWER);
    }

    @Test
    void everyKeyOfASubtitleIsRead() {
        assertThat(subtitle(HONEST)).isEqualTo("On the virtue of printers, and other unicorns");
        assertThat(subtitle("/2024/01/the-marginal-republic/")).isNotEmpty();
        assertThat(subtitle("/2023/05/faq-what-is-a-watermark-for/")).isNotEmpty();
        assertThat(journal.article("/2025/10/the-letter-that-was-not-there/").subtitle())
                .hasValueSatisfying(line -> assertThat(line.html()).contains("<em>"));
    }

    private static String subtitle(String url) {
        return journal.page(url).select("article > header .subtitle").text();
    }

    @Test
    void anExcerptIsTheStandfirstAndKeepsItsEmphasis() {
        assertThat(journal.open(Article.class).stream().filter(it -> it.standfirst().isPresent()))
                .hasSize(23 + 1);
        assertThat(journal.page(COMMA).select("article > header .standfirst em")).isNotEmpty();
    }

    @Test
    void titlesKeepTheirMarksAndEmphasis() {
        assertThat(journal.page(HONEST).select("h1").html())
                .isEqualTo("How Honest Was <em>The Honest Type</em>?");
        assertThat(journal.page("/2023/12/ink-and-oil/").select("h1").text())
                .isEqualTo("Ink & Oil: What the Devil’s Tail Was Made Of");
    }

    @Test
    void notesOfAllThreeKindsLeadThereAndBack() {
        notes("/2024/01/the-marginal-republic/", 20);
        notes("/2023/09/the-blotting-paper-problem/", 4);
        notes("/2025/10/how-to-burn-a-book-badly/", 3);
        assertThat(journal.body("/2024/01/the-marginal-republic/").select("#note-6").text())
                .isEqualTo("The stove is not a figure of speech. See note 11.");
    }

    private static void notes(String url, int count) {
        Document page = journal.page(url);
        assertThat(page.select("a.note")).describedAs(url).hasSize(count);
        assertThat(page.select("ol.notes > li")).describedAs(url).hasSize(count);
        for (Element mark : page.select("a.note")) {
            assertThat(page.select("li" + mark.attr("href"))).hasSize(1);
            assertThat(page.select("ol.notes a[href=#" + mark.id() + "]")).hasSize(1);
        }
    }

    @Test
    void aCaptionAndAGalleryAreFigures() {
        Document body = journal.body("/2024/05/a-walk-through-the-case-room/");
        assertThat(body.select("figure")).hasSize(2);
        assertThat(body.select("figure").first().select("figcaption").text())
                .isEqualTo("The lower case. The largest box is for e. Drawing: The Imposing Stone");
        assertThat(body.select("figure").last().select("img").eachAttr("src"))
                .containsExactly(
                        "/wp-content/uploads/2024/05/press.png",
                        "/wp-content/uploads/2024/05/type-case.png",
                        "/wp-content/uploads/2024/05/composing-stick.png");
        assertThat(journal.page("/2024/05/a-walk-through-the-case-room/").select("article img"))
                .allSatisfy(image -> {
                    assertThat(image.attr("width")).isNotEmpty();
                    assertThat(image.attr("srcset")).contains("300x200");
                });
    }

    @Test
    void labelsAndShareButtonsAreGoneAndReported() {
        String body = journal.body("/2023/02/the-press-in-the-cellar/").text();
        assertThat(body).startsWith("The police knew").doesNotContain("[PDF]", "Share", "Email");
        assertThat(journal.remarks("DROPPED", "post 127").lines())
                .containsExactlyInAnyOrder(
                        "label [PDF]", "label [Print]", "label Share this: Email Print");
    }

    @Test
    void noWordWasLostOnTheWay() {
        assertThat(journal.remarks("WORDS")).isEmpty();
    }

    @Test
    void anEditorsNoteStandsAside() {
        Document body = journal.body("/2023/10/what-the-inspector-saw/");
        assertThat(body.select("aside.editors-note").text()).startsWith("Editors’ note: This is");
        assertThat(journal.page("/2023/").select("article.entry").text())
                .doesNotContain("Editors’ note");
    }

    @Test
    void textsOfOtherLanguagesSayWhichAndWhichWayTheyRun() {
        language("/2025/10/letters-in-a-suitcase/", "ar", "rtl");
        language("/2025/10/litera-yakoi-ne-bulo/", "uk", "");
        language("/2023/04/la-imprenta-que-no-imprimia/", "es", "");
        assertThat(
                        journal.page("/2025/10/")
                                .select("article.entry [lang=ar], article.entry[lang=ar]"))
                .isNotEmpty();
    }

    private static void language(String url, String language, String direction) {
        Element text = journal.page(url).select("main article").first();
        assertThat(text.attr("lang")).describedAs(url).isEqualTo(language);
        assertThat(text.attr("dir")).describedAs(url).isEqualTo(direction);
    }

    @Test
    void ofTwoThatAppearedAtTheSameMomentTheYoungerStandsFirstEverywhere() {
        List<String> both = List.of("In Praise of the Skip", "Keep It All, Including the Mice");
        for (String url : List.of("/", "/2024/06/", "/category/libraries/")) {
            assertThat(titles(url)).describedAs(url).containsSubsequence(both);
        }
    }

    @Test
    void theStickyOneLeadsTheHomePageAndStandsThereOnce() {
        List<String> all = new java.util.ArrayList<>(titles("/"));
        all.addAll(journal.page("/").select(".current li > a").eachText());
        all.addAll(titles("/page/2/"));
        assertThat(all).hasSize(35).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo("To Our Readers, on Being Blocked Again");
        assertThat(titles("/2026/").getFirst()).startsWith("Report: What Was Banned");
    }

    @Test
    void aListingHasTwentyToAPageAndEachArticleOnce() {
        List<String> all = new java.util.ArrayList<>(titles("/category/print-culture/"));
        assertThat(all).hasSize(20);
        all.addAll(titles("/category/print-culture/page/2/"));
        assertThat(all).hasSize(33).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidOfATermStandsAboveItsArticles() {
        assertThat(journal.page("/category/censorship/bans-and-burnings/").text())
                .contains("Fire, water, pulp, oblivion.");
        assertThat(journal.page("/authors/achterberg-desmond/").select("main em").eachText())
                .contains("Account Books of Forty Printers");
    }

    @Test
    void theMenuIsNestedAndInItsOrder() {
        Element menu = journal.page("/").select("nav.menu").first();
        assertThat(menu.select("a").eachText())
                .containsExactly(
                        "About",
                        "Masthead",
                        "Print Culture",
                        "Censorship",
                        "Fire and water",
                        "The library question",
                        "Places",
                        "Subscribe",
                        "The Guild & its members");
        assertThat(menu.select("a:contains(Fire and water)").attr("href"))
                .isEqualTo("/category/censorship/bans-and-burnings/");
        assertThat(menu.select("li li li > a").eachText()).containsExactly("Fire and water");
    }

    @Test
    void commentsStandInThreadsAndOnlyThoseThatWereApproved() {
        Document page = journal.page(HONEST);
        assertThat(page.select("#comments .comment")).hasSize(4);
        assertThat(page.select("#comments ol ol ol .comment").text())
                .contains("I have put my finger through it.");
        assertThat(journal.page("/2025/10/how-to-burn-a-book-badly/").select("#comments"))
                .describedAs("its only comment is spam")
                .isEmpty();
        assertThat(
                        journal.page("/2024/06/keep-it-all-including-the-mice/")
                                .select("#comments .comment"))
                .describedAs("of two, one waits")
                .hasSize(1);
        assertThat(journal.page("/2026/03/to-our-readers-on-being-blocked-again/").text())
                .contains("I passed it on. It was on paper by then.");
    }

    @Test
    void aPodcastIsACollectionBesideTheMainRun() {
        assertThat(titles("/podcast/"))
                .containsExactly("The Catalogue in Shoe Boxes", "Listening to a Hand Press");
        assertThat(titles("/")).doesNotContain("The Catalogue in Shoe Boxes");
        assertThat(titles("/authors/okonkwo-adaeze/")).contains("Listening to a Hand Press");
    }

    @Test
    void aPageKnowsThePageAboveIt() {
        assertThat(journal.page("/about/masthead/").select("nav.breadcrumb a").eachAttr("href"))
                .containsExactly("/about/");
        assertThat(journal.page("/about/").select("main a[href=/about/masthead/]")).isNotEmpty();
    }

    @Test
    void issuesHaveTheirVolumeNumberYearAndCover() {
        Document page = journal.page("/issue_number/");
        assertThat(page.select("main h2").eachText()).containsExactly("2025", "2024");
        assertThat(page.select("main").text())
                .contains("Summer 2024, Vol. XIII, No. 4, Whole No. 52");
        assertThat(page.select("main img").attr("src"))
                .isEqualTo("/wp-content/uploads/2024/05/cover-52.jpg");
    }

    @Test
    void placesAreATreeAndAPlaceHoldsWhatIsBelowIt() {
        Document page = journal.page("/places/");
        assertThat(page.select("main li:has(> a[href=/places/europe/]) li li a").eachText())
                .contains("Trieste", "Vienna", "Lviv");
        assertThat(titles("/places/ukraine/"))
                .containsExactly("The Letter That Was Not There", "Літера, якої не було");
    }

    @Test
    void aFileThatNoPublicTextUsesIsNotPublic() {
        assertThat(journal.all(MediaFile.class)).hasSize(6);
        for (MediaFile file : journal.all(MediaFile.class).values()) {
            assertThat(journal.at(file.address().path()).status())
                    .describedAs(file.address().path())
                    .isEqualTo(200);
        }
        assertThat(journal.remarks("MEDIA_MISSING"))
                .containsExactly("/wp-content/uploads/2024/05/censors-stamp.jpg: no text uses it");
    }

    @Test
    void aLeadPictureIsCreditedAsItsFileIs() {
        assertThat(journal.open(Article.class).stream().flatMap(it -> it.lead().stream()))
                .isNotEmpty()
                .allSatisfy(
                        lead -> assertThat(lead.credit().text()).contains("The Imposing Stone"));
    }

    @Test
    void picturesHaveTheirAlternativeTextCaptionAndCredit() {
        assertThat(journal.all(MediaFile.class).values())
                .allSatisfy(file -> {
                    assertThat(file.alt()).isNotEmpty();
                    assertThat(file.caption().isEmpty()).isFalse();
                    assertThat(file.credit().text()).contains("The Imposing Stone");
                    assertThat(file.size()).isPresent();
                });
    }

    @Test
    void theReportSaysHowEachTaxonomyWasRecognised() {
        assertThat(journal.remarks("TAXONOMIES"))
                .containsExactly(
                        "category: category, at /category/ (guessed from its name)",
                        "post_tag: tag, at /tag/ (guessed from its name)",
                        "issue_number: issue, at /issue_number/ (guessed from its name)",
                        "symposium: symposium, at /symposium/ (guessed from its name)",
                        "places: place, at /places/ (learned from 1 link)",
                        "authors: contributor, at /authors/ (learned from 3 links)",
                        "collection: bodies of texts beside the main run: podcast");
        assertThat(journal.all(Term.class).values())
                .extracting(term -> term.name().text())
                .contains("Licensing & Imprimaturs", "Type & Presses");
    }

    @Test
    void theCountsOfTheReportAreThoseOfTheFile() {
        long source = 0;
        long became = 0;
        for (var row : journal.report().get("counts")) {
            source += row.get("source").asLong();
            for (var count : row.get("became")) {
                became += count.asLong();
            }
        }
        assertThat(source).isEqualTo(64);
        assertThat(became).isEqualTo(64);
        assertThat(journal.report().get("items").size()).isEqualTo(64);
    }
}
