package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.archive.Archive;
import org.standfirst.content.Address;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.intake.Intake;
import org.standfirst.intake.Order;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.web.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What machines get of the sample journal, looked at by programs that nobody here wrote.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachinesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Path NPM = Path.of(System.getProperty("basedir", ""), "src/test/npm");
    private static final Pattern LOC = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern IMAGE = Pattern.compile("<image:loc>([^<]+)</image:loc>");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

    /// The part of Google's namespace that we use.
    private static final String IMAGES =
            """
            <schema xmlns="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
                targetNamespace="http://www.google.com/schemas/sitemap-image/1.1">
              <element name="image">
                <complexType><sequence><element name="loc" type="anyURI"/></sequence></complexType>
              </element>
            </schema>
            """;

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by open
    private Database database;

    @SuppressWarnings("NullAway.Init") // by open
    private Press press;

    private String home = "";
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> maps = new TreeMap<>();

    @BeforeAll
    void open() throws Exception {
        database = Databases.SQLITE.open(folder);
        Archive archive = new Archive(database, CLOCK);
        Media media = new Media(folder.resolve("media"));
        Outgoing outgoing = new Outgoing("test", CLOCK, Outgoing.PAUSE, Set.of());
        Path sample = Path.of(System.getProperty("basedir", ""), "src/main/sample");
        new Intake(archive, media, outgoing, folder.resolve("reports"), CLOCK)
                .take(Order.of(sample), Progress.UNSEEN);
        press = new Press(new Editions(archive), new Pages());
        home = text("/robots.txt").replaceFirst("(?s).*Sitemap: (.*)/sitemap\\.xml\\s*", "$1");
        for (String part : all(LOC, text("/sitemap.xml"))) {
            String map = text(path(part));
            maps.put(path(part), map);
            for (String page : all(LOC, map)) {
                pages.put(path(page), text(path(page)));
            }
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    private String text(String path) {
        Printed.Sheet sheet = press.at(path).sheet().orElseThrow(() -> new AssertionError(path));
        assertThat(sheet.status()).as(path).isEqualTo(200);
        return new String(sheet.bytes(), StandardCharsets.UTF_8);
    }

    private String path(String url) {
        assertThat(url).startsWith(home + "/");
        return Address.ofUrlPath(url.substring(home.length())).path();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static void needNpm() {
        assumeTrue(
                Files.exists(NPM.resolve("node_modules/typescript")),
                "The programs of others are not here: run “npm ci” in src/test/npm.");
    }

    @Test
    void theMapLeadsToPagesAndPictures() {
        assertThat(pages).hasSizeGreaterThan(80);
        List<String> pictures =
                maps.values().stream().flatMap(map -> all(IMAGE, map).stream()).toList();
        assertThat(pictures).isNotEmpty();
        pictures.forEach(url -> assertThat(press.media(path(url))).as(url).isPresent());
        pages.forEach((path, page) ->
                assertThat(page)
                        .as(path)
                        .contains(
                                "<link rel=\"canonical\" href=\""
                                        + home
                                        + new Address(path).encoded()));
    }

    /// 12 kB for 2,000 words, and as much more as there are more words.
    @Test
    void noPageIsHeavyForWhatItSays() throws Exception {
        List<String> heavy = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(page.getValue().getBytes(StandardCharsets.UTF_8));
            }
            int words = Jsoup.parse(page.getValue()).select("main").text().split("\\s+").length;
            if (out.size() > 12_000 * Math.max(1, words / 2_000.0)) {
                heavy.add("%s: %d bytes for %d words".formatted(page.getKey(), out.size(), words));
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void everyMapIsWhatItsSchemaSays() throws Exception {
        needNpm();
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema =
                factory.newSchema(
                        new Source[] {
                            new StreamSource(new StringReader(IMAGES)),
                            new StreamSource(
                                    NPM.resolve("node_modules/sitemap/schema/sitemap.xsd").toFile())
                        });
        for (String map : maps.values()) {
            schema.newValidator().validate(new StreamSource(new StringReader(map)));
        }
    }

    @Test
    void twoReadersFindTheSameInEveryFormOfAFeed() throws Exception {
        List<SyndEntry> rss = rome("/feed/").getEntries();
        List<SyndEntry> atom = rome("/feed/atom/").getEntries();
        assertThat(rss).hasSize(20);
        for (int i = 0; i < rss.size(); i++) {
            SyndEntry one = rss.get(i);
            SyndEntry other = atom.get(i);
            assertThat(other.getUri()).isEqualTo(one.getUri());
            assertThat(other.getLink()).isEqualTo(one.getLink());
            assertThat(other.getTitle()).isEqualTo(one.getTitle());
            assertThat(other.getPublishedDate()).isEqualTo(one.getPublishedDate());
            assertThat(other.getCategories()).hasSameSizeAs(one.getCategories());
            assertThat(other.getContents().getFirst().getValue())
                    .isEqualTo(one.getContents().getFirst().getValue())
                    .doesNotContain("=\"/", "=\"#");
            assertThat(other.getAuthors())
                    .as(one.getTitle())
                    .extracting("name")
                    .startsWith(
                            one.getModules().isEmpty() || one.getAuthor().isEmpty()
                                    ? new Object[0]
                                    : new Object[] {one.getAuthor()});
        }
    }

    private SyndFeed rome(String path) throws Exception {
        byte[] bytes = press.at(path).sheet().orElseThrow().bytes();
        return new SyndFeedInput()
                .build(
                        new InputStreamReader(
                                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    @Test
    void theProgramsOfOthersFindNoFault(@TempDir Path given) throws Exception {
        needNpm();
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("home", "/");
        lists.put("category", "/category/print-culture/");
        lists.put("year", "/2025/");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            write(given, list.getKey() + ".rss", text(list.getValue() + "feed/"));
            write(given, list.getKey() + ".atom", text(list.getValue() + "feed/atom/"));
            write(given, list.getKey() + ".jsonfeed", text(list.getValue() + "feed/json/"));
        }
        write(given, "all.sitemapindex", text("/sitemap.xml"));
        int number = 0;
        for (String page : pages.values()) {
            Matcher data = DATA.matcher(page);
            if (data.find()) {
                write(given, "%04d.jsonld".formatted(number++), data.group(1));
            }
        }
        assertThat(number).isGreaterThan(60);
        JsonNode found = machines(given);
        assertThat(found.path("faults").values().stream().map(JsonNode::asString)).isEmpty();
        assertThat(found.at("/indexes/all.sitemapindex")).hasSameSizeAs(maps.keySet());
        for (String list : lists.keySet()) {
            JsonNode rss = found.path("feeds").path(list + ".rss");
            assertThat(rss).hasSizeGreaterThan(5);
            assertThat(found.path("feeds").path(list + ".atom")).as(list).isEqualTo(rss);
            assertThat(found.path("feeds").path(list + ".jsonfeed")).as(list).isEqualTo(rss);
        }
    }

    private static void write(Path folder, String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode machines(Path given) throws Exception {
        Path out = given.resolve("found");
        List<String> command =
                new ArrayList<>(
                        List.of("node", NPM.resolve("machines.js").toString(), given.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(process.waitFor()).as("exit code of node").isZero();
        } finally {
            process.destroy();
        }
        return JsonMapper.shared().readTree(Files.readString(out));
    }
}
