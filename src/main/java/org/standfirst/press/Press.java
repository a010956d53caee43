package org.standfirst.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.standfirst.content.Body;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.edition.Asking;
import org.standfirst.edition.Derived;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Ground;
import org.standfirst.edition.Question;
import org.standfirst.edition.Standing;
import org.standfirst.edition.Standings;
import org.standfirst.edition.Trace;
import org.standfirst.edition.View;
import org.standfirst.pages.FaultPage;
import org.standfirst.pages.Pages;

/// Prints what stands at an address: a pure function of an edition and the address.
///
/// Each print is kept with the questions it asked. While the edition is the same it is handed out
/// unchecked; after that its answers are compared when it is next asked for, and it stands or is
/// printed again. That is all there is to invalidation.
public final class Press {
    /// The form of the file that a press keeps traces in.
    public static final String TRACES = Traces.FORM;

    /// Bytes of pages that are kept.
    private static final long KEPT = 256L * 1024 * 1024;

    /// From so many questions on it is worth while to look for those that nobody asks any more.
    private static final int MANY = 200_000;

    private final Editions editions;
    private final Pages pages;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<String, Kept>weigher((_, page) -> page.weight())
                    // Its upkeep takes a moment: less than to call another thread.
                    .executor(Runnable::run)
                    .build();

    /// Of pages whose bytes are kept elsewhere.
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    private final Directory directory;
    private final AtomicInteger enough = new AtomicInteger(MANY);

    private final Optional<Traces> traces;
    private volatile boolean hasRecalled;

    /// A press for those editions, which remembers nothing of what was printed before.
    public Press(Editions editions, Pages pages) {
        this(editions, pages, Optional.empty());
    }

    /// A press for those editions, which keeps in that file what pages asked.
    ///
    /// @param file of the form [#TRACES]
    public Press(Editions editions, Pages pages, Derived file) {
        this(editions, pages, Optional.of(new Traces(file, pages)));
    }

    private Press(Editions editions, Pages pages, Optional<Traces> traces) {
        this.editions = editions;
        this.pages = pages;
        this.traces = traces;
        this.directory = new Directory(editions, pages);
    }

    /// What is known of pages whose bytes are kept elsewhere, before the last restart too: that is read
    /// when it is first needed, and no reader needs it.
    private Map<String, Proof> recalled() {
        if (!hasRecalled) {
            synchronized (proofs) {
                if (!hasRecalled) {
                    traces.ifPresent(this::recall);
                    hasRecalled = true;
                }
            }
        }
        return proofs;
    }

    private void recall(Traces file) {
        Map<String, Proof> known = file.recalled(editions);
        if (!known.isEmpty()) {
            known.keySet().retainAll(addresses().pages());
            known.forEach(proofs::putIfAbsent);
        }
    }

    /// Keeps for the next start what pages asked. Nothing may be printed meanwhile.
    ///
    /// What is kept already stays as it is where nobody has looked into it, nothing has changed since,
    /// and it is of as many pages or more.
    public void keepTraces() {
        traces.ifPresent(this::keep);
    }

    private void keep(Traces file) {
        Map<String, Proof> all = new HashMap<>(proofs);
        kept.asMap().forEach((path, page) -> all.put(path, page.proof()));
        if (all.isEmpty() || (!hasRecalled && file.isOfAsMany(all.size()))) {
            return;
        }
        recalled().forEach(all::putIfAbsent);
        file.keep(all, editions.standings());
    }

    /// Prints, for nobody, the front page of a journal in which nothing was done yet: Java loads by it
    /// what the first reader would have to wait for.
    public static void rehearse() {
        new Printing(View.unwritten(Edition.empty(), _ -> Body.EMPTY), new Pages()).of("/");
    }

    /// What stands at a path in the newest edition.
    ///
    /// @param path decoded
    public Printed at(String path) {
        Standings standings = editions.standings();
        Edition edition = standings.newest();
        Kept page = kept.getIfPresent(path);
        Optional<Standing> changed =
                page == null ? Optional.empty() : standings.changed(page.proof().trace());
        if (page != null && changed.isEmpty()) {
            return page.sheet();
        }
        View view = editions.view(edition);
        Printed printed = new Printing(view, pages).of(path);
        if (!(printed instanceof Printed.Sheet sheet) || !isKept(sheet)) {
            return printed;
        }
        // The same bytes stay the same page, so that what was made of them stays too.
        Printed.Sheet given = page != null && page.sheet().isLike(sheet) ? page.sheet() : sheet;
        // Where only the bytes were not kept, what is known of the page stays what it is.
        Optional<Proof> known =
                Optional.ofNullable(page == null ? proofs.get(path) : null)
                        .filter(proof -> proof.print().equals(sheet.print()))
                        .filter(proof -> standings.changed(proof.trace()).isEmpty());
        view.keep(trace ->
                kept.put(
                        path,
                        new Kept(given, known.orElseGet(() -> proof(given, trace, changed)))));
        forget(standings);
        return given;
    }

    private static Proof proof(Printed.Sheet sheet, Trace trace, Optional<Standing> changed) {
        return new Proof(sheet.print(), trace, changed.map(Standing::question));
    }

    /// What stands at a path in the newest edition, unless it is what was there before; empty if it
    /// is. The page is not kept for readers, but what it asked is.
    ///
    /// @param known of the bytes that stood there; empty where there were none, so that it is of no use
    ///     to know what they were made from
    public Optional<Printed> unless(String path, Optional<Fingerprint> known) {
        Standings standings = editions.standings();
        Edition edition = standings.newest();
        Proof proof = proofs.get(path);
        if (proof == null && known.isPresent()) {
            proof = recalled().get(path);
        }
        Optional<Standing> changed =
                proof == null ? Optional.empty() : standings.changed(proof.trace());
        if (proof != null && changed.isEmpty() && isOf(proof.print(), known)) {
            return Optional.empty();
        }
        View view = editions.view(edition);
        Printed printed = new Printing(view, pages).of(path);
        if (!(printed instanceof Printed.Sheet sheet)) {
            return Optional.of(printed);
        }
        if (isKept(sheet)) {
            view.keep(trace -> proofs.put(path, proof(sheet, trace, changed)));
        }
        return isOf(sheet.print(), known) ? Optional.empty() : Optional.of(sheet);
    }

    private static boolean isOf(Fingerprint print, Optional<Fingerprint> known) {
        return known.filter(print::equals).isPresent();
    }

    /// Binds pages together that were looked at just now; empty where of one it is not known that it has
    /// the print that it is to have.
    ///
    /// @param known the prints, in the order of the paths
    public Optional<Sheaf> sheaf(List<String> paths, List<Fingerprint> known) {
        List<Trace> traces = new ArrayList<>(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            Proof proof = proofs.get(paths.get(i));
            if (proof == null || !proof.print().equals(known.get(i))) {
                return Optional.empty();
            }
            traces.add(proof.trace());
        }
        return Optional.of(new Sheaf(Ground.of(traces)));
    }

    /// Whether every page of a sheaf is now what it was when it was bound, as far as that is known
    /// without looking at any.
    public boolean isUntouched(Sheaf sheaf) {
        return editions.standings().isUntouched(sheaf.ground());
    }

    /// Lets go of what is known of pages at addresses that are none any more.
    ///
    /// @param paths of all pages there are
    public void forgetOthersThan(Set<String> paths) {
        proofs.keySet().retainAll(paths);
    }

    private void forget(Standings standings) {
        int limit = enough.get();
        if (standings.size() > limit && enough.compareAndSet(limit, Integer.MAX_VALUE)) {
            // After an export of a large archive it takes seconds, for which no reader has to wait.
            Thread.ofPlatform().daemon().name("sweeper").start(() -> sweep(standings));
        }
    }

    private void sweep(Standings standings) {
        standings.forgetBut(this::traces);
        enough.set(Math.max(MANY, 2 * standings.size()));
    }

    private Stream<Trace> traces() {
        return Stream.concat(
                        kept.asMap().values().stream().map(Kept::proof), proofs.values().stream())
                .map(Proof::trace);
    }

    /// Why a page is as it is; empty where none is printed.
    public Optional<Account> why(String path) {
        recalled();
        if (!(at(path) instanceof Printed.Sheet)) {
            return Optional.empty();
        }
        Edition edition = editions.standings().newest();
        return Optional.ofNullable(kept.getIfPresent(path))
                .map(Kept::proof)
                .map(proof ->
                        new Account(
                                proof.trace().position(),
                                proof.reason().map(question -> Asking.words(question, edition)),
                                proof.trace().asked().stream()
                                        .map(one ->
                                                new Account.Asked(
                                                        Asking.words(one.question(), edition),
                                                        one.since()))
                                        .toList()));
    }

    /// Looks at every page that is kept for readers, and says which are others since the newest change.
    public Account.Review review() {
        Standings standings = editions.standings();
        Edition edition = standings.newest();
        List<String> others =
                kept.asMap().entrySet().stream()
                        .filter(one -> isOther(one.getValue().proof(), edition, standings))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return new Account.Review(kept.asMap().size(), others);
    }

    private static boolean isOther(Proof proof, Edition edition, Standings standings) {
        boolean isReprinted =
                proof.reason().isPresent() && proof.trace().position() == edition.position();
        return isReprinted || standings.changed(proof.trace()).isPresent();
    }

    /// The sheet that is kept for a path, if it is known to stand in the newest edition: looks nothing
    /// up, prints nothing, never waits.
    ///
    /// @param path decoded
    public Optional<Printed.Sheet> standing(String path) {
        Kept page = kept.getIfPresent(path);
        return page != null && editions.isKnownToStand(page.proof().trace())
                ? Optional.of(page.sheet())
                : Optional.empty();
    }

    /// How many pages are kept.
    public long count() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /// Where an old address with a query leads, as WordPress has them: `/?p=12`. Empty where the
    /// query says nothing to us, as most do.
    ///
    /// @param pair a name and a value of the query, decoded, for example `p=12`
    public Optional<Printed> atQuery(String pair) {
        return new Printing(editions.viewAfresh(), pages).permalink(pair);
    }

    /// Prints afresh, from nothing that is kept: what every kept page has to equal.
    public Printed afresh(String path) {
        return new Printing(editions.viewAfresh(), pages).of(path);
    }

    /// The position of the ledger as of which pages are printed now.
    public long position() {
        return editions.now().position();
    }

    /// The journal's settings in the newest edition.
    public Journal journal() {
        return new Question.TheJournal().in(editions.now());
    }

    /// Every address of the newest edition; the very same as before while none has changed.
    public Addresses addresses() {
        return directory.now();
    }

    /// The file that stands at a path, if a public text uses it.
    public Optional<MediaFile> media(String path) {
        return editions.viewAfresh().ask(new Question.Media(path));
    }

    /// The page that says that something broke.
    ///
    /// @param number under which it stands in the log
    public byte[] fault(String number) {
        View view = editions.viewAfresh();
        return pages.fault(new FaultPage(new Chrome(view, pages).site(), number));
    }

    /// What is at no address is not kept, so that nobody can fill the memory by asking.
    private static boolean isKept(Printed.Sheet sheet) {
        return sheet.status() != 404;
    }
}
