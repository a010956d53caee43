package org.standfirst.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Page;
import org.standfirst.content.Stage;
import org.standfirst.content.Subject;
import org.standfirst.edition.Entry;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.GonePage;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.StandingPage;

/// The pages of documents: an article, a standing page, everything under a subject or in a taxonomy.
final class Documents {
    private static final int HIGHEST = 20;

    private final View view;
    private final Pages pages;
    private final Chrome chrome;

    Documents(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
    }

    /// What stands at the address of a document.
    ///
    /// @param number of the page, for those that have several
    Optional<Printed> at(Id id, int number) {
        Optional<Entry> entry = view.ask(new Question.TheEntry(id));
        if (entry.isPresent()) {
            return Optional.of(
                    number > 1
                            ? Printed.Elsewhere.at(entry.get().text().address())
                            : text(entry.get()));
        }
        Optional<Subject> subject = view.ask(new Question.TheSubject(id));
        if (subject.isPresent()) {
            return Optional.of(new Listings(view, pages, chrome).of(id, subject.get(), number));
        }
        return view.ask(new Question.TheTaxonomy(id))
                .map(taxonomy ->
                        number > 1
                                ? Printed.Elsewhere.at(taxonomy.address())
                                : new Trees(view, pages, chrome).of(id, taxonomy));
    }

    private Printed text(Entry entry) {
        if (entry.text().stage() instanceof Stage.Withdrawn withdrawn) {
            return Printed.Sheet.html(
                    410,
                    pages.gone(
                            new GonePage(
                                    chrome.site(),
                                    withdrawn.at(),
                                    withdrawn.reason(),
                                    chrome.latest())));
        }
        return Printed.Sheet.html(
                200,
                switch (entry.text()) {
                    case Article article ->
                            pages.article(new Articles(view, pages, chrome).page(entry, article));
                    case Page page -> pages.page(standing(entry, page));
                });
    }

    private StandingPage standing(Entry entry, Page page) {
        return new StandingPage(
                chrome.site(),
                page.address(),
                page.title(),
                page.language(),
                new Pictures(view, pages.words(chrome.site()))
                        .set(view.body(entry.id()), page.language()),
                above(page),
                links(view.ask(new Question.Children(entry.id()))),
                Discussions.on(entry.id(), view));
    }

    private List<Link> above(Page page) {
        List<Link> links = new ArrayList<>();
        Optional<Id> parent = page.parent();
        while (parent.isPresent() && links.size() < HIGHEST) {
            Optional<Entry> above = view.ask(new Question.TheEntry(parent.get()));
            if (above.isEmpty() || !(above.get().text() instanceof Page next)) {
                break;
            }
            links.addFirst(new Link(next.title(), next.address()));
            parent = next.parent();
        }
        return links;
    }

    private List<Link> links(List<Id> ids) {
        return ids.stream()
                .flatMap(id -> view.ask(new Question.Where(id)).stream())
                .map(place -> new Link(place.name(), place.address()))
                .toList();
    }
}
