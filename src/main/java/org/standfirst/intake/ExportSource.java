package org.standfirst.intake;

import java.nio.file.Path;
import java.util.List;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.intake.Report.Section;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTally;

/// Exports of a WordPress site.
final class ExportSource implements Source {
    private final Order order;
    private final Mapping mapping;
    private final Survey survey = new Survey();

    ExportSource(Order order) {
        this.order = order;
        this.mapping = order.mapping().map(Mapping::read).orElse(Mapping.NONE);
    }

    @Override
    public String name() {
        return survey.oldSite().source();
    }

    @Override
    public long items() {
        return survey.read();
    }

    @Override
    public void read(Report report, Progress progress) {
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
    }

    @Override
    public void write(
            Archive archive,
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
        offerJournal(archive, consignment);
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
    private void offerJournal(Archive archive, Consignment consignment) {
        Id id = consignment.idOf("journal");
        ExportSite site = survey.exportSite();
        Journal before =
                archive.current(id)
                        .map(revision -> revision.document())
                        .filter(Journal.class::isInstance)
                        .map(Journal.class::cast)
                        .orElseGet(Journal::unnamed);
        Line name = Cleaner.line(site.title());
        String folder = survey.oldSite().folder();
        consignment.offer(
                id,
                new Journal(
                        name.isEmpty() ? before.name() : name,
                        Cleaner.line(site.description()),
                        Texts.language(site.language()).orElse(Language.ENGLISH),
                        survey.oldSite().home(),
                        order.pageSize().orElse(before.pageSize()),
                        before.shown(),
                        folder.isEmpty() ? List.of() : List.of(folder + "/")));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
