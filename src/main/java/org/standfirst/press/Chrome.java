package org.standfirst.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Line;
import org.standfirst.content.Menu;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Place;
import org.standfirst.edition.Question;
import org.standfirst.edition.Teaser;
import org.standfirst.edition.Top;
import org.standfirst.edition.View;
import org.standfirst.pages.Credit;
import org.standfirst.pages.Href;
import org.standfirst.pages.Link;
import org.standfirst.pages.MissingPage;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Reference;
import org.standfirst.pages.Site;

/// What stands on every page: the journal's name, its menu, the lists of everything.
final class Chrome {
    /// Where the list of years stands.
    static final Address YEARS = new Address("/years/");

    private static final Taxonomy UNKNOWN =
            new Taxonomy("", Taxonomy.Role.OTHER, "", "", new Address("/"));
    private static final int LATEST = 5;

    private final View view;
    private final Pages pages;

    Chrome(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
    }

    Journal journal() {
        return view.ask(new Question.TheJournal());
    }

    /// The settings that every page shows.
    Journal style() {
        return view.ask(new Question.TheStyle());
    }

    Site site() {
        return view.ask(new TheSite(pages));
    }

    /// What every page shows around what it is of.
    record TheSite(Pages pages) implements Question.Made<Site> {
        @Override
        public Site from(View view) {
            return new Chrome(view, pages).made();
        }
    }

    private Site made() {
        Journal journal = style();
        return new Site(
                journal.name(),
                journal.motto(),
                journal.language(),
                journal.home(),
                menu(),
                lists(),
                view.ask(new Question.Holds(new Listing.Main()))
                        ? Optional.of(YEARS)
                        : Optional.empty(),
                Optional.of(new Address("/feed/")),
                new Site.Own(
                        journal.look(),
                        journal.look()
                                .logo()
                                .flatMap(logo -> Pictures.logo(logo, journal.name(), view)),
                        journal.licence()));
    }

    /// The journal's own menu, else its categories of the first level.
    private List<Site.MenuItem> menu() {
        List<Site.MenuItem> items =
                view.ask(new Question.TheMenu()).map(menu -> items(menu.items())).orElse(List.of());
        return items.isEmpty() ? categories() : items;
    }

    private List<Site.MenuItem> items(List<Menu.Item> items) {
        List<Site.MenuItem> shown = new ArrayList<>();
        for (Menu.Item item : items) {
            List<Site.MenuItem> below = items(item.items());
            Optional<Href> href =
                    switch (item.target()) {
                        case Menu.Target.To to ->
                                view.ask(new Question.TheAddress(to.document())).map(Href::of);
                        case Menu.Target.Link link -> Href.to(link.href());
                        case Menu.Target.Heading _ -> Optional.empty();
                    };
            Line label = label(item);
            if ((href.isPresent() || !below.isEmpty()) && !label.isEmpty()) {
                shown.add(new Site.MenuItem(label, href, below));
            }
        }
        return shown;
    }

    private Line label(Menu.Item item) {
        if (item.label().isEmpty() && item.target() instanceof Menu.Target.To to) {
            return view.ask(new Question.Where(to.document()))
                    .map(place -> place.name())
                    .orElse(Line.EMPTY);
        }
        return item.label();
    }

    private List<Site.MenuItem> categories() {
        return taxonomies(Taxonomy.Role.CATEGORY).stream()
                .flatMap(taxonomy -> view.ask(new Question.Tops(taxonomy)).stream())
                .map(Top::place)
                .sorted(byName())
                .map(top ->
                        new Site.MenuItem(
                                top.name(), Optional.of(Href.of(top.address())), List.of()))
                .toList();
    }

    private List<Link> lists() {
        List<Link> lists = new ArrayList<>();
        taxonomies().stream()
                .filter(known -> view.ask(new Question.HasSubjects(known.id())))
                .map(known ->
                        new Link(Line.of(known.taxonomy().plural()), known.taxonomy().address()))
                .forEach(lists::add);
        if (view.ask(new Question.Holds(new Listing.All()))) {
            String words = pages.words(style().language()).say("everything");
            lists.add(new Link(Line.of(words), everything()));
        }
        return lists;
    }

    /// Where the list of everything stands: not where a document of the journal does.
    Address everything() {
        Address address = new Address("/archive/");
        for (int n = 1; view.ask(new Question.At(address.path())).isPresent(); n++) {
            address = new Address(n == 1 ? "/everything/" : "/everything-" + n + "/");
        }
        return address;
    }

    /// A taxonomy that readers may know of.
    Taxonomy taxonomy(Id id) {
        return view.ask(new Question.TheTaxonomy(id)).orElse(UNKNOWN);
    }

    private List<Known> taxonomies() {
        return view.ask(new Question.Taxonomies()).stream()
                .flatMap(id ->
                        view.ask(new Question.TheTaxonomy(id)).stream()
                                .map(taxonomy -> new Known(id, taxonomy)))
                .sorted(Comparator.comparing(known -> known.taxonomy().role()))
                .toList();
    }

    private record Known(Id id, Taxonomy taxonomy) {}

    MissingPage missing(Optional<Address> past) {
        return new MissingPage(site(), past, latest());
    }

    List<Reference> latest() {
        return mentions(view.ask(new Question.Slice(new Listing.Main(), 0, LATEST)));
    }

    /// An article in one line.
    Optional<Reference> mention(Id id) {
        return view.ask(new Question.TheMention(id))
                .map(mention ->
                        new Reference(
                                mention.address(),
                                mention.title(),
                                mention.language(),
                                credits(mention.credits()),
                                Optional.of(mention.published())));
    }

    /// Those that are public, in the order given.
    List<Reference> mentions(List<Id> ids) {
        return ids.stream().flatMap(id -> mention(id).stream()).toList();
    }

    /// A document by its name.
    Optional<Link> link(Id id) {
        return view.ask(new Question.Where(id))
                .map(place -> new Link(place.name(), place.address()));
    }

    /// The taxonomies that are this to us, by their numbers.
    List<Id> taxonomies(Taxonomy.Role role) {
        return taxonomies().stream()
                .filter(known -> known.taxonomy().role() == role)
                .map(Known::id)
                .toList();
    }

    /// The terms of a taxonomy that hang under no other and have articles, by their names.
    List<Top> tops(Id taxonomy) {
        return view.ask(new Question.Tops(taxonomy)).stream()
                .sorted(Comparator.comparing(Top::place, byName()))
                .toList();
    }

    private Comparator<Place> byName() {
        return Collation.places(pages.alphabet(style().language()));
    }

    static List<Credit> credits(List<Teaser.Credited> credited) {
        return credited.stream()
                .map(one ->
                        new Credit(
                                one.place().name(), Optional.of(one.place().address()), one.role()))
                .toList();
    }
}
