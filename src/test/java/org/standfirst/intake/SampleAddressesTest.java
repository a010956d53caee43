package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample journal, taken in: every address it had, and everything that stands at one now.
class SampleAddressesTest {
    private static final Pattern HIDDEN_FROM_READERS =
            Pattern.compile(
                    "semicolons|cut by half|gum.arabic|mislaid|editors are asked to note"
                            + "|sources.for.the.statement|statement from lyon|binder is not to be named"
                            + "|opened.in.2031|ottilie’s embargo|time capsule"
                            + "|test.test|does this work\\?|delete this"
                            + "|proofs.for.subscribers|brevier\"|find the errors first|on the envelope"
                            + "|cheap\\.example|nest\\.example",
                    Pattern.CASE_INSENSITIVE);

    @TempDir private static Path folder;
    private static TakenIn journal;
    private static Map<String, TakenIn.Answer> everything;

    @BeforeAll
    static void takeIn() {
        journal = new TakenIn(folder);
        journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
        everything = journal.everything();
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static void leads(String from, String to) {
        TakenIn.Answer answer = journal.at(from);
        assertThat(answer.status()).describedAs(from).isEqualTo(301);
        assertThat(answer.location()).describedAs(from).isEqualTo(to);
        assertThat(journal.at(to).status()).describedAs(to).isEqualTo(200);
    }

    @Test
    void noWordOfWhatIsHeldBackIsOnAnyPage() {
        assertThat(everything.size()).isGreaterThan(600);
        everything.forEach((url, answer) -> {
            Matcher found = HIDDEN_FROM_READERS.matcher(answer.text() + answer.location());
            assertThat(found.find() ? found.group() : "").describedAs(url).isEmpty();
        });
    }

    @Test
    void whatIsHeldBackIsAtNoAddress() {
        for (String path :
                List.of(
                        "/2025/12/sources-for-the-statement-from-lyon/",
                        "/2025/06/proofs-for-subscribers/",
                        "/2025/06/proofs-for-subscribers/feed/",
                        "/the-gum-arabic-question/",
                        "/to-be-opened-in-2031/",
                        "/2031/",
                        "/2031/11/02/")) {
            assertThat(journal.at(path).status()).describedAs(path).isEqualTo(404);
        }
        for (int id : new int[] {141, 142, 143, 144, 145, 146}) {
            assertThat(journal.at("/?p=" + id).text())
                    .describedAs("post " + id)
                    .isEqualTo(journal.at("/").text());
        }
    }

    @Test
    void noRedirectLeadsToAnother() {
        everything.forEach((url, answer) -> {
            if (answer.status() == 301) {
                assertThat(everything.get(answer.location()).status())
                        .describedAs("%s leads to %s", url, answer.location())
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void everyLinkOfEveryPageLeadsToSomething() {
        everything.forEach((url, answer) -> {
            if (answer.status() == 200) {
                for (String link : journal.links(answer)) {
                    assertThat(everything.get(link.replaceFirst("#.*$", "")).status())
                            .describedAs("%s on %s", link, url)
                            .isIn(200, 301);
                }
            }
        });
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
        everything.forEach((url, answer) -> {
            if (answer.isPage()) {
                assertThat(
                                answer.page()
                                        .select(
                                                "script:not([type='application/ld+json']), style, iframe, object, embed"))
                        .describedAs(url)
                        .isEmpty();
                assertThat(answer.page().select("[src]").eachAttr("src"))
                        .describedAs(url)
                        .allMatch(src -> src.startsWith("/"));
                assertThat(answer.text()).describedAs(url).doesNotContain("[caption", "<!-- wp:");
            }
        });
    }

    @Test
    void everyPublishedItemStandsWhereItStood() {
        for (var item : journal.report().get("items")) {
            if (item.has("is") && !item.get("became").asString().equals("SKIPPED")) {
                String was = TakenIn.path(item.get("was").asString());
                assertThat(journal.seen(was).status()).describedAs(was).isEqualTo(200);
            }
        }
    }

    @Test
    void theFirstPageOfAListStandsAtTheListItself() {
        leads("/category/print-culture/page/1/", "/category/print-culture/");
        leads("/page/1/", "/");
        leads("/category/print-culture/page/02/", "/category/print-culture/page/2/");
    }

    @Test
    void aPagePastTheEndIsMissingAndShowsAWayBack() {
        TakenIn.Answer answer = journal.at("/category/print-culture/page/3/");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("main a").eachAttr("href"))
                .startsWith("/category/print-culture/page/2/");
    }

    @Test
    void aSlugThatATextHadBeforeLeadsToIt() {
        leads("/2024/01/review-strangway-honest-type/", "/2024/01/how-honest-was-the-honest-type/");
    }

    @Test
    void queriesOfWordPressLeadToWhatTheyMeant() {
        leads("/?p=102", "/2024/01/how-honest-was-the-honest-type/");
        leads("/index.php?p=102", "/2024/01/how-honest-was-the-honest-type/");
        leads("/?page_id=11", "/about/masthead/");
        leads("/?cat=4", "/category/censorship/bans-and-burnings/");
        leads("/?tag=type", "/tag/type/");
        leads("/?author=3", "/authors/okonkwo-adaeze/");
        leads("/?author_name=adaeze", "/authors/okonkwo-adaeze/");
        leads("/?attachment_id=301", "/wp-content/uploads/2024/05/press.png");
        leads("/?post_type=podcast", "/podcast/");
        leads("/?post_type=podcast&p=201", "/podcast/listening-to-a-hand-press/");
        leads("/?places=lviv", "/places/lviv/");
        assertThat(journal.seen("/?s=comma").status()).isEqualTo(200);
        assertThat(journal.seen("/?m=202401").status()).isEqualTo(200);
    }

    @Test
    void theAddressOfAnAccountThatWroteNothingLeadsToTheContributors() {
        leads("/author/editor/", "/authors/");
        leads("/author/imposingstone/", "/authors/");
        leads("/author/adaeze/", "/authors/okonkwo-adaeze/");
        leads("/author/adaeze/feed/", "/authors/okonkwo-adaeze/feed/");
    }

    @Test
    void thePageOfAnAttachmentLeadsToTheFile() {
        leads(
                "/2024/05/a-walk-through-the-case-room/type-case/",
                "/wp-content/uploads/2024/05/type-case.png");
        leads("/cover-52/", "/wp-content/uploads/2024/05/cover-52.jpg");
    }

    @Test
    void sizedPicturesStandAtTheirOldAddresses() {
        for (String size : List.of("300x200", "768x512")) {
            assertThat(journal.at("/wp-content/uploads/2024/05/press-" + size + ".png").status())
                    .isEqualTo(200);
        }
        leads(
                "/wp-content/uploads/2024/05/press-777x1.png",
                "/wp-content/uploads/2024/05/press.png");
    }

    @Test
    void feedsStandWhereTheyStood() {
        for (String feed :
                List.of(
                        "/feed/",
                        "/category/print-culture/feed/",
                        "/authors/pertot-ludovica/feed/",
                        "/issue_number/52/feed/",
                        "/podcast/feed/",
                        "/2024/01/fifty/feed/",
                        "/comments/feed/")) {
            assertThat(journal.at(feed).type()).describedAs(feed).startsWith("application/rss+xml");
        }
        assertThat(journal.at("/feed/atom/").type()).startsWith("application/atom+xml");
        leads("/feed/rdf/", "/feed/");
    }

    @Test
    void feedsCallATextWhatTheOldSiteCalledIt() throws IOException {
        String export = Files.readString(SampleIntakeTest.EXPORT);
        Matcher guid =
                Pattern.compile("<guid[^>]*>([^<]+)</guid>").matcher(journal.at("/feed/").text());
        int met = 0;
        while (guid.find()) {
            assertThat(export).contains(">" + guid.group(1) + "</guid>");
            met++;
        }
        assertThat(met).isEqualTo(20);
    }

    @Test
    void whatNeverWasIsMissingAndNotSentInACircle() {
        for (String path :
                List.of(
                        "/category/feed/",
                        "/category/feed",
                        "/years/feed/",
                        "/years/page/2/",
                        "/page/0/",
                        "/category/print-culture/page/0/")) {
            assertThat(journal.at(path).status()).describedAs(path).isEqualTo(404);
        }
    }

    @Test
    void aTermUnderAnotherIsFoundWithAndWithoutIt() {
        leads("/category/bans-and-burnings/", "/category/censorship/bans-and-burnings/");
        leads("/places/europe/ukraine/lviv/", "/places/lviv/");
    }
}
