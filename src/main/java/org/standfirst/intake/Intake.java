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
import org.standfirst.archive.Revision;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;
import org.standfirst.desk.Desk;
import org.standfirst.intake.Order.Wish;
import org.standfirst.intake.Report.Section;
import org.standfirst.media.Media;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.web.Outgoing;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTally;

/// Takes in exports of WordPress: the first reading counts, indexes and refuses, the second writes; what
/// it wrote becomes visible with the closing line, all of it or nothing.
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
        boolean done = false;
        try (Report report = Report.open(reports, clock.instant(), order)) {
            Survey survey = survey(order, report, progress);
            try (Consignment consignment = desk.consignment(survey.oldSite().source());
                    Uploads uploads =
                            Uploads.open(
                                    media,
                                    order.media(),
                                    order.wishes().contains(Wish.FETCH)
                                            ? Optional.of(outgoing)
                                            : Optional.empty(),
                                    reports.resolveSibling("fetching"))) {
                write(order, mapping, survey, consignment, uploads, report, progress);
                Optional<LedgerLine> line = Optional.empty();
                if (!order.wishes().contains(Wish.REHEARSE)) {
                    line = desk.takeIn(consignment, WHO, words(survey), clock.instant());
                    done = true;
                }
                return report.close(line.map(LedgerLine::position));
            }
        } finally {
            if (!done) {
                forgetUnusedMedia();
            }
        }
    }

    /// Throws away what an intake that was cut off has left.
    ///
    /// To be called at the start of the one process that writes, when no intake is at work.
    public void sweep() {
        Report.sweep(reports);
        if (desk.sweep() > 0) {
            forgetUnusedMedia();
        }
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
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal(
                        "The file %s cannot be read.".formatted(file),
                        "Check its name, and whether you may read it.");
            }
        }
    }

    private static Survey survey(Order order, Report report, Progress progress) {
        Survey survey = new Survey();
        Reading reading = new Reading(survey, order.files(), progress);
        progress.begin("Reading", reading.bytes());
        for (Path file : order.files()) {
            survey.begin(name(file));
            ExportTally tally = reading.read(file);
            report.remark(
                    Section.FILES,
                    name(file),
                    "%d items, %d terms, %d accounts, %d comments"
                            .formatted(
                                    tally.items(),
                                    tally.terms(),
                                    tally.authors(),
                                    tally.comments()));
            tally.notes().forEach(note -> report.remark(Section.LOOK_AT_THIS, name(file), note));
        }
        progress.end();
        survey.counts()
                .forEach((count, many) ->
                        report.source(count.file(), count.type(), count.status(), many));
        return survey;
    }

    private void write(
            Order order,
            Mapping mapping,
            Survey survey,
            Consignment consignment,
            Uploads uploads,
            Report report,
            Progress progress) {
        TextSetter setter = new TextSetter(survey);
        Plan plan = new Plan(survey, consignment, mapping);
        Subjects subjects = new Subjects(plan, survey, setter);
        People people = new People(plan, survey, mapping, setter);
        Library library = new Library(archive, consignment, setter, uploads);
        Texts texts = new Texts(plan, survey, mapping, subjects, people, library, setter);
        Menus menus = new Menus(plan, survey, subjects, setter);
        Comments comments = new Comments(consignment, setter);
        Writing writing = new Writing(survey, texts, comments, library, menus, report, progress);
        progress.begin("Taking in", survey.read());
        offerJournal(order, survey, consignment, report);
        subjects.takeIn();
        for (Path file : order.files()) {
            writing.begin(name(file));
            Reading.read(file, writing);
        }
        writing.flush();
        people.takeIn();
        library.takeInUnlisted();
        writing.tellTheRest(people, plan);
        progress.end();
    }

    /// The name, motto and language of the old site; what was set here before stays.
    private void offerJournal(Order order, Survey survey, Consignment consignment, Report report) {
        Optional<Revision> here = archive.current(Journal.class).stream().findFirst();
        boolean isOurs = here.filter(it -> consignment.adopts("journal", it.id())).isPresent();
        Id id = consignment.idOf("journal");
        Journal before =
                here.filter(revision -> revision.id().equals(id))
                        .map(revision -> (Journal) revision.document())
                        .orElseGet(Journal::unnamed);
        Journal old = asOfOld(before, survey);
        Consignment.Outcome outcome =
                consignment.offer(
                        id,
                        (isOurs ? whereUnsaid(before, old) : old)
                                .withPageSize(order.pageSize().orElse(before.pageSize())));
        if (outcome == Consignment.Outcome.EDITED_HERE && order.pageSize().isPresent()) {
            report.remark(
                    Section.LOOK_AT_THIS,
                    "--page-size",
                    "the settings were changed here, so they stay; “./standfirst set page-size” changes it");
        }
    }

    private static Journal asOfOld(Journal before, Survey survey) {
        ExportSite site = survey.exportSite();
        Line name = Cleaner.line(site.title());
        String folder = survey.oldSite().folder();
        return before.withName(name.isEmpty() ? before.name() : name)
                .withMotto(Cleaner.line(site.description()))
                .withLanguage(Texts.language(site.language()).orElse(Language.ENGLISH))
                .withHome(
                        survey.oldSite().home(),
                        folder.isEmpty() ? List.of() : List.of(folder + "/"));
    }

    /// Settings that somebody made before there was anything to take in, and for the rest the old
    /// site's.
    private static Journal whereUnsaid(Journal said, Journal old) {
        Journal unsaid = Journal.unnamed();
        return old.withName(said.name().equals(unsaid.name()) ? old.name() : said.name())
                .withMotto(said.motto().equals(unsaid.motto()) ? old.motto() : said.motto())
                .withLanguage(
                        said.language().equals(unsaid.language())
                                ? old.language()
                                : said.language());
    }

    private static String words(Survey survey) {
        return "Took in %s from %s."
                .formatted(
                        survey.read() == 1 ? "1 item" : survey.read() + " items",
                        survey.oldSite().source());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
