package org.standfirst.press;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Edition.Holding;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Place;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Face;
import org.standfirst.pages.Faces;
import org.standfirst.pages.Feed;
import org.standfirst.pages.Pages;

/// Finds every address of an edition, each once and always in the same order: what the house has first,
/// then the lists by date, then document by document. Nothing is printed for it.
final class Routes {
    private final Edition edition;
    private final Pages pages;
    private final House house;

    /// The routes of that edition, on pages of that look.
    Routes(Edition edition, Pages pages) {
        this(edition, pages, House.of(edition, pages));
    }

    private Routes(Edition edition, Pages pages, House house) {
        this.edition = edition;
        this.pages = pages;
        this.house = house;
    }

    /// What bears on the addresses of all documents. While it stays, those of a document can be others
    /// only where something has changed that they were found from.
    record House(Journal journal, Address everything, Address styleSheet) {
        static House of(Edition edition, Pages pages) {
            Chrome chrome = new Chrome(view(edition), pages);
            Journal journal = chrome.journal();
            return new House(
                    journal, chrome.everything(), pages.styleSheet(journal.look()).address());
        }
    }

    private static View view(Edition edition) {
        return View.unwritten(edition, _ -> Body.EMPTY);
    }

    House house() {
        return house;
    }

    /// All of them, found anew.
    Addresses addresses() {
        return Addresses.of(
                house.journal(),
                Stream.of(
                                Stream.of(common()),
                                years().stream().map(this::year),
                                edition.holdings().stream().map(this::of))
                        .flatMap(groups -> groups)
                        .toList());
    }

    /// The addresses that there are whatever documents there are, and those of the lists of all.
    Group common() {
        return new Group(
                Stream.concat(ofTheHouse(), lists()).toList(),
                Printing.SIGNPOSTS.entrySet().stream()
                        .map(one -> new Route.Signpost(one.getKey(), one.getValue()))
                        .toList(),
                List.of(),
                List.of());
    }

    /// The years in which articles appeared.
    List<Integer> years() {
        return ask(new Question.Years());
    }

    /// The addresses of the lists of a year, its months and days.
    Group year(int year) {
        Stream<Route.Sheet> within =
                IntStream.rangeClosed(1, 12).boxed().flatMap(month -> month(year, month));
        return new Group(
                Stream.concat(list(address(year), new Listing.Year(year)), within).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The addresses that there are because of a document.
    Group of(Holding one) {
        return new Group(
                sheets(one).toList(),
                signposts(one).toList(),
                permalinks(one).toList(),
                files(one).toList());
    }

    /// The same house, in the same edition as it tells what is read of it.
    Routes in(Edition noting) {
        return new Routes(noting, pages, house);
    }

    /// Some addresses.
    ///
    /// @param sheets where something is printed: pages, lists, feeds, maps, and what pages need
    /// @param signposts old addresses that lead to where something stands now
    /// @param permalinks old addresses that are a query at the front page, of which the path says
    ///     `p=12`
    /// @param files every file that a public text uses
    record Group(
            List<Route.Sheet> sheets,
            List<Route.Signpost> signposts,
            List<Route.Signpost> permalinks,
            List<MediaFile> files) {}

    private Stream<Route.Signpost> permalinks(Holding one) {
        return one.document().formerly().stream()
                .distinct()
                .filter(path -> path.startsWith("/?") && owns(one, path, Claim.Rank.STOOD))
                .flatMap(path -> where(one).map(to -> moved(path.substring(2), to)));
    }

    private Stream<MediaFile> files(Holding one) {
        return one.document() instanceof MediaFile file
                        && ask(new Question.Media(file.address().path())).equals(Optional.of(file))
                ? Stream.of(file)
                : Stream.empty();
    }

    private <A> A ask(Question<A> question) {
        return question.in(edition);
    }

    private Stream<Route.Sheet> ofTheHouse() {
        Stream<String> files =
                Stream.of(
                                Stream.of(
                                        Printing.ROBOTS, Printing.MARK, house.styleSheet().path()),
                                Faces.all().stream().map(Face::address).map(Address::path).sorted(),
                                maps())
                        .flatMap(paths -> paths);
        Stream<Route.Sheet> comments =
                Stream.of(new Route.Sheet(Printing.COMMENTS, 200, index(Feed.Form.RSS.path())));
        return Stream.of(
                        files.map(Routes::sheet),
                        comments,
                        Stream.of(Chrome.YEARS.path()).filter(this::isFree).map(Routes::sheet))
                .flatMap(sheets -> sheets);
    }

    /// The map of the site, and its parts.
    private Stream<String> maps() {
        return Stream.concat(
                Stream.of(Printing.SITEMAP),
                new Sitemaps(view(edition), pages).addresses().stream().map(Address::path));
    }

    private static Route.Sheet sheet(String path) {
        return new Route.Sheet(path, 200);
    }

    private Stream<Route.Sheet> lists() {
        int size = ask(new Question.Size(new Listing.All()));
        return Stream.concat(
                list(new Address("/"), new Listing.Main()),
                list(house.everything(), Everything.count(size)));
    }

    private Stream<Route.Sheet> month(int year, int month) {
        Listing listing = new Listing.Month(year, month);
        if (!ask(new Question.Holds(listing))) {
            return Stream.empty();
        }
        Stream<Route.Sheet> within =
                IntStream.rangeClosed(1, YearMonth.of(year, month).lengthOfMonth())
                        .boxed()
                        .flatMap(day -> day(year, month, day));
        return Stream.concat(list(address(year, month), listing), within);
    }

    private Stream<Route.Sheet> day(int year, int month, int day) {
        Listing listing = new Listing.Day(year, month, day);
        return ask(new Question.Holds(listing))
                ? list(address(year, month, day), listing)
                : Stream.empty();
    }

    private static Address address(int... numbers) {
        StringBuilder path = new StringBuilder("/");
        for (int number : numbers) {
            // Four digits of a year, two of a month or a day.
            path.append(String.format(Locale.ROOT, path.length() == 1 ? "%04d/" : "%02d/", number));
        }
        return new Address(path.toString());
    }

    private Stream<Route.Sheet> list(Address first, Listing listing) {
        return list(first, Listings.count(ask(new Question.Size(listing)), house.journal()));
    }

    private Stream<Route.Sheet> list(Address first, int count) {
        return Stream.concat(Stream.of(sheet(first.path())), behind(first, count));
    }

    /// The further pages of a list, and its feeds.
    private Stream<Route.Sheet> behind(Address first, int count) {
        if (!first.path().endsWith("/")) {
            return Stream.empty();
        }
        return shown(first.path(), ways(count));
    }

    private Stream<Route.Sheet> shown(String path, Stream<String> ways) {
        return ways.filter(way -> isFree(path + way))
                .map(way -> new Route.Sheet(path + way, 200, index(way)));
    }

    private static String index(String way) {
        return way.equals(Feed.Form.JSON.path())
                ? "index.json"
                : way.startsWith(Feed.Form.RSS.path()) ? "index.xml" : "index.html";
    }

    private static Stream<String> ways(int count) {
        return Stream.concat(
                IntStream.rangeClosed(2, count).mapToObj(number -> "page/" + number + "/"),
                Stream.of(Feed.Form.values()).map(Feed.Form::path));
    }

    private Stream<Route.Sheet> sheets(Holding one) {
        return switch (one.document()) {
            case Text text ->
                    sheets(
                            one,
                            text.address(),
                            text.stage().isPublic() ? 200 : 410,
                            text.stage().isPublic()
                                    ? Stream.of(Feed.Form.RSS.path())
                                    : Stream.empty());
            case Subject subject ->
                    sheets(one, subject.address(), 200, ways(count(one.id(), subject)));
            case Taxonomy taxonomy -> sheets(one, taxonomy.address(), 200, Stream.empty());
            case MediaFile _, Menu _, Comment _, Journal _, Moved _ -> Stream.empty();
        };
    }

    private Stream<Route.Sheet> sheets(
            Holding one, Address address, int status, Stream<String> ways) {
        String path = address.path();
        if (path.contains("//") || isList(path) || !owns(one, path, Claim.Rank.STANDS)) {
            return Stream.empty();
        }
        Stream<Route.Sheet> itself =
                isOfTheHouse(path) ? Stream.empty() : Stream.of(new Route.Sheet(path, status));
        return path.endsWith("/") ? Stream.concat(itself, shown(path, ways)) : itself;
    }

    private int count(Id id, Subject subject) {
        int size = ask(new Question.Size(new Listing.Under(id)));
        if (subject instanceof Issue || subject instanceof Symposium) {
            return size <= Tables.ENTRIES ? 1 : Tables.count(ask(new Question.TheContents(id)));
        }
        return Listings.count(size, house.journal());
    }

    private Stream<Route.Signpost> signposts(Holding one) {
        Stream<Route.Signpost> formerly =
                one.document().formerly().stream()
                        .distinct()
                        .filter(path -> !path.startsWith("/?") && isAsked(path) && !isList(path))
                        .filter(path -> owns(one, path, Claim.Rank.STOOD))
                        .flatMap(path -> where(one).flatMap(to -> signposts(one, path, to)));
        return Stream.concat(formerly, pastTheEnd(one));
    }

    /// From where something stood, and from its further pages and its feeds.
    private Stream<Route.Signpost> signposts(Holding one, String path, Address to) {
        Stream<Route.Signpost> itself =
                isOfTheHouse(path) ? Stream.empty() : Stream.of(moved(path, to));
        if (!path.endsWith("/")) {
            return itself;
        }
        Stream<String> ways =
                switch (one.document()) {
                    case Text _ -> Stream.of(Feed.Form.RSS.path());
                    case Subject subject -> ways(count(one.id(), subject));
                    case Journal _ ->
                            ways(
                                    Listings.count(
                                            ask(new Question.Size(new Listing.Main())),
                                            house.journal()));
                    case Taxonomy _, MediaFile _, Menu _, Comment _, Moved _ -> Stream.empty();
                };
        return Stream.concat(
                itself,
                ways.filter(way -> isFree(path + way)).map(way -> moved(path + way, to.with(way))));
    }

    /// A table of contents has fewer pages than a list of the same articles had.
    private Stream<Route.Signpost> pastTheEnd(Holding one) {
        if (!(one.document() instanceof Issue) && !(one.document() instanceof Symposium)) {
            return Stream.empty();
        }
        Subject subject = (Subject) one.document();
        Address first = subject.address();
        String path = first.path();
        if (!path.endsWith("/")
                || isList(path)
                || !isAsked(path)
                || !owns(one, path, Claim.Rank.STANDS)) {
            return Stream.empty();
        }
        int size = ask(new Question.Size(new Listing.Under(one.id())));
        return IntStream.rangeClosed(
                        count(one.id(), subject) + 1,
                        Math.ceilDiv(size, house.journal().pageSize()))
                .mapToObj(number -> path + "page/" + number + "/")
                .filter(this::isFree)
                .map(past -> moved(past, first));
    }

    private static Route.Signpost moved(String path, Address to) {
        return new Route.Signpost(path, to);
    }

    private Stream<Address> where(Holding one) {
        return ask(new Question.Where(one.id())).map(Place::address).stream();
    }

    /// Whether it is what readers find at the address, of all that claim it.
    private boolean owns(Holding one, String path, Claim.Rank rank) {
        return ask(new Question.At(path))
                .filter(claim -> claim.rank() == rank && claim.id().equals(one.id()))
                .isPresent();
    }

    /// Whether no other may stand there than the list that is shown in this way.
    private boolean isFree(String path) {
        return !isOfTheHouse(path) && !isList(path) && !isClaimed(path);
    }

    private boolean isClaimed(String path) {
        Optional<Claim> claim = ask(new Question.At(path));
        return claim.isPresent()
                && switch (claim.get().rank()) {
                    case STOOD -> ask(new Question.Where(claim.get().id())).isPresent();
                    case STANDS -> {
                        Id id = claim.get().id();
                        yield ask(new Question.TheEntry(id)).isPresent()
                                || ask(new Question.TheSubject(id)).isPresent()
                                || ask(new Question.TheTaxonomy(id)).isPresent();
                    }
                };
    }

    private boolean isOfTheHouse(String path) {
        return switch (path) {
            case Printing.ROBOTS, Printing.MARK, Printing.COMMENTS -> true;
            default ->
                    Printing.SIGNPOSTS.containsKey(path)
                            || path.equals(house.styleSheet().path())
                            || Faces.at(path).isPresent()
                            || isMap(path);
        };
    }

    private boolean isMap(String path) {
        return Sitemaps.isLikeOne(path) && maps().anyMatch(path::equals);
    }

    private boolean isList(String path) {
        return path.equals("/")
                || path.equals(house.everything().path())
                || Printing.dated(path)
                        .filter(listing -> ask(new Question.Holds(listing)))
                        .isPresent();
    }

    /// Whether an address is one, as the press takes it.
    private static boolean isAsked(String path) {
        try {
            return path.indexOf("//") < 0 && new Address(path).path().equals(path);
        } catch (Refusal noAddress) {
            return false;
        }
    }
}
