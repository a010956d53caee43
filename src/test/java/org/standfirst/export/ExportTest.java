package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Addresses;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.press.RandomJournal;
import org.standfirst.press.Route;

/// An export is the site, in files.
class ExportTest {
    @TempDir Path temp;
    private Database database;
    private Archive archive;
    private Editions editions;
    private Press press;
    private Path out;

    @BeforeEach
    void open() {
        database = Databases.SQLITE.open(temp);
        archive = new Archive(database, Clock.systemUTC());
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
        out = temp.resolve("out");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Export export() {
        return new Export(
                press,
                new Media(temp.resolve("media")),
                Map.of("X-Content-Type-Options", "nosniff"),
                temp.resolve("export.key"),
                Clock.systemUTC());
    }

    private static Order order(Path to, Set<Copy> copies) {
        return new Order(to, Order.Form.FOLDER, copies, Optional.empty());
    }

    private Summary run(Export export) {
        return export.run(order(out, Set.of()), Progress.UNSEEN);
    }

    private Id save(String title, String words) {
        return save(archive.newIds(1).getFirst(), title, words);
    }

    private Id save(Id id, String title, String words) {
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(Saving.of(id, Samples.article(title), new Body("<p>" + words + "</p>"))));
        editions.catchUp();
        return id;
    }

    private List<String> verified() {
        return Verification.of(out, Optional.empty(), Progress.UNSEEN).lines();
    }

    /// Every file with what is in it, as a name and its text.
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        files.remove(".standfirst/writing");
        return files;
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void whatIsExportedIsWhatIsServedAlongAnyHistory(long seed) throws IOException {
        RandomJournal journal = new RandomJournal(seed, archive);
        Export kept = export();
        for (int deed = 1; deed <= 60; deed++) {
            journal.deed();
            if (deed % 12 != 0) {
                continue;
            }
            editions.catchUp();
            // Now with what the server remembers, now from the manifest.
            run(deed % 24 == 0 ? kept : export());
            String when = "seed %d, deed %d, ".formatted(seed, deed);
            Map<String, String> files = files(out);
            for (Route.Sheet sheet : press.addresses().sheets()) {
                Printed.Sheet printed = press.at(sheet.path()).sheet().orElseThrow();
                assertThat(files)
                        .as(when + sheet.path())
                        .containsEntry(
                                Names.of(sheet.path(), sheet.index()),
                                new String(printed.bytes(), StandardCharsets.ISO_8859_1));
            }
            Path afresh = temp.resolve("afresh" + deed);
            export().run(order(afresh, Set.of()), Progress.UNSEEN);
            assertThat(files(afresh)).as(when).isEqualTo(files);
            assertThat(verified()).as(when).hasSize(2).first().asString().contains("as they were");
        }
    }

    /// Of two folders, each with a rhythm of its own, so that what one export learns is not what the other
    /// has written.
    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void whatAServerRemembersOfItsExportsIsNeverStale(long seed) throws IOException {
        RandomJournal journal = new RandomJournal(seed, archive);
        for (int deed = 0; deed < 40; deed++) {
            journal.deed();
        }
        Export kept = export();
        Path other = temp.resolve("other");
        for (int deed = 1; deed <= 60; deed++) {
            journal.deed();
            editions.catchUp();
            assertThatAllIsWritten(kept, out, "seed %d, deed %d".formatted(seed, deed));
            if (deed % 3 == 0) {
                assertThatAllIsWritten(kept, other, "seed %d, other %d".formatted(seed, deed));
            }
        }
    }

    private void assertThatAllIsWritten(Export export, Path folder, String when)
            throws IOException {
        export.run(order(folder, Set.of()), Progress.UNSEEN);
        for (Route.Sheet sheet : press.addresses().sheets()) {
            Printed.Sheet printed = press.afresh(sheet.path()).sheet().orElseThrow();
            assertThat(folder.resolve(Names.of(sheet.path(), sheet.index())))
                    .as("%s, %s", when, sheet.path())
                    .hasBinaryContent(printed.bytes());
        }
    }

    @Test
    void anExportAfterATypoWritesWhatChangedAndNothingElse() throws IOException {
        Id first = save("First", "Wrods.");
        save("Second", "More.");
        Export export = export();
        assertThat(run(export).pages()).isGreaterThan(30);
        Map<String, Object> before = keys();
        save(first, "First", "Words.");
        Summary summary = run(export);
        List<String> changed =
                keys().entrySet().stream()
                        .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        assertThat(changed).contains("first/index.html", "feed/index.xml", ".standfirst/manifest");
        assertThat(changed).doesNotContain("second/index.html", "robots.txt");
        assertThat(summary.pages()).isEqualTo(changed.size() - 1);
        assertThat(summary.position()).isEqualTo(archive.position());
        assertThat(run(export).pages()).isZero();
        assertThat(run(export()).pages()).isZero();
    }

    /// By which each file is known: another after it was written anew.
    private Map<String, Object> keys() throws IOException {
        Map<String, Object> keys = new HashMap<>();
        for (String name : files(out).keySet()) {
            keys.put(name, Files.getAttribute(out.resolve(name), "unix:ino"));
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesToASiteIsExportedAsIfAllWereNew(boolean isPacked) throws IOException {
        Set<Copy> copies = isPacked ? Set.of(Copy.GZIP) : Set.of();
        Export kept = export();
        for (String title : List.of("m", "z", "a", "m/x", "Q", "q", "k", "a/b/c")) {
            save(title, "Words of " + title);
            kept.run(order(out, copies), Progress.UNSEEN);
            Path afresh = temp.resolve("afresh-" + Samples.article(title).hashCode());
            export().run(order(afresh, copies), Progress.UNSEEN);
            assertThat(files(out)).as(title).isEqualTo(files(afresh));
            assertThat(verified()).hasSize(2).first().asString().contains("as they were");
        }
    }

    @Test
    void aFileOfOthersWhereANewPageIsToStandIsRefused() throws IOException {
        save("First", "Words.");
        Export export = export();
        run(export);
        save("Second", "Words.");
        Files.createDirectories(out.resolve("second"));
        Files.writeString(out.resolve("second/index.html"), "mine");
        assertThatThrownBy(() -> run(export))
                .hasMessageContaining("stands in the way, and is not of this export.");
        assertThat(out.resolve("second/index.html")).hasContent("mine");
    }

    @Test
    void whatIsGoneIsRemovedAndFilesOfOthersStay() throws IOException {
        save("First", "Words.");
        Id second = save("Second", "More.");
        Export export = export();
        run(export);
        Files.writeString(out.resolve("second/mine.txt"), "Mine.");
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(
                        Saving.of(
                                second,
                                Samples.article(
                                        "Second",
                                        new org.standfirst.content.Stage.Draft(),
                                        List.of(),
                                        List.of()))));
        editions.catchUp();
        assertThat(run(export).removed()).isEqualTo(2);
        assertThat(out.resolve("second/index.html")).doesNotExist();
        assertThat(out.resolve("second/feed")).doesNotExist();
        assertThat(out.resolve("second/mine.txt")).hasContent("Mine.");
        assertThat(out.resolve("first/index.html")).exists();
    }

    @Test
    void aFileBecomesAFolderAndAFolderAFile() throws IOException {
        Id first = save("a", "Words.");
        Id second = save("b/c", "Words.");
        Export export = export();
        run(export);
        String at = Samples.article("a").address().path();
        assertThat(at).isEqualTo("/a/");
        put(first, "/a");
        put(second, "/b");
        run(export);
        assertThat(out.resolve("a")).isRegularFile();
        assertThat(out.resolve("b")).isRegularFile();
        put(first, "/a/x");
        run(export());
        assertThat(out.resolve("a/x")).isRegularFile();
        assertThat(verified().getFirst()).contains("as they were signed");
    }

    private void put(Id id, String address) {
        Article a = Samples.article("T");
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(
                        Saving.of(
                                id,
                                new Article(
                                        a.kind(),
                                        a.title(),
                                        a.subtitle(),
                                        a.standfirst(),
                                        a.language(),
                                        a.stage(),
                                        new org.standfirst.content.Address(address),
                                        List.of(),
                                        a.credits(),
                                        a.lead(),
                                        a.licence(),
                                        a.terms(),
                                        a.issues(),
                                        a.symposia(),
                                        a.answers(),
                                        a.collection(),
                                        a.marks()))));
        editions.catchUp();
    }

    @Test
    void whatCannotBeAFileIsLeftOutAndReported() {
        put(archive.newIds(1).getFirst(), "/" + "ü".repeat(130) + "/");
        put(archive.newIds(1).getFirst(), "/x/../../../../evil/");
        put(archive.newIds(1).getFirst(), "/.standfirst/manifest");
        put(archive.newIds(1).getFirst(), "/Same/");
        put(archive.newIds(1).getFirst(), "/same/");
        assertThat(run(export()).oddities())
                .contains(
                        "/x/../../../../evil/ is left out: “..” is not the name of a file.",
                        "/.standfirst/manifest is left out: the export keeps its own files there.",
                        "same/index.html and Same/index.html differ by capital letters only: on macOS and Windows one hides the other.",
                        "/%s/ is left out: a part of it is longer than 252 bytes."
                                .formatted("ü".repeat(130)));
        assertThat(temp.resolve("evil")).doesNotExist();
        assertThat(verified().getFirst()).contains("as they were signed");
    }

    @Test
    void aFolderOfOthersIsRefused() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> run(export()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "%s has files in it, and is no export of Standfirst. Give a new folder or an empty one."
                                .formatted(out));
        assertThat(files(out)).containsOnlyKeys("letter.txt");
    }

    @Test
    void aFileOfOthersInTheWayIsRefusedAndStays() throws IOException {
        run(export());
        Files.createDirectories(out.resolve("first"));
        Files.writeString(out.resolve("first/index.html"), "Mine.");
        save("First", "Words.");
        assertThatThrownBy(() -> run(export()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "%s stands in the way, and is not of this export. Move it away, or export into another folder."
                                .formatted(out.resolve("first/index.html")));
        assertThat(out.resolve("first/index.html")).hasContent("Mine.");
        Files.delete(out.resolve("first/index.html"));
        run(export());
        assertThat(verified().getFirst()).contains("as they were signed");
    }

    @Test
    void noLinkLeadsAnExportOutOfItsFolder() throws IOException {
        run(export());
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("first"), elsewhere);
        save("First", "Words.");
        assertThatThrownBy(() -> run(export())).isInstanceOf(Refusal.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theExportOfAnotherJournalIsRefused() throws IOException {
        run(export());
        Files.delete(temp.resolve("export.key"));
        assertThatThrownBy(() -> run(export()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "is the export of another journal, or was signed with another key");
    }

    @Test
    void verifyNamesWhatIsMissingChangedAddedAndWronglySigned() throws IOException {
        save("First", "Words.");
        String key = run(export()).key();
        assertThat(Verification.of(out, Optional.of(key), Progress.UNSEEN).lines()).hasSize(1);
        Files.delete(out.resolve("robots.txt"));
        Files.writeString(out.resolve("first/index.html"), "Other words.");
        Files.writeString(out.resolve("more.html"), "More.");
        Verification found = Verification.of(out, Optional.of(key), Progress.UNSEEN);
        assertThat(found.state()).isEqualTo(Verification.State.CHANGED);
        assertThat(found.lines())
                .containsExactly(
                        "changed: first/index.html",
                        "missing: robots.txt",
                        "added: more.html",
                        "3 things are not as they were signed.");
        String other = Seal.in(temp.resolve("other.key")).key();
        assertThat(Verification.of(out, Optional.of(other), Progress.UNSEEN).lines())
                .contains("wrong signature: the manifest is not signed with the key " + other);
        Path manifest = out.resolve(".standfirst/manifest");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("(?m)^.*more.*$", "")
                        + "0".repeat(64)
                        + "  x\n");
        assertThat(verified()).contains("changed: .standfirst/manifest", "missing: x");
        assertThatThrownBy(() -> Verification.of(temp, Optional.empty(), Progress.UNSEEN))
                .hasMessage(
                        "%s is no export of Standfirst, or one that was not completed. Give the folder that was given to “./standfirst export”."
                                .formatted(temp));
        assertThatThrownBy(() -> Verification.of(out, Optional.of("abc"), Progress.UNSEEN))
                .hasMessage(
                        "“abc” is no key, and no file with one. Give the line that the export said at its end.");
    }

    @Test
    void theKeyIsMadeOnceAndNobodyElseMayReadIt() throws IOException {
        String key = run(export()).key();
        assertThat(run(export()).key()).isEqualTo(key);
        assertThat(out.resolve(".standfirst/key.pub")).hasContent(key + "\n");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        temp.resolve("export.key"), LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rw-------");
        Files.writeString(temp.resolve("export.key"), "nonsense");
        assertThatThrownBy(() -> run(export()))
                .hasMessageStartingWith(
                        "%s does not hold the key with which exports are signed."
                                .formatted(temp.resolve("export.key")));
    }

    @Test
    void compressedCopiesStandBesideAndGoAgain() throws IOException {
        save("First", "Words.");
        Export export = export();
        export.run(order(out, Set.of(Copy.GZIP, Copy.BROTLI)), Progress.UNSEEN);
        Path copy = out.resolve("first/index.html.gz");
        byte[] page = Files.readAllBytes(out.resolve("first/index.html"));
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(copy))) {
            assertThat(in.readAllBytes()).isEqualTo(page);
        }
        Path other = out.resolve("first/index.html.br");
        assertThat(Decoder.decompress(Files.readAllBytes(other)).getDecompressedData())
                .isEqualTo(page);
        assertThat(verified().getFirst()).contains("as they were signed");
        export.run(order(out, Set.of(Copy.GZIP)), Progress.UNSEEN);
        assertThat(other).doesNotExist();
        assertThat(verified().getFirst()).contains("as they were signed");
        run(export);
        assertThat(copy).doesNotExist();
        assertThat(verified().getFirst()).contains("as they were signed");
        export.run(order(out, Set.of(Copy.GZIP)), Progress.UNSEEN);
        assertThat(copy).exists();
    }

    @Test
    void anArchiveHoldsTheSameFilesAndIsTheSameEachTime() throws Exception {
        save("First", "Words.");
        put(
                archive.newIds(1).getFirst(),
                "/%s/%s/".formatted("про тишу".repeat(9), "b".repeat(200)));
        run(export());
        Path tar = temp.resolve("site.tar");
        export().run(new Order(tar, Order.Form.TAR, Set.of(), Optional.empty()), Progress.UNSEEN);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        export().run(
                        new Order(tar, Order.Form.TAR, Set.of(), Optional.empty()),
                        again,
                        "memory",
                        Progress.UNSEEN);
        assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(tar));
        Path unpacked = Files.createDirectories(temp.resolve("unpacked"));
        Process process =
                new ProcessBuilder("tar", "xf", tar.toString(), "-C", unpacked.toString())
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
        assertThat(files(unpacked)).isEqualTo(files(out));
    }

    @Test
    void onlyWhatIsListedIsExported() throws IOException {
        save("First", "Words.");
        save("Second", "Words.");
        Path list = Files.writeString(temp.resolve("list"), "/first/\n/feed/\n/nothing/\n");
        export().run(
                        new Order(out, Order.Form.FOLDER, Set.of(), Optional.of(list)),
                        Progress.UNSEEN);
        assertThat(files(out).keySet())
                .filteredOn(name -> !name.startsWith(".standfirst/"))
                .containsExactly("404.html", "feed/index.xml", "first/index.html");
    }

    @Test
    void aListOfAddressesThatHasChangedIsReadAgain() throws IOException {
        save("First", "Words.");
        save("Second", "Words.");
        Path list = Files.writeString(temp.resolve("list"), "/first/\n");
        Export export = export();
        Order order = new Order(out, Order.Form.FOLDER, Set.of(), Optional.of(list));
        export.run(order, Progress.UNSEEN);
        Files.writeString(list, "/second/\n");
        export.run(order, Progress.UNSEEN);
        assertThat(files(out).keySet())
                .filteredOn(name -> !name.startsWith(".standfirst/"))
                .containsExactly("404.html", "second/index.html");
    }

    @Test
    void anOldAddressIsAPageThatLeadsOn() throws IOException {
        Id id = save("First", "Words.");
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(
                        Saving.of(
                                archive.newIds(1).getFirst(),
                                new org.standfirst.content.Moved(
                                        List.of("/old/", "/first/", "/feed/x.xml"),
                                        new org.standfirst.content.Address("/first/")))));
        editions.catchUp();
        run(export());
        assertThat(id).isNotNull();
        assertThat(out.resolve("old/index.html"))
                .content()
                .contains(
                        "<link rel=\"canonical\" href=\"%s/first/\">"
                                .formatted(press.journal().home()),
                        "<meta http-equiv=\"refresh\" content=\"0; url=/first/\">");
        assertThat(out.resolve("feed/x.xml")).doesNotExist();
        assertThat(out.resolve("first/index.html")).content().contains("Words.");
        assertThat(Addresses.NOWHERE).isNotEmpty();
    }
}
