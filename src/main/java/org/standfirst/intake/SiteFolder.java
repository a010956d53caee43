package org.standfirst.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.standfirst.content.Address;
import org.standfirst.content.Journal;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Moments;
import org.standfirst.content.Refusal;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Taxonomy.Role;
import org.standfirst.markdown.Folder;
import org.standfirst.markdown.MarkdownFile;
import org.standfirst.markdown.MediaEntry;
import org.standfirst.markdown.Piece;
import org.standfirst.markdown.Settings;
import org.standfirst.markdown.Sheet;
import org.standfirst.markdown.Value;
import org.standfirst.typesetting.Cleaner;

/// Makes a folder of our form of what a site of another system has: the part that Hugo and Jekyll
/// have in common.
final class SiteFolder {
    private static final String NO_DATE = "1970-01-01T00:00Z";
    private static final Map<String, Role> PLURALS =
            Map.of(
                    "categories", Role.CATEGORY,
                    "tags", Role.TAG,
                    "tag", Role.TAG,
                    "keywords", Role.TAG);
    private static final Set<String> LEADS =
            Set.of("image", "images", "featured_image", "featuredImage", "cover", "thumbnail");

    private final Map<String, Path> files;
    private final Instant now;
    private final ZoneId zone;
    private final Map<String, Taxonomy> taxonomies = new TreeMap<>();
    private final Map<String, Map<String, String>> terms = new TreeMap<>();
    private final Map<String, Described> described = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Text> texts = new HashMap<>();
    private final Map<String, MediaEntry> media = new TreeMap<>();
    private final Map<String, Integer> unread = new TreeMap<>();

    /// The file that says something of a term.
    private record Described(String path) {}

    /// A text, and where it stands.
    private record Text(Address address, Optional<String> date, Body body) {}

    /// Makes Markdown of the text of a file, without what only its system understands.
    interface Body {
        Plain of(String text);
    }

    /// @param dropped in words
    record Plain(String text, List<String> dropped) {}

    SiteFolder(Map<String, Path> files, ZoneId zone, Instant now) {
        this.files = files;
        this.zone = zone;
        this.now = now;
    }

    /// The front matter of a file.
    SiteFront front(String path) {
        return new SiteFront(read(path).front());
    }

    MarkdownFile read(String path) {
        return MarkdownFile.read(java.util.Objects.requireNonNull(files.get(path)), path);
    }

    /// What a key of front matter is to us, if it sorts texts.
    static Optional<Role> role(String key) {
        Role plural = PLURALS.get(key);
        Role role = plural == null ? Recognised.role(key) : plural;
        return role == Role.OTHER || !Recognised.isTaxonomy(key)
                ? Optional.empty()
                : Optional.of(role);
    }

    /// Says that a key sorts texts, whatever it is called.
    void taxonomy(String key, Address address) {
        Role role = role(key).orElse(Role.OTHER);
        String[] labels = Recognised.labels(key);
        taxonomies.putIfAbsent(key, new Taxonomy(key, role, labels[0], labels[1], address));
    }

    boolean isTaxonomy(String key) {
        return taxonomies.containsKey(key);
    }

    /// A term that has a file of its own.
    void term(String taxonomy, String slug, String path) {
        String own = slug(slug);
        terms.computeIfAbsent(taxonomy, _ -> new TreeMap<>()).put(own, slug);
        described.put(taxonomy + "/" + own, new Described(path));
    }

    /// A text.
    ///
    /// @param date of a text whose name has one
    void text(String path, Piece.Sort sort, Address address, Optional<String> date, Body body) {
        SiteFront front = front(path);
        for (String key : front.keys()) {
            if (!isTaxonomy(key) && role(key).isPresent()) {
                taxonomy(key, new Address("/" + key.toLowerCase(Locale.ROOT) + "/"));
            }
            if (isTaxonomy(key)) {
                Map<String, String> known = terms.computeIfAbsent(key, _ -> new TreeMap<>());
                front.words(key).forEach(word -> known.putIfAbsent(slug(word), word));
            }
        }
        Piece piece = new Piece(path, sort, "");
        pieces.add(piece);
        texts.put(path, new Text(address, date, body));
        converted(piece, front);
        front.unread().forEach(key -> unread.merge(key, 1, Integer::sum));
    }

    void media(String path, Address address) {
        media.put(path, MediaEntry.unsaid(path, address));
    }

    static String slug(String word) {
        return Names.slugOf(word);
    }

    /// The moment of a text; one that can't be read is none.
    Optional<OffsetDateTime> moment(SiteFront front, Optional<String> ofName) {
        return front.word("date", "publishDate", "pubDate", "published_at")
                .or(() -> ofName)
                .flatMap(text -> Moments.read(text, zone));
    }

    Source source(
            Optional<Integer> pageSize, String name, Journal journal, Map<String, String> strays) {
        List<Settings.Shelf> shelves = new ArrayList<>();
        taxonomies.forEach((key, taxonomy) -> shelves.add(new Settings.Shelf(":" + key, taxonomy)));
        List<Piece> all = new ArrayList<>();
        terms.forEach((key, its) ->
                its.keySet()
                        .forEach(slug ->
                                all.add(
                                        new Piece(
                                                ":" + key + "/" + slug + ".md",
                                                Piece.Sort.SUBJECT,
                                                ":" + key))));
        all.addAll(pieces);
        Map<String, String> about = new LinkedHashMap<>();
        taxonomies.forEach((key, taxonomy) ->
                about.put(
                        key,
                        "%s, at %s"
                                .formatted(
                                        taxonomy.role().name().toLowerCase(Locale.ROOT),
                                        taxonomy.address())));
        unread.forEach((key, count) ->
                about.put(
                        "the key “%s”".formatted(key),
                        "stands in %s, and is not read"
                                .formatted(count == 1 ? "1 file" : count + " files")));
        Folder folder =
                Folder.of(
                        files,
                        new Settings(journal, zone, shelves),
                        all,
                        this::opened,
                        media,
                        strays);
        return new FolderSource(folder, name, about, pageSize);
    }

    static Journal journal(String name, String motto, Optional<String> language, String home) {
        return new Journal(
                name.isBlank() ? Line.of("A journal") : Cleaner.line(name),
                Cleaner.line(motto),
                language.flatMap(Texts::language).orElse(Language.ENGLISH),
                home,
                Journal.PAGE_SIZE,
                Set.of(Journal.Shown.values()),
                List.of());
    }

    private MarkdownFile opened(Piece piece) {
        return piece.sort() == Piece.Sort.SUBJECT ? openedTerm(piece) : converted(piece);
    }

    private MarkdownFile openedTerm(Piece piece) {
        String key = piece.shelf().substring(1);
        String slug = piece.name();
        Described its = described.get(key + "/" + slug);
        String written = terms.getOrDefault(key, Map.of()).getOrDefault(slug, slug);
        if (its == null) {
            return new MarkdownFile(
                    piece.path(), named(key, written, Optional.empty()), "", 1, List.of());
        }
        MarkdownFile file = read(its.path());
        Plain plain = HugoText.plain(file.text());
        return new MarkdownFile(
                its.path(),
                named(key, written, Optional.of(new SiteFront(file.front()))),
                plain.text(),
                file.textLine(),
                plain.dropped());
    }

    private Value.Fields named(String key, String written, Optional<SiteFront> front) {
        String name = front.flatMap(it -> it.word("title", "name")).orElse(written);
        Sheet sheet = new Sheet().put("name", name);
        front.ifPresent(it -> sheet.words("formerly", it.words("aliases")));
        if (taxonomies.containsKey(key) && role(key).orElse(Role.OTHER) == Role.ISSUE) {
            String said = Cleaner.line(name).text();
            Subjects.found(Subjects.VOLUME, said).ifPresent(it -> sheet.put("volume", it));
            Subjects.found(Subjects.NUMBER, said).ifPresent(it -> sheet.put("number", it));
            Subjects.found(Subjects.WHOLE, said).ifPresent(it -> sheet.put("whole", it));
            Subjects.found(Subjects.SEASON, said)
                    .ifPresent(it -> sheet.put("season", Subjects.capital(it)));
            Subjects.found(Subjects.YEAR, said).ifPresent(it -> sheet.put("year", it));
        }
        return sheet.done();
    }

    private MarkdownFile converted(Piece piece) {
        MarkdownFile file = read(piece.path());
        Text text = java.util.Objects.requireNonNull(texts.get(piece.path()));
        Plain plain = text.body().of(file.text());
        List<String> dropped = new ArrayList<>(plain.dropped());
        SiteFront front = new SiteFront(file.front());
        lead(front)
                .filter(SiteFolder::isElsewhere)
                .ifPresent(url -> dropped.add("picture of another site " + url));
        return new MarkdownFile(
                piece.path(), converted(piece, front), plain.text(), file.textLine(), dropped);
    }

    private Value.Fields converted(Piece piece, SiteFront front) {
        Text text = java.util.Objects.requireNonNull(texts.get(piece.path()));
        Sheet sheet = new Sheet().put("title", front.word("title").orElse(piece.name()));
        front.word(Recognised.LANGUAGES.toArray(String[]::new))
                .or(() -> front.word("lang_code"))
                .flatMap(Texts::language)
                .ifPresent(language -> sheet.put("language", language.tag()));
        stage(piece, front, text, sheet);
        sheet.put("address", text.address().path().replace("%", "%25"));
        sheet.words(
                "formerly",
                java.util.stream.Stream.concat(
                                front.words("aliases").stream(),
                                front.words("redirect_from").stream())
                        .map(alias -> alias.startsWith("/") ? alias : "/" + alias)
                        .toList());
        if (piece.sort() == Piece.Sort.PAGE) {
            front.word("weight")
                    .filter(it -> it.matches("-?[0-9]{1,6}"))
                    .ifPresent(weight -> sheet.plain("order", weight));
            return sheet.done();
        }
        front.word(Recognised.SUBTITLES.toArray(String[]::new))
                .ifPresent(subtitle -> sheet.put("subtitle", subtitle));
        front.word("standfirst", "description", "summary", "excerpt")
                .ifPresent(standfirst -> sheet.put("standfirst", standfirst));
        lead(front)
                .filter(image -> !isElsewhere(image))
                .ifPresent(image -> sheet.put("lead", leadOf(image, front)));
        filed(front, sheet);
        return sheet.done();
    }

    private static Optional<String> lead(SiteFront front) {
        return front.word(LEADS.stream().sorted().toArray(String[]::new));
    }

    private static boolean isElsewhere(String image) {
        return image.contains("//") || image.startsWith("data:");
    }

    private static Value.Fields leadOf(String image, SiteFront front) {
        Sheet sheet = new Sheet().put("image", image.startsWith("/") ? image : "/" + image);
        front.within("cover")
                .flatMap(cover -> cover.word("alt"))
                .or(() -> front.word("image_alt", "imageAlt"))
                .ifPresent(alt -> sheet.put("alt", alt));
        front.within("cover")
                .flatMap(cover -> cover.word("caption"))
                .or(() -> front.word("image_caption", "imageCaption"))
                .ifPresent(caption -> sheet.put("caption", caption));
        return sheet.done();
    }

    private void stage(Piece piece, SiteFront front, Text text, Sheet sheet) {
        boolean isDraft =
                front.isTrue("draft")
                        || front.word("published").filter("false"::equals).isPresent()
                        || piece.path().startsWith("_drafts/");
        Optional<OffsetDateTime> moment = moment(front, text.date());
        if (isDraft) {
            sheet.plain("draft", "true");
        } else if (moment.isPresent() && moment.get().toInstant().isAfter(now)) {
            sheet.put(
                    "held",
                    new Sheet()
                            .plain("planned", moment.get().toString())
                            .put("reason", "It was to be published later on the old site.")
                            .done());
        } else {
            sheet.plain("published", moment.map(OffsetDateTime::toString).orElse(NO_DATE));
        }
    }

    private void filed(SiteFront front, Sheet sheet) {
        Sheet filed = new Sheet();
        List<String> by = new ArrayList<>();
        List<Value> issues = new ArrayList<>();
        List<Value> symposia = new ArrayList<>();
        Optional<Kind> kind = Optional.empty();
        for (Map.Entry<String, Taxonomy> each : taxonomies.entrySet()) {
            String key = each.getKey();
            List<String> slugs =
                    front.words(key).stream().map(SiteFolder::slug).distinct().toList();
            List<String> references = slugs.stream().map(slug -> ":" + key + "/" + slug).toList();
            switch (each.getValue().role()) {
                case CONTRIBUTOR -> by.addAll(references);
                case ISSUE -> references.forEach(it -> issues.add(Value.Word.of(it)));
                case SYMPOSIUM -> references.forEach(it -> symposia.add(placed(it, front)));
                case CATEGORY, PLACE, TAG, COLLECTION, OTHER -> {
                    filed.words(key, references);
                    for (String slug : slugs) {
                        kind = Recognised.better(kind, Recognised.kind(slug));
                    }
                }
            }
        }
        sheet.words("by", by).row("issues", issues).row("symposia", symposia);
        if (!filed.isEmpty()) {
            sheet.put("terms", filed.done());
        }
        kind.ifPresent(it -> sheet.put("kind", it.word()));
    }

    private static Value placed(String reference, SiteFront front) {
        Sheet sheet = new Sheet().put("in", reference);
        front.word("series_order", "part")
                .filter(it -> it.matches("[0-9]{1,6}"))
                .ifPresent(order -> sheet.plain("order", order));
        return sheet.done();
    }

    /// An address; what can't be one stands at the root by its slug.
    static Address address(String path, String otherwise) {
        try {
            return new Address(("/" + path).replaceAll("/{2,}", "/"));
        } catch (Refusal noAddress) {
            return new Address("/" + slug(otherwise) + "/");
        }
    }
}
