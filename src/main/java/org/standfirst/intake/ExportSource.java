package org.standfirst.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Revision;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Progress;
import org.standfirst.intake.Report.Section;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTally;

/// Exports of a WordPress site.
final class ExportSource implements Source {
    private final Order order;
    private final Mapping mapping;
    private final Survey survey = new Survey();

    ExportSource(Order order, Mapping mapping) {
        this.order = order;
        this.mapping = mapping;
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
        offerJournal(archive, consignment, report);
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
    private void offerJournal(Archive archive, Consignment consignment, Report report) {
        Optional<Revision> here = archive.current(Journal.class).stream().findFirst();
        boolean isOurs = here.filter(it -> consignment.adopts("journal", it.id())).isPresent();
        Id id = consignment.idOf("journal");
        Journal before =
                here.filter(revision -> revision.id().equals(id))
                        .map(revision -> (Journal) revision.document())
                        .orElseGet(Journal::unnamed);
        Journal old = asOfOld(before);
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

    private Journal asOfOld(Journal before) {
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

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
