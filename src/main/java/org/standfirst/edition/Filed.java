package org.standfirst.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Id;
import org.standfirst.content.Subject;
import org.standfirst.content.Term;

/// Where something is filed: a term of a taxonomy, behind those above it.
///
/// @param trail from the top of the tree down to the term itself
public record Filed(Id taxonomy, List<Place> trail) {
    private static final int HIGHEST = 20;

    static Optional<Filed> of(Edition edition, Id term) {
        return edition.subject(term)
                .map(subject -> new Filed(subject.taxonomy(), trail(edition, term, subject)));
    }

    private static List<Place> trail(Edition edition, Id term, Subject subject) {
        List<Place> trail = new ArrayList<>(List.of(place(subject)));
        Set<Id> seen = new HashSet<>(Set.of(term));
        Subject next = subject;
        while (trail.size() < HIGHEST
                && next instanceof Term below
                && below.parent().filter(seen::add).isPresent()) {
            Optional<Subject> above = below.parent().flatMap(edition::subject);
            if (above.isEmpty()) {
                break;
            }
            next = above.get();
            trail.addFirst(place(next));
        }
        return List.copyOf(trail);
    }

    private static Place place(Subject subject) {
        return new Place(subject.address(), subject.name());
    }
}
