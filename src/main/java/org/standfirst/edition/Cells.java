package org.standfirst.edition;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.standfirst.content.Article;
import org.standfirst.content.Id;

/// What an answer was made from: the cells of an edition that were read for it. A cell is a document,
/// one list of an index, or what is read of a long list alone. Its number is a hash, and two cells that
/// share one only cost a question asked for nothing.
///
/// An answer can be another only where a cell is another that was read for it, so that after a change
/// few questions of many need to be asked again.
final class Cells implements Reads {
    /// Which documents there are.
    static final int HOLDINGS = mixed(1);

    /// Seconds; all of these have the same length.
    private static final long MONTH = 30L * 24 * 60 * 60;

    private static final int MONTHS = 24;

    private int[] read = new int[8];
    private int count;

    static int of(Id document) {
        return mixed(hash(document) * 31 - 1);
    }

    static int of(Indexes.Name<?, ?> name, Object key) {
        return mixed(mixed(key.getClass().getName().hashCode() + name.number()) + hash(key));
    }

    /// Those articles of a list that appeared in about a month: see [#months(Listing, Listed, Listed)].
    static int of(Listing list, Instant at) {
        return mixed(of(Indexes.LISTINGS, list) * 31 + Long.hashCode(month(at)));
    }

    /// The months of a list from one place in it to another, or the whole list if that is too many.
    static int[] months(Listing list, Listed newest, Listed oldest) {
        long last = month(newest.at());
        long first = month(oldest.at());
        return last - first < MONTHS
                ? LongStream.rangeClosed(first, last)
                        .mapToInt(month -> of(list, Instant.ofEpochSecond(month * MONTH)))
                        .toArray()
                : new int[] {of(Indexes.LISTINGS, list)};
    }

    private static long month(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), MONTH);
    }

    /// How large a list is: [Edition#magnitude(Listing)].
    static int ofMagnitude(Listing list) {
        return mixed(of(Indexes.LISTINGS, list) * 31 - 1);
    }

    /// The same in every process: hashes of enums are not, and those of records need not be.
    private static int hash(Object key) {
        return switch (key) {
            case Id id -> hash(id);
            case Listing.Main _ -> 1;
            case Listing.All _ -> 2;
            case Listing.Under(Id subject) -> hash(subject);
            case Listing.By(Id who, Article.Role role) -> 31 * hash(who) + role.name().hashCode();
            case Listing.AllOf(int year) -> year;
            case Listing.Year(int year) -> year;
            case Listing.Month(int year, int month) -> 31 * year + month;
            case Listing.Day(int year, int month, int day) -> 31 * (31 * year + month) + day;
            case Indexes.Few few -> few.name().hashCode();
            case String text -> text.hashCode();
            default -> throw new AssertionError(key + " is no key of an index");
        };
    }

    private static int hash(Id id) {
        return Long.hashCode(id.value());
    }

    /// Spreads what differs over all bits (the finalizer of MurmurHash3).
    private static int mixed(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    @Override
    public void cell(int cell) {
        if (count == read.length) {
            read = Arrays.copyOf(read, count * 2);
        }
        read[count++] = cell;
    }

    /// Each once, in the order in which they were first read.
    int[] all() {
        // A table with room for twice as many: sorting them takes several times as long.
        int[] places = new int[Integer.highestOneBit(Math.max(1, count)) << 2];
        int[] all = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = read[i] & (places.length - 1);
            while (places[place] != 0 && all[places[place] - 1] != read[i]) {
                place = (place + 1) & (places.length - 1);
            }
            if (places[place] == 0) {
                all[kept++] = read[i];
                places[place] = kept;
            }
        }
        return kept == count ? all : Arrays.copyOf(all, kept);
    }
}
