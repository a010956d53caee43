package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article;
import org.standfirst.content.Refusal;

class FolderRefusalTest {
    @TempDir Path temporary;
    private Path folder = Path.of("");
    private TakenIn journal = null;

    @BeforeEach
    void aSmallFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("journal"));
        journal = new TakenIn(temporary);
        file(
                "journal.yaml",
                """
                name: The Imposing Stone
                taxonomies:
                  - {key: category, role: category}
                  - {key: authors, role: contributor}
                  - {key: issue_number, role: issue}
                """);
        file("category/reviews.md", "---\nname: Reviews\n---\n");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void file(String path, String text) throws IOException {
        bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void article(String front) throws IOException {
        file("articles/2024/fifty.md", "---\n" + front + "---\n\nWords.\n");
    }

    private void isRefused(String words) {
        assertThatThrownBy(() -> journal.take(folder))
                .isInstanceOf(Refusal.class)
                .hasMessage(words);
        assertThat(journal.archive.position()).isZero();
        assertThat(journal.archive.counts()).isEmpty();
    }

    @Test
    void aKeyThatThereIsNot() throws IOException {
        article("title: Fifty\npublished: 2024-05-06\nstandfrist: Oh\n");
        isRefused(
                "articles/2024/fifty.md, line 4: there is no key “standfrist” here. The keys there are: title, subtitle, standfirst, language, published, draft, pending, scheduled, private, held, withdrawn, discarded, kind, address, formerly, by, credits, lead, licence, categories, places, tags, terms, issue, issues, symposium, symposia, answers, collection, marks, body.");
    }

    @Test
    void aRelationToNothing() throws IOException {
        article("title: Fifty\npublished: 2024-05-06\nby: [nobody]\n");
        isRefused(
                "articles/2024/fifty.md, line 4: there is no “nobody” in authors. Write the name of a file without .md, or make one of that name.");
    }

    @Test
    void aNameThatMayMeanTwo() throws IOException {
        article("title: Fifty\npublished: 2024-05-06\n");
        file("articles/2023/fifty.md", "---\ntitle: Other\ndraft: true\n---\n");
        file(
                "articles/2024/reply.md",
                "---\ntitle: Reply\ndraft: true\nanswers: [{replies-to: fifty}]\n---\n");
        isRefused(
                "articles/2024/reply.md, line 4: “fifty” may mean articles/2023/fifty or articles/2024/fifty. Write as much of the path before it as makes it one of them.");
    }

    @Test
    void nothingAboutItsStage() throws IOException {
        article("title: Fifty\n");
        isRefused(
                "articles/2024/fifty.md, line 2: nothing says whether it is public. Write “published: 2024-05-06”, or “draft: true”.");
    }

    @Test
    void twoStages() throws IOException {
        article("title: Fifty\npublished: 2024-05-06\ndraft: true\n");
        isRefused(
                "articles/2024/fifty.md, line 4: it can't be “published” and “draft”. Leave one of the two.");
    }

    @Test
    void aDateThatIsNone() throws IOException {
        article("title: Fifty\npublished: 6 May 2024\n");
        isRefused(
                "articles/2024/fifty.md, line 3: “published” wants a date, and has “6 May 2024”. Write 2024-05-06, or 2024-05-06T10:00+02:00.");
    }

    @Test
    void twoTextsAtOneAddress() throws IOException {
        article("title: Fifty\npublished: 2024-05-06\naddress: /x/\n");
        file("pages/x.md", "---\ntitle: X\npublished: 2024-05-06\n---\n");
        isRefused(
                "articles/2024/fifty.md and pages/x.md both stand at /x/. Give one of them another address with “address:”.");
    }

    @Test
    void aPageUnderNothing() throws IOException {
        file("pages/about/masthead.md", "---\ntitle: X\ndraft: true\n---\n");
        isRefused(
                "pages/about/masthead.md, line 2: it lies under pages/about.md, which is not there. Write that file, or move this one.");
    }

    @Test
    void commentsOnNothing() throws IOException {
        file("comments/none.yaml", "- {author: A, at: 2024-05-06, text: Oh}\n");
        isRefused(
                "comments/none.yaml, line 1: there is no “none” in articles. Write the name of a file without .md, or make one of that name.");
    }

    @Test
    void aFolderOfNothing() throws IOException {
        Files.delete(folder.resolve("journal.yaml"));
        isRefused(
                "%s is no export and no folder of a journal. Name an export of WordPress (a file), a folder with a journal.yaml, or a site of Hugo or Jekyll."
                        .formatted(folder));
    }

    @Test
    void aFolderThatIsNotAlone() {
        assertThatThrownBy(() -> journal.take(folder, folder.resolve("journal.yaml")))
                .hasMessage(
                        "%s is a folder, and is not the only thing named. Take in a folder by itself."
                                .formatted(folder));
    }

    @Test
    void laughsByTheBillion() throws IOException {
        StringBuilder laughs = new StringBuilder("title: Fifty\na0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        article(laughs.toString());
        isRefused(
                "articles/2024/fifty.md, line 21: the aliases (*name) make more than 2,000,000 values of the file. Write out what they stand for.");
    }

    @Test
    void anAliasOfItself() throws IOException {
        article("title: &t [*t]\n");
        isRefused(
                "articles/2024/fifty.md, line 2: the alias *t stands for nothing before it. Write out what they stand for.");
    }

    @Test
    void nestsWithoutEnd() throws IOException {
        article("title: " + "[".repeat(100_000) + "\n");
        isRefused(
                "articles/2024/fifty.md, line 2: values lie in each other more than 200 deep. Write it flatter.");
    }

    @Test
    void aTagThatWantsToMakeSomething() throws IOException {
        article("title: !!java.net.URL [\"http://evil.example\"]\n");
        isRefused(
                "articles/2024/fifty.md, line 2: “tag:yaml.org,2002:java.net.URL” is a tag, and no file needs one. Take it out.");
    }

    @Test
    void aKeyTwice() throws IOException {
        article("title: A\ntitle: B\n");
        isRefused(
                "articles/2024/fifty.md, line 3: the key “title” stands here a second time. Leave one of the two.");
    }

    @Test
    void frontMatterWithoutAnEnd() throws IOException {
        file("articles/a.md", "---\ntitle: A\n");
        isRefused(
                "articles/a.md, line 1: the front matter does not end. Close it by a line with nothing but ---.");
    }

    @Test
    void brokenYaml() throws IOException {
        article("title: How: Honest: Was\n");
        isRefused(
                "articles/2024/fifty.md, line 2: this is not YAML: mapping values are not allowed here. Put a text that has a colon, a quotation mark or a hash in it between quotation marks.");
    }

    @Test
    void brokenBytes() throws IOException {
        bytes("articles/a.md", new byte[] {'-', '-', '-', '\n', 't', (byte) 0xff, '\n'});
        isRefused("articles/a.md, line 2: this is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void marksAndLineEndsOfWindowsAreNoMatter() throws IOException {
        file(
                "articles/a.md",
                "\uFEFF---\r\ntitle: A\r\npublished: 2024-05-06\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n");
        journal.take(folder);
        assertThat(journal.page("/2024/05/a/").select("article p").eachText())
                .contains("One.", "Two.");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = temporary.resolve("secret.md");
        Files.writeString(secret, "---\ntitle: Secret\npublished: 2024-05-06\n---\n");
        Files.createDirectories(folder.resolve("articles"));
        Files.createSymbolicLink(folder.resolve("articles/secret.md"), secret);
        Files.createSymbolicLink(folder.resolve("pages"), temporary);
        journal.take(folder);
        assertThat(journal.item("articles/secret.md").get("became").asString())
                .isEqualTo("SKIPPED");
        assertThat(journal.archive.counts()).doesNotContainKeys("Article", "Page");
    }

    @Test
    void aNameWithALineBreakIsLeftOut() throws IOException {
        file("articles/a\nb.md", "---\ntitle: A\npublished: 2024-05-06\n---\n");
        journal.take(folder);
        assertThat(journal.archive.counts()).doesNotContainKeys("Article");
        assertThat(journal.item("articles/a?b.md").get("notes").get(0).asString())
                .isEqualTo("its name has a character that no address may have");
    }

    @Test
    void aPathOutOfTheFolderLeadsNowhere() throws IOException {
        Files.writeString(temporary.resolve("secret.png"), "secret");
        file("media.yaml", "- {file: ../../secret.png, title: A}\n");
        isRefused(
                "media.yaml, line 1: it does not say which file is meant. Write “file: 2024/05/hand-press.png”.");
        Files.delete(folder.resolve("media.yaml"));
        file(
                "articles/a.md",
                "---\ntitle: A\npublished: 2024-05-06\n---\n\n![x](../../secret.png) [y](../../../etc/passwd)\n");
        journal.take(folder);
        Article article =
                (Article)
                        journal.archive.current().documents().stream()
                                .map(held -> held.revision().document())
                                .filter(Article.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertThat(article.lead()).isEmpty();
        assertThat(journal.page("/2024/05/a/").select("article [href*=passwd], article [src]"))
                .isEmpty();
    }
}
