package org.standfirst.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.content.Address;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Page;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.desk.Manuscript;
import org.standfirst.desk.Manuscript.Part;
import org.standfirst.markdown.Leaf;
import org.standfirst.markdown.Piece;

/// Reads single files of Markdown as manuscripts for the desk, against what the journal has.
public final class Manuscripts {
    private final Archive archive;
    private final ZoneId zone;

    /// @param zone of dates without an offset
    public Manuscripts(Archive archive, ZoneId zone) {
        this.archive = archive;
        this.zone = zone;
    }

    /// A file as it was read.
    ///
    /// @param dropped what is not in the text any more, in words
    public record Read(Manuscript manuscript, List<String> dropped) {
        public Read {
            dropped = List.copyOf(dropped);
        }
    }

    /// Reads a file.
    public Read read(Path file) {
        Leaf given = Leaf.open(file);
        return archive.look(present -> {
            Optional<Text> there = there(present, given.address(zone));
            Leaf leaf = there.map(text -> given.as(sort(text))).orElse(given);
            Leaf.Surroundings around = around(present, leaf);
            Leaf.Read read = leaf.read(around, there.map(Text::title));
            return new Read(
                    new Manuscript(read.text(), said(leaf), taxonomies(leaf, around), read.body()),
                    read.dropped());
        });
    }

    private static Optional<Text> there(Present present, Address address) {
        return present.claiming(address.path()).stream()
                .flatMap(one ->
                        one.document() instanceof Text text
                                ? Optional.of(text).stream()
                                : Optional.<Text>empty().stream())
                .findFirst();
    }

    private static Piece.Sort sort(Text text) {
        return text instanceof Page ? Piece.Sort.PAGE : Piece.Sort.ARTICLE;
    }

    private Leaf.Surroundings around(Present present, Leaf leaf) {
        Map<Id, Taxonomy> taxonomies = new LinkedHashMap<>();
        present.all(Taxonomy.class)
                .forEach(one -> taxonomies.put(one.id(), (Taxonomy) one.document()));
        Predicate<Address> files =
                address ->
                        present.claiming(address.path()).stream()
                                .anyMatch(one -> one.document() instanceof MediaFile);
        return new Leaf.Surroundings(
                present.all(Journal.class).stream()
                        .findFirst()
                        .map(one -> (Journal) one.document())
                        .orElseGet(Journal::unnamed),
                zone,
                named(present, leaf, taxonomies),
                taxonomies,
                files);
    }

    /// What the file may mean by the names that it has. Most subjects are found by their addresses; only
    /// where one is not, all are looked through.
    private static Map<Id, Document> named(
            Present present, Leaf leaf, Map<Id, Taxonomy> taxonomies) {
        Map<Id, Document> named = new LinkedHashMap<>();
        leaf.above()
                .ifPresent(address ->
                        present.claiming(address.path()).forEach(one -> take(one, present, named)));
        boolean areAllFound = true;
        for (String name : leaf.names()) {
            if (name.isBlank() || !name.matches("[^\\\\\\p{Cntrl}]+")) {
                continue;
            }
            String last = name.substring(name.lastIndexOf('/') + 1);
            List<Revision> found =
                    taxonomies.values().stream()
                            .flatMap(taxonomy ->
                                    present
                                            .claiming(taxonomy.address().with(name + "/").path())
                                            .stream())
                            .toList();
            found.forEach(one -> take(one, present, named));
            if (found.isEmpty()) {
                areAllFound = false;
                present.endingIn("/" + last + "/").forEach(one -> take(one, present, named));
            }
        }
        if (!areAllFound) {
            for (Class<? extends Document> sort :
                    List.of(Term.class, Contributor.class, Issue.class, Symposium.class)) {
                present.all(sort).forEach(one -> named.put(one.id(), one.document()));
            }
        }
        return named;
    }

    /// With those above it, which its name may begin with.
    private static void take(Revision revision, Present present, Map<Id, Document> named) {
        if (named.putIfAbsent(revision.id(), revision.document()) == null) {
            Optional<Id> above =
                    switch (revision.document()) {
                        case Term term -> term.parent();
                        case Page page -> page.parent();
                        default -> Optional.empty();
                    };
            above.flatMap(present::revision).ifPresent(one -> take(one, present, named));
        }
    }

    private static Set<Id> taxonomies(Leaf leaf, Leaf.Surroundings around) {
        Set<String> keys = leaf.taxonomies(around.settings());
        return around.taxonomies().entrySet().stream()
                .filter(one -> keys.contains(one.getValue().key()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Part> said(Leaf leaf) {
        Set<Part> said = EnumSet.noneOf(Part.class);
        for (String key : leaf.keys()) {
            part(key).ifPresent(said::add);
        }
        if (leaf.saysStage()) {
            said.add(Part.STAGE);
        }
        if (leaf.above().isPresent()) {
            said.add(Part.PARENT);
        }
        return said;
    }

    private static Optional<Part> part(String key) {
        return switch (key) {
            case "title" -> Optional.of(Part.TITLE);
            case "subtitle" -> Optional.of(Part.SUBTITLE);
            case "standfirst" -> Optional.of(Part.STANDFIRST);
            case "kind" -> Optional.of(Part.KIND);
            case "language" -> Optional.of(Part.LANGUAGE);
            case "by", "credits" -> Optional.of(Part.CREDITS);
            case "lead" -> Optional.of(Part.LEAD);
            case "licence" -> Optional.of(Part.LICENCE);
            case "issue", "issues" -> Optional.of(Part.ISSUES);
            case "symposium", "symposia" -> Optional.of(Part.SYMPOSIA);
            case "answers" -> Optional.of(Part.ANSWERS);
            case "collection" -> Optional.of(Part.COLLECTION);
            case "marks" -> Optional.of(Part.MARKS);
            case "order" -> Optional.of(Part.ORDER);
            default -> Optional.empty();
        };
    }
}
