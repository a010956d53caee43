package org.standfirst.press;

import java.util.Comparator;
import org.standfirst.edition.Branch;
import org.standfirst.edition.Place;
import org.standfirst.pages.Alphabet;

/// The order of subjects by their names.
final class Collation {
    private Collation() {}

    static Comparator<Branch> branches(Alphabet alphabet) {
        return Comparator.comparing(Branch::sortKey, alphabet.order()).thenComparing(Branch::id);
    }

    static Comparator<Place> places(Alphabet alphabet) {
        return Comparator.<Place, String>comparing(place -> place.name().text(), alphabet.order())
                .thenComparing(Place::address);
    }
}
