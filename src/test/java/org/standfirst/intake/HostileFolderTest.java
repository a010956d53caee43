package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.archive.Current;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.markdown.Links;
import org.standfirst.markdown.Setting;
import org.standfirst.typesetting.Cleaner;
import tools.jackson.databind.json.JsonMapper;

class HostileFolderTest {
    private static final Path ATTACKS =
            Path.of(System.getProperty("standfirst.shared", "../shared"), "data/xss.json");

    /// Files are slow: so many attacks lie between two that are tried in them.
    private static final int IN_FILES = 5;

    @TempDir Path temporary;

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Test
    void everyAttackInEveryFieldComesOutAsHouseHtmlOrPlainText() throws IOException {
        assumeTrue(Files.exists(ATTACKS), "The attacks are not there: " + ATTACKS);
        List<String> attacks =
                List.of(JsonMapper.shared().readValue(ATTACKS.toFile(), String[].class));
        for (String attack : attacks) {
            Body body = Setting.markdown(attack, _ -> new Links.Same()).body();
            assertThat(Cleaner.body(body.html()).body()).as(attack).isEqualTo(body);
        }
        Path folder = Files.createDirectory(temporary.resolve("journal"));
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("comments"));
        Files.createDirectories(folder.resolve("authors"));
        Files.writeString(
                folder.resolve("journal.yaml"),
                "name: %s\nmotto: %s\ntaxonomies: [{key: authors, role: contributor, label: %s}]\nmenu: [{label: %s, to: %s}]\n"
                        .formatted(
                                quoted(attacks.get(0)),
                                quoted(attacks.get(1)),
                                quoted(attacks.get(2)),
                                quoted(attacks.get(3)),
                                quoted("javascript:alert(1)")));
        for (int i = 0; i < attacks.size(); i += IN_FILES) {
            String attack = attacks.get(i);
            String words = quoted(attack);
            Files.writeString(
                    folder.resolve("articles/a" + i + ".md"),
                    """
                    ---
                    title: %1$s
                    subtitle: %1$s
                    standfirst: %1$s
                    published: 2024-05-06
                    by: [a%2$d]
                    lead: {image: /x.png, alt: %1$s, caption: %1$s, credit: %1$s}
                    licence: %1$s
                    kind: faq
                    questions: [{question: %1$s, answer: %1$s}]
                    ---

                    %3$s

                    [x](%3$s)

                    ![%3$s](%3$s "%3$s")
                    """
                            .formatted(words, i, attack));
            Files.writeString(
                    folder.resolve("authors/a" + i + ".md"),
                    "---\nname: %1$s\ngiven: %1$s\nlinks: [%1$s]\n---\n%2$s\n"
                            .formatted(words, attack));
            Files.writeString(
                    folder.resolve("comments/a" + i + ".yaml"),
                    "- {author: %1$s, link: %1$s, at: 2024-05-06, text: %1$s}\n".formatted(words));
        }
        try (TakenIn journal = new TakenIn(temporary)) {
            journal.take(folder);
            for (Current.Held held : journal.archive.current().documents()) {
                Document document = held.revision().document();
                Body body = journal.archive.body(held.revision().number());
                assertThat(Cleaner.body(body.html()).body())
                        .as("the body of %s", document)
                        .isEqualTo(body);
            }
            for (int i = 0; i < attacks.size(); i += 8 * IN_FILES) {
                assertThat(
                                journal.page("/2024/05/a" + i + "/")
                                        .select(
                                                "article script, article iframe, article object, article embed, article form,"
                                                        + " article [href^=javascript], article [onerror], article [onload], article style"))
                        .as("attack %d", i)
                        .isEmpty();
            }
        }
    }

    @Test
    void markdownThatNestsOrRepeatsWithoutEndIsSetInTime() {
        for (String hostile :
                List.of(
                        ">".repeat(20_000) + "a",
                        "[".repeat(20_000),
                        "*a **a ".repeat(10_000),
                        "- ".repeat(20_000) + "a",
                        "<div>".repeat(20_000),
                        "`".repeat(20_000) + "a",
                        "![".repeat(20_000) + "](x)",
                        "[^1]".repeat(10_000) + "\n\n[^1]: a[^1]",
                        "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b".repeat(5_000),
                        "&".repeat(20_000),
                        "<".repeat(20_000),
                        "a\n".repeat(20_000))) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> {
                        Body body = Setting.markdown(hostile, _ -> new Links.Same()).body();
                        assertThat(Cleaner.body(body.html()).body()).isEqualTo(body);
                    },
                    hostile.substring(0, 8));
        }
    }
}
