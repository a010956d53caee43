package org.standfirst.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/// Writes down what an intake did: a line for each item of the source, and all else to know.
///
/// While it is open everything lies in temporary files, so that 100,000 items take no more memory
/// than ten. Closing it with a result makes the two files of the report; closing it without one
/// leaves nothing.
final class Report implements AutoCloseable {
    private static final List<Section> SECTIONS = List.of(Section.values());
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Instant begun;
    private final Order order;
    private final ReportSpool items;
    private final ReportSpool remarks;
    private final ReportCounts counts = new ReportCounts();
    private final ReportLines lines;
    private State state = State.OPEN;

    private Report(
            Path folder, Instant begun, Order order, ReportSpool items, ReportSpool remarks) {
        this.folder = folder;
        this.begun = begun;
        this.order = order;
        this.items = items;
        this.remarks = remarks;
        lines = new ReportLines(order);
    }

    /// Makes the folder if need be; nobody but its owner may look in.
    static Report open(Path folder, Instant begun, Order order) {
        try {
            ReportFiles.makeFolder(folder);
            ReportSpool items = new ReportSpool(ReportFiles.makeTemporary(folder, ".items"));
            try {
                Path remarks = ReportFiles.makeTemporary(folder, ".remarks");
                return new Report(folder, begun, order, items, new ReportSpool(remarks));
            } catch (IOException e) {
                try (items) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /// Throws away what reports have left that were cut off.
    static void sweep(Path folder) {
        try {
            ReportFiles.deleteTemporary(folder);
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /// What is said beside the items, in the order in which it is read.
    enum Section {
        LOOK_AT_THIS("What to look at first"),
        ACCOUNTS("What became of the accounts"),
        TAXONOMIES("Taxonomies and where they stand"),
        MEDIA_MISSING("Missing media"),
        DROPPED("What was dropped from texts"),
        WORDS("Texts that lost words"),
        MENUS("Menus"),
        FILES("Files");

        private final String heading;

        Section(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }

        String anchor() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private enum State {
        OPEN,
        CLOSED
    }

    /// How many the file says it holds. Said twice, it counts twice.
    void source(String file, String type, String status, long count) {
        checkOpen();
        counts.source(file, type, status, count);
    }

    void item(ReportItem item) {
        checkOpen();
        counts.item(item);
        ReportItem scrubbed = item.scrubbed();
        lines.item(scrubbed);
        try {
            items.add(counts.number(item.type()), ReportJson.written(scrubbed));
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /// All remarks about one text come in a row, since the lines for the terminal count texts.
    void remark(Section section, String subject, String words) {
        checkOpen();
        ReportRemark remark = new ReportRemark(section, subject, words).scrubbed();
        lines.remark(remark);
        try {
            remarks.add(SECTIONS.indexOf(section), ReportJson.written(remark));
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /// Makes the files.
    ///
    /// @param position of the ledger since
    /// @throws IllegalStateException if the items don't add up to what the source holds
    Summary close(Optional<Long> position) {
        checkOpen();
        counts.check();
        List<String> said = lines.all(counts.rows());
        ReportStory story = new ReportStory(begun, order, position, said, counts, items, remarks);
        try {
            ReportFiles written = write(story);
            close();
            return new Summary(
                    ReportLines.with(said, "Everything is in " + written.html()),
                    written.html(),
                    written.json(),
                    position);
        } catch (IOException e) {
            throw fault(folder, e);
        } catch (JacksonIOException e) {
            throw fault(folder, new IOException(e.getMessage(), e));
        }
    }

    private ReportFiles write(ReportStory story) throws IOException {
        ReportFiles made =
                new ReportFiles(
                        ReportFiles.makeTemporary(folder, ".html"),
                        ReportFiles.makeTemporary(folder, ".json"));
        try {
            ReportJson.write(story, made.json());
            ReportHtml.write(story, made.html());
            String kind = story.isRehearsal() ? "rehearsal-" : "intake-";
            return made.moveTo(folder, kind + NAME.format(begun));
        } finally {
            made.delete();
        }
    }

    /// Without a result there is no report. What was a report already stays.
    @Override
    public void close() {
        if (state == State.OPEN) {
            state = State.CLOSED;
            try (items;
                    remarks) {
                // Closing them deletes them.
            } catch (IOException e) {
                throw fault(folder, e);
            }
        }
    }

    private void checkOpen() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("The report is closed");
        }
    }

    private static UncheckedIOException fault(Path folder, IOException e) {
        return new UncheckedIOException("The report in %s can't be written".formatted(folder), e);
    }
}
