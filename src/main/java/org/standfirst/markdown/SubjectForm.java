package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;
import org.standfirst.markdown.Settings.Shelf;

/// Terms, contributors, issues and symposia as front matter.
final class SubjectForm {
    private SubjectForm() {}

    static Subject read(Front front, Piece piece, Body description, Context context) {
        Shelf shelf = context.settings().shelf(piece.shelf()).orElseThrow();
        Id taxonomy = context.taxonomy(shelf);
        Line name = front.set("name").orElseGet(() -> Line.of(piece.name()));
        Slug slug =
                front.checked(
                        front.line("slug"),
                        "slug",
                        front.word("slug").orElse(piece.name()),
                        Slug::new);
        Address address = front.address("address").orElseGet(() -> usual(shelf, piece, slug));
        return switch (shelf.taxonomy().role()) {
            case CONTRIBUTOR -> contributor(front, taxonomy, slug, name, description, address);
            case ISSUE -> issue(front, taxonomy, slug, name, description, address);
            case SYMPOSIUM ->
                    new Symposium(
                            taxonomy,
                            slug,
                            name,
                            front.entry("opening")
                                    .map(entry ->
                                            context.id(
                                                    front,
                                                    entry.value().line(),
                                                    front.word("opening", entry.value()),
                                                    Piece.ARTICLES)),
                            description,
                            address,
                            front.formerly());
            case CATEGORY, PLACE, TAG, COLLECTION, OTHER ->
                    new Term(
                            taxonomy,
                            slug,
                            name,
                            description,
                            parent(front, piece, context),
                            address,
                            front.formerly());
        };
    }

    private static Optional<Id> parent(Front front, Piece piece, Context context) {
        if (front.has("parent")) {
            return front.entry("parent")
                    .map(entry ->
                            context.id(
                                    front,
                                    entry.value().line(),
                                    front.word("parent", entry.value()),
                                    piece.shelf()));
        }
        String above = piece.above();
        if (!above.isEmpty() && context.index().at(above).isEmpty()) {
            throw front.wrong(
                    "",
                    "it lies under %s.md, which is not there.".formatted(above),
                    "Write that file, or move this one.");
        }
        return above.isEmpty() ? Optional.empty() : Optional.of(context.id(above));
    }

    /// Terms stand under those above them; others stand beside each other.
    static Address usual(Shelf shelf, Piece piece, Slug slug) {
        String within = piece.within();
        String above = within.substring(0, within.lastIndexOf('/') + 1);
        return shelf.taxonomy().address().with(above + slug + "/");
    }

    private static Contributor contributor(
            Front front, Id taxonomy, Slug slug, Line name, Body description, Address address) {
        Optional<String> given = front.word("given");
        Optional<String> family = front.word("family");
        return new Contributor(
                taxonomy,
                front.word("sort")
                        .map(sort ->
                                front.choice(
                                        "sort",
                                        front.line("sort"),
                                        sort,
                                        ArticleForm.words(Contributor.Sort.values())))
                        .orElse(Contributor.Sort.PERSON),
                slug,
                name,
                given,
                family,
                front.word("sort-key")
                        .orElseGet(() ->
                                Contributor.usualSortKey(
                                        given.orElse(""), family.orElse(""), name)),
                description,
                front.words("links"),
                address,
                front.formerly());
    }

    private static Issue issue(
            Front front, Id taxonomy, Slug slug, Line name, Body description, Address address) {
        return new Issue(
                taxonomy,
                slug,
                name,
                front.word("volume"),
                front.word("number"),
                front.number("whole"),
                front.word("season"),
                front.number("year"),
                front.address("cover"),
                front.words("sections"),
                description,
                address,
                front.formerly());
    }

    static void write(Subject subject, Piece piece, Sheet sheet, Written written) {
        Shelf shelf = written.settings().shelf(piece.shelf()).orElseThrow();
        sheet.line("name", subject.name());
        Slug slug = subject.slug();
        if (!slug.value().equals(piece.name())) {
            sheet.put("slug", slug.value());
        }
        switch (subject) {
            case Term term ->
                    term.parent().ifPresent(parent -> parent(parent, piece, sheet, written));
            case Contributor contributor -> {
                if (contributor.sort() != Contributor.Sort.PERSON) {
                    sheet.put("sort", ArticleForm.word(contributor.sort()));
                }
                sheet.put("given", contributor.given()).put("family", contributor.family());
                String usual =
                        Contributor.usualSortKey(
                                contributor.given().orElse(""),
                                contributor.family().orElse(""),
                                contributor.name());
                if (!contributor.sortKey().equals(usual)) {
                    sheet.put("sort-key", contributor.sortKey());
                }
                sheet.words("links", contributor.links());
            }
            case Issue issue -> {
                sheet.put("volume", issue.volume())
                        .put("number", issue.number())
                        .number("whole", issue.whole())
                        .put("season", issue.season())
                        .number("year", issue.year());
                issue.cover().ifPresent(cover -> sheet.address("cover", cover));
                sheet.words("sections", issue.sections());
            }
            case Symposium symposium ->
                    sheet.put(
                            "opening",
                            symposium
                                    .opening()
                                    .flatMap(id -> written.reference(id, Piece.ARTICLES)));
        }
        if (!subject.address().equals(usual(shelf, piece, slug))) {
            sheet.address("address", subject.address());
        }
        List<String> formerly = new ArrayList<>(subject.formerly());
        sheet.formerly(formerly);
    }

    private static void parent(Id parent, Piece piece, Sheet sheet, Written written) {
        Optional<Piece> above = Optional.ofNullable(written.pieces().get(parent));
        if (above.isPresent() && !above.get().key().equals(piece.above())) {
            sheet.put("parent", written.reference(parent, piece.shelf()));
        }
    }
}
