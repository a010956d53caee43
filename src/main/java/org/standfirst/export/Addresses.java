package org.standfirst.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.content.MediaFile;
import org.standfirst.press.Press;
import org.standfirst.press.Route;
import org.standfirst.press.Routes;

/// Every address of one edition, gathered: two are equal if nothing moved between them, whatever else
/// has changed.
///
/// @param permalinks of which the path is a query at the front page, for example `p=12`
/// @param oldHomes folders in which the journal stood before
record Addresses(
        String home,
        List<Route.Sheet> sheets,
        List<Route.Signpost> signposts,
        List<Route.Signpost> permalinks,
        List<MediaFile> files,
        List<String> oldHomes) {
    static Addresses of(Press press) {
        Routes routes = press.routes();
        return new Addresses(
                press.journal().home(),
                routes.sheets().toList(),
                routes.signposts().toList(),
                routes.permalinks().toList(),
                routes.files().toList(),
                routes.oldHomes());
    }

    /// Where every page stands, and what stands nowhere.
    Set<String> pages() {
        return Stream.concat(Stream.of(Routes.NOWHERE), sheets.stream().map(Route.Sheet::path))
                .collect(Collectors.toSet());
    }
}
