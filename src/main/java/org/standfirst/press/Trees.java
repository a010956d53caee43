package org.standfirst.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Branch;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Alphabet;
import org.standfirst.pages.Counted;
import org.standfirst.pages.IssuesPage;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.PeoplePage;
import org.standfirst.pages.TreePage;
import org.standfirst.pages.Words;

/// The lists of everything of one sort: all categories, contributors, issues, years.
final class Trees {
    private final View view;
    private final Pages pages;
    private final Chrome chrome;
    private final Alphabet alphabet;

    Trees(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
        this.alphabet = pages.alphabet(chrome.style().language());
    }

    Printed of(Id id, Taxonomy taxonomy) {
        List<Branch> branches =
                view.ask(new Question.Branches(id)).stream()
                        .sorted(Collation.branches(alphabet))
                        .toList();
        return Printed.Sheet.html(
                200,
                switch (taxonomy.role()) {
                    case CONTRIBUTOR -> people(taxonomy, branches);
                    case ISSUE -> issues(id, taxonomy, branches);
                    case CATEGORY, PLACE, TAG, SYMPOSIUM, COLLECTION, OTHER ->
                            tree(taxonomy, branches);
                });
    }

    /// The years of the main run, newest first, with their months.
    Printed years() {
        Words words = pages.words(chrome.site());
        List<TreePage.Branch> years = new ArrayList<>();
        for (int year : view.ask(new Question.Years()).reversed()) {
            List<TreePage.Branch> months = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                Address address =
                        new Address(String.format(Locale.ROOT, "/%04d/%02d/", year, month));
                int size = view.ask(new Question.Size(new Listing.Month(year, month)));
                if (size > 0) {
                    String name = words.month(java.time.YearMonth.of(year, month));
                    months.add(branch(Line.of(name), address, size, List.of()));
                }
            }
            years.add(
                    branch(
                            Line.of(words.year(java.time.Year.of(year))),
                            new Address(String.format(Locale.ROOT, "/%04d/", year)),
                            view.ask(new Question.Size(new Listing.Year(year))),
                            months));
        }
        return Printed.Sheet.html(
                200,
                pages.tree(new TreePage(chrome.site(), Chrome.YEARS, words.say("years"), years)));
    }

    private static TreePage.Branch branch(
            Line name, Address address, int count, List<TreePage.Branch> below) {
        return new TreePage.Branch(new Counted(new Link(name, address), count), below);
    }

    private byte[] tree(Taxonomy taxonomy, List<Branch> branches) {
        Map<Optional<Id>, List<Branch>> byParent = new HashMap<>();
        Set<Id> there = new HashSet<>();
        branches.forEach(branch -> there.add(branch.id()));
        for (Branch branch : branches) {
            Optional<Id> parent = branch.parent().filter(there::contains);
            byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(branch);
        }
        return pages.tree(
                new TreePage(
                        chrome.site(),
                        taxonomy.address(),
                        taxonomy.plural(),
                        below(Optional.empty(), byParent)));
    }

    private List<TreePage.Branch> below(
            Optional<Id> parent, Map<Optional<Id>, List<Branch>> byParent) {
        List<Branch> branches = Optional.ofNullable(byParent.remove(parent)).orElse(List.of());
        return branches.stream()
                .map(branch ->
                        branch(
                                branch.place().name(),
                                branch.place().address(),
                                branch.articles(),
                                below(Optional.of(branch.id()), byParent)))
                .toList();
    }

    private byte[] people(Taxonomy taxonomy, List<Branch> branches) {
        Map<String, List<Counted>> byLetter = new LinkedHashMap<>();
        List<Branch> ordered =
                branches.stream()
                        .sorted(Comparator.comparing(Branch::sortKey, alphabet.orderUnderLetters()))
                        .toList();
        for (Branch branch : ordered) {
            String letter = alphabet.letter(branch.sortKey());
            byLetter.computeIfAbsent(letter, _ -> new ArrayList<>())
                    .add(
                            new Counted(
                                    new Link(branch.place().name(), branch.place().address()),
                                    branch.articles()));
        }
        return pages.people(
                new PeoplePage(
                        chrome.site(),
                        taxonomy.address(),
                        taxonomy.plural(),
                        byLetter.entrySet().stream()
                                .map(one -> new PeoplePage.Letter(one.getKey(), one.getValue()))
                                .toList()));
    }

    private byte[] issues(Id id, Taxonomy taxonomy, List<Branch> branches) {
        Pictures pictures = new Pictures(view, pages.words(chrome.site()));
        Map<Optional<Integer>, List<IssuesPage.Item>> byYear = new LinkedHashMap<>();
        Map<Id, Integer> counts = new HashMap<>();
        branches.forEach(branch -> counts.put(branch.id(), branch.articles()));
        for (Id one : view.ask(new Question.Issues(id))) {
            Optional<Issue> found = view.ask(new Question.TheIssue(one));
            if (found.isPresent()) {
                Issue issue = found.get();
                byYear.computeIfAbsent(issue.year(), _ -> new ArrayList<>())
                        .add(
                                new IssuesPage.Item(
                                        issue, counts.getOrDefault(one, 0), pictures.cover(issue)));
            }
        }
        return pages.issues(
                new IssuesPage(
                        chrome.site(),
                        taxonomy.address(),
                        taxonomy.plural(),
                        byYear.entrySet().stream()
                                .map(one -> new IssuesPage.Row(one.getKey(), one.getValue()))
                                .toList()));
    }
}
