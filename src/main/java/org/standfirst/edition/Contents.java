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
        /// Of what stands alone.
        public static final Between NOTHING = new Between(Optional.empty(), Optional.empty());

        static Between of(List<Id> run, Id id) {
            int at = run.indexOf(id);
            return at < 0 ? NOTHING : at(run, at);
        }

        private static Between at(List<Id> run, int at) {
            return new Between(
                    at == 0 ? Optional.empty() : Optional.of(run.get(at - 1)),
                    at == run.size() - 1 ? Optional.empty() : Optional.of(run.get(at + 1)));
        }
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

    /// What stands beside each article of an issue or symposium.
    ///
    /// @param cells from which it was found
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Neighbours(Map<Id, Between> of, int[] cells) {
        static Neighbours in(Id in, Edition edition) {
            Cells cells = new Cells();
            List<Id> run =
                    Contents.of(edition.noting(cells), in).stream()
                            .flatMap(section -> section.pieces().stream())
                            .toList();
            Map<Id, Between> of = HashMap.newHashMap(run.size());
            for (int at = 0; at < run.size(); at++) {
                of.put(run.get(at), Between.at(run, at));
            }
            return new Neighbours(of, cells.all());
        }
    }

    /// The articles before and after one.
    static Between around(Edition edition, Id in, Id id) {
        return edition.neighbours(in).getOrDefault(id, Between.NOTHING);
    }
}
