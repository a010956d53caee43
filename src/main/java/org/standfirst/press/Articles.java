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
import org.standfirst.edition.Entry;
import org.standfirst.edition.Filed;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.ArticlePage;
import org.standfirst.pages.ArticlePage.Biography;
import org.standfirst.pages.ArticlePage.Filing;
import org.standfirst.pages.Colophon;
import org.standfirst.pages.Credit;
import org.standfirst.pages.Href;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Picture;
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
                article.licence().or(chrome.style()::licence),
                filed(article),
                new Neighbourhood(view, chrome, id).of(article),
                Discussions.on(id, view),
                biographies(article),
                Optional.empty());
    }

    /// What the same page tells machines.
    Colophon colophon(Entry entry, Article article) {
        return new Colophon(
                article.credits().stream().flatMap(credit -> maker(credit).stream()).toList(),
                article.issues().stream()
                        .flatMap(at -> view.ask(new Question.TheIssue(at.in())).stream())
                        .toList(),
                view.ask(new Question.Versions(entry.id())).stream()
                        .map(version -> new Colophon.Version(version.language(), version.address()))
                        .toList());
    }

    private Optional<Colophon.Maker> maker(Article.Credit credit) {
        return view.ask(new Question.TheSubject(credit.contributor()))
                .map(subject ->
                        new Colophon.Maker(
                                subject instanceof Contributor contributor
                                        ? contributor.sort()
                                        : Contributor.Sort.PERSON,
                                subject.name(),
                                subject.address(),
                                credit.role()));
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
        return article.lead().flatMap(pictures::lead);
    }

    private static Optional<String> description(Entry entry) {
        Excerpt excerpt = entry.gist().excerpt();
        return excerpt.extent() == Excerpt.Extent.NONE
                ? Optional.empty()
                : Optional.of(excerpt.text());
    }

    private List<Filing> filed(Article article) {
        Map<Id, List<List<Link>>> byTaxonomy = new LinkedHashMap<>();
        List<Id> terms = new ArrayList<>(article.terms());
        article.collection().ifPresent(terms::add);
        for (Id term : terms) {
            view.ask(new Question.FiledUnder(term))
                    .ifPresent(filed ->
                            byTaxonomy
                                    .computeIfAbsent(filed.taxonomy(), _ -> new ArrayList<>())
                                    .add(trail(filed)));
        }
        return byTaxonomy.entrySet().stream()
                .map(one -> filing(chrome.taxonomy(one.getKey()), one.getValue()))
                .toList();
    }

    private static Filing filing(Taxonomy taxonomy, List<List<Link>> trails) {
        List<List<Link>> whole =
                trails.stream()
                        .filter(trail -> trails.stream().noneMatch(other -> goesOn(trail, other)))
                        .toList();
        return new Filing(word(taxonomy, whole.size()), whole);
    }

    private static boolean goesOn(List<Link> trail, List<Link> other) {
        return other.size() > trail.size() && other.subList(0, trail.size()).equals(trail);
    }

    private static List<Link> trail(Filed filed) {
        return filed.trail().stream()
                .map(place -> new Link(place.name(), place.address()))
                .toList();
    }

    private static String word(Taxonomy taxonomy, int terms) {
        return terms == 1 ? taxonomy.label() : taxonomy.plural();
    }

    private List<Biography> biographies(Article article) {
        return article.credits().stream()
                .map(Article.Credit::contributor)
                .distinct()
                .flatMap(id -> view.ask(new Question.TheNote(id)).stream())
                .map(note ->
                        new Biography(
                                note.place().name(),
                                note.place().address(),
                                note.text(),
                                note.links().stream()
                                        .flatMap(link -> Href.to(link).stream())
                                        .toList()))
                .toList();
    }
}
