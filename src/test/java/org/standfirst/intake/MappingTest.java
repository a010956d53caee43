package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.content.Article;
import org.standfirst.content.Contributor;
import org.standfirst.content.Issue;
import org.standfirst.content.Refusal;
import org.standfirst.content.Term;

/// What a mapping file says goes before what is recognised by name.
class MappingTest {
    @TempDir private Path folder;

    private Path mapping(String yaml) throws IOException {
        return Files.writeString(folder.resolve("mapping.yaml"), yaml);
    }

    private Path export() {
        return new Wxr("https://sheet.example")
                .author(1, "jroe", "Jane Roe")
                .author(2, "pool", "The Writing Pool")
                .term("quarterly", 31, "spring-2020", "", "Spring 2020", "")
                .term("who", 32, "roe-john", "", "John Roe", "")
                .add(
                        Wxr.post(1, "Of lead")
                                .link("https://sheet.example/2021/03/of-lead/")
                                .with("dc:creator", "jroe")
                                .meta("strap", "And of antimony")
                                .in("quarterly", "spring-2020", "Spring 2020")
                                .in("who", "roe-john", "John Roe"))
                .add(
                        Wxr.post(2, "Of tin")
                                .link("https://sheet.example/2021/03/of-tin/")
                                .with("dc:creator", "pool"))
                .write(folder.resolve("export.xml"));
    }

    @Test
    void withoutAMappingTaxonomiesThatNobodyKnowsAreKeptUnderTheirNames() throws IOException {
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(export());
            assertThat(journal.page("/quarterly/spring-2020/").select("h1").text())
                    .isEqualTo("Quarterly: Spring 2020");
            assertThat(journal.article("/2021/03/of-lead/").subtitle()).isEmpty();
            assertThat(journal.page("/2021/03/of-tin/").select(".byline").text())
                    .isEqualTo("by The Writing Pool");
        }
    }

    private Path formatted() {
        return new Wxr("https://sheet.example")
                .add(
                        Wxr.post(1, "Of lead")
                                .link("https://sheet.example/2021/03/of-lead/")
                                .in("mentions", "jroe", "jroe")
                                .in("post_format", "post-format-aside", "Aside"))
                .write(folder.resolve("export.xml"));
    }

    @Test
    void whatIsForNoReaderIsLeftOutAndSaidToBeAndItsAddressesLeadOn() throws IOException {
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(formatted());
            assertThat(journal.page("/mentions/jroe/").select("h1").text())
                    .isEqualTo("Mention: jroe");
            assertThat(journal.remarks("TAXONOMIES"))
                    .contains(
                            "post_format: left out: WordPress or a plugin keeps it for itself. To have it, name it in a mapping");
            assertThat(journal.at("/type/aside/").location()).isEqualTo("/archive/");
        }
    }

    @Test
    void aMappingTakesInWhatWouldBeLeftOut() throws IOException {
        Path mapping = mapping("taxonomies: {post_format: {base: /type/, label: Form}}");
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(TakenIn.mapped(formatted(), mapping));
            assertThat(journal.page("/type/post-format-aside/").select("h1").text())
                    .isEqualTo("Form: Aside");
        }
    }

    @Test
    void aMappingSaysRolesBasesLabelsSubtitlesAndWhoIsNoAuthor() throws IOException {
        Path mapping =
                mapping(
                        """
                        taxonomies:
                          quarterly: {role: issue, base: /numbers/, label: Number, plural: Numbers}
                          who:
                            role: contributor
                            base: /people/of/the-house/
                        subtitles: [strap]
                        not-authors:
                          - pool
                        """);
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(TakenIn.mapped(export(), mapping));
            assertThat(journal.all(Issue.class)).hasSize(1);
            assertThat(journal.all(Term.class)).isEmpty();
            assertThat(journal.page("/numbers/").select("h1").text()).isEqualTo("Numbers");
            assertThat(journal.page("/numbers/spring-2020/").select("h1").text())
                    .isEqualTo("Number: Spring 2020");
            Article article = journal.article("/2021/03/of-lead/");
            assertThat(article.subtitle().orElseThrow().text()).isEqualTo("And of antimony");
            assertThat(journal.page("/2021/03/of-lead/").select(".byline a").attr("href"))
                    .isEqualTo("/people/of/the-house/roe-john/");
            assertThat(journal.page("/2021/03/of-tin/").select(".byline")).isEmpty();
            assertThat(journal.remarks("ACCOUNTS", "pool"))
                    .isEqualTo("no contributor: the mapping says so");
            assertThat(journal.remarks("TAXONOMIES", "quarterly"))
                    .isEqualTo("issue, at /numbers/ (the mapping says so)");
            assertThat(journal.all(Contributor.class).values())
                    .extracting(person -> person.name().text())
                    .containsExactlyInAnyOrder("John Roe", "Jane Roe");
        }
    }

    private static final String REFUSALS =
            """
            taxonomy: {}                      | “taxonomy” is none of its parts. | It may hold “taxonomies”, “subtitles” and “not-authors”.
            taxonomies: [a]                   | “taxonomies” is not a list of names and values. | docs/mapping.md shows how one is written.
            just words                        | “the file” is not a list of names and values. | docs/mapping.md shows how one is written.
            subtitles: strap                  | “subtitles” is not a list. | Write it as [one, two], or one to a line behind a hyphen.
            taxonomies: {who: {role: author}} | “author” is no role for “who”. | Use category, place, tag, contributor, issue, symposium or other.
            taxonomies: {who: {role: collection}} | “collection” is no role for “who”. | Use category, place, tag, contributor, issue, symposium or other.
            taxonomies: {who: {base: people}} | “people” is no base for “who”. | A base begins and ends with a slash, for example “/places/”.
            taxonomies: {who: {base: /}}      | “/” is no base for “who”. | A base begins and ends with a slash, for example “/places/”.
            taxonomies: {who: {slug: x}}      | nothing called “slug” can be said of “who”. | Say its “role”, “base”, “label” or “plural”.
            taxonomies: {who: contributor}    | “who” is not a list of names and values. | docs/mapping.md shows how one is written.
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = REFUSALS)
    void aMappingThatCannotBeUnderstoodIsRefusedBeforeAnythingIsRead(
            String yaml, String wrong, String cure) throws IOException {
        Path mapping = mapping(yaml);
        try (TakenIn journal = new TakenIn(folder)) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class,
                            () -> journal.take(TakenIn.mapped(folder.resolve("none"), mapping)));
            assertThat(refusal.wrong()).isEqualTo("The mapping %s: %s".formatted(mapping, wrong));
            assertThat(refusal.cure()).isEqualTo(cure);
        }
    }

    @Test
    void aMappingForAFolderIsRefused() throws IOException {
        Path mapping = mapping("subtitles: [x]");
        Path sample = Path.of("src/main/sample");
        try (TakenIn journal = new TakenIn(folder)) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> journal.take(TakenIn.mapped(sample, mapping)));
            assertThat(refusal.wrong())
                    .isEqualTo("A mapping says nothing of the folder %s.".formatted(sample));
            assertThat(refusal.cure())
                    .isEqualTo("Leave --mapping out: what is what, the folder says itself.");
        }
    }

    @Test
    void aMappingThatIsNotYamlOrNotThereIsRefused() throws IOException {
        Path broken = mapping("subtitles: [strap");
        try (TakenIn journal = new TakenIn(folder)) {
            assertThat(
                            catchThrowableOfType(
                                    Refusal.class,
                                    () -> journal.take(TakenIn.mapped(export(), broken))))
                    .hasMessageStartingWith("The mapping %s is not YAML: ".formatted(broken))
                    .hasMessageEndingWith(" docs/mapping.md shows how one is written.");
            Path gone = folder.resolve("gone.yaml");
            assertThat(
                            catchThrowableOfType(
                                    Refusal.class,
                                    () -> journal.take(TakenIn.mapped(export(), gone))))
                    .hasMessage(
                            "The mapping %s cannot be read. Check the name of the file and whether you may read it."
                                    .formatted(gone));
        }
    }

    @Test
    void anEmptyMappingSaysNothing() throws IOException {
        Path mapping = mapping("# nothing yet\n");
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(TakenIn.mapped(export(), mapping));
            assertThat(journal.open(Article.class)).hasSize(2);
        }
    }
}
