package org.standfirst.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.edition.Contents;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.ContentsPage;
import org.standfirst.pages.Heading;
import org.standfirst.pages.Link;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Paging;

/// The tables of contents of issues and symposia, in the order of print.
final class Tables {
    /// A table stands on one page, if it is not that of a whole archive.
    static final int ENTRIES = 200;

    private final View view;
    private final Pages pages;
    private final Chrome chrome;
    private final Entries entries;
    private final Pictures pictures;

    Tables(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
        this.entries = new Entries(view, chrome.journal());
        this.pictures = new Pictures(view, pages.words(chrome.site()));
    }

    Printed of(Id id, Subject subject, int number) {
        List<Contents.Section> contents = view.ask(new Question.TheContents(id));
        Optional<Id> opening = view.ask(new Question.TheOpening(id));
        int count = count(contents);
        if (number > count) {
            return pastTheEnd(id, subject.address(), number, count);
        }
        Taxonomy taxonomy = chrome.taxonomy(subject.taxonomy());
        boolean isFirst = number == 1;
        Contents.Between beside =
                subject instanceof Issue
                        ? view.ask(new Question.IssueBeside(subject.taxonomy(), id))
                        : Contents.Between.NOTHING;
        return Printed.Sheet.html(
                200,
                pages.contents(
                        new ContentsPage(
                                chrome.site(),
                                new Heading.Of(
                                        taxonomy.label(),
                                        subject.name(),
                                        chrome.journal().language()),
                                subject instanceof Issue issue
                                        ? Optional.of(issue)
                                        : Optional.empty(),
                                isFirst ? pictures.set(subject.description()) : Body.EMPTY,
                                isFirst && subject instanceof Issue issue
                                        ? pictures.cover(issue)
                                        : Optional.empty(),
                                isFirst ? opening.flatMap(entries::of) : Optional.empty(),
                                sections(contents, opening, (number - 1) * ENTRIES),
                                beside.previous().flatMap(chrome::link),
                                beside.next().flatMap(chrome::link),
                                new Link(Line.of(taxonomy.plural()), taxonomy.address()),
                                new Paging(subject.address(), number, count),
                                subject.address().with("feed/")),
                        new Trail(view, pages, chrome).to(id, subject)));
    }

    /// How many pages a table fills.
    static int count(List<Contents.Section> contents) {
        int size = contents.stream().mapToInt(section -> section.pieces().size()).sum();
        return Math.max(1, Math.ceilDiv(size, ENTRIES));
    }

    /// An address that there was as long as this list had pages like all others leads to the whole.
    private Printed pastTheEnd(Id id, Address first, int number, int count) {
        int size = view.ask(new Question.Size(new Listing.Under(id)));
        return number <= Math.ceilDiv(size, chrome.journal().pageSize())
                ? Printed.Elsewhere.at(first)
                : Printed.Sheet.html(
                        404,
                        pages.notFound(
                                chrome.missing(
                                        Optional.of(new Paging(first, count, count).address()))));
    }

    private List<ContentsPage.Section> sections(
            List<Contents.Section> contents, Optional<Id> opening, int from) {
        List<ContentsPage.Section> sections = new ArrayList<>();
        int at = 0;
        for (Contents.Section section : contents) {
            int begin = Math.clamp(from - at, 0, section.pieces().size());
            int end = Math.clamp(from + ENTRIES - at, 0, section.pieces().size());
            at += section.pieces().size();
            List<Id> pieces =
                    section.pieces().subList(begin, end).stream()
                            .filter(piece -> !opening.equals(Optional.of(piece)))
                            .toList();
            if (!pieces.isEmpty()) {
                sections.add(
                        new ContentsPage.Section(
                                section.name(),
                                pieces.stream()
                                        .flatMap(piece -> entries.ofContents(piece).stream())
                                        .toList()));
            }
        }
        return sections;
    }
}
