package org.standfirst.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;

/// A journal as a folder of Markdown: what there is in it, and each file as a document when it is
/// asked for. Holds a path and an address for each file, and no texts.
public final class Folder {
    private final Map<String, Path> files;
    private final Settings settings;
    private final Front journal;
    private final List<Piece> pieces;
    private final Index index;
    private final Opener opener;
    private final Map<String, String> strays;
    private final boolean isForeign;
    private final Map<String, Address> addresses = new java.util.concurrent.ConcurrentHashMap<>();
    private Map<String, MediaEntry> media = Map.of();

    private Folder(
            Map<String, Path> files,
            Settings settings,
            Front journal,
            List<Piece> pieces,
            Opener opener,
            Map<String, String> strays) {
        this.isForeign = !files.containsKey(SettingsForm.FILE);
        this.files = files;
        this.settings = settings;
        this.journal = journal;
        this.pieces = List.copyOf(pieces);
        this.index = new Index(pieces);
        this.opener = opener;
        this.strays = strays;
    }

    /// Reads a file in our form, or makes ours of another.
    public interface Opener {
        MarkdownFile open(Piece piece);
    }

    /// How much of a file is wanted.
    public enum Depth {
        /// All that may be refused; texts are not set.
        CHECKED,
        WHOLE
    }

    /// A file as a document.
    ///
    /// @param body of a text; a subject holds its own
    public record Read(Document document, Body body, List<String> dropped, int line) {
        public Read {
            dropped = List.copyOf(dropped);
        }
    }

    /// A comment with what it is known by when it comes again.
    public record Said(String key, Comment comment) {}

    /// Whether a folder has our form.
    public static boolean isOne(Path root) {
        return FolderFiles.isFile(root.resolve(SettingsForm.FILE));
    }

    /// Reads what the folder is made of.
    public static Folder open(Path root) {
        FolderFiles found = FolderFiles.in(root);
        Front journal = front(found.files(), SettingsForm.FILE);
        Settings settings = Front.whole(journal, SettingsForm::read);
        List<Piece> pieces = new ArrayList<>();
        Map<String, String> strays = new LinkedHashMap<>(found.strays());
        for (String path : found.files().keySet()) {
            Optional<Piece> piece = piece(path, settings);
            piece.ifPresent(pieces::add);
            if (piece.isEmpty() && !isOfTheForm(path)) {
                strays.put(path, "it has no place in a folder of this form");
            }
        }
        Folder folder =
                new Folder(
                        found.files(),
                        settings,
                        journal,
                        pieces,
                        piece ->
                                MarkdownFile.read(
                                        Objects.requireNonNull(found.files().get(piece.path())),
                                        piece.path()),
                        strays);
        folder.media = folder.listedMedia();
        return folder;
    }

    /// A folder of another form, of which somebody else has found out what there is.
    ///
    /// @param files by their paths below it
    /// @param media files that are shown or linked to, by their paths
    public static Folder of(
            Map<String, Path> files,
            Settings settings,
            List<Piece> pieces,
            Opener opener,
            Map<String, MediaEntry> media,
            Map<String, String> strays) {
        Folder folder =
                new Folder(
                        files,
                        settings,
                        new Front(SettingsForm.FILE, Value.Fields.none(1)),
                        pieces,
                        opener,
                        strays);
        folder.media = media;
        return folder;
    }

    private static Front front(Map<String, Path> files, String path) {
        return new Front(path, MarkdownFile.yaml(text(files, path), path, 1));
    }

    private static String text(Map<String, Path> files, String path) {
        return Optional.ofNullable(files.get(path))
                .map(file -> MarkdownFile.text(file, path))
                .orElse("");
    }

    private static Optional<Piece> piece(String path, Settings settings) {
        if (!path.endsWith(".md") || path.indexOf('/') < 0) {
            return Optional.empty();
        }
        String top = path.substring(0, path.indexOf('/'));
        return switch (top) {
            case Piece.ARTICLES -> Optional.of(new Piece(path, Piece.Sort.ARTICLE, ""));
            case Piece.PAGES -> Optional.of(new Piece(path, Piece.Sort.PAGE, ""));
            default ->
                    settings.shelf(top)
                            .map(shelf -> new Piece(path, Piece.Sort.SUBJECT, shelf.folder()));
        };
    }

    private static boolean isOfTheForm(String path) {
        return path.equals(SettingsForm.FILE)
                || path.equals(MediaForm.FILE)
                || path.equals(MovedForm.FILE)
                || path.startsWith(MediaForm.FOLDER)
                || isComments(path);
    }

    private static boolean isComments(String path) {
        return path.startsWith(COMMENTS) && path.endsWith(".yaml");
    }

    static final String COMMENTS = "comments/";

    private Map<String, MediaEntry> listedMedia() {
        Map<String, MediaEntry> all = new TreeMap<>();
        Front front = new Front(MediaForm.FILE, Value.Fields.none(1));
        Yaml.read(text(files, MediaForm.FILE), MediaForm.FILE, 1)
                .ifPresent(value -> all.putAll(MediaForm.read(front, value)));
        files.keySet().stream()
                .filter(path -> path.startsWith(MediaForm.FOLDER))
                .forEach(path ->
                        all.putIfAbsent(path, MediaEntry.unsaid(path, MediaForm.usual(path))));
        return all;
    }

    /// The journal's settings.
    public Settings settings() {
        return settings;
    }

    /// The files of texts and subjects.
    public List<Piece> pieces() {
        return pieces;
    }

    /// The file with that key.
    public Optional<Piece> piece(String key) {
        return index.at(key);
    }

    /// Files that are no part of the journal, and why.
    public Map<String, String> strays() {
        return strays;
    }

    /// Files of media, by their paths; also those that are only spoken of.
    public Map<String, MediaEntry> media() {
        return media;
    }

    /// Where a file is.
    public Optional<Path> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// Files of comments.
    public List<String> comments() {
        return files.keySet().stream().filter(Folder::isComments).toList();
    }

    /// Which of `journal.yaml`, `media.yaml` and `moved.yaml` there are.
    public List<String> lists() {
        return List.of(SettingsForm.FILE, MediaForm.FILE, MovedForm.FILE).stream()
                .filter(files::containsKey)
                .toList();
    }

    /// What a taxonomy is known by.
    public static String key(Settings.Shelf shelf) {
        return Context.taxonomyKey(shelf);
    }

    /// Reads a file.
    ///
    /// @param ids numbers of documents by their keys
    public Read read(Piece piece, Function<String, Id> ids, Depth depth) {
        MarkdownFile file = opener.open(piece);
        List<String> dropped = new ArrayList<>(file.dropped());
        Front front = new Front(piece.path(), file.front());
        Context context = context(piece.path(), ids, depth, dropped);
        Document document = Front.whole(front, it -> document(it, piece, file, context));
        if (document instanceof org.standfirst.content.Text text) {
            addresses.put(piece.key(), text.address());
        } else if (document instanceof Subject subject) {
            addresses.put(piece.key(), subject.address());
        }
        Body body = piece.sort() == Piece.Sort.SUBJECT ? Body.EMPTY : body(front, file, context);
        return new Read(document, body, dropped, file.textLine());
    }

    private static Document document(Front front, Piece piece, MarkdownFile file, Context context) {
        return switch (piece.sort()) {
            case ARTICLE -> {
                Article article = ArticleForm.read(front, piece, context);
                front.word(BODY);
                yield article;
            }
            case PAGE -> {
                Page page = TextForm.page(front, piece, context);
                front.word(BODY);
                yield page;
            }
            case SUBJECT -> SubjectForm.read(front, piece, body(front, file, context), context);
        };
    }

    static final String BODY = "body";

    /// Markdown, unless `body: html` says that it is HTML to the last letter.
    static Body body(Front front, MarkdownFile file, Context context) {
        return switch (front.word(BODY).orElse("markdown")) {
            case "markdown" -> context.texts().markdown(file.text(), file.textLine());
            case "html" -> context.texts().html(file.text());
            case String other ->
                    throw front.wrong(
                            BODY,
                            "“body” can't be “%s”.".formatted(Yaml.shown(other)),
                            "Write “body: html”, or leave it out.");
        };
    }

    private Context context(
            String path, Function<String, Id> ids, Depth depth, List<String> dropped) {
        return new Context(
                settings,
                index,
                ids,
                switch (depth) {
                    case CHECKED -> Unset.TEXTS;
                    case WHOLE -> new Set(path, dropped);
                });
    }

    /// Texts that nobody wants yet.
    private enum Unset implements Context.Texts {
        TEXTS;

        @Override
        public Body markdown(String text, int line) {
            return Body.EMPTY;
        }

        @Override
        public Body html(String html) {
            return Body.EMPTY;
        }
    }

    private final class Set implements Context.Texts {
        private final String path;
        private final List<String> dropped;

        Set(String path, List<String> dropped) {
            this.path = path;
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

        private Links.Turned turned(String href) {
            if (isForeign && href.matches("/[^?#]*\\.(md|markdown)")) {
                // Their shortcodes name files from the top.
                return address(href.substring(1))
                        .or(() -> address("content" + href))
                        .<Links.Turned>map(found -> new Links.To(found.encoded()))
                        .orElseGet(Links.Same::new);
            }
            Links.Turned turned = Links.turned(href, path, Folder.this::address);
            return turned instanceof Links.Lost && isForeign
                    ? Links.seenFrom(
                            addresses.get(path.replaceFirst("\\.[a-z]+$", "")), href, turned)
                    : turned;
        }

        private Body taken(Setting.SetText set) {
            dropped.addAll(set.dropped());
            return set.body();
        }
    }

    /// Where a text or subject stands; known when it has been read once.
    public Optional<Address> address(Piece piece) {
        return Optional.ofNullable(addresses.get(piece.key()));
    }

    /// Where the file at a path stands; known of texts when they have been read once.
    private Optional<Address> address(String path) {
        return Optional.ofNullable(media.get(path))
                .map(MediaEntry::address)
                .or(() ->
                        Optional.ofNullable(
                                addresses.get(path.replaceFirst("\\.(md|markdown)$", ""))));
    }

    /// The menus.
    public List<Menu> menus(Function<String, Id> ids) {
        return MenuForm.read(
                journal, context(SettingsForm.FILE, ids, Depth.CHECKED, new ArrayList<>()));
    }

    /// The comments in a file, those that are answered before the answers.
    public List<Said> comments(String path, Function<String, Id> ids, Depth depth) {
        Optional<Value> value = Yaml.read(text(files, path), path, 1);
        if (value.isEmpty()) {
            return List.of();
        }
        Front front = new Front(path, Value.Fields.none(1));
        Context context = context(path, ids, depth, new ArrayList<>());
        String on = path.substring(COMMENTS.length(), path.length() - ".yaml".length());
        String key = index.find(front, 1, on, Piece.ARTICLES);
        if (index.at(key).filter(piece -> piece.sort() != Piece.Sort.SUBJECT).isEmpty()) {
            throw new Refusal(
                    "%s: comments can't stand on “%s”.".formatted(path, key),
                    "Name the file as an article or page is called.");
        }
        return CommentForm.read(front, value.get(), context.id(key), path, context).stream()
                .map(keyed -> new Said(keyed.key(), keyed.comment()))
                .toList();
    }

    /// Old addresses that belong to no document.
    public List<Moved> moved() {
        return Yaml.read(text(files, MovedForm.FILE), MovedForm.FILE, 1)
                .map(value ->
                        MovedForm.read(
                                new Front(
                                        MovedForm.FILE,
                                        new Value.Fields(
                                                1, Map.of("moved", new Value.Entry(1, value)))),
                                value))
                .orElse(List.of());
    }
}
