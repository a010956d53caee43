package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Consignment.Outcome;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Progress;
import org.standfirst.content.Subject;
import org.standfirst.content.Text;
import org.standfirst.intake.Report.Section;
import org.standfirst.intake.ReportItem.Became;
import org.standfirst.markdown.Folder;
import org.standfirst.markdown.MediaEntry;
import org.standfirst.markdown.Piece;
import org.standfirst.markdown.Settings;
import org.standfirst.typesetting.Gist;

/// The second reading of a folder: every file is offered, and gets its line in the report.
final class FolderWriting {
    /// So many texts are set at once, by all cores, before they are written in their order.
    private static final int BATCH = 48;

    private final Folder folder;
    private final Consignment consignment;
    private final Report report;
    private final Progress progress;
    private final FolderMedia media;
    private final Map<String, Outcome> lists = new HashMap<>();
    private long done;

    FolderWriting(
            Folder folder,
            Archive archive,
            Consignment consignment,
            Uploads uploads,
            Report report,
            Progress progress) {
        this.folder = folder;
        this.consignment = consignment;
        this.report = report;
        this.progress = progress;
        this.media = new FolderMedia(folder, archive, consignment, uploads);
    }

    void write(Optional<Integer> pageSize) {
        Settings settings = folder.settings();
        // Numbers are given in one order, and before many threads ask for them.
        settings.shelves().forEach(shelf -> consignment.idOf(Folder.key(shelf)));
        folder.pieces().forEach(piece -> consignment.idOf(piece.key()));
        list(
                "journal.yaml",
                consignment.offer(
                        consignment.idOf("journal"), sized(settings.journal(), pageSize)));
        for (Settings.Shelf shelf : settings.shelves()) {
            list(
                    "journal.yaml",
                    consignment.offer(consignment.idOf(Folder.key(shelf)), shelf.taxonomy()));
        }
        List<Piece> pieces = folder.pieces();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            pieces(pieces.subList(from, Math.min(from + BATCH, pieces.size())));
        }
        folder.comments().forEach(this::comments);
        folder.media().values().forEach(this::media);
        moved();
        menus();
        Outcome ofTheWhole = lists.getOrDefault("journal.yaml", Outcome.SAME);
        for (String file : folder.lists()) {
            boolean isOfFiles = !lists.containsKey(file);
            line(
                    "",
                    "settings",
                    "",
                    file,
                    "",
                    became(lists.getOrDefault(file, ofTheWhole)),
                    isOfFiles ? List.of("what it says stands with the files") : List.of());
        }
        folder.strays()
                .forEach((path, why) ->
                        line(
                                FolderSource.top(path),
                                "other",
                                "",
                                path,
                                "",
                                Became.SKIPPED,
                                List.of(why)));
        media.takeInUnlisted();
        media.missing()
                .forEach((path, wanting) ->
                        report.remark(
                                Section.MEDIA_MISSING,
                                path,
                                wanting.isEmpty()
                                        ? "no text uses it"
                                        : "used by " + String.join("; ", wanting)));
    }

    private static Journal sized(Journal journal, Optional<Integer> pageSize) {
        return pageSize.map(journal::withPageSize).orElse(journal);
    }

    private void list(String file, Outcome outcome) {
        lists.merge(file, outcome, FolderWriting::stronger);
    }

    /// Of two outcomes the one that is more to know.
    private static Outcome stronger(Outcome one, Outcome other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private record Prepared(Piece piece, Folder.Read read, Gist gist) {}

    private void pieces(List<Piece> some) {
        List<Prepared> all =
                some.parallelStream()
                        .map(piece -> {
                            Folder.Read read =
                                    folder.read(piece, consignment::idOf, Folder.Depth.WHOLE);
                            return new Prepared(piece, read, Gist.of(read.body()));
                        })
                        .toList();
        all.forEach(this::takeIn);
    }

    private void takeIn(Prepared one) {
        Piece piece = one.piece();
        Document document = one.read().document();
        Id id = consignment.idOf(piece.key());
        String name = name(document, piece);
        one.gist().uses().forEach(used -> media.wants(used, name));
        Outcome outcome =
                switch (document) {
                    case Article article -> {
                        article.lead().ifPresent(lead -> media.wants(lead.image(), name));
                        yield consignment.offer(saving(id, one));
                    }
                    case Page _ -> consignment.offer(saving(id, one));
                    case Subject subject -> {
                        Gist.of(subject.description())
                                .uses()
                                .forEach(used -> media.wants(used, name));
                        if (subject instanceof Issue issue) {
                            issue.cover().ifPresent(cover -> media.wants(cover, name));
                        }
                        yield consignment.offer(id, document);
                    }
                    default -> throw new IllegalStateException("No file holds " + document);
                };
        one.read().dropped().forEach(what -> report.remark(Section.DROPPED, piece.path(), what));
        tell(piece, document, name, outcome);
    }

    private static Saving saving(Id id, Prepared one) {
        return new Saving(
                id, one.read().document(), Optional.of(one.read().body()), Optional.of(one.gist()));
    }

    private static String name(Document document, Piece piece) {
        String name =
                switch (document) {
                    case Text text -> text.title().text();
                    case Subject subject -> subject.name().text();
                    default -> "";
                };
        return name.isEmpty() ? piece.path() : name;
    }

    private void tell(Piece piece, Document document, String name, Outcome outcome) {
        Optional<String> address =
                switch (document) {
                    case Text text when text.stage().isPublic() ->
                            Optional.of(text.address().path());
                    case Subject subject -> Optional.of(subject.address().path());
                    default -> Optional.empty();
                };
        report.item(
                new ReportItem(
                        piece.top(),
                        1,
                        FolderSource.type(document),
                        FolderSource.status(document),
                        piece.path(),
                        name,
                        became(outcome),
                        List.of(),
                        Optional.empty(),
                        address));
        progress.reached(++done);
    }

    private void line(
            String top,
            String type,
            String status,
            String path,
            String title,
            Became became,
            List<String> notes) {
        report.item(
                new ReportItem(
                        top,
                        1,
                        type,
                        status,
                        path,
                        title,
                        became,
                        notes,
                        Optional.empty(),
                        Optional.empty()));
        progress.reached(++done);
    }

    private static Became became(Outcome outcome) {
        return switch (outcome) {
            case NEW -> Became.TAKEN_IN;
            case CHANGED -> Became.CHANGED;
            case SAME -> Became.UNCHANGED;
            case EDITED_HERE -> Became.EDITED_HERE;
        };
    }

    private void comments(String file) {
        Outcome outcome = Outcome.EDITED_HERE;
        List<Folder.Said> all = folder.comments(file, consignment::idOf, Folder.Depth.WHOLE);
        for (Folder.Said said : all) {
            Comment comment = said.comment();
            outcome =
                    stronger(
                            outcome,
                            consignment.offer(consignment.idOf(said.key()), withoutMail(comment)));
        }
        line(
                "comments",
                "comments",
                "",
                file,
                "",
                became(all.isEmpty() ? Outcome.SAME : outcome),
                List.of(all.size() == 1 ? "1 comment" : all.size() + " comments"));
    }

    /// Some sign with their mail address, which is not kept.
    private static Comment withoutMail(Comment comment) {
        return Names.hasMailAddress(comment.author())
                ? new Comment(
                        comment.on(),
                        comment.parent(),
                        "A reader",
                        comment.link(),
                        comment.at(),
                        comment.body(),
                        comment.state())
                : comment;
    }

    private void media(MediaEntry entry) {
        List<String> notes = new ArrayList<>();
        Optional<Outcome> outcome = media.takeIn(entry, notes);
        line(
                "media",
                "media",
                "",
                entry.path(),
                entry.title().text(),
                outcome.map(FolderWriting::became).orElse(Became.SKIPPED),
                notes);
    }

    private void moved() {
        Map<String, Integer> seen = new HashMap<>();
        for (Moved moved : folder.moved()) {
            String key = movedKey(moved, seen);
            list("moved.yaml", consignment.offer(consignment.idOf(key), moved));
        }
    }

    static String movedKey(Moved moved, Map<String, Integer> seen) {
        return numbered("moved:" + moved.to().path() + String.join(" ", moved.formerly()), seen);
    }

    static String menuKey(Menu menu, Map<String, Integer> seen) {
        return numbered("menu:" + menu.name(), seen);
    }

    private static String numbered(String key, Map<String, Integer> seen) {
        int before = seen.merge(key, 1, Integer::sum);
        return before == 1 ? key : key + " " + before;
    }

    private void menus() {
        Map<String, Integer> seen = new HashMap<>();
        for (Menu menu : folder.menus(consignment::idOf)) {
            list("journal.yaml", consignment.offer(consignment.idOf(menuKey(menu, seen)), menu));
            report.remark(
                    Section.MENUS,
                    menu.name(),
                    switch (menu.place()) {
                        case HEADER -> "it stands at the head of every page";
                        case NOWHERE -> "kept, and shown nowhere";
                    });
        }
    }
}
