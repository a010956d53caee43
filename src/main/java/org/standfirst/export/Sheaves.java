package org.standfirst.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Fingerprint;
import org.standfirst.press.Press;
import org.standfirst.press.Sheaf;

/// The files of a plan in portions, each of which needs no look at its files as long as nothing has
/// changed from which any of its pages was made. For several threads, of which each has other portions.
final class Sheaves {
    private final List<Item> items;
    private final @Nullable Bound[] bound;

    /// A portion in which every file is as it was meant to be.
    private record Bound(Sheaf sheaf, int files, int pages) {}

    private Sheaves(List<Item> items, @Nullable Bound[] bound) {
        this.items = items;
        this.bound = bound;
    }

    static Sheaves none(List<Item> items) {
        return new Sheaves(items, new Bound[portions(items)]);
    }

    /// These, where files have come behind the others.
    Sheaves grown() {
        return new Sheaves(items, Arrays.copyOf(bound, portions(items)));
    }

    private static int portions(List<Item> items) {
        return Math.ceilDiv(items.size(), Hands.PORTION);
    }

    /// How many pages need no look, which is all that are in a portion; empty where one may need it.
    Optional<Integer> untouched(Press press, int from, int to) {
        Bound known = bound[from / Hands.PORTION];
        return known != null && known.files() == to - from && press.isUntouched(known.sheaf())
                ? Optional.of(known.pages())
                : Optional.empty();
    }

    /// Binds a portion whose files were looked at just now.
    ///
    /// @param isThere whether a file and its copies are
    void bind(Press press, int from, int to, IntPredicate isThere, Hashes hashes) {
        List<String> paths = new ArrayList<>();
        List<Fingerprint> prints = new ArrayList<>();
        boolean isWhole = true;
        for (int number = from; number < to && isWhole; number++) {
            isWhole = isThere.test(number);
            if (items.get(number) instanceof Item.Page page) {
                paths.add(page.path());
                prints.add(hashes.print(number));
            }
        }
        bound[from / Hands.PORTION] =
                isWhole
                        ? press.sheaf(paths, prints)
                                .map(sheaf -> new Bound(sheaf, to - from, paths.size()))
                                .orElse(null)
                        : null;
    }
}
