package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;

/// What every page of a journal shares: its name above, its menu, its lists below.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param menu the journal's menu, in its order
/// @param lists the lists of everything, for the foot of the page: categories, places, issues …
/// @param years the list of all years
/// @param feed the journal's own feed
/// @param own what the journal has chosen for its pages
public record Site(
        Line name,
        Line motto,
        Language language,
        String home,
        List<MenuItem> menu,
        List<Link> lists,
        Optional<Address> years,
        Optional<Address> feed,
        Own own) {
    public Site {
        menu = List.copyOf(menu);
        lists = List.copyOf(lists);
    }

    /// A journal that has chosen nothing itself.
    public Site(
            Line name,
            Line motto,
            Language language,
            String home,
            List<MenuItem> menu,
            List<Link> lists,
            Optional<Address> years,
            Optional<Address> feed) {
        this(name, motto, language, home, menu, lists, years, feed, Own.NOTHING);
    }

    /// What a journal has chosen for its pages.
    ///
    /// @param logo stands for the name
    /// @param licence of what has no other: a name or an address
    public record Own(Look look, Optional<Picture> logo, Optional<String> licence) {
        /// Nothing.
        public static final Own NOTHING = new Own(Look.HOUSE, Optional.empty(), Optional.empty());
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
