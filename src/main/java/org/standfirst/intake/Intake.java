package org.standfirst.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Id;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;
import org.standfirst.content.Text;
import org.standfirst.desk.Desk;
import org.standfirst.intake.Order.Wish;
import org.standfirst.intake.Report.Section;
import org.standfirst.media.Media;
import org.standfirst.web.Outgoing;

/// Takes in journals from elsewhere: the first reading counts, indexes and refuses, the second writes;
/// what it wrote becomes visible with the closing line, all of it or nothing.
public final class Intake {
    private static final String WHO = "intake";

    private final Archive archive;
    private final Desk desk;
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
        this.desk = new Desk(archive);
        this.media = media;
        this.outgoing = outgoing;
        this.reports = reports;
        this.clock = clock;
    }

    /// Takes in what was ordered: all of it, or nothing.
    ///
    /// @throws Refusal that says what is wrong with a file, where, and what to do
    public Summary take(Order order, Progress progress) {
        Mapping mapping = order.mapping().map(Mapping::read).orElse(Mapping.NONE);
        check(order.files());
        Source files = source(order, mapping);
        boolean done = false;
        try (Report report = Report.open(reports, clock.instant(), order)) {
            files.read(report, progress);
            try (Consignment consignment = desk.consignment(files.name());
                    Uploads uploads =
                            Uploads.open(
                                    media,
                                    order.media(),
                                    order.wishes().contains(Wish.FETCH)
                                            ? Optional.of(outgoing)
                                            : Optional.empty(),
                                    reports.resolveSibling("fetching"))) {
                files.write(archive, consignment, uploads, report, progress);
                Optional<LedgerLine> line = Optional.empty();
                if (!order.wishes().contains(Wish.REHEARSE)) {
                    line = desk.takeIn(consignment, WHO, words(files), clock.instant());
                    done = true;
                    consignment.overtaken().forEach(id -> tellOvertaken(id, report));
                }
                return report.close(line.map(LedgerLine::position));
            }
        } finally {
            if (!done) {
                forgetUnusedMedia();
            }
        }
    }

    /// Throws away what an intake that was cut off has left; one that is at work is left alone.
    public void sweep() {
        Report.sweep(reports);
        try {
            media.sweep(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of media cannot be read", e);
        }
        if (desk.sweep() > 0) {
            forgetUnusedMedia();
        }
    }

    /// What a path is, by what lies there.
    private Source source(Order order, Mapping mapping) {
        Path first = order.files().getFirst();
        if (!Files.isDirectory(first)) {
            return new ExportSource(order, mapping);
        }
        if (order.mapping().isPresent()) {
            throw new Refusal(
                    "A mapping says nothing of the folder %s.".formatted(first),
                    "Leave --mapping out: what is what, the folder says itself.");
        }
        return FolderSource.of(first, order.pageSize(), clock);
    }

    private void forgetUnusedMedia() {
        Set<String> used = new HashSet<>();
        archive.everyMediaFile(file -> used.add(file.hash()));
        try {
            media.keepOnly(used);
        } catch (IOException e) {
            throw new UncheckedIOException("Files of a cut-off intake could not be removed", e);
        }
    }

    private static void check(List<Path> files) {
        if (files.isEmpty()) {
            throw new Refusal("There is no file to take in.", "Name the export files of one site.");
        }
        for (Path file : files) {
            if (files.size() > 1 && Files.isDirectory(file)) {
                throw new Refusal(
                        "%s is a folder, and is not the only thing named.".formatted(file),
                        "Take in a folder by itself.");
            }
            if (!Files.exists(file)
                    || !(Files.isRegularFile(file) || Files.isDirectory(file))
                    || !Files.isReadable(file)) {
                throw new Refusal(
                        "The file %s cannot be read.".formatted(file),
                        "Check its name, and whether you may read it.");
            }
        }
    }

    private void tellOvertaken(Id id, Report report) {
        archive.current(id)
                .ifPresent(revision ->
                        report.remark(
                                Section.LOOK_AT_THIS,
                                revision.document() instanceof Text text
                                        ? text.address().path()
                                        : "document " + id,
                                "was edited here while this ran, and stays as it is."));
    }

    private static String words(Source source) {
        return "Took in %s from %s."
                .formatted(
                        source.items() == 1 ? "1 item" : source.items() + " items", source.name());
    }
}
