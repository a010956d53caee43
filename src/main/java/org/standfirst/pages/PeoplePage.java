package org.standfirst.pages;

import java.util.List;
import org.standfirst.content.Address;

/// All contributors, from A to Z.
///
/// @param title for example `Authors`
public record PeoplePage(Site site, Address address, String title, List<Letter> letters) {
    public PeoplePage {
        letters = List.copyOf(letters);
    }

    /// Those whose sort key begins with one letter, of whatever script.
    public record Letter(String letter, List<Counted> people) {
        public Letter {
            people = List.copyOf(people);
        }
    }
}
