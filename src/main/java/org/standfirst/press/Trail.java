package org.standfirst.press;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Bearings;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Words;

/// The way down to a listing, for machines: from the list of all categories to the one it is of.
final class Trail {
    private final View view;
    private final Words words;

    Trail(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.words = pages.words(chrome.site());
    }

    Bearings to(Id id, Subject subject) {
        List<Link> above = new ArrayList<>();
        view.ask(new Question.TheTaxonomy(subject.taxonomy()))
                .map(Trail::link)
                .ifPresent(above::add);
        view.ask(new Question.FiledUnder(id)).stream()
                .flatMap(filed -> filed.trail().stream().limit(filed.trail().size() - 1))
                .map(place -> new Link(place.name(), place.address()))
                .forEach(above::add);
        return new Bearings(above, Optional.of(subject));
    }

    private static Link link(Taxonomy taxonomy) {
        return new Link(Line.of(taxonomy.plural()), taxonomy.address());
    }

    Bearings to(Listing listing) {
        return switch (listing) {
            case Listing.Main _, Listing.Under _, Listing.By _, Listing.All _, Listing.AllOf _ ->
                    Bearings.NONE;
            case Listing.Year _ -> new Bearings(List.of(years()), Optional.empty());
            case Listing.Month month ->
                    new Bearings(List.of(years(), year(month.year())), Optional.empty());
            case Listing.Day day ->
                    new Bearings(
                            List.of(
                                    years(),
                                    year(day.year()),
                                    new Link(
                                            Line.of(
                                                    words.month(
                                                            YearMonth.of(day.year(), day.month()))),
                                            new Address(
                                                    String.format(
                                                            Locale.ROOT,
                                                            "/%04d/%02d/",
                                                            day.year(),
                                                            day.month())))),
                            Optional.empty());
        };
    }

    private Link years() {
        return new Link(Line.of(words.say("years")), Chrome.YEARS);
    }

    private Link year(int year) {
        return new Link(
                Line.of(words.year(Year.of(year))),
                new Address(String.format(Locale.ROOT, "/%04d/", year)));
    }
}
