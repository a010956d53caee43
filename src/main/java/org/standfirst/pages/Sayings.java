package org.standfirst.pages;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;

/// What was lately said of numbers. Each has its place, which the next one with the same takes over: so
/// it holds a limited number, and a look costs next to nothing.
final class Sayings {
    /// More than there are days in the sixty years of a journal; some 3 MB.
    private static final int PLACES = 1 << 15;

    private final AtomicReferenceArray<Saying> lately = new AtomicReferenceArray<>(PLACES);

    private record Saying(long of, String words) {}

    /// What is said of a number.
    ///
    /// @param anew says it; the same for the same number at any time
    String of(long number, LongFunction<String> anew) {
        int place = (int) number & (PLACES - 1);
        Saying saying = lately.get(place);
        if (saying == null || saying.of() != number) {
            saying = new Saying(number, anew.apply(number));
            lately.set(place, saying);
        }
        return saying.words();
    }
}
