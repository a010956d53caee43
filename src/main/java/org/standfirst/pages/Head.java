package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
/// @param card how it introduces itself elsewhere
public record Head(
        Site site,
        String name,
        Optional<String> description,
        Optional<Address> address,
        Optional<Address> previous,
        Optional<Address> next,
        Optional<NamedFeed> feed,
        Address styleSheet,
        Card card) {
    /// A feed, and of what it is.
    ///
    /// @param address of its RSS
    public record NamedFeed(String name, Address address, List<Feed.Form> forms) {
        public NamedFeed {
            forms = List.copyOf(forms);
        }
    }

    /// Every feed that a reader of this page may want, its own first.
    public List<NamedFeed> feeds() {
        List<Feed.Form> all = List.of(Feed.Form.values());
        return Stream.concat(
                        feed.stream(),
                        site.feed().stream().map(at -> new NamedFeed(site.name().text(), at, all)))
                .toList();
    }

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
