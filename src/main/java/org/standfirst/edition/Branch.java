package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;

/// A subject as it stands in the list of all of its taxonomy.
///
/// @param sortKey what the list is sorted by
/// @param articles how many are filed under it and those below it
public record Branch(Id id, Optional<Id> parent, Place place, String sortKey, int articles) {
    static Branch of(Edition edition, Id id) {
        Subject subject = edition.subject(id).orElseThrow();
        return new Branch(
                id,
                subject instanceof Term term ? term.parent() : Optional.empty(),
                new Place(subject.address(), subject.name()),
                sortKey(edition, id, subject),
                edition.listed(new Listing.Under(id)).size());
    }

    private static String sortKey(Edition edition, Id id, Subject subject) {
        return switch (subject) {
            case Contributor contributor -> contributor.sortKey();
            case Issue _ -> // the date of the newest article in it, as WordPress knows no other
                    edition.listed(new Listing.Under(id)).getFirst().at().toString();
            case Term _, Symposium _ -> subject.name().text();
        };
    }
}
