package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;

class TemplatesTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/main/jte");
    private static final Pattern WORD =
            Pattern.compile(
                    "words\\.(?:say|before|after|count)\\((?:n == 1 \\? )?\"([^\"]+)\"\\s*[,)]");

    private final Words words = Words.of(Language.ENGLISH);

    @Test
    void onlyTwoTemplatesPrintMarkup() throws IOException {
        Map<String, String> unsafe = new TreeMap<>(templates());
        unsafe.values().removeIf(text -> !text.contains("$unsafe"));
        assertThat(unsafe.keySet()).containsExactly("data.jte", "set.jte");
    }

    @Test
    void noTemplateCarriesAStyleOrAScript() throws IOException {
        templates()
                .forEach((name, text) ->
                        assertThat(text.replace("<script type=\"application/ld+json\">", ""))
                                .as(name)
                                .doesNotContain(" style=", "<script", " onclick"));
    }

    @Test
    void everyWordThatATemplateSaysIsKept() throws IOException {
        templates()
                .forEach((name, text) ->
                        WORD.matcher(text)
                                .results()
                                .map(found -> found.group(1))
                                .filter(key -> !key.endsWith("."))
                                .forEach(key ->
                                        assertThat(said(key))
                                                .as("%s says %s", name, key)
                                                .isNotEmpty()));
        for (Kind kind : Samples.kinds()) {
            assertThat(said("kind." + kind.word())).isNotEmpty();
        }
        for (Role role : Role.values()) {
            assertThat(words.before(new Credit.Group(role, List.of()).word())).isNotEmpty();
            assertThat(said("role." + Credit.word(role))).isNotEmpty();
        }
        for (Relation relation : Relation.values()) {
            assertThat(said(new Surroundings.Answer(relation, List.of()).word())).isNotEmpty();
            assertThat(
                            said(
                                    new Surroundings.Strand(
                                                    Samples.latest().getFirst(),
                                                    Optional.of(relation),
                                                    List.of(),
                                                    List.of())
                                            .word()
                                            .orElseThrow()))
                    .isNotEmpty();
        }
    }

    @Test
    void everyWordThatIsKeptIsSaid() throws IOException {
        String said = String.join("\n", templates().values());
        try (Stream<Path> files = Files.walk(FOLDER.resolveSibling("java/org/standfirst"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                said += Files.readString(file);
            }
        }
        for (String key : Vocabulary.of(Language.ENGLISH).words().keySet()) {
            if (!key.matches("(kind|by|answers|strand|role)\\..*")) {
                assertThat(said)
                        .as(key)
                        .contains("\"" + key.replaceFirst("\\.(one|other)$", "") + "\"");
            }
        }
    }

    @Test
    void numbersAndNamesAreSaidAsPeopleSayThem() {
        assertThat(words.count("comments", 1)).isEqualTo("1 comment");
        assertThat(words.count("comments", 1200)).isEqualTo("1,200 comments");
        assertThat(words.row(List.of("A"))).isEqualTo("A");
        assertThat(words.row(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(words.row(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    }

    @Test
    void whatRunsIsNeverALink() {
        for (String url :
                List.of(
                        "javascript:alert(1)",
                        " JavaScript:alert(1)",
                        "data:text/html,x",
                        "vbscript:x",
                        "//evil.example",
                        "http:",
                        "kettle",
                        "")) {
            assertThat(Href.to(url)).as(url).isEmpty();
        }
        for (String url :
                List.of(
                        "https://x.example/%D0%BF?a=b#c",
                        "mailto:a@b.example", "tel:+31-10", "/about/", "#a")) {
            assertThat(Href.to(url).map(Href::url)).as(url).contains(url);
        }
        assertThat(Href.to("http://x.example\u00a0").map(Href::url)).contains("http://x.example");
        assertThat(Href.to("http://x.example%C2%A0")).isEmpty();
        assertThat(Href.to("https://x.example/п").map(Href::url))
                .contains("https://x.example/%D0%BF");
        assertThat(Href.to("https://www.x.example/%D0%BF/").map(Href::text))
                .contains("x.example/п");
    }

    @Test
    void noRuleNamesSeveralLanguagesAtOnceSinceChromiumDropsIt() {
        String css = new String(new Pages().styleSheet().css(), StandardCharsets.UTF_8);
        assertThat(css).contains(":lang(ar)").doesNotContainPattern(":lang\\([^)]*,");
    }

    @Test
    void theStyleSheetIsSmallAndKeepsItsHashInItsAddress() {
        StyleSheet sheet = new Pages().styleSheet();
        assertThat(WeightTest.packed(sheet.css())).isLessThan(4_500);
        assertThat(sheet.address().path()).matches("/standfirst-[0-9a-f]{12}\\.css");
    }

    private String said(String key) {
        try {
            return words.say(key);
        } catch (IllegalStateException none) {
            return words.count(key, 2);
        }
    }

    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                templates.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return templates;
    }
}
