package org.standfirst.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;

/// Every address of an edition, each once and always in the same order.
///
/// @param sheets where something is printed: pages, lists, feeds, maps, and what pages need
/// @param signposts old addresses that lead to where something stands now
/// @param permalinks old addresses that are a query at the front page, of which the path says `p=12`
/// @param files every file that a public text uses
/// @param oldHomes folders in which the journal stood before: what stood in them stands at the same
///     address without them
public record Addresses(
        String home,
        List<Route.Sheet> sheets,
        List<Route.Signpost> signposts,
        List<Route.Signpost> permalinks,
        List<MediaFile> files,
        List<String> oldHomes) {
    /// No address at all: what the press gives for it, it gives wherever nothing stands (404).
    public static final String NOWHERE = "\\";

    static Addresses of(Journal journal, List<Routes.Group> groups) {
        Addresses all =
                new Addresses(
                        journal.home(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        journal.formerly().stream().filter(old -> !old.startsWith("/?")).toList());
        groups.forEach(all::add);
        return all;
    }

    private void add(Routes.Group group) {
        sheets.addAll(group.sheets());
        signposts.addAll(group.signposts());
        permalinks.addAll(group.permalinks());
        files.addAll(group.files());
    }

    /// The sheets that have come to those of before; empty if anything else is different.
    public Optional<List<Route.Sheet>> sheetsBeyond(Addresses before) {
        if (!with(before.sheets).equals(before)) {
            return Optional.empty();
        }
        List<Route.Sheet> more = new ArrayList<>();
        int known = 0;
        for (Route.Sheet sheet : sheets) {
            if (known < before.sheets.size() && before.sheets.get(known).equals(sheet)) {
                known++;
            } else {
                more.add(sheet);
            }
        }
        return known == before.sheets.size() ? Optional.of(more) : Optional.empty();
    }

    private Addresses with(List<Route.Sheet> others) {
        return new Addresses(home, others, signposts, permalinks, files, oldHomes);
    }

    /// Where every page stands, and what stands nowhere.
    public Set<String> pages() {
        Set<String> pages = HashSet.newHashSet(sheets.size() + 1);
        pages.add(NOWHERE);
        for (Route.Sheet sheet : sheets) {
            pages.add(sheet.path());
        }
        return pages;
    }
}
