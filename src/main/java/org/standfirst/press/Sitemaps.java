package org.standfirst.press;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/// The map of the site for machines, in parts: for each year, or its months or days where a year is
/// too much for one; for the pages; for each taxonomy. What is in a part stays in it, so that one
/// deed changes one part.
final class Sitemaps {
    private static final Pattern PART =
            Pattern.compile(
                    "/sitemap-([a-z]+)-([0-9]{1,9})(?:-([0-9]{2}))?(?:-([0-9]{2}))?"
                            + "(?:-part-([1-9][0-9]{0,4}))?\\.xml");

    private final View view;
    private final Pages pages;
    private final Journal journal;

    Sitemaps(View view, Pages pages) {
        this.view = view;
        this.pages = pages;
        this.journal = view.ask(new Question.TheMasthead());
    }

    /// Whether it may be the address of the map or of a part, which takes a look at the edition to say.
    static boolean isLikeOne(String path) {
        return path.equals(Printing.SITEMAP) || PART.matcher(path).matches();
    }

    Optional<Printed> at(String path) {
        if (path.equals(Printing.SITEMAP)) {
            List<Sitemap.Place> parts = addresses().stream().map(Sitemap.Place::of).toList();
            return Optional.of(xml(pages.sitemapIndex(journal.home(), parts)));
        }
        Matcher part = PART.matcher(path);
        if (!part.matches()) {
            return Optional.empty();
        }
        int number = part.group(5) == null ? 0 : Integer.parseInt(part.group(5)) - 1;
        List<Sitemap.Place> places =
                switch (part.group(1)) {
                    case "pages" ->
                            named(path, "pages-1", number)
                                    ? portion(standing(), number)
                                    : List.of();
                    case "taxonomy" ->
                            id(part).filter(id -> named(path, "taxonomy-" + id, number))
                                    .map(id -> portion(subjects(id), number))
                                    .orElse(List.of());
                    default ->
                            listing(part)
                                    .filter(it -> named(path, name(it), number))
                                    .map(it -> articles(it, number))
                                    .orElse(List.of());
                };
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(xml(pages.sitemap(journal.home(), places)));
    }

    /// Whether a part is called that, and not only much like it.
    private static boolean named(String path, String name, int number) {
        return path.equals(address(numbered(name, number + 1)).path());
    }

    private static Address address(String name) {
        return new Address("/sitemap-" + name + ".xml");
    }

    private static Printed xml(byte[] bytes) {
        return new Printed.Sheet(200, "application/xml; charset=utf-8", bytes);
    }

    private static Optional<Id> id(Matcher part) {
        int number = Integer.parseInt(part.group(2));
        return number > 0 && part.group(3) == null ? Optional.of(new Id(number)) : Optional.empty();
    }

    private static Optional<Listing> listing(Matcher part) {
        int first = Integer.parseInt(part.group(2));
        int groups = part.group(3) == null ? 1 : part.group(4) == null ? 2 : 3;
        return switch (part.group(1) + groups) {
            case "collection1" -> id(part).map(Listing.Under::new);
            case "year1" -> Optional.of(new Listing.Year(first));
            case "month2" -> Optional.of(new Listing.Month(first, Integer.parseInt(part.group(3))));
            case "day3" ->
                    Optional.of(
                            new Listing.Day(
                                    first,
                                    Integer.parseInt(part.group(3)),
                                    Integer.parseInt(part.group(4))));
            default -> Optional.empty();
        };
    }

    /// Where the parts stand that the map names.
    List<Address> addresses() {
        return parts().stream().map(Sitemaps::address).toList();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int standing = above().size() + view.ask(new Question.AllPages()).size();
        numbered("pages-1", Math.ceilDiv(standing, Sitemap.PART), parts);
        view.ask(new Question.Years()).forEach(year -> parts(new Listing.Year(year), parts));
        for (Id id : view.ask(new Question.Taxonomies())) {
            List<Id> subjects = view.ask(new Question.Subjects(id));
            if (!subjects.isEmpty()) {
                numbered("taxonomy-" + id, Math.ceilDiv(subjects.size() + 1, Sitemap.PART), parts);
            }
            if (isCollection(id)) {
                subjects.forEach(subject -> parts(new Listing.Under(subject), parts));
            }
        }
        return parts;
    }

    /// One part for a list, or parts for the lists within it if it is too long.
    private void parts(Listing listing, List<String> parts) {
        int portions = view.ask(new Question.Portions(listing, Sitemap.PART));
        List<Listing> within = portions > 1 ? within(listing) : List.of();
        if (within.isEmpty()) {
            numbered(name(listing), portions, parts);
        } else {
            within.forEach(list -> parts(list, parts));
        }
    }

    private static void numbered(String name, int portions, List<String> parts) {
        for (int part = 1; part <= portions; part++) {
            parts.add(numbered(name, part));
        }
    }

    private static String numbered(String name, int part) {
        return part == 1 ? name : name + "-part-" + part;
    }

    private static List<Listing> within(Listing listing) {
        return switch (listing) {
            case Listing.Year(int year) ->
                    IntStream.rangeClosed(1, 12)
                            .<Listing>mapToObj(month -> new Listing.Month(year, month))
                            .toList();
            case Listing.Month(int year, int month) ->
                    IntStream.rangeClosed(1, YearMonth.of(year, month).lengthOfMonth())
                            .<Listing>mapToObj(day -> new Listing.Day(year, month, day))
                            .toList();
            case Listing.Day _,
                    Listing.Under _,
                    Listing.By _,
                    Listing.Main _,
                    Listing.All _,
                    Listing.AllOf _ ->
                    List.of();
        };
    }

    private static String name(Listing listing) {
        return switch (listing) {
            case Listing.Year(int year) -> "year-" + year;
            case Listing.Month(int year, int month) ->
                    String.format(Locale.ROOT, "month-%d-%02d", year, month);
            case Listing.Day(int year, int month, int day) ->
                    String.format(Locale.ROOT, "day-%d-%02d-%02d", year, month, day);
            case Listing.Under(Id subject) -> "collection-" + subject;
            case Listing.Main _, Listing.All _, Listing.AllOf _, Listing.By _ ->
                    throw new IllegalArgumentException("No part of the sitemap is " + listing);
        };
    }

    private boolean isCollection(Id taxonomy) {
        return view.ask(new Question.TheTaxonomy(taxonomy))
                .filter(found -> found.role() == Taxonomy.Role.COLLECTION)
                .isPresent();
    }

    private List<Sitemap.Place> articles(Listing listing, int number) {
        if (!isPart(listing, number)) {
            return List.of();
        }
        return view
                .ask(new Question.OldestSlice(listing, number * Sitemap.PART, Sitemap.PART))
                .stream()
                .flatMap(id -> view.ask(new Question.Mapped(id)).stream())
                .map(spot -> new Sitemap.Place(spot.address(), spot.lead()))
                .toList();
    }

    /// Whether the map goes that deep there, and no deeper.
    private boolean isPart(Listing listing, int number) {
        return switch (listing) {
            case Listing.Year _ -> number == 0 && !isDivided(listing);
            case Listing.Month(int year, int _) ->
                    number == 0 && isDivided(new Listing.Year(year)) && !isDivided(listing);
            case Listing.Day(int year, int month, int _) ->
                    isDivided(new Listing.Month(year, month));
            case Listing.Under(Id subject) ->
                    view.ask(new Question.TheSubject(subject))
                            .filter(found -> isCollection(found.taxonomy()))
                            .isPresent();
            case Listing.By _, Listing.Main _, Listing.All _, Listing.AllOf _ -> false;
        };
    }

    private boolean isDivided(Listing listing) {
        return view.ask(new Question.Portions(listing, Sitemap.PART)) > 1;
    }

    /// The front page, the list of years, and every page in the order in which they came.
    private List<Address> standing() {
        return Stream.concat(above().stream(), addresses(view.ask(new Question.AllPages())))
                .toList();
    }

    private List<Address> above() {
        return view.ask(new Question.Years()).isEmpty()
                ? List.of(new Address("/"))
                : List.of(new Address("/"), Chrome.YEARS);
    }

    private List<Address> subjects(Id taxonomy) {
        List<Id> subjects = view.ask(new Question.Subjects(taxonomy));
        return subjects.isEmpty()
                ? List.of()
                : Stream.concat(addresses(List.of(taxonomy)), addresses(subjects)).toList();
    }

    private Stream<Address> addresses(List<Id> ids) {
        return ids.stream()
                .flatMap(id -> view.ask(new Question.Where(id)).stream())
                .map(Place::address);
    }

    private static List<Sitemap.Place> portion(List<Address> addresses, int number) {
        return addresses.stream()
                .skip((long) number * Sitemap.PART)
                .limit(Sitemap.PART)
                .map(Sitemap.Place::of)
                .toList();
    }
}
