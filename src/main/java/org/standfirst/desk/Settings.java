package org.standfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Shortened;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;

/// Changes what a journal has settled for itself, one setting and one line of the ledger at a time.
public final class Settings {
    private final Archive archive;
    private final Media media;

    /// The settings of the journal in that archive.
    ///
    /// @param media takes its logo
    public Settings(Archive archive, Media media) {
        this.archive = archive;
        this.media = media;
    }

    private record Kept(Optional<Id> id, Journal journal) {
        static Kept in(Present present) {
            return present.all(Journal.class).stream()
                    .findFirst()
                    .map(revision ->
                            new Kept(Optional.of(revision.id()), Settings.journal(revision)))
                    .orElseGet(() -> new Kept(Optional.empty(), Journal.unnamed()));
        }
    }

    /// The settings as they are.
    public Journal now() {
        return archive.look(Kept::in).journal();
    }

    private static Journal journal(Revision revision) {
        return (Journal) revision.document();
    }

    /// Gives a setting another value; empty where it is what it was.
    ///
    /// @param value for a logo, the path of a file
    /// @throws org.standfirst.content.Refusal that says what the value may be
    public Optional<LedgerLine> set(String who, Setting setting, String value) {
        setting.fits(value);
        Optional<Stored> picture =
                setting == Setting.LOGO && !value.equals(Written.NONE)
                        ? Optional.of(picture(Path.of(value)))
                        : Optional.empty();
        return archive.decide(
                        who,
                        "set",
                        (present, ids) -> {
                            Kept before = Kept.in(present);
                            List<Saving> savings = new ArrayList<>();
                            Journal after =
                                    picture.map(stored ->
                                                    logo(
                                                            Logo.of(
                                                                    stored,
                                                                    before.journal(),
                                                                    present,
                                                                    ids),
                                                            before.journal(),
                                                            savings))
                                            .orElseGet(() -> setting.with(before.journal(), value));
                            if (after.equals(before.journal())) {
                                return Decision.nothing(setting.key());
                            }
                            savings.add(Saving.of(before.id().orElseGet(ids), after));
                            return new Decision(
                                    "%s: %s → %s"
                                            .formatted(
                                                    setting.key(),
                                                    Shortened.of(setting.in(before.journal())),
                                                    Shortened.of(setting.in(after))),
                                    savings);
                        })
                .line();
    }

    private static Journal logo(Logo logo, Journal journal, List<Saving> savings) {
        logo.saving().ifPresent(savings::add);
        return journal.withLook(journal.look().withLogo(Optional.of(logo.address())));
    }

    private Stored picture(Path file) {
        try {
            return Logo.kept(file, archive, media);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture %s cannot be read".formatted(file), e);
        }
    }
}
