package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.archive.Archive;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.intake.Intake;
import org.standfirst.intake.Order;
import org.standfirst.media.Media;
import org.standfirst.pages.Faces;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.site.Site;
import org.standfirst.web.Outgoing;
import org.standfirst.web.WebServer;

/// The whole site of the sample journal, as a reader who follows every link would meet it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSiteTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by followEveryLink
    private Database database;

    private Press press;
    private Media media;
    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Set<String> broken = new TreeSet<>();

    @BeforeAll
    void followEveryLink() throws Exception {
        database = Databases.SQLITE.open(folder);
        Archive archive = new Archive(database, CLOCK);
        media = new Media(folder.resolve("media"));
        Outgoing outgoing = new Outgoing("test", CLOCK, Outgoing.PAUSE, Set.of());
        Path sample = Path.of(System.getProperty("basedir", ""), "src/main/sample");
        new Intake(archive, media, outgoing, folder.resolve("reports"), CLOCK)
                .take(Order.of(sample), Progress.UNSEEN);
        press = new Press(new Editions(archive), new Pages());
        List<String> next = new ArrayList<>(List.of("/"));
        for (int i = 0; i < next.size(); i++) {
            visit(next.get(i), next);
        }
    }

    private void visit(String path, List<String> next) throws Exception {
        if (bytes.containsKey(path)) {
            return;
        }
        var file = press.media(path.replaceFirst("-[0-9]+x[0-9]+(\\.[a-z]+)$", "$1"));
        if (path.startsWith("/wp-content/") && file.isPresent()) {
            bytes.put(path, Files.readAllBytes(media.file(file.get().hash())));
            return;
        }
        switch (press.at(path)) {
            case Printed.Elsewhere elsewhere ->
                    next.add(org.standfirst.content.Address.decoded(elsewhere.to().url()));
            case Printed.Sheet sheet -> {
                if (sheet.status() != 200) {
                    broken.add(path);
                    return;
                }
                bytes.put(path, sheet.bytes());
                if (sheet.type().startsWith("text/html")) {
                    Document page =
                            Jsoup.parse(
                                    new String(
                                            sheet.bytes(),
                                            java.nio.charset.StandardCharsets.UTF_8));
                    pages.put(path, page);
                    links(page).forEach(next::add);
                }
            }
        }
    }

    private static List<String> links(Document page) {
        List<String> links = new ArrayList<>();
        for (Element element : page.select("[href], [src]")) {
            String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (url.startsWith("/")) {
                links.add(org.standfirst.content.Address.decoded(url.replaceFirst("[?#].*$", "")));
            }
        }
        for (Element picture : page.select("[srcset]")) {
            for (String one : picture.attr("srcset").split(",\\s+", -1)) {
                links.add(
                        org.standfirst.content.Address.decoded(
                                one.strip().replaceFirst(" .*$", "")));
            }
        }
        return links;
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void noLinkLeadsNowhere() {
        assertThat(pages).hasSizeGreaterThan(120);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsValid() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pages.keySet().forEach(path -> files.put(name(path), bytes.get(path)));
        NuChecker.check(files);
    }

    @Test
    @Tag("slow")
    void lighthouseHasNothingToSay() throws Exception {
        Lighthouse.assumeItIsHere();
        try (WebServer server =
                WebServer.startIfFree("127.0.0.1", 0, new Site(press, media), CLOCK)
                        .orElseThrow()) {
            for (String path :
                    List.of("/", "/category/print-culture/", "/2024/01/the-marginal-republic/")) {
                assertThat(Lighthouse.worth("http://127.0.0.1:" + server.port() + path))
                        .as(path)
                        .hasSize(4)
                        .allSatisfy(
                                (respect, worth) -> assertThat(worth).as(respect).isEqualTo(100));
            }
        }
    }

    private static String name(String path) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "home" : name + "-" + Integer.toHexString(path.hashCode()))
                + ".html";
    }

    @Test
    void noPageLoadsAnythingFromElsewhereOrRunsAnything() {
        pages.forEach((path, page) -> {
            assertThat(
                            page.select(
                                    "script:not([type='application/ld+json']), style, [style], iframe, object, embed, form"))
                    .as(path)
                    .isEmpty();
            for (Element loads :
                    page.select("img[src], link[rel=stylesheet], source, video, audio")) {
                String url = loads.hasAttr("src") ? loads.attr("src") : loads.attr("href");
                assertThat(url).as(path).startsWith("/").doesNotStartWith("//");
            }
            page.getAllElements()
                    .forEach(element ->
                            element.attributes()
                                    .forEach(attribute ->
                                            assertThat(attribute.getKey())
                                                    .as(path)
                                                    .doesNotStartWith("on")));
        });
    }

    @Test
    void aPageOfEveryKindCanBeReadByEverybody() {
        List<String> kinds =
                List.of(
                        "/",
                        "/category/print-culture/",
                        "/category/print-culture/page/2/",
                        "/category/",
                        "/places/",
                        "/authors/",
                        "/issue_number/",
                        "/issue_number/52/",
                        "/years/",
                        "/2025/",
                        "/about/masthead/",
                        "/2024/01/the-marginal-republic/",
                        "/2025/10/letters-in-a-suitcase/",
                        "/2025/11/four-statements-carso-lending-library/",
                        "/2025/10/bench-notes-reading-a-watermark/",
                        "/2024/05/a-walk-through-the-case-room/");
        kinds.forEach(path -> assertThat(pages).containsKey(path));
        Faces.all().forEach(face -> bytes.put(face.address().path(), face.bytes()));
        try (Browser browser = Browser.start()) {
            List<String> faults =
                    new ArrayList<>(browser.faults(bytes, kinds, Browser.Screen.PHONE));
            faults.addAll(browser.faults(bytes, kinds, Browser.Screen.DESKTOP));
            faults.addAll(browser.faults(bytes, kinds, Browser.Screen.DARK));
            assertThat(faults).isEmpty();
        }
    }
}
