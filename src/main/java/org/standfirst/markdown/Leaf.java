package org.standfirst.markdown;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Line;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;
import org.standfirst.markdown.Settings.Shelf;

/// One file of a text, read against a journal instead of the folder that it may lie in.
public final class Leaf {
    private static final List<String> NAMING =
            List.of(
                    "by",
                    "credits",
                    "categories",
                    "places",
                    "tags",
                    "terms",
                    "issue",
                    "issues",
                    "symposium",
                    "symposia",
                    "answers",
                    "collection");
    private static final List<String> STAGES =
            List.of(
                    "published",
                    "draft",
                    "pending",
                    "scheduled",
                    "private",
                    "held",
                    "withdrawn",
                    "discarded");
    private static final Pattern LINKED =
            Pattern.compile("[(<\"'\\s]([^()<>\"'\\s]+\\.(?:md|markdown))\\b");

    private final MarkdownFile file;
    private final Piece piece;

    private Leaf(MarkdownFile file, Piece piece) {
        this.file = file;
        this.piece = piece;
    }

    /// Reads a file. It is a page if it lies in a folder `pages`, else an article.
    ///
    /// @param path of which the end is said in refusals
    public static Leaf open(Path path) {
        MarkdownFile file = MarkdownFile.read(path, path.getFileName().toString());
        return new Leaf(file, piece(path));
    }

    private static Piece piece(Path path) {
        for (int i = path.getNameCount() - 2; i >= 0; i--) {
            String folder = path.getName(i).toString();
            if (folder.equals(Piece.ARTICLES) || folder.equals(Piece.PAGES)) {
                return new Piece(
                        String.join("/", parts(path.subpath(i, path.getNameCount()))),
                        folder.equals(Piece.PAGES) ? Piece.Sort.PAGE : Piece.Sort.ARTICLE,
                        "");
            }
        }
        return new Piece(Piece.ARTICLES + "/" + path.getFileName(), Piece.Sort.ARTICLE, "");
    }

    private static List<String> parts(Path path) {
        List<String> parts = new ArrayList<>();
        path.forEach(part -> parts.add(part.toString()));
        return parts;
    }

    /// The same as an article or page, whatever the folder says.
    public Leaf as(Piece.Sort sort) {
        return sort == piece.sort()
                ? this
                : new Leaf(
                        file,
                        new Piece(
                                (sort == Piece.Sort.PAGE ? Piece.PAGES : Piece.ARTICLES)
                                        + "/"
                                        + piece.name()
                                        + ".md",
                                sort,
                                ""));
    }

    /// Whether it is an article or a page.
    public Piece.Sort sort() {
        return piece.sort();
    }

    /// Where it says that it stands, or else where such a text usually does.
    public Address address(ZoneId zone) {
        Front front = new Front(file.path(), whole(Line.of(piece.name())));
        return TextForm.address(front, piece, StageForm.read(front, zone));
    }

    /// The address of the page under whose folder it lies, if it does.
    public Optional<Address> above() {
        return Optional.of(piece.above())
                .filter(above -> !above.isEmpty() && piece.sort() == Piece.Sort.PAGE)
                .map(above -> new Address("/" + above.substring(above.indexOf('/') + 1) + "/"));
    }

    /// What it calls others by: names of files, or the ends of their paths.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        NAMING.forEach(key ->
                Optional.ofNullable(file.front().entries().get(key))
                        .ifPresent(entry -> words(entry.value(), names)));
        LINKED.matcher(file.text()).results().forEach(link -> names.add(link.group(1)));
        Set<String> plain = new LinkedHashSet<>();
        names.forEach(name ->
                plain.add(
                        Address.decoded(name)
                                .replaceFirst("^[./]+", "")
                                .replaceFirst("\\.(md|markdown)$", "")));
        return plain;
    }

    private static void words(Value value, Set<String> words) {
        switch (value) {
            case Value.Word word -> words.add(word.text().strip());
            case Value.Row row -> row.values().forEach(each -> words(each, words));
            case Value.Fields fields ->
                    fields.entries().values().forEach(each -> words(each.value(), words));
        }
    }

    /// The keys that it has.
    public Set<String> keys() {
        return file.front().entries().keySet();
    }

    /// Whether it says at which stage it is.
    public boolean saysStage() {
        return STAGES.stream().anyMatch(keys()::contains);
    }

    /// The keys of the taxonomies of whose terms it says something.
    public Set<String> taxonomies(Settings settings) {
        Set<String> said = new LinkedHashSet<>();
        Filing.SHORT.forEach((key, role) -> {
            if (keys().contains(key)) {
                settings.first(role).ifPresent(shelf -> said.add(shelf.taxonomy().key()));
            }
        });
        Optional.ofNullable(file.front().entries().get(Filing.ANY))
                .ifPresent(entry -> keys(entry.value(), said));
        return said;
    }

    private static void keys(Value value, Set<String> keys) {
        switch (value) {
            case Value.Word _ -> {}
            case Value.Row row -> row.values().forEach(each -> keys(each, keys));
            case Value.Fields fields -> keys.addAll(fields.entries().keySet());
        }
    }

    /// A text that was read.
    ///
    /// @param body empty where the file goes no further than its front matter
    /// @param dropped what is not in the text any more, in words
    public record Read(Text text, Optional<Body> body, List<String> dropped) {
        public Read {
            dropped = List.copyOf(dropped);
        }
    }

    /// What a journal has of that which a file names.
    ///
    /// @param documents among them all that [#names()] may mean
    /// @param taxonomies by their numbers
    /// @param files whether a file of the journal stands at an address
    public record Surroundings(
            Journal journal,
            ZoneId zone,
            Map<Id, Document> documents,
            Map<Id, Taxonomy> taxonomies,
            Predicate<Address> files) {
        /// As they are written in a folder.
        public Settings settings() {
            return new Settings(
                    journal, zone, SettingsForm.shelves(List.copyOf(taxonomies.values())));
        }
    }

    /// Reads all of it.
    ///
    /// @param title what the text is called if the file does not say it
    public Read read(Surroundings around, Optional<Line> title) {
        Settings settings = around.settings();
        Map<Id, Shelf> shelves = new HashMap<>();
        Map<String, Id> ids = new HashMap<>();
        around.taxonomies()
                .forEach((id, taxonomy) ->
                        settings.ofKey(taxonomy.key())
                                .ifPresent(shelf -> {
                                    shelves.put(id, shelf);
                                    ids.put(Context.taxonomyKey(shelf), id);
                                }));
        Map<Id, Piece> pieces = Placing.of(around.documents(), shelves);
        pieces.forEach((id, other) -> ids.put(other.key(), id));
        Index index = new Index(pieces.values());
        List<String> dropped = new ArrayList<>(file.dropped());
        Texts texts = new Texts(around, index, ids, dropped);
        Context context =
                new Context(
                        settings,
                        index,
                        key -> Optional.ofNullable(ids.get(key)).orElseThrow(),
                        texts);
        Front front = new Front(file.path(), title.map(this::whole).orElseGet(this::staged));
        Text text =
                Front.whole(
                        front,
                        it -> {
                            Text read =
                                    piece.sort() == Piece.Sort.PAGE
                                            ? TextForm.page(it, piece, context)
                                            : ArticleForm.read(it, piece, context);
                            it.word(Folder.BODY);
                            return read;
                        });
        return new Read(
                text,
                file.text().isBlank()
                        ? Optional.empty()
                        : Optional.of(Folder.body(front, file, context)),
                dropped);
    }

    /// With what every text has to say.
    private Value.Fields whole(Line title) {
        Value.Fields staged = staged();
        if (staged.entries().containsKey("title")) {
            return staged;
        }
        return with(staged, "title", title.html());
    }

    private Value.Fields staged() {
        return saysStage() ? file.front() : with(file.front(), "draft", "true");
    }

    private static Value.Fields with(Value.Fields fields, String key, String word) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>(fields.entries());
        entries.put(key, new Value.Entry(fields.line(), Value.Word.of(word)));
        return new Value.Fields(fields.line(), entries);
    }

    private final class Texts implements Context.Texts {
        private final Surroundings around;
        private final Index index;
        private final Map<String, Id> ids;
        private final List<String> dropped;

        Texts(Surroundings around, Index index, Map<String, Id> ids, List<String> dropped) {
            this.around = around;
            this.index = index;
            this.ids = ids;
            this.dropped = dropped;
        }

        @Override
        public Body markdown(String text, int line) {
            return taken(Setting.markdown(text, this::turned));
        }

        @Override
        public Body html(String html) {
            return taken(Setting.html(html, this::turned));
        }

        private Body taken(Setting.SetText set) {
            dropped.addAll(set.dropped());
            return set.body();
        }

        private Links.Turned turned(String href) {
            return Links.turned(href, piece.path(), this::address);
        }

        private Optional<Address> address(String path) {
            if (path.startsWith(MediaForm.FOLDER)) {
                return Optional.of(MediaForm.usual(path)).filter(around.files());
            }
            String key = path.replaceFirst("\\.(md|markdown)$", "");
            return index.one(key)
                    .map(ids::get)
                    .map(around.documents()::get)
                    .flatMap(document ->
                            switch (document) {
                                case Text text -> Optional.of(text.address());
                                case Subject subject -> Optional.of(subject.address());
                                case null, default -> Optional.empty();
                            });
        }
    }
}
