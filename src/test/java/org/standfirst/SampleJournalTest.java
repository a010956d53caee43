package org.standfirst;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample journal holds what its README promises, so that other tests may rely on it.
class SampleJournalTest {
    private static final Path SAMPLE = Path.of("src/test/resources/wordpress");
    private static final Path UPLOADS = SAMPLE.resolve("media");
    private static final Pattern ITEM_ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| .+ \\|$");
    private static final Pattern COUNT_ROW =
            Pattern.compile("(?m)^\\| (\\w+) \\| (\\w+) \\| (\\d+) \\|$");

    private static String readme = "";
    private static List<Item> items = List.of();
    private static Map<String, Long> elements = Map.of();

    /// What the test needs to know of an item.
    private record Item(Map<String, List<String>> fields, List<String> terms) {
        String one(String field) {
            return fields.getOrDefault(field, List.of("")).getFirst();
        }

        int id() {
            return Integer.parseInt(one("post_id"));
        }

        boolean isOpenArticle() {
            return one("post_type").equals("post")
                    && one("status").equals("publish")
                    && one("post_password").isEmpty();
        }
    }

    @BeforeAll
    static void read() throws IOException, XMLStreamException {
        readme = Files.readString(SAMPLE.resolve("README.md"));
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var found = new ArrayList<Item>();
        var counted = new TreeMap<String, Long>();
        try (InputStream in = Files.newInputStream(SAMPLE.resolve("journal.xml"))) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    counted.merge(xml.getLocalName(), 1L, Long::sum);
                    if (xml.getLocalName().equals("item")) {
                        found.add(item(xml, counted));
                    }
                }
            }
        }
        items = found;
        elements = counted;
    }

    private static Item item(XMLStreamReader xml, Map<String, Long> counted)
            throws XMLStreamException {
        var fields = new TreeMap<String, List<String>>();
        var terms = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    counted.merge(xml.getLocalName(), 1L, Long::sum);
                    if (xml.getLocalName().equals("category")) {
                        terms.add(
                                xml.getAttributeValue(null, "domain")
                                        + "/"
                                        + xml.getAttributeValue(null, "nicename"));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("item")) {
                        return new Item(fields, terms);
                    }
                    String name =
                            xml.getLocalName().equals("encoded")
                                    ? xml.getPrefix()
                                    : xml.getLocalName();
                    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(text.toString());
                }
                default -> {}
            }
        }
        throw new XMLStreamException("The export ends inside an item");
    }

    @Test
    void theReadmeNamesEveryItemByIdAndTitle() {
        Map<Integer, String> promised =
                ITEM_ROW.matcher(readme)
                        .results()
                        .collect(
                                toMap(
                                        row -> Integer.parseInt(row.group(1)),
                                        row -> row.group(2).equals("—") ? "" : row.group(2)));
        Map<Integer, String> held =
                items.stream().collect(toMap(Item::id, item -> item.one("title")));
        assertThat(promised).isEqualTo(held);
    }

    @Test
    void theReadmeCountsEveryTypeAndStatus() {
        Map<String, Long> promised =
                COUNT_ROW
                        .matcher(readme)
                        .results()
                        .collect(
                                toMap(
                                        row -> row.group(1) + " " + row.group(2),
                                        row -> Long.parseLong(row.group(3))));
        assertThat(promised)
                .isEqualTo(
                        items.stream()
                                .collect(
                                        groupingBy(
                                                item ->
                                                        item.one("post_type")
                                                                + " "
                                                                + item.one("status"),
                                                counting())));
    }

    @Test
    void itsBiggestCategoryNeedsASecondPage() {
        assertThat(articles()).hasSize(35);
        assertThat(articles().filter(item -> item.terms().contains("category/print-culture")))
                .hasSize(33);
        assertThat(articles().filter(item -> !item.one("excerpt").isEmpty())).hasSize(23);
    }

    @Test
    void itBringsAccountsTermsAndComments() {
        assertThat(elements).containsEntry("author", 3L).containsEntry("comment", 9L);
        assertThat(elements).containsEntry("cat_name", 17L).containsEntry("term_taxonomy", 41L);
        assertThat(
                        items.stream()
                                .flatMap(item ->
                                        item
                                                .fields()
                                                .getOrDefault("comment_approved", List.of())
                                                .stream())
                                .collect(groupingBy(state -> state, counting())))
                .isEqualTo(Map.of("1", 7L, "0", 1L, "spam", 1L));
    }

    @Test
    void twoTextsAppearedAtTheSameMomentAndOneInTheHourThatCameTwice() {
        assertThat(item(111).one("post_date_gmt")).isEqualTo(item(112).one("post_date_gmt"));
        assertThat(item(123).one("post_date")).isEqualTo("2025-10-26 02:30:00");
        assertThat(item(123).one("post_date_gmt")).isEqualTo("2025-10-26 01:30:00");
    }

    @Test
    void oneTextHasFortyWordsAndOneHasFortyOne() {
        assertThat(words(item(128))).isEqualTo(40);
        assertThat(words(item(129))).isEqualTo(41);
    }

    @Test
    void threeAuthorsStandInTheOrderThatTheyChose() {
        assertThat(item(117).terms().stream().filter(term -> term.startsWith("authors/")))
                .containsExactly(
                        "authors/akasegi-fumio",
                        "authors/thrane-vik-ingeborg",
                        "authors/okonkwo-adaeze");
    }

    @Test
    void everyPictureIsThereButTheOneThatIsLost() throws IOException {
        var missing = new ArrayList<Integer>();
        for (Item item : items) {
            if (item.one("post_type").equals("attachment")) {
                Path file = UPLOADS.resolve(item.one("attachment_url").split("/uploads/")[1]);
                if (Files.exists(file)) {
                    assertThat(Files.size(file)).as(file.toString()).isLessThan(60_000);
                    assertThat(ImageIO.read(file.toFile())).as(file.toString()).isNotNull();
                } else {
                    missing.add(item.id());
                }
            }
        }
        assertThat(missing).containsExactly(307);
    }

    @Test
    void everyLinkWithinTheJournalLeadsToAnItem() {
        String site = "https://www.imposingstone.example";
        List<String> addresses = items.stream().map(item -> item.one("link")).toList();
        Matcher links =
                Pattern.compile("href=\"" + site + "(/\\d{4}/[^\"?#]*|/\\w+/)[\"?#]")
                        .matcher(
                                items.stream()
                                        .map(item -> item.one("content"))
                                        .reduce("", String::concat));
        assertThat(links.results().map(link -> site + link.group(1)))
                .hasSizeGreaterThan(15)
                .isSubsetOf(addresses);
    }

    private static Stream<Item> articles() {
        return items.stream().filter(Item::isOpenArticle);
    }

    private static Item item(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst().orElseThrow();
    }

    private static long words(Item item) {
        return Pattern.compile("\\S+")
                .matcher(item.one("content").replaceAll("(?s)<!--.*?-->|<[^>]+>", " "))
                .results()
                .count();
    }
}
