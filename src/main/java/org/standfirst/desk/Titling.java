package org.standfirst.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Contributor;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.content.Subject;
import org.standfirst.content.Text;

/// Gives texts another title, and people another name; addresses stay.
public final class Titling {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Archive archive;

    /// Names what is in that archive.
    public Titling(Archive archive) {
        this.archive = archive;
    }

    /// Gives a text, term, issue or symposium another title.
    ///
    /// @param title emphasis may stand in it as HTML
    public Decided retitle(String who, String address, String title) {
        Line line = line("title", LONGEST_TITLE, title);
        return archive.decide(
                who,
                "retitle",
                (present, _) -> {
                    Revision found = new Finding(present).at(address);
                    return switch (found.document()) {
                        case Text text when text.title().equals(line) -> already(line);
                        case Text text ->
                                new Decision(
                                        words(Finding.address(text), text.title(), line),
                                        List.of(
                                                Publishing.saving(
                                                        present, found, text.with(line))));
                        case Contributor contributor ->
                                throw new Refusal(
                                        "%s is a contributor.".formatted(Naming.of(contributor)),
                                        "“rename” gives a contributor another name.");
                        case Subject subject when subject.name().equals(line) -> already(line);
                        case Subject subject ->
                                new Decision(
                                        words(Finding.address(subject), subject.name(), line),
                                        List.of(Saving.of(found.id(), subject.named(line))));
                        default ->
                                throw new Refusal(
                                        "%s is %s, which has no title."
                                                .formatted(
                                                        Finding.address(found.document()),
                                                        Naming.what(found.document())),
                                        "Give the address of a text, a term, an issue or a symposium.");
                    };
                });
    }

    private static Line line(String what, int most, String words) {
        Line line = Written.line(what, most, words);
        if (line.isEmpty()) {
            throw new Refusal(
                    "“%s” is no %s.".formatted(Shortened.of(words), what),
                    "Give it in one or more words.");
        }
        return line;
    }

    private static Decision already(Line line) {
        return Decision.nothing("It is called %s already".formatted(Naming.quoted(line)));
    }

    private static String words(String where, Line before, Line after) {
        return "%s: %s → %s"
                .formatted(Finding.shown(where), Naming.quoted(before), Naming.quoted(after));
    }

    /// Gives a contributor another name, wherever it is printed.
    ///
    /// @param whom an address or a name
    /// @param sort what lists are sorted by; where it is not given, as names are usually sorted
    public Decided rename(String who, String whom, String name, Optional<String> sort) {
        Line line = line("name", LONGEST_NAME, name);
        Optional<String> key = sort.map(String::strip).filter(given -> !given.isEmpty());
        key.ifPresent(given -> Written.tooLong("sort key", LONGEST_NAME, given));
        return archive.decide(
                who,
                "rename",
                (present, _) -> {
                    Revision found = contributor(present, whom);
                    Contributor before = (Contributor) found.document();
                    Contributor after = renamed(before, line, key);
                    return after.equals(before)
                            ? already(line)
                            : new Decision(
                                    words(Finding.address(before), before.name(), line)
                                            + (after.sortKey().equals(before.sortKey())
                                                    ? ""
                                                    : ", sorted by “%s”"
                                                            .formatted(
                                                                    Shortened.of(after.sortKey()))),
                                    List.of(Saving.of(found.id(), after)));
                });
    }

    private static Contributor renamed(Contributor before, Line name, Optional<String> sort) {
        if (name.equals(before.name())) {
            return before.sorted(sort.orElse(before.sortKey()));
        }
        String usual =
                switch (before.sort()) {
                    case PERSON -> Contributor.usualSortKey("", "", name);
                    case ORGANISATION -> name.text().strip().toLowerCase(Locale.ROOT);
                };
        return before.renamed(name, sort.orElse(usual));
    }

    private static Revision contributor(Present present, String whom) {
        if (whom.contains("/")) {
            Revision found = new Finding(present).at(whom);
            if (found.document() instanceof Contributor) {
                return found;
            }
            throw new Refusal(
                    "%s is %s."
                            .formatted(Naming.of(found.document()), Naming.what(found.document())),
                    "“rename” is for contributors; “retitle” gives others another title.");
        }
        List<Revision> called =
                present.all(Contributor.class).stream()
                        .filter(one -> isCalled((Contributor) one.document(), whom.strip()))
                        .toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        throw called.isEmpty()
                ? new Refusal(
                        "There is no contributor “%s”.".formatted(Shortened.of(whom)),
                        "Give the name as it is printed, or the address.")
                : new Refusal(
                        "“%s” may be %s."
                                .formatted(
                                        Shortened.of(whom),
                                        String.join(
                                                " or ",
                                                called.stream()
                                                        .map(one -> Finding.address(one.document()))
                                                        .toList())),
                        "Give the address.");
    }

    private static boolean isCalled(Contributor contributor, String name) {
        return contributor.name().text().equalsIgnoreCase(name)
                || contributor.slug().value().equals(name);
    }
}
