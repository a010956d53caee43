package org.standfirst.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;
import org.standfirst.markdown.Settings.Shelf;

/// Writes a whole journal as a folder of Markdown, from which it can be taken in again as it is. Equal
/// journals make equal bytes.
public final class FolderWriter {
    private final Path folder;
    private final Map<Id, Document> documents;
    private final Bodies bodies;
    private final MediaStore media;
    private final Written written;
    private final Map<Id, String> taxonomies = new HashMap<>();
    private final List<String> lost = new ArrayList<>();

    private FolderWriter(
            Path folder,
            Map<Id, Document> documents,
            Bodies bodies,
            MediaStore media,
            Written written) {
        this.folder = folder;
        this.documents = documents;
        this.bodies = bodies;
        this.media = media;
        this.written = written;
    }

    /// The texts of documents.
    public interface Bodies {
        Body of(Id id);
    }

    /// Where media are kept.
    public interface MediaStore {
        /// The bytes; empty where they are lost.
        Optional<Path> file(MediaFile file);

        /// The smaller sizes that a picture has when nobody says which.
        List<MediaFile.Size> usualSizes(MediaFile file);
    }

    /// What was written.
    ///
    /// @param counts of files by what they hold
    /// @param lost what could not be written, in sentences
    public record Result(SortedMap<String, Integer> counts, List<String> lost) {
        public Result {
            lost = List.copyOf(lost);
        }

        /// For a person at a terminal.
        public List<String> lines(Path folder) {
            List<String> lines = new ArrayList<>();
            List<String> nouns = new ArrayList<>();
            counts.forEach(
                    (what, count) -> nouns.add("%,d %s".formatted(count, noun(what, count))));
            lines.add(
                    nouns.isEmpty()
                            ? "There was nothing to write but the settings."
                            : "Wrote %s.".formatted(String.join(", ", nouns)));
            lines.addAll(lost);
            lines.add("Everything is in " + folder);
            return lines;
        }

        private static String noun(String what, int count) {
            return count == 1 ? what : what.equals("symposium") ? "symposia" : what + "s";
        }
    }

    /// Writes all documents that are current.
    ///
    /// @param folder new or empty; nobody else may look in
    public static Result write(
            Path folder, Map<Id, Document> documents, Bodies bodies, MediaStore media) {
        Map<Id, Taxonomy> taxonomies = new LinkedHashMap<>();
        documents.keySet().stream()
                .sorted()
                .forEach(id -> {
                    if (documents.get(id) instanceof Taxonomy taxonomy) {
                        taxonomies.put(id, taxonomy);
                    }
                });
        List<Shelf> shelves = SettingsForm.shelves(List.copyOf(taxonomies.values()));
        Settings settings =
                new Settings(
                        documents.values().stream()
                                .filter(Journal.class::isInstance)
                                .map(Journal.class::cast)
                                .findFirst()
                                .orElseGet(Journal::unnamed),
                        java.time.ZoneOffset.UTC,
                        shelves);
        Map<Id, Shelf> byTaxonomy = new HashMap<>();
        taxonomies.forEach((id, taxonomy) ->
                settings.ofKey(taxonomy.key()).ifPresent(shelf -> byTaxonomy.put(id, shelf)));
        Map<Id, Piece> pieces = Placing.of(documents, byTaxonomy);
        Written written =
                new Written(settings, new Index(pieces.values()), pieces, Plainer::markdown);
        FolderWriter writer = new FolderWriter(folder, documents, bodies, media, written);
        taxonomies.forEach((id, taxonomy) -> writer.taxonomies.put(id, taxonomy.key()));
        try {
            return writer.write();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s can't be written".formatted(folder), e);
        }
    }

    private Result write() throws IOException {
        makeFolder();
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<Id, Piece> each : written.pieces().entrySet()) {
            counts.merge(piece(each.getKey(), each.getValue()), 1, Integer::sum);
        }
        comments(counts);
        new MediaWriter(media, this::store, lost::add).write(all(MediaFile.class), counts);
        List<Moved> moved = all(Moved.class);
        if (!moved.isEmpty()) {
            moved.sort(Comparator.comparing((Moved it) -> it.to().path()));
            store(MovedForm.FILE, YamlText.of(MovedForm.write(moved)));
        }
        Sheet sheet = new Sheet();
        SettingsForm.write(written.settings(), sheet);
        List<Menu> menus = all(Menu.class);
        MenuForm.write(menus, sheet, written, taxonomies);
        // The last file makes the folder one that can be taken in.
        store(SettingsForm.FILE, YamlText.of(sheet.done()));
        return new Result(counts, lost);
    }

    private <T extends Document> List<T> all(Class<T> sort) {
        List<T> all = new ArrayList<>();
        documents.keySet().stream()
                .sorted()
                .forEach(id -> {
                    Document document = documents.get(id);
                    if (sort.isInstance(document)) {
                        all.add(sort.cast(document));
                    }
                });
        return all;
    }

    private void makeFolder() throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new Refusal("%s is a file.".formatted(folder), "Name a new folder.");
            }
            try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
                if (there.iterator().hasNext()) {
                    throw new Refusal(
                            "%s is not empty.".formatted(folder),
                            "Name a new folder, or one with nothing in it.");
                }
            }
        } else {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectory(folder);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private String piece(Id id, Piece piece) throws IOException {
        Sheet sheet = new Sheet();
        Document document = documents.get(id);
        Body body = Body.EMPTY;
        String sort = "";
        switch (document) {
            case Article article -> {
                ArticleForm.write(article, piece, sheet, written);
                body = bodies.of(id);
                sort = "article";
            }
            case Page page -> {
                TextForm.write(page, piece, sheet, written);
                body = bodies.of(id);
                sort = "page";
            }
            case Subject subject -> {
                SubjectForm.write(subject, piece, sheet, written);
                body = subject.description();
                sort = subject.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
            }
            case null, default -> throw new IllegalStateException("No file holds " + document);
        }
        Optional<String> markdown = Plainer.markdown(body);
        if (markdown.isEmpty()) {
            sheet.put(Folder.BODY, "html");
        }
        String front = sheet.isEmpty() ? "{}\n" : YamlText.of(sheet.done());
        String text = markdown.orElse(body.html() + "\n");
        store(
                piece.path(),
                "---\n%s---\n%s%s"
                        .formatted(front, text.isEmpty() || markdown.isEmpty() ? "" : "\n", text));
        return sort;
    }

    private void comments(SortedMap<String, Integer> counts) throws IOException {
        Map<Id, List<CommentForm.Numbered>> byText = new TreeMap<>();
        documents.forEach((id, document) -> {
            if (document instanceof Comment comment) {
                byText.computeIfAbsent(comment.on(), _ -> new ArrayList<>())
                        .add(new CommentForm.Numbered(id, comment));
            }
        });
        for (Map.Entry<Id, List<CommentForm.Numbered>> each : byText.entrySet()) {
            Optional<String> on =
                    documents.get(each.getKey()) instanceof Text
                            ? written.reference(each.getKey(), Piece.ARTICLES)
                            : Optional.empty();
            if (on.isEmpty()) {
                lost.add(
                        "%d comments stand on a text that is not there."
                                .formatted(each.getValue().size()));
                continue;
            }
            store(
                    Folder.COMMENTS + on.get() + ".yaml",
                    YamlText.of(CommentForm.write(each.getValue(), written)));
            counts.merge("comment", each.getValue().size(), Integer::sum);
        }
    }

    private void store(String path, String text) throws IOException {
        Files.writeString(store(path), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private Path store(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }
}
