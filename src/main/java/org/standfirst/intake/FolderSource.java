package org.standfirst.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;
import org.standfirst.content.Text;
import org.standfirst.markdown.Folder;
import org.standfirst.markdown.Piece;

/// A folder of Markdown: one of our own form, or a site of Hugo or Jekyll that was made one.
final class FolderSource implements Source {
    private static final Id ANY = new Id(1);

    private final Folder folder;
    private final String name;
    private final Map<String, String> about;
    private final Optional<Integer> pageSize;
    private final Map<String, Piece> standing = new HashMap<>();
    private long items;

    /// @param about what there is to say of the folder as such, by subject
    FolderSource(
            Folder folder, String name, Map<String, String> about, Optional<Integer> pageSize) {
        this.pageSize = pageSize;
        this.folder = folder;
        this.name = name;
        this.about = about;
    }

    /// Finds out what a folder is.
    ///
    /// @param pageSize that is wished, whatever the folder says
    static Source of(Path path, Optional<Integer> pageSize, Clock clock) {
        if (Folder.isOne(path)) {
            Folder folder = Folder.open(path);
            return new FolderSource(
                    folder, name(folder.settings().journal().home()), Map.of(), pageSize);
        }
        if (HugoSite.isOne(path)) {
            return new HugoSite(path, clock.instant()).source(pageSize);
        }
        if (JekyllSite.isOne(path)) {
            return new JekyllSite(path, clock.instant()).source(pageSize);
        }
        throw new Refusal(
                "%s is no export and no folder of a journal.".formatted(path),
                "Name an export of WordPress (a file), a folder with a journal.yaml, or a site of Hugo or Jekyll.");
    }

    static String name(String home) {
        return home.replaceFirst("^https?://(www\\.)?", "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long items() {
        return items;
    }

    @Override
    public void read(Report report, Progress progress) {
        progress.begin("Reading", folder.pieces().size());
        for (Piece piece : folder.pieces()) {
            Folder.Read read = folder.read(piece, _ -> ANY, Folder.Depth.CHECKED);
            checkAddress(piece, read.document());
            count(report, piece.top(), type(read.document()), status(read.document()));
            progress.reached(items);
        }
        for (String comments : folder.comments()) {
            folder.comments(comments, _ -> ANY, Folder.Depth.CHECKED);
            count(report, "comments", "comments", "");
        }
        folder.moved();
        folder.menus(_ -> ANY);
        folder.media().keySet().forEach(_ -> count(report, "media", "media", ""));
        folder.lists().forEach(_ -> count(report, "", "settings", ""));
        folder.strays().forEach((path, _) -> count(report, top(path), "other", ""));
        about.forEach((subject, words) -> report.remark(Report.Section.FILES, subject, words));
        progress.end();
    }

    private void count(Report report, String top, String type, String status) {
        items++;
        report.source(top, type, status, 1);
    }

    static String top(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String type(Document document) {
        return document.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static String status(Document document) {
        return document instanceof Text text
                ? text.stage().getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : "";
    }

    private void checkAddress(Piece piece, Document document) {
        if (document instanceof Text text && text.stage().isPublic()) {
            Optional<Piece> other =
                    Optional.ofNullable(standing.putIfAbsent(text.address().path(), piece));
            if (other.isPresent()) {
                throw new Refusal(
                        "%s and %s both stand at %s."
                                .formatted(other.get().path(), piece.path(), text.address()),
                        "Give one of them another address with “address:”.");
            }
        }
    }

    @Override
    public void write(
            Archive archive,
            Consignment consignment,
            Uploads uploads,
            Report report,
            Progress progress) {
        new Adoption(folder, consignment).adopt(archive);
        FolderWriting writing =
                new FolderWriting(folder, archive, consignment, uploads, report, progress);
        progress.begin("Taking in", items);
        writing.write(pageSize);
        progress.end();
    }
}
