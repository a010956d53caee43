package org.standfirst.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Article;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Answering;
import org.standfirst.edition.Entry;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Neighbours;
import org.standfirst.edition.Place;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.ArticlePage;
import org.standfirst.pages.ArticlePage.Answer;
import org.standfirst.pages.ArticlePage.Biography;
import org.standfirst.pages.ArticlePage.Filing;
import org.standfirst.pages.ArticlePage.Way;
import org.standfirst.pages.Credit;
import org.standfirst.pages.Href;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Picture;
import org.standfirst.pages.Reference;
import org.standfirst.typesetting.Excerpt;

/// The page of an article: the text, and the debate and people around it.
final class Articles {
    private final View view;
    private final Chrome chrome;
    private final Pictures pictures;

    Articles(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.chrome = chrome;
        this.pictures = new Pictures(view, pages.words(chrome.site()));
    }

    ArticlePage page(Entry entry, Article article) {
        Id id = entry.id();
        return new ArticlePage(
                chrome.site(),
                article.address(),
                article.kind(),
                article.title(),
                article.subtitle(),
                article.standfirst(),
                article.language(),
                byline(article),
                article.published(),
                lead(article),
                pictures.set(view.body(id), article.language()),
                description(entry),
                article.licence(),
                filed(article),
                printed(article),
                symposia(id, article),
                debate(id, article),
                Discussions.on(id, view),
                biographies(article),
                Optional.empty());
    }

    private List<Credit> byline(Article article) {
        return article.credits().stream()
                .flatMap(credit ->
                        view.ask(new Question.Where(credit.contributor())).stream()
                                .map(place ->
                                        new Credit(
                                                place.name(),
                                                Optional.of(place.address()),
                                                credit.role())))
                .toList();
    }

    private Optional<Picture> lead(Article article) {
        return article.lead()
                .flatMap(lead ->
                        pictures.picture(lead.image(), lead.alt(), lead.caption(), lead.credit()));
    }

    private static Optional<String> description(Entry entry) {
        Excerpt excerpt = entry.gist().excerpt();
        return excerpt.extent() == Excerpt.Extent.NONE
                ? Optional.empty()
                : Optional.of(excerpt.text());
    }

    private List<Filing> filed(Article article) {
        Map<Id, List<Link>> byTaxonomy = new LinkedHashMap<>();
        List<Id> terms = new ArrayList<>(article.terms());
        article.collection().ifPresent(terms::add);
        for (Id term : terms) {
            view.ask(new Question.TheSubject(term))
                    .ifPresent(subject ->
                            byTaxonomy
                                    .computeIfAbsent(subject.taxonomy(), _ -> new ArrayList<>())
                                    .add(new Link(subject.name(), subject.address())));
        }
        return byTaxonomy.entrySet().stream()
                .map(one ->
                        new Filing(
                                view.ask(new Question.TheTaxonomy(one.getKey()))
                                        .map(taxonomy -> word(taxonomy, one.getValue()))
                                        .orElse(""),
                                one.getValue()))
                .toList();
    }

    private static String word(Taxonomy taxonomy, List<Link> terms) {
        return terms.size() == 1 ? taxonomy.label() : taxonomy.plural();
    }

    private List<ArticlePage.Printed> printed(Article article) {
        return article.issues().stream()
                .flatMap(placement ->
                        link(placement.in()).stream()
                                .map(link -> new ArticlePage.Printed(link, placement.section())))
                .toList();
    }

    private List<ArticlePage.Place> symposia(Id id, Article article) {
        return article.symposia().stream()
                .flatMap(placement ->
                        link(placement.in()).stream()
                                .map(link -> symposium(id, placement.in(), link)))
                .toList();
    }

    private ArticlePage.Place symposium(Id id, Id symposium, Link link) {
        Neighbours beside = view.ask(new Question.Beside(new Listing.Under(symposium), id));
        return new ArticlePage.Place(
                link,
                beside.older().flatMap(this::reference),
                beside.newer().flatMap(this::reference));
    }

    private List<Answer> debate(Id id, Article article) {
        List<Answer> debate = new ArrayList<>();
        for (Article.Relation relation : Article.Relation.values()) {
            answer(
                    Way.ANSWERS,
                    relation,
                    article.answers().stream()
                            .filter(answer -> answer.relation() == relation)
                            .map(Article.Answer::to)
                            .toList(),
                    debate);
        }
        List<Answering> answering = view.ask(new Question.Answers(id));
        for (Article.Relation relation : Article.Relation.values()) {
            answer(
                    Way.IS_ANSWERED,
                    relation,
                    answering.stream()
                            .filter(answer -> answer.relation() == relation)
                            .map(Answering::by)
                            .toList(),
                    debate);
        }
        return debate;
    }

    private void answer(Way way, Article.Relation relation, List<Id> ids, List<Answer> debate) {
        List<Reference> references = ids.stream().flatMap(id -> reference(id).stream()).toList();
        if (!references.isEmpty()) {
            debate.add(new Answer(way, relation, references));
        }
    }

    private Optional<Reference> reference(Id id) {
        return view.ask(new Question.TheTeaser(id)).map(Chrome::reference);
    }

    private Optional<Link> link(Id id) {
        return view.ask(new Question.Where(id)).map(Articles::link);
    }

    private static Link link(Place place) {
        return new Link(place.name(), place.address());
    }

    private List<Biography> biographies(Article article) {
        return article.credits().stream()
                .map(Article.Credit::contributor)
                .distinct()
                .flatMap(id -> view.ask(new Question.TheSubject(id)).stream())
                .filter(subject -> !subject.description().isEmpty())
                .map(subject ->
                        new Biography(
                                subject.name(),
                                subject.address(),
                                subject.description(),
                                subject instanceof Contributor contributor
                                        ? contributor.links().stream()
                                                .flatMap(link -> Href.to(link).stream())
                                                .toList()
                                        : List.of()))
                .toList();
    }
}
