package org.standfirst.pages;

import java.util.List;
import java.util.function.Predicate;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes an article in the words of schema.org, and only what those words truly say of it.
///
/// @see <a href="https://schema.org/Article">schema.org, Article</a>
final class ArticleData {
    private final ArticlePage page;
    private final Colophon colophon;
    private final Site site;
    private final ObjectNode out;

    ArticleData(ArticlePage page, Colophon colophon, ObjectNode out) {
        this.page = page;
        this.colophon = colophon;
        this.site = page.site();
        this.out = out;
    }

    void write() {
        String address = site.absolute(page.address());
        out.put("@type", type(page.kind()));
        out.put("@id", address);
        out.put("url", address);
        out.put("headline", page.title().text());
        page.subtitle().ifPresent(line -> out.put("alternativeHeadline", line.text()));
        out.put("inLanguage", page.language().tag());
        page.date().ifPresent(at -> out.put("datePublished", Atom.moment(at)));
        people("author", Colophon.Maker::isAuthor);
        people("translator", maker -> maker.role() == Role.TRANSLATOR);
        people("editor", maker -> maker.role() == Role.EDITOR);
        people(
                "contributor",
                maker -> maker.role() == Role.ILLUSTRATOR || maker.role() == Role.INTRODUCTION);
        page.lead().ifPresent(lead -> out.put("image", site.absolute(lead.image())));
        kind();
        whole();
        List<Reference> translated = answered(Relation.TRANSLATES::equals);
        works("translationOfWork", translated);
        works(
                "workTranslation",
                page.around().translations().stream()
                        .filter(text -> !translated.contains(text))
                        .toList());
        works("citation", answered(relation -> relation != Relation.TRANSLATES));
        page.licence().flatMap(Href::to).ifPresent(href -> out.put("license", href.url()));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.Review review when !review.works().isEmpty() -> "Review";
            case Kind.Poem _ -> "CreativeWork";
            case Kind.Essay _,
                    Kind.Editorial _,
                    Kind.Interview _,
                    Kind.Faq _,
                    Kind.Review _,
                    Kind.Reply _,
                    Kind.Memorandum _,
                    Kind.Statement _,
                    Kind.Compilation _,
                    Kind.OpenLetter _,
                    Kind.Event _,
                    Kind.Report _,
                    Kind.Letter _,
                    Kind.Obituary _,
                    Kind.SymposiumOpening _ ->
                    "Article";
        };
    }

    private void people(String property, Predicate<Colophon.Maker> who) {
        put(
                property,
                colophon.makers().stream()
                        .filter(who)
                        .map(maker ->
                                LinkedData.named(
                                        SubjectData.type(maker.sort()),
                                        maker.name(),
                                        site.absolute(maker.page())))
                        .toList());
    }

    /// What this sort of text has and others have not.
    private void kind() {
        switch (page.kind()) {
            case Kind.Review review ->
                    put("itemReviewed", review.works().stream().map(ArticleData::work).toList());
            case Kind.Event event -> event(event);
            case Kind.Obituary obituary -> {
                if (!obituary.of().isBlank()) {
                    out.putObject("about").put("@type", "Person").put("name", obituary.of());
                }
            }
            case Kind.Poem _ -> out.put("genre", "Poem");
            case Kind.Interview _ -> out.put("genre", "Interview");
            case Kind.OpenLetter _ -> out.put("genre", "Open letter");
            case Kind.Essay _,
                    Kind.Editorial _,
                    Kind.Faq _,
                    Kind.Reply _,
                    Kind.Memorandum _,
                    Kind.Statement _,
                    Kind.Compilation _,
                    Kind.Report _,
                    Kind.Letter _,
                    Kind.SymposiumOpening _ -> {}
        }
    }

    private static ObjectNode work(Kind.Work work) {
        ObjectNode out = LinkedData.node();
        // A film has no publisher and no ISBN.
        boolean isBook = work.isbn().isPresent() || work.publisher().isPresent();
        out.put("@type", isBook ? "Book" : "CreativeWork").put("name", work.title().text());
        if (!work.authors().isEmpty()) {
            ArrayNode authors = out.putArray("author");
            work.authors()
                    .forEach(name -> authors.addObject().put("@type", "Person").put("name", name));
        }
        work.publisher()
                .ifPresent(name ->
                        out.putObject("publisher").put("@type", "Organization").put("name", name));
        work.year().ifPresent(year -> out.put("datePublished", LinkedData.year(year)));
        work.isbn().ifPresent(isbn -> out.put("isbn", isbn));
        return out;
    }

    /// A call that says neither when nor where is no event to machines.
    private void event(Kind.Event event) {
        if (event.start().isEmpty() || (event.place().isEmpty() && event.online().isEmpty())) {
            return;
        }
        ObjectNode about = out.putObject("about");
        about.put("@type", "Event").put("name", page.title().text());
        about.put("startDate", Atom.moment(event.start().get()));
        event.end().ifPresent(end -> about.put("endDate", Atom.moment(end)));
        ArrayNode locations = about.putArray("location");
        event.place()
                .ifPresent(place ->
                        locations
                                .addObject()
                                .put("@type", "Place")
                                .put("name", place)
                                .put("address", place));
        event.online()
                .flatMap(Href::to)
                .ifPresent(href ->
                        locations
                                .addObject()
                                .put("@type", "VirtualLocation")
                                .put("url", href.url()));
        if (locations.isEmpty()) {
            out.remove("about");
        }
    }

    /// The issues it was printed in and the symposia it takes part in; at least the journal.
    private void whole() {
        ArrayNode within = out.putArray("isPartOf");
        colophon.issues().forEach(issue -> LinkedData.issue(issue, site, within.addObject()));
        if (within.isEmpty()) {
            LinkedData.periodical(site, within.addObject());
        }
        for (Surroundings.Place place : page.around().symposia()) {
            within.add(
                    LinkedData.named(
                            "Collection",
                            place.symposium().label(),
                            site.absolute(place.symposium().address())));
        }
    }

    private List<Reference> answered(Predicate<Relation> relation) {
        return page.around().answers().stream()
                .filter(answer -> relation.test(answer.relation()))
                .flatMap(answer -> answer.texts().stream())
                .toList();
    }

    private void works(String property, List<Reference> texts) {
        put(
                property,
                texts.stream()
                        .map(text ->
                                LinkedData.named(
                                                "CreativeWork",
                                                text.title(),
                                                site.absolute(text.address()))
                                        .put("inLanguage", text.language().tag()))
                        .toList());
    }

    private void put(String property, List<ObjectNode> nodes) {
        if (!nodes.isEmpty()) {
            out.putArray(property).addAll(nodes);
        }
    }
}
