package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.content.Article;
import org.standfirst.content.Comment;
import org.standfirst.content.Contributor;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.typesetting.Cleaner;

/// Every export at hand, taken in: what comes of it, and what must never come of any.
class ExportsTest {
    static final Path FOLDER =
            Path.of(System.getProperty("standfirst.shared", "../shared"), "data", "wxr");

    /// Public articles and pages, contributors, comments kept, terms, missing files.
    private static final String COUNTS =
            """
            a11y-unit-test                                 |  44 | 17 |  1 |  26 |  99 |  41
            block-test                                     |  61 |  1 |  2 |   2 |  11 |   9
            cc-labs                                        | 219 |  5 |  0 | 181 | 269 |  86
            theme-unit-test                                |  55 | 21 |  2 |  33 | 182 |  38
            wporg-news-posts                               |  97 |  0 | 21 |   5 | 126 | 131
            hostile/authors-multiline                      |   1 |  0 |  0 |   0 |   0 |   0
            hostile/backslashes                            |   1 |  0 |  0 |   0 |   0 |   0
            hostile/blank-lines                            |   1 |  0 |  0 |   0 |   0 |   0
            hostile/cdata-edge                             |   1 |  0 |  0 |   0 |   0 |   0
            hostile/chunked-meta                           |   1 |  0 |  0 |   0 |   0 |   0
            hostile/crazy-cdata                            |   1 |  0 |  0 |   0 |   0 |   0
            hostile/crazy-cdata-escaped                    |   1 |  0 |  0 |   0 |   0 |   0
            hostile/invalid-version-tag                    |   0 |  0 |  1 |   0 |  53 |   0
            hostile/large-authors                          |   0 |  0 |  0 |   0 |   0 |   0
            hostile/missing-tags                           |   1 |  0 |  0 |   0 |   0 |   0
            hostile/missing-version-tag                    |   0 |  0 |  1 |   0 |  53 |   0
            hostile/multiple-cdata                         |   1 |  0 |  0 |   0 |   0 |   0
            hostile/namespace-edge-cases                   |   5 |  0 |  0 |   0 |   2 |   0
            hostile/post-content-blank-lines               |   1 |  0 |  1 |   0 |   0 |   0
            hostile/slashes                                |   1 |  0 |  0 |   1 |   2 |   0
            hostile/small-export                           |   5 |  4 |  0 |   1 |  33 |   0
            hostile/term-formats                           |   0 |  0 |  0 |   0 |   6 |   0
            hostile/term-meta                              |   0 |  0 |  0 |   0 |   1 |   0
            hostile/test-serialized-comment-meta           |   0 |  0 |  0 |   1 |   1 |   0
            hostile/test-serialized-postmeta-no-cdata      |   0 |  0 |  0 |   0 |   1 |   0
            hostile/test-serialized-postmeta-with-cdata    |   0 |  0 |  0 |   0 |   1 |   0
            hostile/test-serialized-term-meta              |   0 |  0 |  0 |   0 |   3 |   0
            hostile/test-utw-post-meta-import              |   0 |  0 |  0 |   0 |   1 |   0
            hostile/valid-wxr-1.0                          |   3 |  3 |  0 |   1 |   9 |   0
            hostile/valid-wxr-1.1                          |   1 |  1 |  1 |   1 |   3 |   0
            hostile/wxr-flat-attachment-different-site     |   1 |  0 |  1 |   0 |   0 |   1
            hostile/wxr-flat-attachment-same-site          |   1 |  0 |  1 |   0 |   0 |   1
            hostile/wxr-simple                             |   1 |  0 |  0 |   0 |   1 |   0
            hostile/wxr-utf-8-challenges                   |   1 |  0 |  1 |   0 |   1 |   0
            hostile/wxr-with-sub-data                      |   1 |  0 |  0 |   1 |   2 |   0
            """;

    private static final String REFUSALS =
            """
            hostile/malformed-simple | malformed-simple.xml, line 14: the file ends inside item 1 (“Broken”, post 1). | Export it again from WordPress (Tools › Export › All content) and check that the download was complete.
            hostile/malformed        | malformed.xml, line 27: <notachanneltag> stands where <channel> should. | Bring the file that WordPress makes under Tools › Export › All content.
            """;

    @TempDir private Path folder;

    @BeforeEach
    void theFilesAreHere() {
        Assumptions.assumeTrue(Files.exists(FOLDER), "The collection of exports is not here.");
    }

    private TakenIn taken(String name) {
        TakenIn journal = new TakenIn(folder);
        journal.take(FOLDER.resolve(name + ".xml"));
        return journal;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = COUNTS)
    void anExportBecomesAJournal(
            String name,
            int articles,
            int pages,
            int contributors,
            int comments,
            int terms,
            int missing) {
        try (TakenIn journal = taken(name)) {
            assertThat(journal.open(Article.class)).describedAs("articles").hasSize(articles);
            assertThat(journal.open(Page.class)).describedAs("pages").hasSize(pages);
            assertThat(journal.all(Contributor.class))
                    .describedAs("contributors")
                    .hasSize(contributors);
            assertThat(journal.all(Comment.class)).describedAs("comments").hasSize(comments);
            assertThat(journal.all(Subject.class))
                    .describedAs("terms")
                    .hasSize(terms + contributors);
            assertThat(journal.remarks("MEDIA_MISSING")).describedAs("missing").hasSize(missing);
            textsAreHouseHtml(journal);
            pagesAreWhole(journal);
            whatIsNotPublicIsNowhere(journal);
        }
    }

    private static void textsAreHouseHtml(TakenIn journal) {
        journal.bodies()
                .forEach((address, body) -> {
                    assertThat(Cleaner.body(body.html()).body())
                            .describedAs(address)
                            .isEqualTo(body);
                    assertThat(body.html())
                            .describedAs(address)
                            .doesNotContain("[caption", "[gallery", "<!-- ");
                    Document text = Jsoup.parseBodyFragment(body.html());
                    assertThat(text.select("[src]").eachAttr("src"))
                            .describedAs(address)
                            .allMatch(src -> src.startsWith("/") && !src.startsWith("//"));
                });
    }

    private static void pagesAreWhole(TakenIn journal) {
        Map<String, TakenIn.Answer> everything = journal.everything();
        everything.forEach((url, answer) -> {
            assertThat(answer.status()).describedAs(url).isIn(200, 301, 404);
            if (answer.status() == 301) {
                assertThat(everything.get(answer.location()).status())
                        .describedAs("%s leads to %s", url, answer.location())
                        .isEqualTo(200);
            }
        });
    }

    private static void whatIsNotPublicIsNowhere(TakenIn journal) {
        journal.all(org.standfirst.content.Text.class)
                .values()
                .forEach(text -> {
                    if (!text.stage().isPublic()) {
                        assertThat(journal.at(text.address().encoded()).status())
                                .describedAs(text.address().path())
                                .isEqualTo(404);
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = REFUSALS)
    void whatIsNoExportIsRefusedAndLeavesNothing(String name, String wrong, String cure) {
        try (TakenIn journal = new TakenIn(folder)) {
            Path file = FOLDER.resolve(name + ".xml");
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> journal.take(file));
            assertThat(refusal.wrong()).isEqualTo(wrong);
            assertThat(refusal.cure()).isEqualTo(cure);
            assertThat(journal.archive.position()).isZero();
            assertThat(journal.archive.current().documents()).isEmpty();
            assertThat(journal.data.resolve("reports")).isEmptyDirectory();
        }
    }

    @Test
    void noExportIsForgotten() throws IOException {
        Set<String> named =
                Stream.concat(COUNTS.lines(), REFUSALS.lines())
                        .map(row -> row.split("\\|", 2)[0].strip())
                        .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(
                            files.map(file -> FOLDER.relativize(file).toString())
                                    .filter(name -> name.endsWith(".xml"))
                                    .map(name -> name.replaceFirst("\\.xml$", "")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    /// Of sites as they are, not made to be hostile.
    static List<String> realSites() {
        return List.of(
                "a11y-unit-test", "block-test", "cc-labs", "theme-unit-test", "wporg-news-posts");
    }

    @ParameterizedTest
    @MethodSource("realSites")
    void everyOldPermalinkOfARealSiteAnswers(String name) {
        try (TakenIn journal = taken(name)) {
            String home = journal.home() + (name.startsWith("wporg") ? "/news/" : "/");
            int answered = 0;
            for (var item : journal.report().get("items")) {
                boolean isText = item.has("is") && !item.get("became").asString().equals("SKIPPED");
                if (isText) {
                    String was = TakenIn.path(item.get("was").asString());
                    assertThat(journal.seen(was).status()).describedAs(was).isEqualTo(200);
                    answered++;
                }
            }
            assertThat(answered).isGreaterThan(60);
            journal.bodies()
                    .forEach((address, body) ->
                            assertThat(links(body.html()))
                                    .describedAs(address)
                                    .noneMatch(href -> href.startsWith(home)));
        }
    }

    private static List<String> links(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href");
    }

    @Test
    void wordsThatWereLostAreListedToTheLetter() {
        for (String name :
                List.of("a11y-unit-test", "block-test", "theme-unit-test", "wporg-news-posts")) {
            try (TakenIn journal = new TakenIn(folder.resolve(name))) {
                journal.take(FOLDER.resolve(name + ".xml"));
                assertThat(journal.remarks("WORDS")).describedAs(name).isEmpty();
            }
        }
    }

    @Test
    void aControlCharacterAmongTheWordsIsListedAsLost() {
        try (TakenIn journal = taken("cc-labs")) {
            assertThat(journal.remarks("WORDS"))
                    .containsExactly("post 14: - Groupâ€\u009d", "post 14: + Groupâ€");
        }
    }

    @Test
    void charactersThatTurnTheReadingDirectionAreListedAsLost() {
        try (TakenIn journal = taken("hostile/wxr-utf-8-challenges")) {
            assertThat(journal.remarks("WORDS"))
                    .hasSize(10)
                    .contains("post 10: - O\u202dne", "post 10: + One");
        }
    }

    @Test
    void anEntryThatStandsInTwoMenusIsInBoth() {
        try (TakenIn journal = taken("theme-unit-test")) {
            assertThat(journal.remarks("MENUS"))
                    .contains(
                            "All Pages: 18 entries; kept, and shown nowhere",
                            "All Pages Flat: 18 entries; kept, and shown nowhere");
        }
    }
}
