package org.standfirst.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Address;

/// What a page says of itself to machines, and what it shares with all others.
///
/// @param name of the page, without the journal's
/// @param description for previews
/// @param address of the page; empty where nothing stands, so that no machine keeps it
/// @param previous the page before it in its listing
/// @param next the page after it
/// @param feed of this page, beside the journal's own
/// @param styleSheet its address, which carries its hash
public record Head(
        Site site,
        String name,
        Optional<String> description,
        Optional<Address> address,
        Optional<Address> previous,
        Optional<Address> next,
        Optional<NamedFeed> feed,
        Address styleSheet) {
    /// A feed, and of what it is.
    public record NamedFeed(String name, Address address) {}

    /// The title in the window's bar: `Category: Labor, page 2 of 13 — Journal`.
    public String title(Words words) {
        String journal = site.name().text();
        return name.isEmpty() ? journal : words.say("title", name, journal);
    }

    /// The attribute `aria-current` of a link: null, and so left out, unless it leads to this page.
    public @Nullable String current(Href href) {
        return address.filter(here -> href.equals(Href.of(here))).isPresent() ? "page" : null;
    }

    /// The same, of a link to an address of ours.
    public @Nullable String current(Address other) {
        return address.filter(other::equals).isPresent() ? "page" : null;
    }
}
