package org.standfirst.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.standfirst.content.MediaFile;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Question;
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
    /// Bytes of pages that are kept.
    private static final long KEPT = 192L * 1024 * 1024;

    /// What a kept page weighs besides its bytes.
    private static final int OVERHEAD = 2_000;

    private final Editions editions;
    private final Pages pages;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<String, Kept>weigher((_, page) -> page.weight())
                    // Its upkeep takes a moment: less than to call another thread.
                    .executor(Runnable::run)
                    .build();

    /// A press for those editions.
    public Press(Editions editions, Pages pages) {
        this.editions = editions;
        this.pages = pages;
    }

    private record Kept(Printed printed, Trace trace, long position) {
        int weight() {
            return OVERHEAD + printed.sheet().map(sheet -> sheet.bytes().length).orElse(0);
        }
    }

    /// What stands at a path in the newest edition.
    ///
    /// @param path decoded
    public Printed at(String path) {
        Edition edition = editions.now();
        Kept page = kept.getIfPresent(path);
        if (page != null) {
            if (page.position() == edition.position()) {
                return page.printed();
            }
            if (page.trace().holdsIn(edition)) {
                kept.put(path, new Kept(page.printed(), page.trace(), edition.position()));
                return page.printed();
            }
        }
        View view = editions.view(edition);
        Printed printed = new Printing(view, pages).of(path);
        if (isKept(printed)) {
            kept.put(path, new Kept(printed, view.trace(), edition.position()));
        }
        return printed;
    }

    /// The sheet that is kept for a path, if it is known to stand in the newest edition: looks nothing
    /// up, prints nothing, never waits.
    ///
    /// @param path decoded
    public Optional<Printed.Sheet> standing(String path) {
        Kept page = kept.getIfPresent(path);
        return page != null && page.position() == editions.now().position()
                ? page.printed().sheet()
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
        return new Printing(editions.view(editions.now()), pages).permalink(pair);
    }

    /// Prints afresh, from nothing that is kept: what every kept page has to equal.
    public Printed afresh(String path) {
        return new Printing(editions.view(editions.now()), pages).of(path);
    }

    /// The file that stands at a path, if a public text uses it.
    public Optional<MediaFile> media(String path) {
        return editions.view(editions.now()).ask(new Question.Media(path));
    }

    /// The page that says that something broke.
    ///
    /// @param number under which it stands in the log
    public byte[] fault(String number) {
        View view = editions.view(editions.now());
        return pages.fault(new FaultPage(new Chrome(view, pages).site(), number));
    }

    /// What is at no address is not kept, so that nobody can fill the memory by asking.
    private static boolean isKept(Printed printed) {
        return printed.sheet().map(sheet -> sheet.status() != 404).orElse(false);
    }
}
