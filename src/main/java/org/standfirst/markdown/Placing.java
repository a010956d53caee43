package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Article;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Page;
import org.standfirst.content.Subject;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.markdown.Settings.Shelf;

/// Finds a file for every text and subject of a journal: texts by the last part of their address,
/// subjects by their slug, what lies under another in its folder.
final class Placing {
    private static final String MD = ".md";

    private final Map<Id, Document> documents;
    private final Map<Id, Shelf> shelves;
    private final FileNames names = new FileNames();
    private final Map<Id, Piece> pieces = new LinkedHashMap<>();

    private Placing(Map<Id, Document> documents, Map<Id, Shelf> shelves) {
        this.documents = documents;
        this.shelves = shelves;
    }

    /// @param shelves by the ids of their taxonomies
    static Map<Id, Piece> of(Map<Id, Document> documents, Map<Id, Shelf> shelves) {
        Placing placing = new Placing(documents, shelves);
        List<Id> sorted = new ArrayList<>(documents.keySet());
        sorted.sort(
                Comparator.comparing((Id id) -> address(documents.get(id)))
                        .thenComparing(Comparator.naturalOrder()));
        sorted.forEach(placing::place);
        return placing.pieces;
    }

    private static String address(@org.jspecify.annotations.Nullable Document document) {
        return switch (document) {
            case Text text -> text.address().path();
            case Subject subject -> subject.address().path();
            case null, default -> "";
        };
    }

    /// Which document it lies under; a circle, which no honest journal has, is cut.
    private Optional<Id> above(Id id) {
        Optional<Id> parent = parent(id);
        Set<Id> seen = new HashSet<>();
        for (Optional<Id> next = parent; next.isPresent(); next = parent(next.get())) {
            if (next.get().equals(id) || !seen.add(next.get())) {
                return Optional.empty();
            }
        }
        return parent;
    }

    private Optional<Id> parent(Id id) {
        return switch (documents.get(id)) {
            case Page page -> page.parent().filter(it -> documents.get(it) instanceof Page);
            case Term term ->
                    term.parent()
                            .filter(it ->
                                    documents.get(it) instanceof Term above
                                            && above.taxonomy().equals(term.taxonomy()));
            case null, default -> Optional.empty();
        };
    }

    private void place(Id id) {
        if (pieces.containsKey(id)) {
            return;
        }
        Optional<Id> above = above(id);
        above.ifPresent(this::place);
        Optional<String> under = above.map(pieces::get).map(Piece::key);
        switch (documents.get(id)) {
            case Article article ->
                    add(
                            id,
                            Piece.ARTICLES
                                    + "/"
                                    + StageForm.moment(article.stage())
                                            .map(at -> "%04d".formatted(at.getYear()))
                                            .orElse("undated"),
                            name(article.address().path()),
                            Piece.Sort.ARTICLE,
                            "");
            case Page page ->
                    add(
                            id,
                            under.orElse(Piece.PAGES),
                            name(page.address().path()),
                            Piece.Sort.PAGE,
                            "");
            case Subject subject ->
                    Optional.ofNullable(shelves.get(subject.taxonomy()))
                            .ifPresent(shelf ->
                                    add(
                                            id,
                                            under.orElse(shelf.folder()),
                                            subject.slug().value(),
                                            Piece.Sort.SUBJECT,
                                            shelf.folder()));
            case null, default -> {}
        }
    }

    private void add(Id id, String folder, String name, Piece.Sort sort, String shelf) {
        String path = names.free(folder + "/" + FileNames.of(name), MD);
        pieces.put(id, new Piece(path + MD, sort, shelf));
    }

    private static String name(String path) {
        String plain = path.replaceFirst("/+$", "");
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return last.isEmpty() ? "home" : last;
    }
}
