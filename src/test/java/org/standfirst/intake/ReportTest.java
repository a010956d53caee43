package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Browser;
import org.standfirst.NuChecker;
import org.standfirst.intake.Report.Section;
import org.standfirst.intake.ReportItem.Became;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final Instant BEGUN = Instant.parse("2026-11-22T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path home;

    @Test
    void onlyTheOwnerReadsItFromTheFirstByte() throws IOException {
        assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This file system has no POSIX permissions, so none were looked at.");
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Report report = open()) {
            fill(report);
            assertThat(modes()).hasSize(2).containsOnly("rw-------");
            assertThat(mode(folder())).isEqualTo("rwx------");
            report.close(Optional.of(7L));
        }
        assertThat(modes()).hasSize(2).containsOnly("rw-------");
    }

    @Test
    void withoutAResultItLeavesNothing() throws IOException {
        try (Report report = open()) {
            fill(report);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void itemsThatWereForgottenAreNamedAndNothingIsLeft() throws IOException {
        try (Report report = open()) {
            fill(report);
            report.source("a.xml", "page", "draft", 2);
            report.item(item("page 9", "page", "draft", Became.TAKEN_IN));
            assertThatThrownBy(() -> report.close(Optional.empty()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "The report does not add up: a.xml holds 2 of type “page” with status “draft”, and 1 were reported.");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void itemsThatTheSourceDoesNotHoldAreNamedToo() {
        try (Report report = open()) {
            report.item(item("post 1", "post", "publish", Became.SKIPPED));
            assertThatThrownBy(() -> report.close(Optional.empty()))
                    .hasMessage(
                            "The report does not add up: a.xml holds 0 of type “post” with status “publish”, and 1 were reported.");
        }
    }

    @Test
    void whatIsClosedTakesNothingMore() {
        Report report = open();
        report.close(Optional.empty());
        assertThatThrownBy(() -> report.source("a.xml", "post", "publish", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The report is closed");
        report.close();
        assertThat(names()).hasSize(2);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Summary first = finished();
        byte[] before = Files.readAllBytes(first.html());
        Files.writeString(folder().resolve("intake-2026-11-22T100000Z-2.json"), "mine");
        Summary second = finished();
        assertThat(first.html().getFileName()).hasToString("intake-2026-11-22T100000Z.html");
        assertThat(first.json().getFileName()).hasToString("intake-2026-11-22T100000Z.json");
        assertThat(second.html().getFileName()).hasToString("intake-2026-11-22T100000Z-3.html");
        assertThat(second.json().getFileName()).hasToString("intake-2026-11-22T100000Z-3.json");
        assertThat(first.html()).hasBinaryContent(before);
        assertThat(names()).hasSize(5);
    }

    @Test
    void theTerminalIsToldInAFewLines() {
        Summary summary = finished();
        assertThat(summary.position()).contains(12L);
        assertThat(summary.lines())
                .containsExactly(
                        "Took in 1 post, 2 pages and 1 item of type “event”.",
                        "Changed 1 post.",
                        "As before: 1 post.",
                        "Left as edited here: 1 post.",
                        "Skipped 4 items: revision 20 (a revision), revision 21 (a revision), revision 22 (a revision) and 1 more.",
                        "2 pictures are missing: /wp-content/uploads/2012/05/a.jpg, /wp-content/uploads/2012/05/b.png.",
                        "1 text left something behind: see the report.",
                        "2 texts lost words: see the report.",
                        "Look at this: clock: The site kept two.",
                        "Everything is in " + summary.html());
    }

    @Test
    void aRehearsalSaysSoFirst() {
        Summary summary = finished(order(Order.Wish.REHEARSE), Optional.empty());
        assertThat(summary.html().getFileName()).hasToString("rehearsal-2026-11-22T100000Z.html");
        assertThat(summary.lines().subList(0, 3))
                .containsExactly(
                        "This was a rehearsal: nothing was kept.",
                        "Would take in 1 post, 2 pages and 1 item of type “event”.",
                        "Would change 1 post.");
        assertThat(summary.lines()).anyMatch(line -> line.startsWith("Would skip 4 items: "));
        assertThat(page(summary).expectFirst("h1").text())
                .isEqualTo("Rehearsal of an intake, 22 November 2026, 10:00 UTC");
    }

    @Test
    void onePictureAndOtherFilesAreCountedInTheirOwnWords() {
        try (Report report = open()) {
            report.remark(Section.MEDIA_MISSING, "/a.jpg", "used by post 1");
            report.remark(Section.MEDIA_MISSING, "/a.jpg", "used by post 2");
            assertThat(report.close(Optional.empty()).lines())
                    .contains("Nothing is new or changed.", "1 picture is missing: /a.jpg.");
        }
        try (Report report = open()) {
            for (String file : List.of("/a.jpg", "/b.pdf", "/c", "/d", "/e")) {
                report.remark(Section.MEDIA_MISSING, file, "used by post 1");
            }
            assertThat(report.close(Optional.empty()).lines())
                    .contains("5 files are missing: /a.jpg, /b.pdf, /c and 2 more.");
        }
    }

    @Test
    void theJsonIsWhatWentIn() throws IOException {
        List<ReportItem> items = items();
        Summary summary = finished();
        JsonNode json = JSON.readTree(Files.readString(summary.json()));
        assertThat(json.propertyNames())
                .containsExactly("begun", "order", "position", "counts", "items", "remarks");
        assertThat(json.path("begun").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(json.path("position").asLong()).isEqualTo(12);
        assertThat(json.path("order").toString())
                .isEqualTo(
                        "{\"files\":[\"exports/a.xml\"],\"media\":\"uploads.zip\",\"pageSize\":20,\"wishes\":[]}");
        List<ReportItem> back = new ArrayList<>();
        json.path("items").forEach(item -> back.add(JSON.treeToValue(item, ReportItem.class)));
        assertThat(back).isEqualTo(items);
        List<ReportRemark> said = new ArrayList<>();
        json.path("remarks").forEach(one -> said.add(JSON.treeToValue(one, ReportRemark.class)));
        assertThat(said).isEqualTo(remarks());
        assertThat(json.path("counts").get(0).toString())
                .isEqualTo(
                        "{\"file\":\"a.xml\",\"type\":\"post\",\"status\":\"publish\",\"source\":4,\"became\":{\"TAKEN_IN\":1,\"CHANGED\":1,\"UNCHANGED\":1,\"EDITED_HERE\":1}}");
    }

    @Test
    void thePageCountsVisibly() {
        Document page = page(finished());
        Element counts = page.expectFirst("section[aria-labelledby=counts]");
        assertThat(counts.select("tbody tr").eachText())
                .containsExactly(
                        "a.xml post publish 4 1 1 1 1 0 4",
                        "a.xml page publish 2 2 0 0 0 0 2",
                        "a.xml event publish 1 1 0 0 0 0 1",
                        "a.xml revision inherit 4 0 0 0 0 4 4");
        assertThat(counts.select("tfoot tr").eachText())
                .containsExactly("Together 11 4 1 1 1 4 11");
        assertThat(page.select("main > section > h2").eachText())
                .startsWith("What to look at first", "Counts", "What became of the accounts")
                .endsWith("Files", "Items");
        for (Element link : page.select("nav a")) {
            assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
        }
        assertThat(page.select("h3").eachText())
                .containsExactly("Type “post”", "Type “page”", "Type “event”", "Type “revision”");
        assertThat(page.expectFirst("main section[aria-labelledby=items] tbody tr").text())
                .isEqualTo(
                        "post 1 On silence publish a.xml, line 12 taken in /?p=1 → /2012/05/on-silence/");
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        List<String> hostile =
                new ArrayList<>(
                        List.of(
                                "</script><script>alert(1)</script>",
                                "</title></style><img src=x onerror=alert(1)>",
                                "<!-- ]]> -->",
                                "\" onmouseover=\"alert(1)",
                                "&lt;b&gt; &amp;amp; &#0;",
                                "%s %n %1$s",
                                "gnp.\u202Eexe \u2066 \u200B",
                                "\u001B[31mred\u0007 \u0000 \r\n \u0085 \u2028",
                                "\uE000 \uFFFF \uD83D\uDE00 \u0301e\u0301",
                                "عنوان \u200F و",
                                "a".repeat(5_000)));
        Path strings = Path.of(System.getProperty("standfirst.shared"), "data", "xss.json");
        if (Files.exists(strings)) {
            for (JsonNode one : JSON.readTree(Files.readString(strings))) {
                hostile.add(one.isString() ? one.asString() : one.toString());
            }
        }
        Summary summary;
        try (Report report = open()) {
            for (String words : hostile) {
                report.source(words, words, words, 1);
                report.item(
                        new ReportItem(
                                words,
                                1,
                                words,
                                words,
                                words,
                                words,
                                Became.SKIPPED,
                                List.of(words, words),
                                Optional.of(words),
                                Optional.of("/new")));
                report.remark(Section.DROPPED, words, words);
                report.remark(Section.LOOK_AT_THIS, words, words);
            }
            summary = report.close(Optional.of(1L));
        }
        Document page = page(summary);
        assertThat(page.select("script, img, iframe, object, svg, link, form, base")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        for (Element each : page.getAllElements()) {
            assertThat(each.attributes().asList()).noneMatch(it -> it.getKey().startsWith("on"));
        }
        assertThat(page.text())
                .contains("</script><script>alert(1)</script>")
                .contains("gnp.[U+202E]exe [U+2066] [U+200B]")
                .contains("[U+001B][31mred[U+0007] [U+0000] [U+0085] [U+2028]")
                .contains("a".repeat(2_000) + "…")
                .doesNotContain("a".repeat(2_001));
        assertThat(String.join("", summary.lines())).doesNotContain("\u001B", "\u202E", "\n");
        JsonNode items = JSON.readTree(Files.readString(summary.json())).path("items");
        assertThat(items.size()).isEqualTo(hostile.size());
        for (int i = 0; i < hostile.size(); i++) {
            assertThat(items.get(i).path("title").asString())
                    .isEqualTo(ReportScrub.clean(hostile.get(i)));
        }
        NuChecker.check(Map.of("hostile.html", Files.readAllBytes(summary.html())));
    }

    @Test
    void halvesOfCharactersBecomeASignThatSaysSo() throws IOException {
        try (Report report = open()) {
            report.remark(Section.FILES, "a.xml", "half \uD83D of one");
            Summary summary = report.close(Optional.empty());
            assertThat(Files.readString(summary.json())).contains("half \uFFFD of one");
        }
    }

    @Test
    void noAddressOfAPersonGetsThrough() throws IOException {
        String words = "by jane.doe@example.org from 192.0.2.17 and 2001:db8::17";
        try (Report report = open()) {
            report.source("a.xml", words, words, 1);
            report.item(
                    new ReportItem(
                            "a.xml",
                            1,
                            words,
                            words,
                            words,
                            words,
                            Became.SKIPPED,
                            List.of(words),
                            Optional.of(words),
                            Optional.of(words)));
            for (Section section : Section.values()) {
                report.remark(section, words, words);
            }
            Summary summary = report.close(Optional.empty());
            assertThat(
                            Files.readString(summary.html())
                                    + Files.readString(summary.json())
                                    + String.join("\n", summary.lines()))
                    .doesNotContain("jane", "192.0.2", "2001:db8")
                    .contains("by [address removed] from [address removed] and [address removed]");
        }
    }

    @Test
    void thePageIsValidAndAccessible() throws IOException {
        Summary full = finished();
        NuChecker.check(
                Map.of(
                        "full.html",
                        Files.readAllBytes(full.html()),
                        "empty.html",
                        Files.readAllBytes(empty().html())));
        try (Browser browser = Browser.start()) {
            for (Browser.Screen screen :
                    List.of(Browser.Screen.PHONE, Browser.Screen.DESKTOP, Browser.Screen.DARK)) {
                browser.look(
                        Map.of(),
                        screen,
                        page -> {
                            List<String> said = new ArrayList<>();
                            page.onConsoleMessage(message -> said.add(message.text()));
                            page.navigate(full.html().toUri().toString());
                            assertThat(
                                            page.evaluate(
                                                    "document.documentElement.scrollWidth - innerWidth"))
                                    .as("too wide by")
                                    .isEqualTo(0);
                            assertThat(
                                            new AxeBuilder(page)
                                                    .setLegacyMode(true)
                                                    .analyze()
                                                    .getViolations())
                                    .isEmpty();
                            assertThat(said).isEmpty();
                        });
            }
        }
    }

    /// 100,000 items go by; what waits in memory is only the rows of the counts and a few examples.
    @Test
    void aHundredThousandItemsAreSplitIntoTablesThatABrowserCanShow() throws IOException {
        int all = 100_000;
        try (Report report = open()) {
            for (int i = 0; i < all; i++) {
                report.item(
                        item(
                                "post " + i,
                                i % 2 == 0 ? "post" : "page",
                                "publish",
                                Became.TAKEN_IN));
            }
            report.source("a.xml", "post", "publish", all / 2);
            report.source("a.xml", "page", "publish", all / 2);
            Summary summary = report.close(Optional.of(1L));
            assertThat(summary.lines()).contains("Took in 50,000 posts and 50,000 pages.");
            try (Stream<String> lines = Files.lines(summary.json())) {
                assertThat(lines.filter(line -> line.contains("\"became\":\"TAKEN_IN\"")))
                        .hasSize(all);
            }
            try (Stream<String> lines = Files.lines(summary.html())) {
                assertThat(lines.filter(line -> line.contains("<caption>"))).hasSize(101);
            }
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void moreTypesThanTablesShareTheLast() {
        try (Report report = open()) {
            for (int i = 0; i < 100; i++) {
                report.source("a.xml", "type" + i, "publish", 1);
                report.item(item("item " + i, "type" + i, "publish", Became.TAKEN_IN));
            }
            Summary summary = report.close(Optional.of(1L));
            assertThat(summary.lines().getFirst()).endsWith(" and 92 items of other types.");
            Document page = page(summary);
            assertThat(page.select("h3").eachText()).hasSize(41).endsWith("Other types");
            assertThat(page.select("section[aria-labelledby=items] tbody tr")).hasSize(100);
        }
    }

    private Path folder() {
        return home.resolve("reports");
    }

    private static Order order(Order.Wish... wishes) {
        return new Order(
                List.of(Path.of("exports", "a.xml")),
                Optional.of(Path.of("uploads.zip")),
                Optional.empty(),
                Optional.of(20),
                Set.of(wishes));
    }

    private Report open() {
        return Report.open(folder(), BEGUN, order());
    }

    private Summary finished() {
        return finished(order(), Optional.of(12L));
    }

    private Summary finished(Order order, Optional<Long> position) {
        try (Report report = Report.open(folder(), BEGUN, order)) {
            fill(report);
            return report.close(position);
        }
    }

    private Summary empty() {
        try (Report report = open()) {
            return report.close(Optional.empty());
        }
    }

    private static void fill(Report report) {
        report.source("a.xml", "post", "publish", 3);
        report.source("a.xml", "post", "publish", 1);
        report.source("a.xml", "page", "publish", 2);
        report.source("a.xml", "event", "publish", 1);
        report.source("a.xml", "revision", "inherit", 4);
        items().forEach(report::item);
        remarks().forEach(one -> report.remark(one.section(), one.subject(), one.words()));
    }

    private static List<ReportItem> items() {
        List<ReportItem> items = new ArrayList<>();
        items.add(
                new ReportItem(
                        "a.xml",
                        12,
                        "post",
                        "publish",
                        "post 1",
                        "On silence",
                        Became.TAKEN_IN,
                        List.of(),
                        Optional.of("/?p=1"),
                        Optional.of("/2012/05/on-silence/")));
        items.add(item("post 2", "post", "publish", Became.CHANGED));
        items.add(item("page 3", "page", "publish", Became.TAKEN_IN));
        items.add(item("post 4", "post", "publish", Became.UNCHANGED));
        items.add(
                item("post 5", "post", "publish", Became.EDITED_HERE, "Edited on 1 May.", "Kept."));
        items.add(item("page 6", "page", "publish", Became.TAKEN_IN));
        items.add(item("event 7", "event", "publish", Became.TAKEN_IN, "Kept as an article."));
        for (int i = 20; i < 24; i++) {
            items.add(item("revision " + i, "revision", "inherit", Became.SKIPPED, "a revision"));
        }
        return items;
    }

    private static List<ReportRemark> remarks() {
        return List.of(
                new ReportRemark(Section.LOOK_AT_THIS, "clock", "The site kept two."),
                new ReportRemark(Section.ACCOUNTS, "editor", "posted for others: not a byline"),
                new ReportRemark(
                        Section.MEDIA_MISSING,
                        "/wp-content/uploads/2012/05/a.jpg",
                        "used by post 1"),
                new ReportRemark(
                        Section.MEDIA_MISSING,
                        "/wp-content/uploads/2012/05/b.png",
                        "used by post 2"),
                new ReportRemark(Section.DROPPED, "post 2", "shortcode [foo bar]"),
                new ReportRemark(Section.DROPPED, "post 2", "shortcode [baz]"),
                new ReportRemark(Section.WORDS, "post 2", "lost: one"),
                new ReportRemark(Section.WORDS, "post 4", "lost: two"));
    }

    private static ReportItem item(
            String item, String type, String status, Became became, String... notes) {
        return new ReportItem(
                "a.xml",
                20,
                type,
                status,
                item,
                "Harbour",
                became,
                List.of(notes),
                Optional.empty(),
                Optional.empty());
    }

    private static Document page(Summary summary) {
        try {
            return Jsoup.parse(summary.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> modes() throws IOException {
        List<String> modes = new ArrayList<>();
        for (String name : names()) {
            modes.add(mode(folder().resolve(name)));
        }
        return modes;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
