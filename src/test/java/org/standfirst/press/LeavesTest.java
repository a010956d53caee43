package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Id;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Page;
import org.standfirst.content.Stage;

/// The pages on which articles stand together, and those on which none does.
class LeavesTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // by open
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void noArticleStandsTwiceOnTheHomePage() {
        Id labor = shelf.category("labor", Optional.empty());
        Id paper = shelf.category("paper", Optional.empty());
        Id old = shelf.issue("winter", 49);
        Id spring = shelf.issue("spring", 50);
        for (int i = 0; i < 40; i++) {
            int n = i;
            shelf.text(
                    "text-" + n,
                    n,
                    it ->
                            (n % 2 == 0 ? it.under(labor) : it.under(labor, paper))
                                    .printed(n > 9 && n < 26 ? spring : old, "", n));
        }
        Document home = shelf.page("/");
        assertThat(home.select("main > *").eachAttr("class"))
                .containsExactly("leading", "latest", "part current", "part shelves");
        assertThat(home.select(".leading h2").text()).isEqualTo("text-39");
        assertThat(home.select(".latest h3").eachText())
                .hasSize(13)
                .startsWith("text-38")
                .endsWith("text-26");
        assertThat(home.select(".current h2").text()).isEqualTo("Current issue spring");
        assertThat(home.select(".current li > a").eachText())
                .hasSize(16)
                .startsWith("text-10", "text-11")
                .endsWith("text-25");
        assertThat(home.select(".shelves h3").eachText()).containsExactly("labor", "paper");
        assertThat(home.select(".shelves li > a").eachText())
                .containsExactly("text-9", "text-8", "text-7", "text-5", "text-3", "text-1");
        assertThat(titles(home)).doesNotHaveDuplicates();
        assertThat(shelf.page("/page/2/").select("h2[id]").eachText())
                .hasSize(20)
                .startsWith("text-19");
    }

    @Test
    void anIssueThatIsAllThatIsNewIsTheLatest() {
        Id spring = shelf.issue("spring", 50);
        for (int i = 0; i < 24; i++) {
            int n = i;
            shelf.text("text-" + n, n, it -> n > 1 ? it.printed(spring, "", n) : it);
        }
        Document home = shelf.page("/");
        assertThat(home.select(".leading h2").text()).isEqualTo("text-23");
        assertThat(home.select(".latest h3").eachText())
                .hasSize(19)
                .startsWith("text-22")
                .endsWith("text-4");
        assertThat(home.select(".current h2").text()).isEqualTo("Current issue spring");
        assertThat(home.select(".current .facts").text()).endsWith("22 articles");
        assertThat(home.select(".current li")).isEmpty();
        assertThat(titles(home)).doesNotHaveDuplicates();
    }

    private static List<String> titles(Document page) {
        return page.select("main a[href~=^/text-]:not(.more)").eachText();
    }

    @Test
    void aHomePageWithoutAnythingSaysSo() {
        assertThat(shelf.page("/").select("main").text()).isEqualTo("There is nothing here yet.");
    }

    @Test
    void aContributorHasEverythingByRoleAndEachTextOnce() {
        Id ada = shelf.author("ada", "");
        for (int i = 0; i < 25; i++) {
            Role role = i % 5 == 0 ? Role.TRANSLATOR : i % 7 == 0 ? Role.INTERVIEWEE : Role.AUTHOR;
            shelf.text("text-" + i, i, it -> it.by(ada, role).by(ada, Role.ILLUSTRATOR));
        }
        Document first = shelf.page("/authors/ada/");
        Document second = shelf.page("/authors/ada/page/2/");
        assertThat(first.select("main h2").eachText()).containsExactly("Texts", "Translations");
        assertThat(second.select("main h2").eachText())
                .containsExactly("Translations", "Interviews given");
        List<String> all = new ArrayList<>(titles(first));
        assertThat(all).hasSize(20).startsWith("text-24", "text-23", "text-22");
        all.addAll(titles(second));
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(shelf.status("/authors/ada/page/3/")).isEqualTo(404);
    }

    @Test
    void whoOnlyWroteHasAPlainList() {
        Id ada = shelf.author("ada", "");
        shelf.text("text-1", 0, it -> it.by(ada, Role.AUTHOR));
        assertThat(shelf.page("/authors/ada/").select("main h2").eachText())
                .containsExactly("text-1");
    }

    @Test
    void anIssueLeadsToThoseBeforeAndAfterIt() {
        for (int whole : List.of(49, 51, 50)) {
            Id issue = shelf.issue("n" + whole, whole);
            shelf.text("text-" + whole, 100 - whole, it -> it.printed(issue, "", 0));
        }
        assertThat(shelf.page("/issue/n50/").select(".beside li").eachText())
                .containsExactly("Previous issue: n49", "Next issue: n51", "Issues");
        assertThat(shelf.page("/issue/n51/").select(".beside li").eachText())
                .containsExactly("Previous issue: n50", "Issues");
    }

    @Test
    void aFurtherPageThatAnIssueHadOnceLeadsToTheWhole() {
        Id issue = shelf.issue("n50", 50);
        for (int i = 0; i < 25; i++) {
            int order = i;
            shelf.text("text-" + i, i, it -> it.printed(issue, "", order));
        }
        assertThat(titles(shelf.page("/issue/n50/"))).hasSize(25).startsWith("text-0", "text-1");
        assertThat(shelf.at("/issue/n50/page/2/"))
                .isEqualTo(Printed.Elsewhere.at(new Address("/issue/n50/")));
        assertThat(shelf.status("/issue/n50/page/3/")).isEqualTo(404);
    }

    @Test
    void aSymposiumBeginsWithItsOpening() {
        Id symposium = shelf.newId();
        Id opening = shelf.text("text-opening", 5, it -> it.within(symposium, 7));
        shelf.symposium(symposium, "harbours", opening);
        shelf.text("text-b", 1, it -> it.within(symposium, 2));
        shelf.text("text-a", 2, it -> it.within(symposium, 1));
        Document page = shelf.page("/symposium/harbours/");
        assertThat(titles(page)).containsExactly("text-opening", "text-a", "text-b");
        assertThat(shelf.page("/text-opening/").select(".symposium li > a").eachText())
                .containsExactly("text-a", "text-b");
        assertThat(shelf.page("/text-a/").select(".symposium dd > a").eachText())
                .containsExactly("text-opening", "text-b");
    }

    @Test
    void everythingStandsInOneListAndEachYearIsFoundInIt() {
        for (int i = 0; i < 230; i++) {
            shelf.text("text-" + i, i * 10, it -> it);
        }
        List<String> all = new ArrayList<>();
        for (String page : List.of("/archive/", "/archive/page/2/", "/archive/page/3/")) {
            all.addAll(titles(shelf.page(page)));
        }
        assertThat(all).hasSize(230).doesNotHaveDuplicates().startsWith("text-229");
        assertThat(shelf.status("/archive/page/4/")).isEqualTo(404);
        List<Element> jumps = shelf.page("/archive/page/2/").select(".jumps a").asList();
        assertThat(jumps).hasSize(7);
        for (Element jump : jumps) {
            String[] parts = jump.attr("href").split("#", 2);
            assertThat(shelf.page(parts[0]).getElementById(parts[1]))
                    .as(jump.attr("href"))
                    .isNotNull();
        }
        assertThat(shelf.page("/").select(".foot a[href=/archive/]").text())
                .isEqualTo("All articles");
    }

    @Test
    void theListOfEverythingGivesWayToAPageOfTheJournal() {
        shelf.text("text-1", 0, it -> it);
        shelf.save(
                shelf.newId(),
                new Page(
                        Line.of("Our archive"),
                        Language.ENGLISH,
                        new Stage.Published(Shelf.AT),
                        new Address("/archive/"),
                        List.of(),
                        Optional.empty(),
                        0));
        assertThat(shelf.page("/archive/").select("h1").text()).isEqualTo("Our archive");
        assertThat(shelf.page("/everything/").select("h1").text()).isEqualTo("All articles");
        assertThat(shelf.page("/").select(".foot a[href=/everything/]")).hasSize(1);
    }

    @Test
    void whatIsHeldBackCannotBeToldFromNothing() {
        shelf.text("text-1", 0, it -> it);
        List<Stage> stages =
                List.of(
                        new Stage.Draft(),
                        new Stage.InReview(),
                        new Stage.Held(Optional.of(Shelf.AT), "The author is in danger."),
                        new Stage.Scheduled(Shelf.AT.plusYears(9)),
                        new Stage.Discarded());
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Id author = shelf.author("hidden-" + i, "<p>In danger.</p>");
            shelf.text("secret-" + i, 0, it -> it.at(stage).by(author, Role.AUTHOR));
            for (String behind : List.of("", "feed/", "page/2/", "2/", "embed/")) {
                assertThat(seen("/secret-" + i + "/" + behind))
                        .as("%s %s", stage, behind)
                        .isEqualTo(seen("/nothing-" + i + "/" + behind));
            }
            assertThat(seen("/secret-" + i)).isEqualTo(seen("/nothing-" + i));
            assertThat(shelf.press.atQuery("p=secret-" + i)).isEmpty();
            assertThat(seen("/authors/hidden-" + i + "/")).isEqualTo(seen("/authors/nobody/"));
            assertThat(shelf.status("/secret-" + i + "/")).isEqualTo(404);
        }
        assertThat(shelf.html("/") + shelf.html("/archive/") + shelf.html("/sitemap.xml"))
                .doesNotContain("secret", "hidden");
    }

    private String seen(String path) {
        return shelf.status(path) + "\n" + shelf.html(path);
    }

    @Test
    void aWithdrawnTextSaysWhenAndWhyAndStandsInNoList() {
        shelf.text("text-1", 0, it -> it);
        shelf.text("text-2", 1, it -> it.at(new Stage.Withdrawn(Shelf.AT, "By her wish.")));
        assertThat(shelf.status("/text-2/")).isEqualTo(410);
        assertThat(shelf.page("/text-2/").select("main").text()).contains("By her wish.");
        assertThat(titles(shelf.page("/archive/"))).containsExactly("text-1");
    }
}
