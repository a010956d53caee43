package org.standfirst.edition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.archive.Current;
import org.standfirst.archive.Current.Held;
import org.standfirst.content.Article;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Stage;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.typesetting.Gist;

/// All that is public as of one position of the ledger, with its indexes. It never changes; the next
/// one is made from it by [#after(long, Map)].
///
/// What is not published is not in it, so no page, feed or list can leak it.
public final class Edition {
    private final long position;
    private final Layered<Id, Held> documents;
    private final Indexes indexes;
    private final Reads reads;

    /// By the issue or symposium: each of its articles asks for it.
    private final Map<Id, Contents.Neighbours> neighbours;

    private Edition(
            long position,
            Layered<Id, Held> documents,
            Indexes indexes,
            Reads reads,
            Map<Id, Contents.Neighbours> neighbours) {
        this.position = position;
        this.documents = documents;
        this.indexes = indexes;
        this.reads = reads;
        this.neighbours = neighbours;
    }

    private Edition(long position, Layered<Id, Held> documents, Indexes indexes) {
        this(position, documents, indexes, Reads.NOT_NOTED, new ConcurrentHashMap<>());
    }

    /// The same edition, which tells what is read of it.
    Edition noting(Reads noting) {
        return new Edition(position, documents, indexes, noting, neighbours);
    }

    private @Nullable Held held(Id id) {
        reads.cell(Cells.of(id));
        return documents.get(id);
    }

    private <K, V extends Comparable<? super V>> List<V> list(Indexes.Name<K, V> name, K key) {
        reads.cell(Cells.of(name, key));
        return indexes.get(name, key);
    }

    /// The edition of everything current, built at once.
    public static Edition of(Current current) {
        Map<Id, Held> kept = HashMap.newHashMap(current.documents().size());
        for (Held held : current.documents()) {
            if (isKept(held.revision().document())) {
                kept.put(held.revision().id(), held);
            }
        }
        Facts facts = new Facts(id -> subjectOf(kept.get(id)));
        Indexes indexes =
                Indexes.gathered(
                        parts(newestFirst(kept.values())).stream()
                                .<Consumer<Indexes.Sink>>map(
                                        part -> sink -> part.forEach(held -> facts.of(held, sink)))
                                .toList());
        return new Edition(current.position(), Layered.on(kept), indexes);
    }

    /// In this order most lists are gathered as they have to be sorted, which costs nothing then.
    private static List<Held> newestFirst(Collection<Held> documents) {
        record Dated(Instant at, Held held) {}
        return documents.stream()
                .map(held -> new Dated(moment(held), held))
                .sorted(
                        Comparator.comparing(Dated::at)
                                .thenComparing(dated -> dated.held().revision().id())
                                .reversed())
                .map(Dated::held)
                .toList();
    }

    private static Instant moment(Held held) {
        return held.revision().document() instanceof Text text
                ? text.published().map(OffsetDateTime::toInstant).orElse(Instant.MIN)
                : Instant.MIN;
    }

    /// The documents in as many parts as there are cores to look at them.
    private static List<List<Held>> parts(List<Held> all) {
        int cores = ForkJoinPool.getCommonPoolParallelism() + 1;
        int size = Math.max(1, Math.ceilDiv(all.size(), cores));
        return IntStream.range(0, cores)
                .mapToObj(part ->
                        all.subList(
                                Math.min(part * size, all.size()),
                                Math.min((part + 1) * size, all.size())))
                .toList();
    }

    /// The edition that a snapshot holds.
    static Edition of(long position, Map<Id, Held> documents, Indexes indexes) {
        return new Edition(position, Layered.on(documents), indexes);
    }

    /// The edition of a journal in which nothing was done yet.
    public static Edition empty() {
        return of(new Current(0, List.of()));
    }

    /// An edition, and the cells of the one before that are others in it.
    record Step(Edition edition, Set<Integer> changed) {}

    /// The edition after further lines of the ledger.
    ///
    /// @param changed the documents they changed, as they are since
    public Edition after(long later, Map<Id, Held> changed) {
        return step(later, changed).edition();
    }

    Step step(long later, Map<Id, Held> changed) {
        Set<Id> again = new HashSet<>(changed.keySet());
        changed.forEach((id, held) -> again.addAll(filedUnder(id, held)));
        Set<Integer> cells = new HashSet<>();
        Layered<Id, Held> next = documents;
        for (Map.Entry<Id, Held> change : changed.entrySet()) {
            Held held = change.getValue();
            next =
                    isKept(held.revision().document())
                            ? next.plus(change.getKey(), held)
                            : next.minus(change.getKey());
            cells.add(Cells.of(change.getKey()));
            if (documents.get(change.getKey()) == null || next.get(change.getKey()) == null) {
                cells.add(Cells.HOLDINGS);
            }
        }
        Layered<Id, Held> before = documents;
        Layered<Id, Held> now = next;
        Facts factsBefore = new Facts(id -> subjectOf(before.get(id)));
        Facts factsNow = new Facts(id -> subjectOf(now.get(id)));
        Indexes moved =
                indexes.changed(
                        sink -> each(again, before, held -> factsBefore.of(held, sink)),
                        sink -> each(again, now, held -> factsNow.of(held, sink)),
                        cells::add);
        return new Step(new Edition(later, now, moved), cells);
    }

    private static void each(Set<Id> ids, Layered<Id, Held> documents, Consumer<Held> deed) {
        for (Id id : ids) {
            Held held = documents.get(id);
            if (held != null) {
                deed.accept(held);
            }
        }
    }

    /// Articles whose lists depend on where this term hangs, if it was moved in its tree.
    private Set<Id> filedUnder(Id id, Held later) {
        Held before = documents.get(id);
        if (before == null || parentOf(before).equals(parentOf(later))) {
            return Set.of();
        }
        Set<Id> filed = new HashSet<>();
        indexes.get(Indexes.LISTINGS, new Listing.Under(id))
                .forEach(listed -> filed.add(listed.id()));
        return filed;
    }

    private static Optional<Id> parentOf(Held held) {
        return held.revision().document() instanceof Term term ? term.parent() : Optional.empty();
    }

    private static boolean isKept(Document document) {
        return switch (document) {
            case Text text -> text.stage().isPublic() || text.stage() instanceof Stage.Withdrawn;
            case Comment comment -> comment.state() == Comment.State.APPROVED;
            case Subject _, Taxonomy _, MediaFile _, Menu _, Journal _, Moved _ -> true;
        };
    }

    private static Optional<Subject> subjectOf(@Nullable Held held) {
        return held != null && held.revision().document() instanceof Subject subject
                ? Optional.of(subject)
                : Optional.empty();
    }

    /// The position of the ledger of which this is the edition.
    public long position() {
        return position;
    }

    /// How many public articles and pages there are.
    public int texts() {
        return listed(new Listing.All()).size() + pages().size();
    }

    /// All that is in it, by number.
    Map<Id, Held> documents() {
        return documents.flat();
    }

    Indexes indexes() {
        return indexes;
    }

    /// The number of every document of it, readers may know of it or not, in their order.
    List<Id> ids() {
        reads.cell(Cells.HOLDINGS);
        return documents.flat().keySet().stream().sorted().toList();
    }

    /// Every document of it, readers may know of it or not, by its number.
    public List<Holding> holdings() {
        return ids().stream().map(this::holding).toList();
    }

    /// One that is there.
    Holding holding(Id id) {
        return new Holding(id, Objects.requireNonNull(held(id)).revision().document());
    }

    /// A document and its number.
    public record Holding(Id id, Document document) {}

    /// The journal's settings.
    Journal journal() {
        return few(Indexes.Few.JOURNAL, Journal.class).findFirst().orElseGet(Journal::unnamed);
    }

    /// The menu that stands on every page, if the journal has one.
    Optional<Menu> menu() {
        return few(Indexes.Few.MENU, Menu.class).findFirst();
    }

    private <T extends Document> Stream<T> few(Indexes.Few what, Class<T> sort) {
        return list(Indexes.FEW, what).stream().flatMap(id -> document(id, sort).stream());
    }

    /// A text that is public, or was and is taken back.
    Optional<Entry> entry(Id id) {
        Held held = held(id);
        return held != null && held.revision().document() instanceof Text text
                ? Optional.of(
                        new Entry(
                                id,
                                text,
                                held.revision().number(),
                                held.revision().print(),
                                held.gist().orElse(Gist.NONE)))
                : Optional.empty();
    }

    /// An article that is public.
    Optional<Article> article(Id id) {
        return document(id, Article.class).filter(article -> article.stage().isPublic());
    }

    /// When an article was published that is known to be public.
    Instant moment(Id id) {
        return article(id).flatMap(Text::published).orElseThrow().toInstant();
    }

    /// The pieces of an issue or symposium, in the order of their editors.
    List<Piece> pieces(Id in) {
        return list(Indexes.CONTENTS, in);
    }

    /// What stands beside each article of an issue or symposium, as printed; looked up once.
    Map<Id, Contents.Between> neighbours(Id in) {
        Contents.Neighbours found =
                neighbours.computeIfAbsent(in, _ -> Contents.Neighbours.in(in, this));
        reads.cells(found.cells());
        return found.of();
    }

    /// Any document of that sort.
    <T extends Document> Optional<T> document(Id id, Class<T> sort) {
        Held held = held(id);
        return held != null && sort.isInstance(held.revision().document())
                ? Optional.of(sort.cast(held.revision().document()))
                : Optional.empty();
    }

    /// A subject that readers may know of. A contributor, issue or symposium is known by its public
    /// texts only, so that nobody learns from us who is writing for whom.
    Optional<Subject> subject(Id id) {
        return document(id, Subject.class)
                .filter(subject -> subject instanceof Term || !isEmpty(new Listing.Under(id)));
    }

    /// What stands in a list, newest first.
    List<Listed> listed(Listing listing) {
        return list(Indexes.LISTINGS, listing);
    }

    /// What stands in a list around a place, at most so many on either side. Of a long list only that
    /// part counts as read.
    List<Listed> around(Listing listing, Listed place, int side) {
        List<Listed> all = indexes.get(Indexes.LISTINGS, listing);
        int found = Collections.binarySearch(all, place);
        int at = found < 0 ? -found - 1 : found;
        int from = at - side;
        int to = at + side + 1;
        if (from < 0 || to > all.size()) {
            return listed(listing).subList(Math.max(0, from), Math.min(all.size(), to));
        }
        List<Listed> around = all.subList(from, to);
        for (int cell : Cells.months(listing, around.getFirst(), around.getLast())) {
            reads.cell(cell);
        }
        return around;
    }

    /// How many doublings a list is away from holding more than can be: almost never another for one
    /// article more, but always where it is the first.
    int magnitude(Listing listing) {
        reads.cell(Cells.ofMagnitude(listing));
        return indexes.magnitude(listing);
    }

    /// Whether nothing stands in a list.
    boolean isEmpty(Listing listing) {
        return magnitude(listing) == Integer.SIZE;
    }

    /// The articles that lead the front page, newest first.
    List<Listed> leading() {
        return list(Indexes.LEADING, new Listing.Main());
    }

    /// What claims an address, best claim first.
    List<Claim> claims(String path) {
        return list(Indexes.CLAIMS, path);
    }

    /// Subjects of a taxonomy that readers may know of.
    List<Id> subjects(Id taxonomy) {
        return list(Indexes.SUBJECTS, taxonomy).stream()
                .filter(id -> subject(id).isPresent())
                .toList();
    }

    /// Whether there are any.
    boolean hasSubjects(Id taxonomy) {
        return list(Indexes.SUBJECTS, taxonomy).stream().anyMatch(id -> subject(id).isPresent());
    }

    /// Terms that hang under no other and have articles.
    List<Top> tops(Id taxonomy) {
        return list(Indexes.SUBJECTS, taxonomy).stream()
                .filter(id -> !isEmpty(new Listing.Under(id)))
                .flatMap(id ->
                        document(id, Term.class).stream()
                                .filter(term -> term.parent().isEmpty())
                                .map(term -> new Top(id, new Place(term.address(), term.name()))))
                .toList();
    }

    /// Taxonomies by their numbers.
    List<Id> taxonomies() {
        return list(Indexes.FEW, Indexes.Few.TAXONOMY);
    }

    /// Public pages by their numbers.
    List<Id> pages() {
        return list(Indexes.FEW, Indexes.Few.PAGE);
    }

    /// Whether readers may know that there is such a document.
    boolean isThere(Id id) {
        Held held = held(id);
        if (held == null) {
            return false;
        }
        return switch (held.revision().document()) {
            case Subject _ -> subject(id).isPresent();
            case MediaFile file -> media(file.address().path()).isPresent();
            case Comment comment -> isThere(comment.on());
            case Text _, Taxonomy _, Menu _, Journal _, Moved _ -> true;
        };
    }

    /// The texts that answer a text.
    List<Answering> answering(Id id) {
        return list(Indexes.ANSWERS, id);
    }

    /// Pages under a page, in their order.
    List<Id> children(Id id) {
        return list(Indexes.CHILDREN, id).stream().map(Child::id).toList();
    }

    /// Approved comments on a text, oldest first.
    List<Id> comments(Id id) {
        return list(Indexes.COMMENTS, id).stream().map(Remark::id).toList();
    }

    /// Years in which articles of the main run appeared, oldest first.
    List<Integer> years() {
        return years(listed(new Listing.Main()), Listing.Year::new);
    }

    /// Years in which any article appeared, oldest first.
    List<Integer> allYears() {
        return years(listed(new Listing.All()), Listing.AllOf::new);
    }

    private List<Integer> years(List<Listed> main, IntFunction<Listing> of) {
        if (main.isEmpty()) {
            return List.of();
        }
        // The calendar of an article may be a day off from UTC, so a year is looked at on both
        // sides.
        int first = main.getLast().at().atOffset(ZoneOffset.UTC).getYear() - 1;
        int last = main.getFirst().at().atOffset(ZoneOffset.UTC).getYear() + 1;
        return IntStream.rangeClosed(first, last)
                .filter(year -> !isEmpty(of.apply(year)))
                .boxed()
                .toList();
    }

    /// A file by its address, if a public text uses it.
    Optional<MediaFile> media(String path) {
        return list(Indexes.USES, path).isEmpty()
                ? Optional.empty()
                : list(Indexes.CLAIMS, path).stream()
                        .filter(claim -> claim.rank() == Claim.Rank.STANDS)
                        .flatMap(claim -> document(claim.id(), MediaFile.class).stream())
                        .findFirst();
    }

    /// Two editions are equal if readers cannot tell them apart.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edition edition
                && edition.documents.equals(documents)
                && edition.indexes.equals(indexes);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
