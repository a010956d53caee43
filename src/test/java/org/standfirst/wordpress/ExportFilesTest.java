package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.content.Refusal;

/// Every export at hand, with what is in it; an XML parser of another make counted the same.
class ExportFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("standfirst.shared", "../shared"), "data", "wxr");

    private static final String COUNTS =
            """
            a11y-unit-test                         |   1 |  93 | 154 |  29 | 763 | 0 |
            block-test                             |   2 |  24 |  72 |   2 |  14 | 0 |
            cc-labs                                |  30 | 269 | 224 | 181 | 198 | 0 |
            theme-unit-test                        |   2 | 185 | 186 |  33 | 737 | 0 |
            wporg-news-posts                       |  21 |   0 |  97 |   5 | 760 | 1 |
            hostile/authors-multiline              |   3 |   0 |   1 |   0 |   0 | 0 |
            hostile/backslashes                    |   0 |   0 |   1 |   0 |   0 | 0 |
            hostile/blank-lines                    |   0 |   0 |   1 |   0 |   0 | 0 |
            hostile/cdata-edge                     |   0 |   0 |   1 |   0 |   0 | 0 |
            hostile/chunked-meta                   |   0 |   0 |   1 |   0 |   1 | 0 |
            hostile/crazy-cdata-escaped            |   0 |   0 |   1 |   0 |   3 | 0 |
            hostile/crazy-cdata                    |   0 |   0 |   1 |   0 |   3 | 0 | Ends of sections that were not escaped, read as text: 3.
            hostile/invalid-version-tag            |   1 |  53 |   0 |   0 |   0 | 0 | It says that it is in version “abc” of the format.
            hostile/large-authors                  | 300 |   0 |   0 |   0 |   0 | 0 |
            hostile/missing-tags                   |   0 |   0 |   1 |   0 |   0 | 0 |
            hostile/missing-version-tag            |   1 |  53 |   0 |   0 |   0 | 0 | It doesn't say which version of the format it is in.
            hostile/multiple-cdata                 |   0 |   0 |   1 |   0 |   0 | 0 |
            hostile/namespace-edge-cases           |   2 |   2 |   6 |   0 |   1 | 9 |
            hostile/post-content-blank-lines       |   1 |   0 |   1 |   0 |   0 | 0 |
            hostile/slashes                        |   1 |   2 |   1 |   1 |   1 | 0 |
            hostile/small-export                   |   3 |  33 |  11 |   1 |  17 | 0 |
            hostile/term-formats                   |   0 |   7 |   0 |   0 |   0 | 0 |
            hostile/term-meta                      |   0 |   1 |   0 |   0 |   1 | 0 |
            hostile/test-serialized-comment-meta   |   0 |   0 |   1 |   1 |   0 | 0 |
            hostile/test-serialized-postmeta-no-cdata   | 0 | 0 | 1 |  0 |   1 | 0 |
            hostile/test-serialized-postmeta-with-cdata | 0 | 0 | 1 |  0 |   7 | 0 |
            hostile/test-serialized-term-meta      |   0 |   3 |   1 |   0 |   6 | 0 |
            hostile/test-utw-post-meta-import      |   0 |   0 |   1 |   0 |   1 | 0 |
            hostile/valid-wxr-1.0                  |   0 |   9 |   6 |   1 |  13 | 0 |
            hostile/valid-wxr-1.1                  |   1 |   3 |   2 |   1 |   1 | 0 |
            hostile/wxr-flat-attachment-different-site | 1 | 0 |  2 |  0 |   3 | 0 |
            hostile/wxr-flat-attachment-same-site  |   1 |   0 |   2 |   0 |   3 | 0 |
            hostile/wxr-simple                     |   1 |   0 |   1 |   0 |   2 | 0 |
            hostile/wxr-utf-8-challenges           |   1 |   0 |   1 |   0 |   5 | 0 |
            hostile/wxr-with-sub-data              |   0 |   1 |   1 |   1 |   2 | 0 |
            """;

    private static final String REFUSALS =
            """
            hostile/malformed-simple | malformed-simple.xml, line 14: the file ends inside item 1 (“Broken”, post 1). | Export it again from WordPress (Tools › Export › All content) and check that the download was complete.
            hostile/malformed        | malformed.xml, line 27: <notachanneltag> stands where <channel> should. | Bring the file that WordPress makes under Tools › Export › All content.
            """;

    @BeforeEach
    void theFilesAreHere() {
        Assumptions.assumeTrue(Files.exists(FOLDER), "The collection of exports is not here.");
    }

    private static ExportSample read(String name) throws IOException {
        ExportSample sample = new ExportSample();
        sample.tally = ExportReader.read(FOLDER.resolve(name + ".xml"), sample);
        return sample;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = COUNTS)
    void anExportIsReadWhole(
            String name,
            long authors,
            long terms,
            long items,
            long comments,
            long metas,
            long foreign,
            @Nullable String note)
            throws IOException {
        ExportSample found = read(name);
        assertThat(found.tally)
                .extracting(
                        ExportTally::authors,
                        ExportTally::terms,
                        ExportTally::items,
                        ExportTally::comments,
                        ExportTally::metas,
                        ExportTally::foreign)
                .containsExactly(authors, terms, items, comments, metas, foreign);
        assertThat(String.join(" ", found.tally.notes())).isEqualTo(note == null ? "" : note);
        assertThat(found.sites).hasSize(1);
        assertThat(found.all.getFirst()).isInstanceOf(ExportSite.class);
        assertThat(found.authors).hasSize((int) authors);
        assertThat(found.terms).hasSize((int) terms);
        assertThat(found.items).hasSize((int) items);
        assertThat(found.items.stream().mapToLong(i -> i.comments().size()).sum())
                .isEqualTo(comments);
        assertThat(found.progress)
                .isSorted()
                .last()
                .isEqualTo(Files.size(FOLDER.resolve(name + ".xml")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = REFUSALS)
    void whatIsNoWholeExportIsRefused(String name, String wrong, String cure) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(name));
        assertThat(refusal.wrong()).isEqualTo(wrong);
        assertThat(refusal.cure()).isEqualTo(cure);
    }

    @Test
    void noFileIsForgotten() throws IOException {
        Set<String> known =
                (COUNTS + REFUSALS)
                        .lines()
                        .map(row -> row.substring(0, row.indexOf('|')).strip() + ".xml")
                        .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(f -> FOLDER.relativize(f).toString())
                                    .filter(f -> f.endsWith(".xml")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = COUNTS)
    void nobodysAddressIsRead(String name) throws IOException {
        ExportSample found = read(name);
        assertThat(found.authors).noneMatch(a -> a.toString().contains("@example.org"));
        assertThat(found.items.stream().flatMap(i -> i.comments().stream()))
                .noneMatch(c -> (c.author() + c.url()).contains("@example.org"))
                .noneMatch(c -> c.toString().contains("192.0.2."));
    }

    @Test
    void theThemeTestDataSayWhatTheySay() throws IOException {
        ExportSample found = read("theme-unit-test");
        assertThat(found.sites.getFirst().version()).isEqualTo("1.2");
        assertThat(found.items.stream().filter(ExportItem::isSticky)).hasSize(1);
        assertThat(found.items.stream().filter(ExportItem::hasPassword)).isNotEmpty();
        assertThat(found.items.stream().filter(i -> i.type().equals("post"))).isNotEmpty();
    }

    @Test
    void oldExportsSayEachTermOnce() throws IOException {
        ExportItem alpha = read("hostile/valid-wxr-1.0").items.get(2);
        assertThat(alpha.categories())
                .containsExactly(
                        new ExportCategory("category", "alpha", "alpha"),
                        new ExportCategory("post_tag", "news", "news"),
                        new ExportCategory("post_tag", "roar", "roar"));
    }

    @Test
    void onlyWordPressesElementsCount() throws IOException {
        ExportSample found = read("hostile/namespace-edge-cases");
        assertThat(found.authors)
                .extracting(ExportAuthor::login)
                .containsExactly("real_user", "version_conflict");
        assertThat(found.terms)
                .extracting(ExportTerm::slug)
                .containsExactly("old-version", "new-version");
        assertThat(found.items)
                .extracting(i -> i.postId().orElse(0))
                .containsExactly(1L, 2L, 3L, 4L, 0L, 6L);
        assertThat(found.items.get(4).metas()).isEmpty();
        assertThat(found.items.getFirst().metas())
                .containsExactly(new ExportMeta("normal_key", "normal_value"));
    }

    @Test
    void sectionsAreJoinedAndWhatWasNotEscapedIsText() throws IOException {
        assertThat(read("hostile/multiple-cdata").items.getFirst().content())
                .isEqualTo("line oneline twoline three");
        assertThat(read("hostile/cdata-edge").items.getFirst().content())
                .isEqualTo("ends with sequence ]] >");
        for (String name : new String[] {"hostile/crazy-cdata", "hostile/crazy-cdata-escaped"}) {
            ExportItem item = read(name).items.getFirst();
            assertThat(item.content()).isEqualTo("Content with nested <![CDATA[ tags ]]> :)");
            assertThat(item.meta("Closing CDATA")).contains("]]>");
        }
    }
}
