package org.standfirst.pages;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import org.standfirst.pages.Surroundings.Answer;
import org.standfirst.pages.Surroundings.Place;
import org.standfirst.pages.Surroundings.Printed;
import org.standfirst.pages.Surroundings.Strand;

/// What stands around the articles of the sample pages, and the pages on which they stand together.
final class Company {
    private static final Address HERE = new Address("/2012/05/what-the-crane-drivers-knew/");

    private Company() {}

    private static Reference english(String title, String... names) {
        return Samples.reference(title, Language.ENGLISH, names);
    }

    private static Reference here(Address address, Line title, Language language) {
        return new Reference(
                address,
                title,
                language,
                List.of(Samples.by("Ada Ferris", Role.AUTHOR)),
                Optional.of(Samples.MOMENT));
    }

    private static Strand strand(
            Reference text, Optional<Relation> answers, List<Answer> also, Strand... below) {
        return new Strand(text, answers, also, List.of(below));
    }

    /// A debate of five texts, among them the page's own.
    private static List<Strand> debate(Reference here) {
        Reference kettle = english("The Kettle Was Ours", "Jo Marsh", "Piet de Wit");
        return List.of(
                strand(
                        english("Standing Water", "Lena Okafor"),
                        Optional.empty(),
                        List.of(),
                        strand(
                                here,
                                Optional.of(Relation.REVIEWS),
                                List.of(),
                                strand(
                                        kettle,
                                        Optional.of(Relation.REPLIES_TO),
                                        List.of(),
                                        strand(
                                                english("A Last Word on Kettles", "Ada Ferris"),
                                                Optional.of(Relation.REJOINDER_TO),
                                                List.of())),
                                strand(
                                        Samples.reference(
                                                "Після потопу", Samples.UKRAINIAN, "Олена Гнат"),
                                        Optional.of(Relation.REPLIES_TO),
                                        List.of(
                                                new Answer(
                                                        Relation.CORRECTS,
                                                        List.of(kettle, english("Salt"))))))));
    }

    static Surroundings around() {
        return new Surroundings(
                List.of(
                        Samples.reference("بعد الطوفان", Samples.ARABIC, "مريم"),
                        Samples.reference("Після потопу", Samples.UKRAINIAN, "Олена Гнат")),
                List.of(
                        new Answer(
                                Relation.REVIEWS,
                                List.of(english("Standing Water", "Lena Okafor")))),
                debate(here(HERE, Line.of("What the Crane Drivers Knew"), Language.ENGLISH)),
                List.of(
                        new Printed(
                                issueOf("Summer 2012", List.of()),
                                Optional.of("Reviews"),
                                Optional.of(english("Bread and Salt", "Tomasz Wolny")),
                                Optional.of(english("Letters"))),
                        new Printed(
                                issueOf("Best of Ten Years", List.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(
                        new Place(
                                Samples.link("On Harbours", "/symposium/harbours/"),
                                Optional.of(english("An Opening", "The Editors")),
                                Optional.of(english("Salt", "Mirela Stan")),
                                List.of())),
                List.of(
                        english("A Short History of Asking Nicely", "Mirela Stan"),
                        english("The Eight-Hour Day", "Ada Ferris")));
    }

    static Surroundings abroad(Address address, Line title, Language language, String season) {
        return new Surroundings(
                List.of(Samples.reference("The Drivers", Language.ENGLISH, "Ada Ferris")),
                List.of(
                        new Answer(
                                Relation.REPLIES_TO,
                                List.of(english("Standing Water (1912)", "Lena Okafor")))),
                debate(here(address, title, language)),
                List.of(
                        new Printed(
                                issueOf(season, List.of()),
                                Optional.of("Reviews (old)"),
                                Optional.of(english("Bread and Salt", "Tomasz Wolny")),
                                Optional.empty())),
                List.of(),
                List.of(Samples.reference("بعد الطوفان", Samples.ARABIC, "مريم")));
    }

    static Surroundings hostile(String evil, String long_) {
        Reference bad = Samples.reference(evil, Samples.ARABIC, long_, evil);
        Strand thread = strand(bad, Optional.of(Relation.CONTINUES), List.of());
        for (int depth = 0; depth < 6; depth++) {
            thread =
                    strand(
                            Samples.reference(depth % 2 == 0 ? long_ : evil, Samples.ARABIC, evil),
                            Optional.of(Relation.CORRECTS),
                            List.of(new Answer(Relation.TRANSLATES, List.of(bad, bad))),
                            thread);
        }
        return new Surroundings(
                List.of(bad),
                List.of(new Answer(Relation.CORRECTS, List.of(bad, bad))),
                List.of(thread),
                List.of(
                        new Printed(
                                issueOf(evil, List.of()),
                                Optional.of(evil),
                                Optional.of(bad),
                                Optional.of(bad))),
                List.of(
                        new Place(
                                Samples.link(evil, "/s/"),
                                Optional.of(bad),
                                Optional.empty(),
                                List.of()),
                        new Place(
                                Samples.link(long_, "/s2/"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(bad, bad))),
                List.of(bad, bad));
    }

    private static Issue issueOf(String name, List<String> sections) {
        return new Issue(
                new Id(1),
                new Slug("n50"),
                Line.of(name),
                Optional.of("14"),
                Optional.of("1"),
                Optional.of(53),
                Optional.of("Summer"),
                Optional.of(2012),
                Optional.empty(),
                sections,
                Body.EMPTY,
                new Address("/issue/50/"),
                List.of());
    }

    static HomePage home() {
        return new HomePage(
                Samples.site(),
                List.of(
                        new HomePage.Lead(
                                Samples.entry(1),
                                Optional.of(Samples.picture("Cranes over a harbour in fog"))),
                        new HomePage.Latest(Samples.entries(2, 7)),
                        new HomePage.CurrentIssue(
                                issueOf("Summer 2012", List.of()),
                                12,
                                Optional.of(cover()),
                                List.of(
                                        english("Bread and Salt", "Tomasz Wolny"),
                                        Samples.reference(
                                                "Після потопу", Samples.UKRAINIAN, "Олена Гнат"))),
                        new HomePage.Categories(
                                List.of(
                                        new HomePage.Shelf(
                                                Samples.link("Labor", "/category/labor/"),
                                                List.of(
                                                        english("A Kettle", "Jo Marsh"),
                                                        english("The Eight-Hour Day"))),
                                        new HomePage.Shelf(
                                                Samples.link("Nature", "/category/nature/"),
                                                List.of(english("Salt", "Mirela Stan")))))),
                new Paging(new Address("/"), 1, 4));
    }

    private static Picture cover() {
        Picture picture = Samples.picture("Summer 2012");
        return new Picture(
                picture.image(),
                picture.alt(),
                picture.size(),
                picture.variants(),
                Line.EMPTY,
                Line.EMPTY);
    }

    static ContentsPage issue() {
        return new ContentsPage(
                Samples.site(),
                new Heading.Of("Issue", Line.of("Summer 2012"), Language.ENGLISH),
                Optional.of(issueOf("Summer 2012", List.of("Essays", "Reviews"))),
                new Body("<p>An issue about harbours.</p>"),
                Optional.of(cover()),
                Optional.empty(),
                List.of(
                        new ContentsPage.Section(Optional.empty(), Samples.entries(0, 1)),
                        new ContentsPage.Section(Optional.of("Essays"), Samples.entries(1, 4)),
                        new ContentsPage.Section(Optional.of("Reviews"), Samples.entries(4, 6))),
                Optional.of(Samples.link("Spring 2012", "/issue/49/")),
                Optional.of(Samples.link("Autumn 2012", "/issue/51/")),
                Samples.link("Issues", "/issues/"),
                Paging.only(new Address("/issue/50/")),
                new Address("/issue/50/feed/"));
    }

    static ContentsPage hostileIssue(String evil, String long_) {
        return new ContentsPage(
                Samples.hostileSite(),
                new Heading.Of(evil, Line.of(long_), Samples.UKRAINIAN),
                Optional.of(issueOf(evil, List.of(evil))),
                Body.EMPTY,
                Optional.empty(),
                Optional.of(Samples.hostileEntry(new Summary.Whole(evil))),
                List.of(
                        new ContentsPage.Section(
                                Optional.of(evil + long_),
                                List.of(
                                        Samples.hostileEntry(
                                                new Summary.Standfirst(Line.of(evil)))))),
                Optional.of(Samples.link(evil, "/issue/49/")),
                Optional.empty(),
                Samples.link(evil, "/issues/"),
                new Paging(new Address("/issue/\"/"), 2, 2),
                new Address("/issue/feed/"));
    }

    static ContentsPage symposium() {
        return new ContentsPage(
                Samples.site(),
                new Heading.Of("Symposium", Line.of("On Harbours"), Language.ENGLISH),
                Optional.empty(),
                Body.EMPTY,
                Optional.empty(),
                Optional.of(Samples.entry(0)),
                List.of(new ContentsPage.Section(Optional.empty(), Samples.entries(1, 4))),
                Optional.empty(),
                Optional.empty(),
                Samples.link("Symposia", "/symposium/"),
                Paging.only(new Address("/symposium/harbours/")),
                new Address("/symposium/harbours/feed/"));
    }

    /// The article that opens that symposium.
    static ArticlePage opening() {
        ArticlePage bare =
                Samples.bare(new Kind.SymposiumOpening(), Language.ENGLISH, "An Opening");
        return new ArticlePage(
                bare.site(),
                bare.address(),
                bare.kind(),
                bare.title(),
                bare.subtitle(),
                bare.standfirst(),
                bare.language(),
                bare.byline(),
                bare.date(),
                bare.lead(),
                bare.body(),
                bare.description(),
                bare.licence(),
                bare.filed(),
                new Surroundings(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Place(
                                        Samples.link("On Harbours", "/symposium/harbours/"),
                                        Optional.empty(),
                                        Optional.of(english("Salt", "Mirela Stan")),
                                        List.of(
                                                english("Salt", "Mirela Stan"),
                                                english("Bread", "Jo Marsh")))),
                        List.of()),
                bare.discussion(),
                bare.authors(),
                bare.feed());
    }

    static EverythingPage everything() {
        Paging paging = new Paging(new Address("/archive/"), 1, 3);
        return new EverythingPage(
                Samples.site(),
                jumps(paging),
                List.of(
                        new EverythingPage.Part(
                                Year.of(2012),
                                List.of(
                                        english("Salt", "Mirela Stan"),
                                        Samples.reference("بعد الطوفان", Samples.ARABIC, "مريم"))),
                        new EverythingPage.Part(
                                Year.of(2011), List.of(english("A Kettle", "Jo Marsh")))),
                paging);
    }

    static EverythingPage everythingAfter() {
        Paging paging = new Paging(new Address("/archive/"), 2, 3);
        return new EverythingPage(
                Samples.site(),
                jumps(paging),
                List.of(
                        new EverythingPage.Part(
                                Year.of(2011), List.of(english("A Spoon", "Jo Marsh")))),
                paging);
    }

    private static List<EverythingPage.Jump> jumps(Paging paging) {
        return IntStream.rangeClosed(2008, 2012)
                .mapToObj(year ->
                        new EverythingPage.Jump(
                                Year.of(year),
                                paging.address(Math.min(3, 1 + (2012 - year) / 2)),
                                40 + year % 7))
                .toList()
                .reversed();
    }
}
