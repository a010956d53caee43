package org.standfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Shortened;
import org.standfirst.media.Media;

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

    private record Kept(Optional<Id> id, Journal journal) {}

    /// The settings as they are.
    public Journal now() {
        return kept().journal();
    }

    private Kept kept() {
        return archive.current(Journal.class).stream()
                .findFirst()
                .map(revision -> new Kept(Optional.of(revision.id()), journal(revision)))
                .orElseGet(() -> new Kept(Optional.empty(), Journal.unnamed()));
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
        Kept before = kept();
        List<Saving> savings = new ArrayList<>();
        Journal after = before.journal();
        if (setting == Setting.LOGO && !value.equals(Written.NONE)) {
            Logo logo = logo(Path.of(value), before.journal());
            after = after.withLook(after.look().withLogo(Optional.of(logo.address())));
            logo.saving().ifPresent(savings::add);
        } else {
            after = setting.with(before.journal(), value);
        }
        if (after.equals(before.journal())) {
            return Optional.empty();
        }
        savings.add(Saving.of(before.id().orElseGet(this::newId), after));
        String words =
                "%s: %s → %s"
                        .formatted(
                                setting.key(),
                                Shortened.of(setting.in(before.journal())),
                                Shortened.of(setting.in(after)));
        return Optional.of(archive.save(who, "set", words, savings));
    }

    private Id newId() {
        return archive.newIds(1).getFirst();
    }

    private Logo logo(Path file, Journal journal) {
        try {
            return Logo.of(file, journal, archive, media);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture %s cannot be read".formatted(file), e);
        }
    }
}
