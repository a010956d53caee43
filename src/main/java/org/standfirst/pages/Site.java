package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// What every page of a journal shares: its name above, its menu, its lists below.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param menu the journal's menu, in its order
/// @param lists the lists of everything, for the foot of the page: categories, places, issues …
/// @param years the list of all years
/// @param feed the journal's own feed
public record Site(
        Line name,
        Line motto,
        Language language,
        String home,
        List<MenuItem> menu,
        List<Link> lists,
        Optional<Address> years,
        Optional<Address> feed) {
    public Site {
        menu = List.copyOf(menu);
        lists = List.copyOf(lists);
    }

    /// An address of ours as the world writes it.
    public String absolute(Address address) {
        return home + address.encoded();
    }

    /// One entry of the menu.
    ///
    /// @param href where it leads; empty where it only heads those under it
    public record MenuItem(Line label, Optional<Href> href, List<MenuItem> items) {
        public MenuItem {
            items = List.copyOf(items);
        }
    }
}
