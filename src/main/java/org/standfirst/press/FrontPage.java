package org.standfirst.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Id;
import org.standfirst.content.Look;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Contents;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.Top;
import org.standfirst.edition.View;
import org.standfirst.pages.HomePage;
import org.standfirst.pages.HomePage.Block;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Reference;

/// The blocks of the home page. What stands in one stands in no other: the lead goes before all, and
/// the table of contents of the current issue before what is the latest besides, if that is a few at
/// least.
///
/// Everything on the first page of the main run is in one of them, so that whoever pages on from here
/// misses nothing.
final class FrontPage {
    private static final int CONTENTS = 30;
    private static final int SHELVES = 12;
    private static final int FEW = 4;
    private static final int OF_EACH = 3;

    private final View view;
    private final Pages pages;
    private final Chrome chrome;
    private final Entries entries;
    private final List<Id> newest;
    private final Set<Id> shown = new HashSet<>();
    private List<Id> printed = List.of();

    FrontPage(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
        this.entries = new Entries(view, chrome.journal());
        this.newest = entries.latest(0);
    }

    List<Block> blocks(List<Look.Block> order) {
        List<Block> blocks = new ArrayList<>();
        Optional<Id> issue = order.contains(Look.Block.ISSUE) ? currentIssue() : Optional.empty();
        if (order.contains(Look.Block.LEAD)) {
            newest.stream().findFirst().ifPresent(shown::add);
        }
        printed = issue.map(this::contents).filter(this::leavesEnough).orElse(List.of());
        shown.addAll(printed);
        // Before the categories, wherever they stand: these show what is nowhere else.
        Optional<Block> latest = latest();
        for (Look.Block part : order) {
            switch (part) {
                case LEAD -> lead().ifPresent(blocks::add);
                case LATEST -> latest.ifPresent(blocks::add);
                case ISSUE -> issue.flatMap(this::issue).ifPresent(blocks::add);
                case CATEGORIES -> categories().ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private Optional<Block> lead() {
        return newest.stream()
                .findFirst()
                .flatMap(id ->
                        entries.of(id)
                                .map(entry ->
                                        new HomePage.Lead(
                                                entry,
                                                view.ask(new Question.TheLead(id))
                                                        .flatMap(pictures()::lead))));
    }

    private Pictures pictures() {
        return new Pictures(view, pages.words(chrome.site()));
    }

    private Optional<Block> latest() {
        List<Id> ids = newest.stream().filter(shown::add).toList();
        boolean goesOn = view.ask(new Question.Size(new Listing.Main())) > newest.size();
        return ids.isEmpty() && !goesOn
                ? Optional.empty()
                : Optional.of(new HomePage.Latest(entries.of(ids)));
    }

    private Optional<Id> currentIssue() {
        return chrome.taxonomies(Taxonomy.Role.ISSUE).stream()
                .flatMap(taxonomy -> view.ask(new Question.CurrentIssue(taxonomy)).stream())
                .findFirst();
    }

    private Optional<Block> issue(Id id) {
        return view.ask(new Question.TheIssue(id))
                .map(issue ->
                        new HomePage.CurrentIssue(
                                issue,
                                view.ask(new Question.Size(new Listing.Under(id))),
                                pictures().cover(issue),
                                chrome.mentions(printed)));
    }

    private List<Id> contents(Id issue) {
        return view.ask(new Question.TheContents(issue)).stream()
                .map(Contents.Section::pieces)
                .flatMap(List::stream)
                .filter(id -> !shown.contains(id))
                .limit(CONTENTS)
                .toList();
    }

    /// Whether besides those there are some that are the latest. If an issue is all that is new, its
    /// texts are the latest, and its block names none.
    private boolean leavesEnough(List<Id> contents) {
        Set<Id> besides = new LinkedHashSet<>(newest);
        besides.removeAll(shown);
        int all = besides.size();
        contents.forEach(besides::remove);
        return besides.size() >= Math.min(FEW, all);
    }

    private Optional<Block> categories() {
        List<HomePage.Shelf> shelves = new ArrayList<>();
        for (Id taxonomy : chrome.taxonomies(Taxonomy.Role.CATEGORY)) {
            for (Top top : chrome.tops(taxonomy)) {
                if (shelves.size() == SHELVES) {
                    break;
                }
                Listing under = new Listing.Under(top.id());
                List<Reference> references =
                        chrome.mentions(
                                view
                                        .ask(new Question.Slice(under, 0, shown.size() + OF_EACH))
                                        .stream()
                                        .filter(id -> !shown.contains(id))
                                        .limit(OF_EACH)
                                        .filter(shown::add)
                                        .toList());
                if (!references.isEmpty()) {
                    shelves.add(
                            new HomePage.Shelf(
                                    new Link(top.place().name(), top.place().address()),
                                    references));
                }
            }
        }
        return shelves.isEmpty() ? Optional.empty() : Optional.of(new HomePage.Categories(shelves));
    }
}
