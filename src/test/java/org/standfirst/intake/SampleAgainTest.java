package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Refusal;
import org.standfirst.content.Stage;
import org.standfirst.typesetting.Gist;

/// The sample journal, taken in more than once, in a rehearsal, and with wishes; and what is kept of it.
class SampleAgainTest {
    private static final Pattern MAIL_OR_IP =
            Pattern.compile(
                    "author_(?:email|IP)>(?:<!\\[CDATA\\[)?([^\\]<]+)|mailto:([^\"?]+@[^\"?]+)");
    private static final String FIFTY = "/2024/01/fifty/";

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

    private Summary takeSample() {
        return journal.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
    }

    private Path changed(String from, String to) throws IOException {
        String export = TakenIn.read(SampleIntakeTest.EXPORT);
        assertThat(export).contains(from);
        return Files.writeString(folder.resolve("newer.xml"), export.replace(from, to));
    }

    private Map<String, Long> became() {
        Map<String, Long> became = new java.util.TreeMap<>();
        for (var item : journal.report().get("items")) {
            became.merge(item.get("became").asString(), 1L, Long::sum);
        }
        return became;
    }

    @Test
    void takingItInAgainChangesNothing() {
        takeSample();
        long position = journal.archive.position();
        var before = journal.archive.current().documents();
        Summary again = takeSample();
        assertThat(journal.archive.position()).isEqualTo(position);
        assertThat(journal.archive.current().documents()).isEqualTo(before);
        assertThat(again.position()).isEmpty();
        assertThat(again.lines())
                .startsWith(
                        "Nothing is new or changed.",
                        "As before: 6 media files, 10 menu entries, 4 pages, 2 items of type “podcast” and 41 posts.");
        assertThat(became()).isEqualTo(Map.of("UNCHANGED", 63L, "SKIPPED", 1L));
    }

    @Test
    void aNewerExportChangesWhatIsNewAndNothingElse() throws IOException {
        takeSample();
        Map<Id, Article> before = journal.all(Article.class);
        Path newer =
                changed("<title><![CDATA[Fifty]]></title>", "<title><![CDATA[Fifty-one]]></title>");
        Summary summary = journal.take(TakenIn.order(newer, SampleIntakeTest.MEDIA));
        assertThat(summary.position()).hasValue(journal.archive.position());
        assertThat(
                        journal.archive
                                .after(summary.position().orElseThrow() - 1, 1)
                                .getFirst()
                                .changes())
                .hasSize(1);
        assertThat(journal.item("post 101").get("became").asString()).isEqualTo("CHANGED");
        assertThat(journal.page(FIFTY).select("h1").text()).isEqualTo("Fifty-one");
        assertThat(journal.all(Article.class).keySet())
                .describedAs("numbers stay")
                .isEqualTo(before.keySet());
    }

    @Test
    void whatEditorsChangedHereStays() throws IOException {
        takeSample();
        Id id =
                journal.all(Article.class).entrySet().stream()
                        .filter(one -> one.getValue().address().path().equals(FIFTY))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        Body ours = new Body("<p>Ours now.</p>");
        journal.archive.save(
                "an editor",
                "edit",
                "Changed a text.",
                List.of(
                        new Saving(
                                id,
                                journal.article(FIFTY),
                                Optional.of(ours),
                                Optional.of(Gist.of(ours)))));
        Path newer =
                changed("<title><![CDATA[Fifty]]></title>", "<title><![CDATA[Fifty-one]]></title>");
        journal.take(TakenIn.order(newer, SampleIntakeTest.MEDIA));
        assertThat(journal.item("post 101").get("became").asString()).isEqualTo("EDITED_HERE");
        assertThat(journal.page(FIFTY).select("h1").text()).isEqualTo("Fifty");
        assertThat(journal.page(FIFTY).select(".body").text()).isEqualTo("Ours now.");
    }

    @Test
    void aTextThatIsNoLongerPublishedThereIsHeldBackHere() throws IOException {
        takeSample();
        String export = TakenIn.read(SampleIntakeTest.EXPORT);
        int fifty = export.indexOf("<wp:post_id>101<");
        int status = export.indexOf("<wp:status><![CDATA[publish]]>", fifty);
        Path newer =
                Files.writeString(
                        folder.resolve("newer.xml"),
                        export.substring(0, status)
                                + "<wp:status><![CDATA[draft]]>"
                                + export.substring(
                                        status + "<wp:status><![CDATA[publish]]>".length()));
        journal.take(TakenIn.order(newer, SampleIntakeTest.MEDIA));
        assertThat(journal.at(FIFTY).status()).isEqualTo(404);
        assertThat(journal.at("/").text()).doesNotContain(FIFTY);
    }

    @Test
    void twoHalvesOfAnExportAreOneJournal() throws IOException {
        String export = TakenIn.read(SampleIntakeTest.EXPORT);
        int cut = export.indexOf("<item>", export.indexOf("<wp:post_id>117<"));
        int head = export.indexOf("<item>");
        Path first =
                Files.writeString(
                        folder.resolve("1.xml"), export.substring(0, cut) + "</channel></rss>");
        Path second =
                Files.writeString(
                        folder.resolve("2.xml"), export.substring(0, head) + export.substring(cut));
        journal.take(
                new Order(
                        List.of(second, first),
                        Optional.of(SampleIntakeTest.MEDIA),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of()));
        try (TakenIn whole = new TakenIn(folder.resolve("whole"))) {
            whole.take(TakenIn.order(SampleIntakeTest.EXPORT, SampleIntakeTest.MEDIA));
            assertThat(journal.bodies()).isEqualTo(whole.bodies());
            assertThat(journal.at("/category/print-culture/").text().replaceAll("_t[0-9]+", ""))
                    .isEqualTo(
                            whole.at("/category/print-culture/").text().replaceAll("_t[0-9]+", ""));
        }
    }

    @Test
    void filesOfTwoSitesAreNotTakenInAsOne() throws IOException {
        Path one =
                new Wxr("https://www.one.example")
                        .add(Wxr.post(1, "One"))
                        .write(folder.resolve("one.xml"));
        Path two =
                new Wxr("https://two.example")
                        .add(Wxr.post(1, "Two"))
                        .write(folder.resolve("two.xml"));
        Path same =
                new Wxr("http://one.example")
                        .add(Wxr.post(2, "Same"))
                        .write(folder.resolve("same.xml"));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> journal.take(one, two));
        assertThat(refusal.wrong())
                .isEqualTo(
                        "two.xml is an export of two.example, and what was read before it is one of one.example.");
        assertThat(refusal.cure())
                .isEqualTo("Take in one site at a time, each with a command of its own.");
        assertThat(journal.archive.position()).isZero();
        journal.take(one, same);
        assertThat(journal.archive.position()).isEqualTo(1);
    }

    @Test
    void aRehearsalReportsAndKeepsNothing() throws IOException {
        Summary summary =
                journal.take(
                        new Order(
                                List.of(SampleIntakeTest.EXPORT),
                                Optional.of(SampleIntakeTest.MEDIA),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(Order.Wish.REHEARSE)));
        assertThat(summary.position()).isEmpty();
        assertThat(summary.html().getFileName().toString()).startsWith("rehearsal-");
        assertThat(became()).containsEntry("TAKEN_IN", 63L);
        assertThat(journal.archive.position()).isZero();
        assertThat(journal.archive.current().documents()).isEmpty();
        try (Stream<Path> files = Files.walk(journal.data.resolve("media"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(journal.at("/").page().select("article")).isEmpty();
        takeSample();
        assertThat(journal.page(FIFTY).select("h1").text()).isEqualTo("Fifty");
    }

    @Test
    void entriesOfAPageAreAsManyAsWasWishedAndStaySoUntilSomebodySaysOtherwise() {
        journal.take(
                new Order(
                        List.of(SampleIntakeTest.EXPORT),
                        Optional.of(SampleIntakeTest.MEDIA),
                        Optional.empty(),
                        Optional.of(7),
                        Set.of()));
        assertThat(journal.page("/category/print-culture/").select("article.entry")).hasSize(7);
        assertThat(journal.page("/category/print-culture/page/5/").select("article.entry"))
                .hasSize(5);
        takeSample();
        assertThat(journal.page("/category/print-culture/").select("article.entry")).hasSize(7);
    }

    @Test
    void withoutItsMediaAJournalShowsWhatIsMissingAndGetsItLater() {
        journal.take(SampleIntakeTest.EXPORT);
        var body = journal.page("/2024/05/a-walk-through-the-case-room/").select(".body");
        assertThat(body.select("img[src]")).isEmpty();
        assertThat(body.select("figure").first().text())
                .contains("The largest box is for e.", "Drawing: The Imposing Stone");
        assertThat(body.select("figure").first().outerHtml())
                .contains("A wooden tray divided into many boxes of unequal size");
        assertThat(journal.remarks("MEDIA_MISSING", "/wp-content/uploads/2024/05/type-case.png"))
                .startsWith("used by ")
                .contains("A Walk Through the Case Room", "Plate: The Lower Case");
        assertThat(journal.item("attachment 302").get("became").asString()).isEqualTo("SKIPPED");
        assertThat(journal.item("attachment 302").get("notes").get(0).asString())
                .isEqualTo("its file is missing");
        takeSample();
        assertThat(journal.page("/2024/05/a-walk-through-the-case-room/").select(".body img[src]"))
                .hasSize(4);
        assertThat(journal.seen("/press/").status()).isEqualTo(200);
    }

    @Test
    void aMissingPictureIsMissingForTheReadersToo() {
        journal.take(SampleIntakeTest.EXPORT);
        journal.everything()
                .forEach((url, answer) -> {
                    if (answer.isPage()) {
                        assertThat(answer.page().select("img[src]")).describedAs(url).isEmpty();
                    }
                });
    }

    @Test
    void whatIsHeldBackKeepsItsReason() {
        takeSample();
        assertThat(journal.all(Article.class).values())
                .filteredOn(article -> article.stage() instanceof Stage.Held)
                .extracting(article -> ((Stage.Held) article.stage()).reason())
                .containsExactlyInAnyOrder(
                        "It was private on the old site.",
                        "It was to be published later on the old site.",
                        "It was behind a password on the old site.");
    }

    @Test
    void noMailOrNetworkAddressOfAnyoneIsKeptAnywhere() throws IOException {
        takeSample();
        journal.close();
        Set<String> secrets = new TreeSet<>();
        Matcher found = MAIL_OR_IP.matcher(TakenIn.read(SampleIntakeTest.EXPORT));
        while (found.find()) {
            if (found.group(1) != null) {
                secrets.add(found.group(1));
            }
        }
        assertThat(secrets).hasSizeGreaterThan(12);
        int files = 0;
        for (Path file : filesOf(journal.data)) {
            files++;
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                assertThat(bytes.contains(secret))
                        .describedAs("%s in %s", secret, file.getFileName())
                        .isFalse();
            }
        }
        assertThat(files).isGreaterThan(8);
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aReportIsForItsOwnerAlone() throws IOException {
        Summary summary = takeSample();
        assertThat(Files.getPosixFilePermissions(summary.json()))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(Files.getPosixFilePermissions(summary.html())).hasSize(2);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> journal.take(folder.resolve("gone.xml")));
        assertThat(refusal.getMessage())
                .isEqualTo(
                        "The file %s cannot be read. Check its name, and whether you may read it."
                                .formatted(folder.resolve("gone.xml")));
    }

    @Test
    void mediaThatAreNeitherFolderNorZipAreRefusedAndLeaveNothing() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                journal.take(
                                        TakenIn.order(
                                                SampleIntakeTest.EXPORT, SampleIntakeTest.EXPORT)));
        assertThat(refusal.getMessage())
                .isEqualTo(
                        "The media %s are no folder and no ZIP file. Give the folder “uploads” of the old site, or a ZIP file of it."
                                .formatted(SampleIntakeTest.EXPORT));
        assertThat(journal.archive.position()).isZero();
        assertThat(journal.intake).isNotNull();
    }
}
