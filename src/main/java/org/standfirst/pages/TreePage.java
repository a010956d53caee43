package org.standfirst.pages;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.content.Address;

/// A list of everything of one sort: all categories, all places, all years with their months.
///
/// @param title for example `Categories`
public record TreePage(Site site, Address address, String title, List<Branch> branches) {
    public TreePage {
        branches = List.copyOf(branches);
    }

    /// A link with those under it.
    public record Branch(Counted link, List<Branch> branches) {
        public Branch {
            branches = List.copyOf(branches);
        }

        /// Every link under it in reading order, as one level.
        ///
        /// An imported tree may be of any depth; beyond some, it is printed flat.
        public List<Branch> all() {
            List<Branch> all = new ArrayList<>();
            List<Branch> next = new ArrayList<>(branches.reversed());
            while (!next.isEmpty()) {
                Branch branch = next.removeLast();
                all.add(new Branch(branch.link(), List.of()));
                next.addAll(branch.branches().reversed());
            }
            return all;
        }
    }

    /// A list without branches, for example of all tags.
    public static TreePage flat(Site site, Address address, String title, List<Counted> links) {
        return new TreePage(
                site,
                address,
                title,
                links.stream().map(link -> new Branch(link, List.of())).toList());
    }
}
