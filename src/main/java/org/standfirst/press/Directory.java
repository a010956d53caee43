package org.standfirst.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Memory;
import org.standfirst.pages.Pages;

/// Every address of the newest edition: those of a document are found again only where something has
/// changed that they were found from.
final class Directory {
    private final Editions editions;
    private final Pages pages;
    private Optional<Known> known = Optional.empty();

    Directory(Editions editions, Pages pages) {
        this.editions = editions;
        this.pages = pages;
    }

    private record Known(
            Routes.House house,
            Memory<Routes.Group> memory,
            List<Routes.Group> groups,
            Addresses addresses) {}

    /// All of them; the very same as before while none has changed.
    synchronized Addresses now() {
        Edition edition = editions.now();
        Routes routes = new Routes(edition, pages);
        Optional<Known> before = known.filter(it -> it.house().equals(routes.house()));
        Memory<Routes.Group> memory = before.map(Known::memory).orElseGet(editions::memory);
        List<Routes.Group> groups = new ArrayList<>();
        groups.add(memory.of("common", edition, noting -> routes.in(noting).common()));
        for (int year : routes.years()) {
            groups.add(memory.of(year, edition, noting -> routes.in(noting).year(year)));
        }
        groups.addAll(memory.each(edition, (holding, noting) -> routes.in(noting).of(holding)));
        if (before.isEmpty() || !groups.equals(before.get().groups())) {
            Addresses addresses = Addresses.of(routes.house().journal(), groups);
            known = Optional.of(new Known(routes.house(), memory, groups, addresses));
        }
        return known.orElseThrow().addresses();
    }
}
