package org.standfirst.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Slug;
import org.standfirst.content.Subject;
import org.standfirst.content.Term;
import org.standfirst.content.Text;

/// Gives things another address; the old one leads there from then on.
public final class Moving {
    private final Archive archive;

    /// Moves what is in that archive.
    public Moving(Archive archive) {
        this.archive = archive;
    }

    /// Moves a text, term, contributor, issue or symposium, with what hangs under it and stands under its
    /// address.
    public Decided move(String who, String from, String to) {
        return archive.decide(
                who,
                "move",
                (present, _) -> {
                    Finding finding = new Finding(present);
                    Revision found = finding.at(from);
                    Address old = movable(found.document());
                    Address wanted = Vacancy.wanted(finding.path(to));
                    if (wanted.equals(old)) {
                        return Decision.nothing(
                                "%s stands at %s already"
                                        .formatted(Naming.of(found.document()), old));
                    }
                    List<Revision> all = new ArrayList<>(List.of(found));
                    all.addAll(under(present, found, old));
                    return new Decision(
                            words(found.document(), old, wanted, all.size() - 1),
                            moved(present, all, old, wanted));
                });
    }

    private static Address movable(Document document) {
        return switch (document) {
            case Text text -> text.address();
            case Subject subject -> subject.address();
            default ->
                    throw new Refusal(
                            "%s is %s, which stays where it is."
                                    .formatted(Finding.address(document), Naming.what(document)),
                            "Texts, terms, contributors, issues and symposia can be moved.");
        };
    }

    private static String words(Document document, Address old, Address to, int under) {
        return "%s: %s → %s%s"
                .formatted(
                        Naming.of(document),
                        Finding.shown(old.path()),
                        Finding.shown(to.path()),
                        under == 0 ? "" : ", with " + under + " below it");
    }

    private static List<Saving> moved(
            Present present, List<Revision> all, Address old, Address to) {
        Set<Id> own = new HashSet<>();
        all.forEach(one -> own.add(one.id()));
        List<Saving> savings = new ArrayList<>();
        for (Revision one : all) {
            Address before = movable(one.document());
            String rest = before.path().substring(old.path().length());
            Address after = rest.isEmpty() ? to : to.with(rest);
            refuseTaken(present, after, own);
            savings.add(saving(present, one, before, after));
        }
        return savings;
    }

    /// What moves as well is in nobody's way.
    private static void refuseTaken(Present present, Address address, Set<Id> own) {
        Optional<Id> mover =
                present.claiming(address.path()).stream()
                        .map(Revision::id)
                        .filter(own::contains)
                        .findFirst();
        new Vacancy(present).check(address, mover);
    }

    private static Saving saving(Present present, Revision one, Address before, Address after) {
        // One that comes back keeps it among the others: feeds know a text by its first address.
        List<String> formerly = new ArrayList<>(one.document().formerly());
        if (!formerly.contains(before.path())) {
            formerly.add(before.path());
        }
        return switch (one.document()) {
            case Text text -> Publishing.saving(present, one, text.at(after, formerly));
            case Subject subject ->
                    Saving.of(one.id(), subject.at(slug(subject, before, after), after, formerly));
            default -> throw new IllegalStateException("It was asked whether it moves");
        };
    }

    /// A slug that is the end of the address stays so.
    private static Slug slug(Subject subject, Address before, Address after) {
        return last(before).equals(subject.slug().value()) ? new Slug(last(after)) : subject.slug();
    }

    private static String last(Address address) {
        String plain = address.path().replaceFirst("/+$", "");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /// Pages and terms below one, as long as their addresses say the same as their trees.
    private static List<Revision> under(Present present, Revision top, Address old) {
        if (!(top.document() instanceof Page || top.document() instanceof Term)
                || !old.path().endsWith("/")) {
            return List.of();
        }
        Set<Id> tree = new HashSet<>(Set.of(top.id()));
        List<Revision> below = present.below(old.path());
        for (int before = 0; before < tree.size(); ) {
            before = tree.size();
            below.stream()
                    .filter(one -> parent(one.document()).filter(tree::contains).isPresent())
                    .forEach(one -> tree.add(one.id()));
        }
        return below.stream()
                .filter(one -> tree.contains(one.id()) && !one.id().equals(top.id()))
                .toList();
    }

    private static Optional<Id> parent(Document document) {
        return switch (document) {
            case Page page -> page.parent();
            case Term term -> term.parent();
            default -> Optional.empty();
        };
    }
}
