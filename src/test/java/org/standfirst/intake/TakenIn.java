package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current.Held;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Progress;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Question;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.site.Site;
import org.standfirst.web.Asked;
import org.standfirst.web.Outgoing;
import org.standfirst.web.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fresh journal in a folder, the exports it takes in, and what its readers are given then.
final class TakenIn implements AutoCloseable {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int MOST_ADDRESSES = 20_000;

    final Path data;
    final Database database;
    final Archive archive;
    final Media media;
    final Editions editions;
    final Press press;
    final Site site;
    final Intake intake;
    private Optional<Summary> last = Optional.empty();

    TakenIn(Path folder) {
        this.data = folder.resolve("data");
        try {
            Files.createDirectories(data);
            media = new Media(data.resolve("media"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Databases.SQLITE.open(data);
        archive = new Archive(database, CLOCK);
        intake = new Intake(archive, media, outgoing(), data.resolve("reports"), CLOCK);
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
        site = new Site(press, media);
    }

    private static Outgoing outgoing() {
        return new Outgoing("test", CLOCK, Duration.ZERO, Set.of());
    }

    /// What a reader is given.
    ///
    /// @param location where a redirect leads; empty otherwise
    record Answer(int status, String type, String text, String location) {
        boolean isPage() {
            return type.startsWith("text/html");
        }

        Document page() {
            return Jsoup.parse(text);
        }
    }

    static Order order(Path... files) {
        return Order.of(files);
    }

    static Order order(Path file, Path media) {
        return new Order(
                List.of(file), Optional.of(media), Optional.empty(), Optional.empty(), Set.of());
    }

    static Order mapped(Path file, Path mapping) {
        return new Order(
                List.of(file), Optional.empty(), Optional.of(mapping), Optional.empty(), Set.of());
    }

    Summary take(Order order) {
        Summary summary = intake.take(order, Progress.UNSEEN);
        last = Optional.of(summary);
        editions.catchUp();
        return summary;
    }

    Summary take(Path... files) {
        return take(order(files));
    }

    /// The report of the last intake, as other programs read it.
    JsonNode report() {
        return JsonMapper.shared().readTree(read(last.orElseThrow().json()));
    }

    /// What a section of the report says of a subject; in one piece, line by line.
    String remarks(String section, String subject) {
        List<String> said = new ArrayList<>();
        for (JsonNode remark : report().get("remarks")) {
            if (remark.get("section").asString().equals(section)
                    && remark.get("subject").asString().equals(subject)) {
                said.add(remark.get("words").asString());
            }
        }
        return String.join("\n", said);
    }

    /// All that a section of the report says, as `subject: words`.
    List<String> remarks(String section) {
        List<String> said = new ArrayList<>();
        for (JsonNode remark : report().get("remarks")) {
            if (remark.get("section").asString().equals(section)) {
                said.add(remark.get("subject").asString() + ": " + remark.get("words").asString());
            }
        }
        return said;
    }

    /// The line of the report about an item, for example `post 102`.
    JsonNode item(String name) {
        for (JsonNode item : report().get("items")) {
            if (item.get("item").asString().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("The report has no line for " + name);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the readers' door answers.
    ///
    /// @param url a path, percent-encoded or not, perhaps with a query
    Answer at(String url) {
        String plain = url.replaceFirst("#.*$", "");
        int query = plain.indexOf('?');
        Asked asked =
                new Asked(
                        Asked.Method.GET,
                        query < 0 ? plain : plain.substring(0, query),
                        query < 0 ? Optional.empty() : Optional.of(plain.substring(query + 1)),
                        name -> Optional.empty());
        try {
            Reply reply = site.answer(asked);
            return new Answer(
                    reply.status(),
                    reply.headers().value("Content-Type").orElse(""),
                    reply.body() instanceof Reply.Bytes bytes
                            ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                            : "",
                    reply.headers().value("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a reader sees in the end, after one redirect at most.
    Answer seen(String url) {
        Answer answer = at(url);
        if (answer.status() != 301) {
            return answer;
        }
        Answer there = at(answer.location());
        assertThat(there.status())
                .describedAs("%s leads to %s, and that must be the end", url, answer.location())
                .isNotEqualTo(301);
        return there;
    }

    Document page(String url) {
        Answer answer = at(url);
        assertThat(answer.status()).describedAs(url).isEqualTo(200);
        return answer.page();
    }

    /// Everything that a reader or a machine can be given, by its address: all that documents claim
    /// or claimed, further pages, feeds, maps, and whatever is linked from there.
    Map<String, Answer> everything() {
        Map<String, Answer> given = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.addAll(
                List.of(
                        "/",
                        "/feed/",
                        "/years/",
                        "/robots.txt",
                        "/sitemap.xml",
                        "/comments/feed/",
                        "/nothing-stands-here/",
                        "/page/2/",
                        "/page/99/"));
        for (Held held : archive.current().documents()) {
            claimed(held).forEach(waiting::add);
        }
        while (!waiting.isEmpty()) {
            String url = waiting.pop().replaceFirst("#.*$", "");
            if (url.isEmpty() || given.containsKey(url)) {
                continue;
            }
            Answer answer = at(url);
            given.put(url, answer);
            assertThat(given.size()).describedAs("addresses").isLessThan(MOST_ADDRESSES);
            links(answer).forEach(waiting::add);
        }
        return given;
    }

    private static Stream<String> claimed(Held held) {
        var document = held.revision().document();
        Optional<Address> address =
                switch (document) {
                    case Text text -> Optional.of(text.address());
                    case Subject subject -> Optional.of(subject.address());
                    case Taxonomy taxonomy -> Optional.of(taxonomy.address());
                    case org.standfirst.content.MediaFile file -> Optional.of(file.address());
                    default -> Optional.empty();
                };
        Stream<String> formerly = document.formerly().stream().map(Address::encoded);
        return Stream.concat(
                formerly,
                address.stream()
                        .map(Address::encoded)
                        .flatMap(path ->
                                path.endsWith("/")
                                        ? Stream.of(path, path + "feed/", path + "page/2/")
                                        : Stream.of(path)));
    }

    /// Where an answer leads within the site.
    List<String> links(Answer answer) {
        List<String> links = new ArrayList<>();
        if (answer.status() == 301) {
            links.add(answer.location());
        } else if (answer.isPage()) {
            for (Element each : answer.page().select("[href],[src]")) {
                links.add(each.hasAttr("href") ? each.attr("href") : each.attr("src"));
            }
            for (Element each : answer.page().select("[srcset]")) {
                for (String one : each.attr("srcset").split(",")) {
                    links.add(one.strip().replaceFirst(" .*", ""));
                }
            }
        } else if (answer.type().contains("xml")) {
            Jsoup.parse(answer.text(), Parser.xmlParser())
                    .select("loc, link, guid")
                    .forEach(each -> links.add(each.text()));
        }
        String home = home();
        return links.stream()
                .map(url -> url.startsWith(home) ? url.substring(home.length()) : url)
                .map(url -> url.isEmpty() ? "/" : url)
                .filter(url -> url.startsWith("/") && !url.startsWith("//"))
                .toList();
    }

    String home() {
        return editions.view(editions.now()).ask(new Question.TheJournal()).home();
    }

    /// The current documents of a sort.
    <T> Map<Id, T> all(Class<T> sort) {
        Map<Id, T> found = new TreeMap<>();
        for (Held held : archive.current().documents()) {
            if (sort.isInstance(held.revision().document())) {
                found.put(held.revision().id(), sort.cast(held.revision().document()));
            }
        }
        return found;
    }

    <T extends Text> List<T> open(Class<T> sort) {
        return all(sort).values().stream().filter(text -> text.stage().isPublic()).toList();
    }

    /// The public text that stands at an address.
    Text text(String path) {
        return all(Text.class).values().stream()
                .filter(text -> text.address().path().equals(path) && text.stage().isPublic())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No public text stands at " + path));
    }

    Article article(String path) {
        return (Article) text(path);
    }

    /// The bodies of all texts, public or not, by the addresses of those.
    Map<String, Body> bodies() {
        Map<String, Body> bodies = new TreeMap<>();
        for (Held held : archive.current().documents()) {
            if (held.revision().document() instanceof Text text) {
                bodies.put(text.address().path(), archive.body(held.revision().number()));
            }
        }
        return bodies;
    }

    Document body(String path) {
        Body body = bodies().get(path);
        assertThat(body).describedAs(path).isNotNull();
        return Jsoup.parseBodyFragment(body.html());
    }

    /// The path and query of an old address, as a browser would ask for it.
    static String path(String url) {
        URI uri = URI.create(url.strip().replace(" ", "%20"));
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public void close() {
        database.close();
    }
}
