package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.Browser;
import org.standfirst.NuChecker;
import org.standfirst.pages.Faces;

/// Names and texts of others, hostile ones among them: the pages that come of them are valid, and can be
/// read by everybody, in the light as in the dark.
@Tag("slow")
class StrangePagesTest {
    /// Two are refused, as `ExportsTest` says; and with the last, Nu only warns that its words are not
    /// composed, as they were written.
    private static final Set<String> LEFT_OUT =
            Set.of("malformed.xml", "malformed-simple.xml", "wxr-utf-8-challenges.xml");

    /// So many attacks make a journal, taken at even distances from all of them.
    private static final int ATTACKS = 60;

    /// So many pages of each journal are opened in a browser, at even distances.
    private static final int OPENED = 25;

    /// The same of an export that was made to be hostile: most come to one article and its lists.
    private static final int OPENED_OF_HOSTILE = 6;

    @TempDir private Path folder;

    static Stream<Arguments> exports() throws IOException {
        Path hostile = ExportsTest.FOLDER.resolve("hostile");
        if (!Files.isDirectory(hostile)) {
            return Stream.of(arguments(hostile, 0));
        }
        try (Stream<Path> files = Files.list(hostile)) {
            List<Path> taken =
                    files.filter(file -> !LEFT_OUT.contains(file.getFileName().toString()))
                            .sorted()
                            .toList();
            return Stream.concat(
                    ExportsTest.realSites().stream()
                            .map(name ->
                                    arguments(ExportsTest.FOLDER.resolve(name + ".xml"), OPENED)),
                    taken.stream().map(file -> arguments(file, OPENED_OF_HOSTILE)));
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void theExportsOfOthersBecomePagesForEverybody(Path export, int opened) throws IOException {
        assumeTrue(Files.isRegularFile(export), "The exports of others are not here.");
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(export);
            isForEverybody(journal, opened);
        }
    }

    @Test
    void attacksBecomePagesForEverybody() throws IOException {
        List<String> all = HostileIntakeTest.attacks();
        Wxr export = new Wxr(HostileIntakeTest.HOME);
        for (int i = 0; i < ATTACKS; i++) {
            HostileIntakeTest.attack(export, i + 1, all.get(i * all.size() / ATTACKS));
        }
        try (TakenIn journal = new TakenIn(folder)) {
            journal.take(export.write(folder.resolve("export.xml")));
            isForEverybody(journal, OPENED);
        }
    }

    private static void isForEverybody(TakenIn journal, int most) {
        Map<String, byte[]> site = new TreeMap<>();
        Map<String, byte[]> pages = new LinkedHashMap<>();
        journal.everything()
                .forEach((url, answer) -> {
                    if (answer.status() != 200) {
                        return;
                    }
                    byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
                    if (answer.isPage()) {
                        pages.put(url, bytes);
                    }
                    site.put(URI.create(url).getPath(), bytes);
                });
        Faces.all().forEach(face -> site.put(face.address().path(), face.bytes()));
        assertThat(pages).isNotEmpty();
        Map<String, byte[]> files = new LinkedHashMap<>();
        pages.forEach((url, bytes) -> files.put(files.size() + url + ".html", bytes));
        NuChecker.checkButLanguage(files);
        List<String> paths = new ArrayList<>();
        List<String> urls = List.copyOf(pages.keySet());
        int opened = Math.min(most, urls.size());
        for (int i = 0; i < opened; i++) {
            paths.add(urls.get(i * urls.size() / opened));
        }
        try (Browser browser = Browser.start()) {
            List<String> faults = new ArrayList<>();
            faults.addAll(browser.faults(site, paths, Browser.Screen.PHONE));
            faults.addAll(browser.faults(site, paths, Browser.Screen.DARK));
            assertThat(faults).isEmpty();
        }
    }
}
