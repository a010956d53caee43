package org.standfirst.content;

import java.util.List;

/// The journal's menu: what stands on every page.
///
/// @param name what the editors call it
/// @param place where it stands
/// @param items in their order
public record Menu(String name, Place place, List<Item> items) implements Document {
    public Menu {
        items = List.copyOf(items);
    }

    /// Where a menu stands.
    public enum Place {
        /// At the head of every page.
        HEADER,
        /// Nowhere: kept, not shown.
        NOWHERE
    }

    /// One entry, with those under it.
    public record Item(Line label, Target target, List<Item> items) {
        public Item {
            items = List.copyOf(items);
        }
    }

    /// Where an entry leads.
    public sealed interface Target {
        /// To a document of the archive, wherever it stands.
        record To(Id document) implements Target {}

        /// To an address of this site or elsewhere.
        record Link(String href) implements Target {}

        /// Nowhere: it only heads those under it.
        record Heading() implements Target {}
    }
}
