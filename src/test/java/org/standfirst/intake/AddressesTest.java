package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Page;
import org.standfirst.content.Text;

/// Old addresses of every make: where things stood, and where they stand.
class AddressesTest {
    private static final String HOME = "https://sheet.example";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir private Path folder;
    private TakenIn journal;

    @BeforeEach
    void open() {
        journal = new TakenIn(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void take(Wxr export) {
        journal.take(export.write(folder.resolve("export.xml")));
    }

    private void leads(String from, String to) {
        TakenIn.Answer answer = journal.at(from);
        assertThat(answer.status()).describedAs(from).isEqualTo(301);
        assertThat(answer.location()).describedAs(from).isEqualTo(to);
        assertThat(journal.at(to).status()).describedAs(to).isEqualTo(200);
    }

    private void stands(String path) {
        assertThat(journal.at(path).status()).describedAs(path).isEqualTo(200);
    }

    private static Wxr.Item post(long id, String slug) {
        return Wxr.post(id, slug).slug(slug).link(HOME + "/2021/03/" + slug + "/");
    }

    @Test
    void theBaseOfATaxonomyIsLearnedFromLinksInTexts() {
        take(
                new Wxr(HOME)
                        .term("places", 1, "lviv", "", "Lviv", "")
                        .add(
                                post(1, "one")
                                        .in("places", "lviv", "Lviv")
                                        .content(
                                                "<a href=\"%s/where/lviv/\">x</a>".formatted(HOME)))
                        .add(post(2, "two").content("<a href='/where/lviv/page/2/'>x</a>")));
        stands("/where/lviv/");
        assertThat(journal.remarks("TAXONOMIES", "places"))
                .isEqualTo("place, at /where/ (learned from 2 links)");
        assertThat(journal.body("/2021/03/one/").select("a").attr("href"))
                .isEqualTo("/where/lviv/");
    }

    @Test
    void theBaseOfATaxonomyIsLearnedFromAMenu() {
        take(
                new Wxr(HOME)
                        .term("issue", 1, "52", "", "Issue 52", "")
                        .add(post(1, "one").in("issue", "52", "Issue 52"))
                        .entry(9, "main", "Issue 52", HOME + "/archive/issues/52/"));
        stands("/archive/issues/52/");
        stands("/archive/issues/");
        assertThat(journal.page("/").select("nav.menu a").attr("href"))
                .isEqualTo("/archive/issues/52/");
    }

    @Test
    void aBaseThatNobodyLinksToIsGuessedAndTheReportSaysSo() {
        take(
                new Wxr(HOME)
                        .term("places", 1, "lviv", "", "Lviv", "")
                        .add(post(1, "one").in("places", "lviv", "Lviv")));
        stands("/places/lviv/");
        assertThat(journal.remarks("TAXONOMIES", "places"))
                .isEqualTo("place, at /places/ (guessed from its name)");
    }

    @Test
    void aTagDoesNotLearnTheBaseOfTheCategoryOfTheSameName() {
        take(
                new Wxr(HOME)
                        .category(1, "events", "", "Events")
                        .add(
                                post(1, "one")
                                        .in("category", "events", "Events")
                                        .in("post_tag", "events", "events")
                                        .content(
                                                "<a href=\"/category/events/\">x</a> <a href=\"/category/events/\">y</a>")));
        stands("/category/events/");
        stands("/tag/events/");
    }

    @Test
    void termsUnderOthersStandAsTheLinksHaveThemAndTheOtherWayLeadsThere() {
        Wxr nested =
                new Wxr(HOME)
                        .term("places", 1, "europe", "", "Europe", "")
                        .term("places", 2, "ukraine", "europe", "Ukraine", "")
                        .term("places", 3, "lviv", "ukraine", "Lviv", "")
                        .add(
                                post(1, "one")
                                        .in("places", "lviv", "Lviv")
                                        .content("<a href=\"/places/europe/ukraine/lviv/\">x</a>"));
        take(nested);
        stands("/places/europe/ukraine/lviv/");
        leads("/places/lviv/", "/places/europe/ukraine/lviv/");
        leads("/places/ukraine/", "/places/europe/ukraine/");
        assertThat(journal.page("/places/europe/").select("article.entry")).hasSize(1);
    }

    @Test
    void termsInACircleAreCutAndShown() {
        take(
                new Wxr(HOME)
                        .category(1, "hen", "egg", "Hen")
                        .category(2, "egg", "hen", "Egg")
                        .category(3, "self", "self", "Self")
                        .add(
                                post(1, "one")
                                        .in("category", "hen", "Hen")
                                        .in("category", "self", "Self")));
        assertThat(journal.page("/category/").select("main a").eachText())
                .contains("Hen", "Egg", "Self");
        journal.everything();
    }

    @Test
    void aSiteThatStoodInAFolderStandsAtTheRootAndItsOldAddressesLeadThere() {
        String home = "https://x.example/news";
        take(
                new Wxr(home)
                        .category(1, "labor", "", "Labor")
                        .add(
                                Wxr.post(1, "Strike")
                                        .link(home + "/2021/03/strike/")
                                        .slug("strike")
                                        .meta("_wp_old_slug", "walkout")
                                        .in("category", "labor", "Labor")
                                        .content(
                                                "<a href=\"https://x.example/news/category/labor/\">in</a> "
                                                        + "<a href=\"https://x.example/shop/\">out</a> "
                                                        + "<a href=\"/news/2021/03/strike/#end\">self</a>")));
        stands("/2021/03/strike/");
        leads("/news/2021/03/strike/", "/2021/03/strike/");
        leads("/news/category/labor/", "/category/labor/");
        leads("/news/category/labor/feed/", "/category/labor/feed/");
        leads("/news/?p=1", "/2021/03/strike/");
        leads("/news/", "/");
        leads("/news", "/");
        leads("/news/2021/03/walkout", "/2021/03/strike/");
        leads("/2021/03/walkout", "/2021/03/strike/");
        leads("//2021//03/walkout/", "/2021/03/strike/");
        assertThat(journal.body("/2021/03/strike/").select("a").eachAttr("href"))
                .containsExactly(
                        "/category/labor/", "https://x.example/shop/", "/2021/03/strike/#end");
        assertThat(journal.home()).isEqualTo("https://x.example");
    }

    @Test
    void slugsOfEveryScriptStandAsTheyWere() {
        String cyrillic = "%d0%bf%d1%80%d0%be-%d1%82%d0%b8%d1%88%d1%83";
        String arabic = "%D8%AD%D8%B1%D9%88%D9%81";
        String chinese = "%e6%b2%89%e9%bb%98";
        take(
                new Wxr(HOME)
                        .category(1, cyrillic, "", "Про тишу")
                        .add(post(1, cyrillic).in("category", cyrillic, "Про тишу"))
                        .add(post(2, arabic))
                        .add(post(3, chinese)));
        for (String slug : List.of(cyrillic, arabic, chinese)) {
            stands("/2021/03/" + slug + "/");
            stands("/2021/03/" + slug.toUpperCase(java.util.Locale.ROOT) + "/");
        }
        stands("/2021/03/про-тишу/");
        stands("/category/" + cyrillic + "/");
        assertThat(journal.text("/2021/03/حروف/").title().text()).isNotEmpty();
        assertThat(journal.at("/").text()).contains("href=\"/2021/03/%E6%B2%89%E9%BB%98/\"");
        journal.everything()
                .forEach((url, answer) ->
                        assertThat(answer.status()).describedAs(url).isNotEqualTo(500));
    }

    @Test
    void aSlugThatWordPressCutInTheMiddleOfALetterIsKeptAsItWasWritten() {
        String cut = "%d0%bf%d1%80%d0%be-%d1";
        take(new Wxr(HOME).add(post(1, cut)));
        assertThat(journal.seen("/2021/03/" + cut + "/").status()).isEqualTo(200);
    }

    @Test
    void aSiteWithPlainPermalinksGetsAddressesOfWordsAndEveryOldOneLeadsThere() {
        take(
                new Wxr(HOME)
                        .author(7, "jroe", "Jane Roe")
                        .category(3, "labor", "", "Labor")
                        .add(
                                Wxr.post(1, "On Silence")
                                        .link(HOME + "/?p=1")
                                        .slug("on-silence")
                                        .with("dc:creator", "jroe")
                                        .in("category", "labor", "Labor")
                                        .content("<a href=\"%s/?p=2\">next</a>".formatted(HOME)))
                        .add(Wxr.post(2, "On Noise").link(HOME + "/?p=2").slug("on-noise"))
                        .add(
                                Wxr.item("page", 3)
                                        .title("About")
                                        .slug("about")
                                        .link(HOME + "/?page_id=3"))
                        .add(
                                Wxr.item("page", 4)
                                        .title("Staff")
                                        .slug("staff")
                                        .with("wp:post_parent", "3")
                                        .link(HOME + "/?page_id=4")));
        leads("/?p=1", "/on-silence/");
        leads("/?page_id=4", "/about/staff/");
        leads("/?p=4", "/about/staff/");
        leads("/?cat=3", "/category/labor/");
        leads("/?author=7", "/author/jroe/");
        assertThat(
                        journal.seen(journal.body("/on-silence/").select("a").attr("href"))
                                .page()
                                .title())
                .contains("On Noise");
    }

    @Test
    void ofTwoAtTheSameAddressTheSecondMovesAsideAndTheReportSaysSo() {
        take(new Wxr(HOME).add(post(1, "same")).add(post(2, "same").title("Other")));
        stands("/2021/03/same/");
        stands("/2021/03/same-2/");
        assertThat(journal.item("post 2").get("notes").get(0).asString())
                .isEqualTo(
                        "post 1 stands at /2021/03/same/ already, so this one stands at /2021/03/same-2/");
        leads("/?p=2", "/2021/03/same-2/");
    }

    @Test
    void anItemThatComesTwiceIsTakenInOnce() {
        take(new Wxr(HOME).add(post(1, "same")).add(post(1, "same").title("Copy")));
        assertThat(journal.open(Text.class)).hasSize(1);
        assertThat(journal.report().get("items").toString())
                .contains("an item of the same number came before it");
    }

    @Test
    void textsWithoutNumbersDatesSlugsOrTitlesAreTakenInAndSaidToBe() {
        take(
                new Wxr(HOME)
                        .add(
                                Wxr.post(0, "No number")
                                        .without("wp:post_date")
                                        .without("wp:post_date_gmt"))
                        .add(Wxr.post(0, "No number either"))
                        .add(
                                Wxr.post(3, "")
                                        .content("Seven words or so, and no title at all here."))
                        .add(Wxr.post(4, "").content("")));
        assertThat(journal.open(Article.class))
                .extracting(article -> article.title().text())
                .containsExactlyInAnyOrder(
                        "No number",
                        "No number either",
                        "Seven words or so, and no title at …",
                        "Untitled");
        stands("/no-number/");
        stands("/no-number-either/");
        stands("/post-3/");
        assertThat(journal.text("/no-number/").published().orElseThrow().getYear()).isEqualTo(1970);
        assertThat(journal.report().toString())
                .contains("it has no date: 1 January 1970 stands for one")
                .contains("it has no title: its first words stand for one");
    }

    @Test
    void accountsWhoseLoginsAreAlikeEachHaveTheirAddress() {
        take(
                new Wxr(HOME)
                        .author(1, "a b", "a b")
                        .author(2, "a-b", "a-b")
                        .author(3, "A.B", "Ada Bell")
                        .author(4, "a_b", "Abel Boe")
                        .author(5, "star", "★")
                        .author(7, "mary-ann", "Mary Ann")
                        .author(8, "mary ann", "Ann Mary")
                        .author(6, "heart", "♥")
                        .add(post(1, "one").with("dc:creator", "a_b"))
                        .add(post(2, "two").with("dc:creator", "mary-ann"))
                        .add(post(3, "three").with("dc:creator", "mary ann")));
        assertThat(journal.open(Article.class)).hasSize(3);
        assertThat(journal.at("/?author=2").status()).isEqualTo(301);
        assertThat(journal.all(org.standfirst.content.Contributor.class).values())
                .extracting(person -> person.name().text())
                .containsExactlyInAnyOrder(
                        "Ada Bell", "Abel Boe", "★", "♥", "Mary Ann", "Ann Mary");
        leads("/?author=7", "/author/mary-ann/");
        leads("/?author=8", "/author/mary-ann-8/");
    }

    @Test
    void attachmentsWithoutNumbersAreNotTakenForOneAnother() throws IOException {
        file("uploads/2021/03/a.png");
        file("uploads/2021/03/b.png");
        Wxr export = new Wxr(HOME);
        for (String name : List.of("a", "b")) {
            export.add(
                    Wxr.item("attachment", 0)
                            .title(name)
                            .with("wp:status", "inherit")
                            .with(
                                    "wp:attachment_url",
                                    HOME + "/wp-content/uploads/2021/03/%s.png".formatted(name)));
        }
        export.add(
                post(1, "one")
                        .content(
                                "<img src=\"%s/wp-content/uploads/2021/03/a.png\" alt=\"\"><img src=\"%s/wp-content/uploads/2021/03/b.png\" alt=\"\">"
                                        .formatted(HOME, HOME)));
        journal.take(
                TakenIn.order(
                        export.write(folder.resolve("export.xml")), folder.resolve("uploads")));
        stands("/wp-content/uploads/2021/03/a.png");
        stands("/wp-content/uploads/2021/03/b.png");
        assertThat(journal.remarks("MEDIA_MISSING")).isEmpty();
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, java.util.Base64.getDecoder().decode(PIXEL));
    }

    @Test
    void filesOfTheOldSiteThatWereNoUploadsStayAtTheirOwnPaths() throws IOException {
        file("old/files/2009/01/plate.png");
        file("old/wp-content/uploads/2010/network.png");
        file("old/wp-content/uploads/proxied.png");
        Path export =
                new Wxr(HOME)
                        .add(
                                post(1, "one")
                                        .content(
                                                """
                                                <img src="https://www.sheet.example/files/2009/01/plate.png" alt="A plate">
                                                <img src="/files/2010/network.png" alt="A network">
                                                <img src="https://i0.wp.com/sheet.example/wp-content/uploads/proxied.png?fit=10" alt="A proxy">
                                                <img src="/files/2009/01/lost.png" alt="Lost">
                                                <img src="https://elsewhere.example/spy.png" alt="A spy">
                                                <a href="/files/2009/01/paper.pdf#page=3">paper</a> <a href="/wp-login.php">in</a>
                                                """))
                        .write(folder.resolve("export.xml"));
        journal.take(TakenIn.order(export, folder.resolve("old")));
        assertThat(journal.page("/2021/03/one/").select(".body img[src]").eachAttr("src"))
                .containsExactly(
                        "/files/2009/01/plate.png",
                        "/files/2010/network.png",
                        "/wp-content/uploads/proxied.png");
        stands("/files/2009/01/plate.png");
        stands("/files/2010/network.png");
        assertThat(journal.remarks("MEDIA_MISSING"))
                .containsExactlyInAnyOrder(
                        "https://elsewhere.example/spy.png: it is not the old site's, so it is not shown; in post 1",
                        "/files/2009/01/lost.png: used by one",
                        "/files/2009/01/paper.pdf: used by one");
        assertThat(journal.body("/2021/03/one/").select("a").eachAttr("href"))
                .containsExactly("/files/2009/01/paper.pdf#page=3", "/wp-login.php");
    }

    @Test
    void noPathLeadsOutOfTheFolderOfMedia() throws IOException {
        file("secret.png");
        Files.createDirectories(folder.resolve("old"));
        Path export =
                new Wxr(HOME)
                        .add(
                                Wxr.item("attachment", 5)
                                        .with("wp:status", "inherit")
                                        .with(
                                                "wp:attachment_url",
                                                HOME + "/wp-content/uploads/../../secret.png")
                                        .meta("_wp_attached_file", "../secret.png"))
                        .add(
                                post(1, "one")
                                        .content(
                                                "<img src=\"/wp-content/uploads/../secret.png\" alt=\"\"><img src=\"/files/%2e%2e/%2e%2e/secret.png\" alt=\"\"><img src=\"/../secret.png\" alt=\"\">"))
                        .write(folder.resolve("export.xml"));
        journal.take(TakenIn.order(export, folder.resolve("old")));
        assertThat(journal.page("/2021/03/one/").select(".body img[src]")).isEmpty();
    }

    @Test
    void aPermalinkUnderAnotherNameOfTheSiteCountsAndOneThatLeadsElsewhereDoesNot() {
        take(
                new Wxr(HOME)
                        .add(post(1, "one").link("http://mapped.example/2021/03/one/"))
                        .add(post(2, "two").link("https://elsewhere.example/some/story.html")));
        stands("/2021/03/one/");
        stands("/two/");
    }

    @Test
    void aTextAndATermOrPageAtTheSameAddressAreBothToBeHad() {
        take(
                new Wxr(HOME)
                        .category(1, "labor", "", "Labor")
                        .add(
                                Wxr.item("page", 1)
                                        .title("Podcast")
                                        .slug("podcast")
                                        .link(HOME + "/podcast/"))
                        .add(
                                Wxr.item("podcast", 2)
                                        .title("Episode")
                                        .slug("episode")
                                        .link(HOME + "/podcast/episode/")));
        assertThat(journal.open(Page.class)).hasSize(1);
        assertThat(journal.page("/podcast/episode/").select("h1").text()).isEqualTo("Episode");
        stands("/podcast/");
        journal.everything()
                .values()
                .forEach(answer -> assertThat(answer.status()).isNotEqualTo(500));
    }

    @Test
    void thePageThatWasTheFrontPageDoesNotTakeThePlaceOfTheFront() {
        take(
                new Wxr(HOME)
                        .add(Wxr.item("page", 1).title("Welcome").slug("welcome").link(HOME + "/"))
                        .add(post(2, "two")));
        assertThat(journal.page("/").select("article.entry")).hasSize(1);
        assertThat(journal.page("/welcome/").select("h1").text()).isEqualTo("Welcome");
        assertThat(journal.all(Page.class).values())
                .extracting(Page::address)
                .containsExactly(new Address("/welcome/"));
    }

    @Test
    void whatIsTakenInFromTwoFilesOfOneSiteIsLinked() {
        Path first =
                new Wxr(HOME)
                        .add(post(1, "one").content("<a href=\"%s/?p=2\">x</a>".formatted(HOME)))
                        .write(folder.resolve("1.xml"));
        Path second = new Wxr(HOME).add(post(2, "two")).write(folder.resolve("2.xml"));
        journal.take(Order.of(first, second));
        assertThat(journal.body("/2021/03/one/").select("a").attr("href"))
                .isEqualTo("/2021/03/two/");
    }
}
