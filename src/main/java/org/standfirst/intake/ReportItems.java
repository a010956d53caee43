package org.standfirst.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/// The part of the page with a line for every item, type by type.
final class ReportItems {
    /// Types that get tables of their own: each is a way through all items.
    private static final int MOST_TYPES = 40;

    /// A longer table makes browsers slow.
    private static final int LINES = 1_000;

    private static final List<String> COLUMNS =
            List.of("Item", "Title", "Status", "Where", "Became", "Notes", "Old address → new");

    private final ReportStory story;
    private final ReportMarkup out;
    private long written;

    ReportItems(ReportStory story, ReportMarkup out) {
        this.story = story;
        this.out = out;
    }

    void write() throws IOException {
        List<String> types = story.counts().types();
        out.element(
                "section",
                () -> {
                    out.text("h2", "Items", "id", "items");
                    if (types.isEmpty()) {
                        out.text("p", "Nothing.");
                    }
                    for (int i = 0; i < Math.min(types.size(), MOST_TYPES); i++) {
                        int type = i;
                        tables("Type “%s”".formatted(name(types.get(i))), each -> each == type);
                    }
                    if (types.size() > MOST_TYPES) {
                        tables("Other types", each -> each >= MOST_TYPES);
                    }
                },
                "aria-labelledby",
                "items");
    }

    private static String name(String type) {
        return ReportSign.shown(ReportScrub.clean(type), 80);
    }

    private void tables(String heading, IntPredicate type) throws IOException {
        out.text("h3", heading);
        written = 0;
        story.eachItem(
                type,
                item -> {
                    if (written % LINES == 0) {
                        begin(heading);
                    }
                    row(item);
                    written++;
                    if (written % LINES == 0) {
                        end();
                    }
                });
        if (written % LINES != 0) {
            end();
        }
    }

    private void begin(String heading) throws IOException {
        String label = written == 0 ? heading : "%s, from %,d".formatted(heading, written + 1);
        out.openTable(label);
        out.text("caption", label);
        out.element(
                "thead",
                () ->
                        out.element(
                                "tr",
                                () -> {
                                    for (String column : COLUMNS) {
                                        out.text("th", column, "scope", "col");
                                    }
                                }));
        out.open("tbody");
        out.line();
    }

    private void end() throws IOException {
        out.close();
        out.closeTable();
    }

    private void row(ReportItem item) throws IOException {
        out.element(
                "tr",
                () -> {
                    out.element("th", () -> out.foreign(item.item()), "scope", "row");
                    cell(item.title());
                    cell(item.status());
                    out.element(
                            "td",
                            () -> {
                                out.foreign(item.file());
                                out.text(", line %,d".formatted(item.line()));
                            });
                    out.text("td", item.became().words());
                    out.element("td", () -> notes(item.notes()));
                    out.element("td", () -> addresses(item));
                });
        out.line();
    }

    private void cell(String words) throws IOException {
        out.element("td", () -> out.foreign(words));
    }

    private void notes(List<String> notes) throws IOException {
        if (notes.size() == 1) {
            out.foreign(notes.getFirst());
        } else if (!notes.isEmpty()) {
            out.element(
                    "ul",
                    () -> {
                        for (String note : notes) {
                            out.element("li", () -> out.foreign(note));
                        }
                    });
        }
    }

    /// As text: a report leads nowhere.
    private void addresses(ReportItem item) throws IOException {
        if (item.was().isPresent()) {
            out.foreign(item.was().get());
        }
        if (item.is().isPresent() && !item.is().equals(item.was())) {
            out.text(" → ");
            out.foreign(item.is().get());
        }
    }
}
