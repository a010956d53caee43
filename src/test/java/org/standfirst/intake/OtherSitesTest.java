package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Issue;
import org.standfirst.content.Kind;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;

class OtherSitesTest {
    private static final Path PIXEL = Path.of("src/main/sample/media/2024/05/library.png");

    @TempDir Path temporary;
    private Path site = Path.of("");
    private TakenIn journal = null;

    @BeforeEach
    void anEmptySite() throws IOException {
        site = Files.createDirectory(temporary.resolve("site"));
        journal = new TakenIn(temporary);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void file(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void picture(String path) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.copy(PIXEL, file);
    }

    private Text text(String address) {
        return journal.archive.current().documents().stream()
                .map(held -> held.revision().document())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.address().equals(new Address(address)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing stands at " + address));
    }

    private String body(String address) {
        return journal.archive.current().documents().stream()
                .filter(held ->
                        held.revision().document() instanceof Text text
                                && text.address().equals(new Address(address)))
                .map(held -> journal.archive.body(held.revision().number()).html())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSiteOfHugoStandsWhereItStood() throws IOException {
        file(
                "hugo.toml",
                """
                title = "The Imposing Stone"
                baseURL = "https://www.imposingstone.example/"
                languageCode = "en-gb"
                [permalinks]
                posts = "/:year/:month/:slug/"
                """);
        file(
                "content/posts/fifty.md",
                """
                +++
                title = "Fifty"
                date = 2024-05-06T10:00:00+02:00
                slug = "at-fifty"
                aliases = ["/old/fifty/"]
                authors = ["Adaeze Okonkwo"]
                categories = ["Interviews"]
                issues = ["Winter 2024"]
                description = "What fifty numbers are."
                image = "/pictures/a.png"
                mood = "fine"
                +++

                One.{{< sidenote >}}Two{{< /sidenote >}}

                {{< figure src="/pictures/a.png" alt="A picture" caption="A caption" attr="Somebody" >}}

                [Other]({{< relref "other.md" >}}) and [beside](b.png)
                """);
        file("content/posts/other.md", "---\ntitle: Other\ndate: 2024-01-02\ndraft: true\n---\n");
        file("content/posts/later.md", "---\ntitle: Later\ndate: 2031-01-02\n---\n");
        file(
                "content/essays/deep/index.md",
                "---\ntitle: Deep\ndate: 2024-01-02\n---\n![x](in.png)\n");
        picture("content/essays/deep/in.png");
        picture("static/pictures/a.png");
        file("static/style.css", "p {}");
        file("content/about.md", "---\ntitle: About\n---\nUs.\n");
        file(
                "content/authors/adaeze-okonkwo/_index.md",
                "---\ntitle: Adaeze Okonkwo\n---\nShe reads.\n");
        journal.take(site);
        Article fifty = (Article) text("/2024/05/at-fifty/");
        assertThat(fifty.kind()).isEqualTo(new Kind.Interview());
        assertThat(fifty.formerly()).containsExactly("/old/fifty/");
        assertThat(fifty.credits()).hasSize(1);
        assertThat(fifty.issues()).hasSize(1);
        assertThat(fifty.lead().orElseThrow().image()).isEqualTo(new Address("/pictures/a.png"));
        assertThat(body("/2024/05/at-fifty/"))
                .isEqualTo(
                        """
                        <p>One.Two</p>
                        <figure><img src="/pictures/a.png" alt="A picture"><figcaption>A caption <small>Somebody</small></figcaption></figure>
                        <p><a href="/2024/01/other/">Other</a> and <a href="/2024/05/at-fifty/b.png">beside</a></p>\
                        """);
        assertThat(text("/2024/01/other/").stage()).isEqualTo(new Stage.Draft());
        assertThat(text("/2031/01/later/").stage()).isInstanceOf(Stage.Held.class);
        assertThat(body("/essays/deep/")).contains("<img src=\"/essays/deep/in.png\"");
        assertThat(text("/about/")).isInstanceOf(org.standfirst.content.Page.class);
        assertThat(journal.archive.counts())
                .containsEntry("MediaFile", 2L)
                .containsEntry("Contributor", 1L);
        assertThat(journal.remarks("FILES", "the key “mood”"))
                .isEqualTo("stands in 1 file, and is not read");
        assertThat(journal.remarks("DROPPED", "content/posts/fifty.md"))
                .isEqualTo("shortcode sidenote");
        Issue issue =
                journal.archive.current().documents().stream()
                        .map(held -> held.revision().document())
                        .filter(Issue.class::isInstance)
                        .map(Issue.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(issue.season()).contains("Winter");
        assertThat(issue.year()).contains(2024);
        long position = journal.archive.position();
        journal.take(site);
        assertThat(journal.archive.position()).isEqualTo(position);
    }

    @Test
    void aSiteOfJekyllStandsWhereItStood() throws IOException {
        file("_config.yml", "title: A Stone\nurl: https://stone.example\nauthor: {name: Me}\n");
        file(
                "_posts/2024-05-06-fifty.md",
                """
                ---
                layout: post
                title: Fifty
                categories: [news, local]
                author: Adaeze Okonkwo
                redirect_from: /old.html
                ---
                One {% include x.html %} two. ![a]({{ site.baseurl }}/assets/a.png)
                {: .wide}

                [Next]({% post_url 2024-06-01-next %})

                {% highlight ruby %}
                puts 1
                {% endhighlight %}
                """);
        file("_posts/2024-06-01-next.md", "---\ntitle: Next\npermalink: /next/\n---\nYes.\n");
        file("_drafts/secret.md", "---\ntitle: Secret\n---\nNo.\n");
        file("about.md", "---\ntitle: About\npermalink: /about/\n---\nUs.\n");
        file("README.md", "For us.\n");
        picture("assets/a.png");
        journal.take(site);
        Article fifty = (Article) text("/news/local/2024/05/06/fifty.html");
        assertThat(fifty.credits()).hasSize(1);
        assertThat(fifty.terms()).hasSize(2);
        assertThat(fifty.formerly()).containsExactly("/old.html");
        assertThat(body("/news/local/2024/05/06/fifty.html"))
                .contains("<img src=\"/assets/a.png\" alt=\"a\">")
                .contains("<a href=\"/next/\">Next</a>")
                .contains("<pre><code>puts 1</code></pre>")
                .doesNotContain("{");
        assertThat(text("/secret/").stage()).isEqualTo(new Stage.Draft());
        assertThat(text("/about/").title().text()).isEqualTo("About");
        assertThat(journal.archive.counts()).containsEntry("Page", 1L).containsEntry("Article", 3L);
    }

    @Test
    void aNewerFolderChangesWhatIsDifferentInIt() throws IOException {
        file("journal.yaml", "name: A\n");
        file("articles/a.md", "---\ntitle: A\npublished: 2024-05-06\n---\nOne.\n");
        file("articles/b.md", "---\ntitle: B\npublished: 2024-05-06\n---\nOne.\n");
        journal.take(site);
        file("articles/a.md", "---\ntitle: A\npublished: 2024-05-06\n---\nTwo.\n");
        Files.createDirectories(site.resolve("articles/2024"));
        Files.move(site.resolve("articles/b.md"), site.resolve("articles/2024/b.md"));
        journal.take(site);
        assertThat(journal.item("articles/a.md").get("became").asString()).isEqualTo("CHANGED");
        assertThat(journal.item("articles/2024/b.md").get("became").asString())
                .isEqualTo("UNCHANGED");
        assertThat(journal.archive.counts()).containsEntry("Article", 2L);
        assertThat(body("/2024/05/a/")).isEqualTo("<p>Two.</p>");
    }
}
