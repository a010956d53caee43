package org.standfirst.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;

/// Where a page stands among those of its listing.
///
/// @param first the address of the first page
/// @param number of this page, from 1
/// @param count how many pages there are, at least 1
public record Paging(Address first, int number, int count) {
    private static final int EITHER_SIDE = 2;

    public Paging {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("There is no page " + number + " of " + count);
        }
    }

    /// The only page of a listing.
    public static Paging only(Address address) {
        return new Paging(address, 1, 1);
    }

    /// The address of a page, by its number.
    public Address address(int page) {
        return page == 1 ? first : first.with("page/" + page + "/");
    }

    /// The address of this page.
    public Address address() {
        return address(number);
    }

    /// The page before this one.
    public Optional<Address> previous() {
        return number > 1 ? Optional.of(address(number - 1)) : Optional.empty();
    }

    /// The page after this one.
    public Optional<Address> next() {
        return number < count ? Optional.of(address(number + 1)) : Optional.empty();
    }

    /// The numbers to offer, in runs without a gap: the first page, those around this one, the last.
    public List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            if (isOffered(page)) {
                run.add(page);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run = new ArrayList<>();
                page = Math.max(page, page < number ? number - EITHER_SIDE - 2 : count - 1);
            }
        }
        runs.add(List.copyOf(run));
        return runs;
    }

    /// A single page left out would take as much room as the mark that says so.
    private boolean isOffered(int page) {
        return page == 1
                || page == count
                || Math.abs(page - number) <= EITHER_SIDE
                || (page == 2 && number - EITHER_SIDE == 3)
                || (page == count - 1 && number + EITHER_SIDE == count - 2);
    }
}
