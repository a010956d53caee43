package org.standfirst.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Symposium;

/// What stands in an issue or symposium, in the order of print: section by section, and in a
/// symposium the opening first.
public final class Contents {
    private Contents() {}

    /// The pieces of one section.
    ///
    /// @param name empty for those that stand in none
    public record Section(Optional<String> name, List<Id> pieces) {}

    /// The article before one, and the one after it.
    public record Between(Optional<Id> previous, Optional<Id> next) {
        static final Between NOTHING = new Between(Optional.empty(), Optional.empty());
    }

    static List<Section> of(Edition edition, Id in) {
        Map<Optional<String>, List<Id>> sections = new LinkedHashMap<>();
        sections.put(Optional.empty(), new ArrayList<>());
        edition.document(in, Issue.class)
                .ifPresent(issue ->
                        issue.sections()
                                .forEach(name ->
                                        sections.put(Optional.of(name), new ArrayList<>())));
        Optional<Id> opening = opening(edition, in);
        opening.ifPresent(id -> sections.get(Optional.<String>empty()).add(id));
        Set<Id> seen = new HashSet<>(opening.stream().toList());
        for (Piece piece : edition.pieces(in)) {
            if (seen.add(piece.id())) {
                sections.computeIfAbsent(piece.section(), _ -> new ArrayList<>()).add(piece.id());
            }
        }
        return sections.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Section(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    /// The opening of a symposium, where readers may see it.
    static Optional<Id> opening(Edition edition, Id symposium) {
        return edition.document(symposium, Symposium.class)
                .flatMap(Symposium::opening)
                .filter(id -> edition.article(id).isPresent());
    }

    /// One pass over the pieces, without sorting them: every page of an issue asks this.
    static Between around(Edition edition, Id in, Id id) {
        List<Piece> pieces = edition.pieces(in);
        Map<Optional<String>, Integer> ranks = ranks(edition, in, pieces);
        Optional<Id> opening = opening(edition, in);
        Spot here = null;
        for (int i = 0; i < pieces.size() && here == null; i++) {
            if (pieces.get(i).id().equals(id)) {
                here = spot(pieces.get(i), i, ranks, opening);
            }
        }
        if (here == null) {
            return Between.NOTHING;
        }
        Spot before = Spot.FIRST;
        Spot after = Spot.LAST;
        Optional<Id> previous = Optional.empty();
        Optional<Id> next = Optional.empty();
        Set<Id> seen = new HashSet<>(Set.of(id));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!seen.add(piece.id())) {
                continue;
            }
            Spot there = spot(piece, i, ranks, opening);
            if (there.isBefore(here) && before.isBefore(there)) {
                before = there;
                previous = Optional.of(piece.id());
            } else if (here.isBefore(there) && there.isBefore(after)) {
                after = there;
                next = Optional.of(piece.id());
            }
        }
        // An opening may open without being one of the pieces.
        Spot first = here;
        return new Between(
                previous.or(() -> opening.filter(_ -> Spot.OPENING.isBefore(first))), next);
    }

    private static Map<Optional<String>, Integer> ranks(
            Edition edition, Id in, List<Piece> pieces) {
        Map<Optional<String>, Integer> ranks = new HashMap<>();
        ranks.put(Optional.empty(), 0);
        edition.document(in, Issue.class)
                .ifPresent(issue ->
                        issue.sections()
                                .forEach(name ->
                                        ranks.putIfAbsent(Optional.of(name), ranks.size())));
        pieces.forEach(piece -> ranks.putIfAbsent(piece.section(), ranks.size()));
        return ranks;
    }

    private static Spot spot(
            Piece piece, int index, Map<Optional<String>, Integer> ranks, Optional<Id> opening) {
        return opening.filter(piece.id()::equals).isPresent()
                ? Spot.OPENING
                : new Spot(ranks.getOrDefault(piece.section(), 0), index);
    }

    private record Spot(int section, int index) {
        static final Spot FIRST = new Spot(-1, -1);
        static final Spot OPENING = new Spot(-1, 0);
        static final Spot LAST = new Spot(Integer.MAX_VALUE, 0);

        boolean isBefore(Spot other) {
            return section < other.section || (section == other.section && index < other.index);
        }
    }
}
