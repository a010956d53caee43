package org.standfirst.press;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Place;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Sitemap;

/// The map of the site for machines: a part for each year, for the pages, and for each taxonomy, so
/// that a new article changes one part.
final class Sitemaps {
    private static final Pattern PART =
            Pattern.compile("/sitemap-([a-z]+)-([0-9]+)(?:-([0-9]+))?\\.xml");

    private final View view;
    private final Pages pages;
    private final Journal journal;

    Sitemaps(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
        this.journal = view.ask(new Question.TheJournal());
    }

    Optional<Printed> at(String path) {
        if (path.equals("/sitemap.xml")) {
            return Optional.of(xml(pages.sitemapIndex(journal.home(), parts())));
        }
        Matcher part = PART.matcher(path);
        if (!part.matches() || part.group(2).length() > 9) {
            return Optional.empty();
        }
        int number = Integer.parseInt(part.group(2));
        int from = part.group(3) == null ? 0 : Integer.parseInt(part.group(3)) - 1;
        List<Sitemap.Place> places =
                switch (part.group(1)) {
                    case "year" -> articles(new Listing.Year(number), from);
                    case "pages" -> number == 1 && from == 0 ? standing() : List.of();
                    case "taxonomy" -> number > 0 ? subjects(new Id(number), from) : List.of();
                    case "collection" ->
                            number > 0
                                    ? articles(new Listing.Under(new Id(number)), from)
                                    : List.of();
                    default -> List.of();
                };
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(xml(pages.sitemap(journal.home(), places)));
    }

    private static Printed xml(byte[] bytes) {
        return new Printed.Sheet(200, "application/xml; charset=utf-8", bytes);
    }

    private List<Sitemap.Place> parts() {
        List<Sitemap.Place> parts = new ArrayList<>();
        part("pages-1", 1, parts);
        for (int year : view.ask(new Question.Years())) {
            part("year-" + year, view.ask(new Question.Size(new Listing.Year(year))), parts);
        }
        for (Id id : view.ask(new Question.Taxonomies())) {
            part("taxonomy-" + id, view.ask(new Question.Branches(id)).size(), parts);
            if (isCollection(id)) {
                view.ask(new Question.Branches(id))
                        .forEach(branch ->
                                part("collection-" + branch.id(), branch.articles(), parts));
            }
        }
        return parts;
    }

    private boolean isCollection(Id taxonomy) {
        return view.ask(new Question.TheTaxonomy(taxonomy))
                .filter(found -> found.role() == Taxonomy.Role.COLLECTION)
                .isPresent();
    }

    private static void part(String name, int size, List<Sitemap.Place> parts) {
        for (int i = 0; i * Sitemap.PART < size; i++) {
            String behind = i == 0 ? "" : "-" + (i + 1);
            parts.add(
                    new Sitemap.Place(
                            new Address("/sitemap-" + name + behind + ".xml"), Optional.empty()));
        }
    }

    private List<Sitemap.Place> articles(Listing listing, int from) {
        if (from < 0) {
            return List.of();
        }
        return view.ask(new Question.Slice(listing, from * Sitemap.PART, Sitemap.PART)).stream()
                .flatMap(id ->
                        view.ask(new Question.Dated(id)).stream()
                                .map(dated -> place(dated.address(), Optional.of(dated.at()))))
                .toList();
    }

    private List<Sitemap.Place> standing() {
        List<Sitemap.Place> places = new ArrayList<>();
        places.add(place(new Address("/"), Optional.empty()));
        view.ask(new Question.Pages()).stream()
                .flatMap(id -> view.ask(new Question.Where(id)).stream())
                .map(where -> place(where.address(), Optional.empty()))
                .limit(Sitemap.PART - 1L)
                .forEach(places::add);
        return places;
    }

    private List<Sitemap.Place> subjects(Id taxonomy, int from) {
        List<Sitemap.Place> places =
                view.ask(new Question.Branches(taxonomy)).stream()
                        .map(branch -> branch.place())
                        .map(Place::address)
                        .map(address -> place(address, Optional.empty()))
                        .toList();
        int start = from * Sitemap.PART;
        return from < 0 || start >= places.size()
                ? List.of()
                : places.subList(start, Math.min(start + Sitemap.PART, places.size()));
    }

    private static Sitemap.Place place(Address address, Optional<OffsetDateTime> changed) {
        return new Sitemap.Place(address, changed);
    }
}
