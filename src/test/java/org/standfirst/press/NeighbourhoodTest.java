package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.content.Article.Relation.CONTINUES;
import static org.standfirst.content.Article.Relation.CORRECTS;
import static org.standfirst.content.Article.Relation.REJOINDER_TO;
import static org.standfirst.content.Article.Relation.REPLIES_TO;
import static org.standfirst.content.Article.Relation.REVIEWS;
import static org.standfirst.content.Article.Relation.TRANSLATES;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Id;
import org.standfirst.content.Language;
import org.standfirst.content.Stage;

/// What stands around an article on its page.
class NeighbourhoodTest {
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
    void theWholeDebateStandsOnEveryPageThatBelongsToIt() {
        Id essay = shelf.text("essay", 0, it -> it);
        Id review = shelf.text("review", 1, it -> it.answering(REVIEWS, essay));
        Id reply = shelf.text("reply", 2, it -> it.answering(REPLIES_TO, review));
        shelf.text("rejoinder", 3, it -> it.answering(REJOINDER_TO, reply));
        shelf.text("more", 4, it -> it.answering(CONTINUES, essay));
        shelf.text("alone", 5, it -> it);
        for (String page : List.of("essay", "review", "reply", "rejoinder", "more")) {
            assertThat(thread(page))
                    .as(page)
                    .isEqualTo(
                            "essay (Review: review (Reply: reply (Rejoinder: rejoinder)), Continued: more)");
            assertThat(shelf.page("/" + page + "/").select(".debate .here").text()).isEqualTo(page);
        }
        assertThat(shelf.page("/alone/").select(".debate")).isEmpty();
    }

    @Test
    void aTextThatAnswersTwoStandsOnceAndNamesTheOther() {
        Id one = shelf.text("one", 0, it -> it);
        Id two = shelf.text("two", 1, it -> it.answering(REPLIES_TO, one));
        shelf.text("three", 2, it -> it.answering(REPLIES_TO, one).answering(CORRECTS, two));
        assertThat(thread("one")).isEqualTo("one (Reply: two, Reply: three)");
        assertThat(shelf.page("/one/").select(".debate li p").text()).isEqualTo("Corrects: two");
        assertThat(shelf.page("/three/").select(".answers p").eachText())
                .containsExactly("Replies to: one", "Corrects: two");
    }

    @Test
    void textsThatAnswerEachOtherAreAThreadAndNoCircle() {
        Id one = shelf.newId();
        Id two = shelf.text("two", 1, it -> it.answering(REPLIES_TO, one));
        shelf.text(one, "one", 0, it -> it.answering(CONTINUES, two).answering(REPLIES_TO, one));
        assertThat(thread("one")).isEqualTo("one (Reply: two)");
        assertThat(thread("two")).isEqualTo("one (Reply: two)");
    }

    @Test
    void whatIsNotPublicIsInNoDebate() {
        Id one = shelf.text("one", 0, it -> it);
        Id held =
                shelf.text(
                        "held",
                        1,
                        it ->
                                it.at(new Stage.Held(Optional.empty(), "Not yet."))
                                        .answering(REPLIES_TO, one));
        shelf.text("two", 2, it -> it.answering(REPLIES_TO, held));
        shelf.text(
                "gone",
                3,
                it -> it.at(new Stage.Withdrawn(Shelf.AT, "By wish.")).answering(REPLIES_TO, one));
        assertThat(shelf.page("/one/").select(".debate")).isEmpty();
        assertThat(shelf.html("/one/") + shelf.html("/two/")).doesNotContain("held", "gone");
    }

    @Test
    void aVeryDeepDebateIsSetNoDeeperThanASmallScreenAllows() {
        Id last = shelf.text("t0", 0, it -> it);
        for (int i = 1; i < 30; i++) {
            Id before = last;
            last = shelf.text("t" + i, i, it -> it.answering(REPLIES_TO, before));
        }
        Document page = shelf.page("/t12/");
        assertThat(page.select(".debate li")).hasSize(30);
        assertThat(page.select(".debate ol ol ol ol ol ol ol")).isNotEmpty();
        assertThat(page.select(".debate ol ol ol ol ol ol ol ol")).isEmpty();
    }

    @Test
    void translationsLeadToEachOtherByTheirOwnNames() {
        Id original = shelf.text("original", 0, it -> it.in(new Language("uk")));
        shelf.text("spanish", 1, it -> it.in(new Language("es")).answering(TRANSLATES, original));
        shelf.text("english", 2, it -> it.answering(TRANSLATES, original));
        assertThat(shelf.page("/english/").select(".answers p").eachText())
                .containsExactly("Translation of: original", "Also in: Español, Українська");
        assertThat(shelf.page("/spanish/").select("[hreflang]").eachAttr("href"))
                .contains("/english/", "/original/");
        assertThat(shelf.page("/original/").select(".debate")).isEmpty();
    }

    @Test
    void relatedTextsShareMostTermsAndAreNotInTheDebate() {
        Id labor = shelf.category("labor", Optional.empty());
        Id docks = shelf.category("docks", Optional.of(labor));
        Id paper = shelf.category("paper", Optional.empty());
        Id here = shelf.text("here", 100, it -> it.under(labor, docks, paper));
        shelf.text("all-three", 1, it -> it.under(labor, docks, paper));
        shelf.text("reply", 99, it -> it.under(labor, docks, paper).answering(REPLIES_TO, here));
        for (int i = 0; i < 9; i++) {
            shelf.text("labor-" + i, 50 + i, it -> it.under(labor));
        }
        shelf.text("docks-only", 2, it -> it.under(docks));
        shelf.text("nothing", 98, it -> it);
        assertThat(shelf.page("/here/").select(".related li > a").eachText())
                .containsExactly("all-three", "docks-only", "labor-8", "labor-7", "labor-6");
        Printed before = shelf.at("/labor-0/");
        shelf.text("much-later", 2000, it -> it.under(labor));
        assertThat(shelf.at("/labor-0/")).isSameAs(before);
    }

    @Test
    void anArticleStandsBetweenItsNeighboursInPrint() {
        Id issue = shelf.issue("spring", 50, "Essays", "Reviews");
        shelf.text("last", 0, it -> it.printed(issue, "Reviews", 9));
        shelf.text("second", 1, it -> it.printed(issue, "Essays", 2));
        shelf.text("first", 2, it -> it.printed(issue, "Essays", 1));
        shelf.text("third", 3, it -> it.printed(issue, "Reviews", 0));
        shelf.text("masthead", 4, it -> it.printed(issue, "", 5));
        assertThat(beside("/first/")).containsExactly("masthead", "second");
        assertThat(beside("/second/")).containsExactly("first", "third");
        assertThat(beside("/third/")).containsExactly("second", "last");
        assertThat(beside("/masthead/")).containsExactly("first");
        assertThat(shelf.page("/third/").select(".printed p.facts").text())
                .isEqualTo("Vol. 3, No. 1, Whole No. 50; Reviews");
        assertThat(shelf.page("/issue/spring/").select(".contents h2, .contents h3").eachText())
                .containsExactly(
                        "Contents",
                        "masthead",
                        "Essays",
                        "first",
                        "second",
                        "Reviews",
                        "third",
                        "last");
    }

    @Test
    void aReplyReprintsItsDebateAndItsListsAndNothingElse() {
        Id labor = shelf.category("labor", Optional.empty());
        Id paper = shelf.category("paper", Optional.empty());
        Id issue = shelf.issue("spring", 50);
        Id essay = shelf.text("essay", 0, it -> it.under(labor).printed(issue, "", 0));
        Id review = shelf.text("review", 1, it -> it.under(paper).answering(REVIEWS, essay));
        shelf.text("other", 2, it -> it.printed(issue, "", 1));
        shelf.text("alone", 3, it -> it);
        Id reply = shelf.newId();
        List<String> all =
                List.of(
                        "/",
                        "/archive/",
                        "/essay/",
                        "/review/",
                        "/other/",
                        "/alone/",
                        "/2024/",
                        "/category/labor/",
                        "/category/paper/",
                        "/category/",
                        "/issue/spring/",
                        "/issue/",
                        "/years/");
        Map<String, Printed> before = at(all);
        shelf.text(reply, "reply", 4, it -> it.answering(REPLIES_TO, review));
        assertThat(changed(before))
                .containsExactlyInAnyOrder(
                        "/", "/archive/", "/essay/", "/review/", "/2024/", "/years/");
        Map<String, Printed> after = at(all);
        shelf.text(
                reply,
                "reply",
                4,
                it -> it.saying("<p>Other words.</p>").answering(REPLIES_TO, review));
        assertThat(changed(after)).containsExactlyInAnyOrder("/", "/2024/");
    }

    private Map<String, Printed> at(List<String> paths) {
        Map<String, Printed> at = new HashMap<>();
        paths.forEach(path -> at.put(path, shelf.at(path)));
        return at;
    }

    private List<String> changed(Map<String, Printed> before) {
        return before.keySet().stream().filter(path -> shelf.at(path) != before.get(path)).toList();
    }

    @Test
    void anAuthorIsToldAboutInAParagraph() {
        Id ada = shelf.author("ada", "<p>Ada drives.</p>\n<p>And writes.</p>");
        shelf.text("text", 0, it -> it.by(ada, Role.AUTHOR));
        assertThat(shelf.page("/text/").select(".authors").text())
                .contains("Ada drives.")
                .doesNotContain("And writes.");
        assertThat(shelf.page("/authors/ada/").text()).contains("And writes.");
    }

    @Test
    void aTermStandsBehindThoseAboveItAndTheseAreNotSaidTwice() {
        Id labor = shelf.category("labor", Optional.empty());
        Id docks = shelf.category("docks", Optional.of(labor));
        shelf.text("text", 0, it -> it.under(labor, docks));
        assertThat(shelf.page("/text/").select(".filed dd").eachText())
                .containsExactly("labor › docks");
    }

    private List<String> beside(String path) {
        return shelf.page(path).select(".printed dd > a").eachText();
    }

    /// The thread of a page as one line.
    private String thread(String name) {
        return line(shelf.page("/" + name + "/").selectFirst(".debate > ol"));
    }

    private static String line(Element list) {
        return String.join(
                ", ",
                list.children().stream()
                        .map(item -> {
                            String kind = item.select("> .kind").text();
                            Element title = item.selectFirst("> a, > .here");
                            Element below = item.selectFirst("> ol");
                            return (kind.isEmpty() ? "" : kind + " ")
                                    + (title == null ? "?" : title.text())
                                    + (below == null ? "" : " (" + line(below) + ")");
                        })
                        .toList());
    }
}
