package org.standfirst.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.standfirst.intake.ReportCounts.Row;
import org.standfirst.intake.ReportItem.Became;

/// The report as one page that a browser opens from the disk: no script, nothing from elsewhere.
final class ReportHtml {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="referrer" content="no-referrer">
            <style>
            :root { background: #fff; color: #1a1a1a; color-scheme: light dark; }
            a { color: #0645ad; }
            @media (prefers-color-scheme: dark) {
              :root { background: #141414; color: #eee; }
              a { color: #9ecbff; }
            }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem; }
            h2 { border-top: 1px solid; margin-top: 3rem; padding-top: 1rem; }
            .wide { content-visibility: auto; overflow-x: auto; margin: 1rem 0; }
            table { border-collapse: collapse; min-width: 40rem; }
            caption { font-weight: bold; padding: 0.5rem 0; text-align: start; }
            th, td { border: 1px solid; overflow-wrap: anywhere; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
            td.n, th.n { font-variant-numeric: tabular-nums; overflow-wrap: normal; text-align: end; }
            ul, ol { padding-inline-start: 1.5rem; }
            li { margin: 0.25rem 0; overflow-wrap: anywhere; }
            </style>
            """;

    private final ReportStory story;
    private final ReportMarkup out;
    private final Map<Report.Section, Long> sizes = new EnumMap<>(Report.Section.class);

    private ReportHtml(ReportStory story, ReportMarkup out) {
        this.story = story;
        this.out = out;
    }

    static void write(ReportStory story, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            String title =
                    (story.isRehearsal() ? "Rehearsal of an intake, " : "Intake, ")
                            + DAY.format(story.begun());
            writer.write(HEAD);
            ReportMarkup out = new ReportMarkup(writer);
            out.text("title", title);
            out.flush();
            writer.write("\n</head>\n<body>\n");
            new ReportHtml(story, out).body(title);
            out.flush();
            writer.write("</body>\n</html>\n");
        }
    }

    private void body(String title) throws IOException {
        for (Report.Section section : Report.Section.values()) {
            long size = count(section);
            sizes.put(section, size);
        }
        List<Row> rows = story.counts().rows();
        out.element(
                "header",
                () -> {
                    out.text("h1", title);
                    list(story.lines());
                    if (story.position().isPresent()) {
                        out.text("p", "Line %,d of the ledger.".formatted(story.position().get()));
                    }
                    ordered();
                });
        contents(rows);
        out.element(
                "main",
                () -> {
                    section(Report.Section.LOOK_AT_THIS);
                    counts(rows);
                    for (Report.Section section : Report.Section.values()) {
                        if (section != Report.Section.LOOK_AT_THIS) {
                            section(section);
                        }
                    }
                    new ReportItems(story, out).write();
                });
    }

    private long count(Report.Section section) throws IOException {
        long[] count = {0};
        story.eachRemark(section, remark -> count[0]++);
        return count[0];
    }

    private void list(List<String> lines) throws IOException {
        out.element(
                "ul",
                () -> {
                    for (String line : lines) {
                        out.element("li", () -> out.foreign(line));
                    }
                });
    }

    private void ordered() throws IOException {
        for (Path file : story.order().files()) {
            path("From ", file);
        }
        if (story.order().media().isPresent()) {
            path("Media from ", story.order().media().get());
        }
        if (story.order().mapping().isPresent()) {
            path("Mapping by ", story.order().mapping().get());
        }
    }

    private void path(String words, Path path) throws IOException {
        out.element(
                "p",
                () -> {
                    out.text(words);
                    out.foreign(ReportScrub.clean(path.toString()));
                });
    }

    private void contents(List<Row> rows) throws IOException {
        out.element(
                "nav",
                () -> {
                    out.text("h2", "In this report", "id", "contents");
                    out.element(
                            "ol",
                            () -> {
                                link(Report.Section.LOOK_AT_THIS);
                                link("counts", "Counts", rows.size());
                                for (Report.Section section : Report.Section.values()) {
                                    if (section != Report.Section.LOOK_AT_THIS) {
                                        link(section);
                                    }
                                }
                                link("items", "Items", ReportCounts.sum(rows).reported());
                            });
                },
                "aria-labelledby",
                "contents");
    }

    private void link(Report.Section section) throws IOException {
        link(section.anchor(), section.heading(), size(section));
    }

    private void link(String anchor, String words, long size) throws IOException {
        out.element(
                "li",
                () -> {
                    out.text("a", words, "href", "#" + anchor);
                    out.text(" (%,d)".formatted(size));
                });
        out.line();
    }

    private long size(Report.Section section) {
        return sizes.getOrDefault(section, 0L);
    }

    private void section(Report.Section section) throws IOException {
        out.element(
                "section",
                () -> {
                    out.text("h2", section.heading(), "id", section.anchor());
                    if (size(section) == 0) {
                        out.text("p", "Nothing.");
                    } else {
                        remarks(section);
                    }
                },
                "aria-labelledby",
                section.anchor());
        out.line();
    }

    private void remarks(Report.Section section) throws IOException {
        out.element(
                "ul",
                () ->
                        story.eachRemark(
                                section,
                                remark -> {
                                    out.element(
                                            "li",
                                            () -> {
                                                out.element(
                                                        "strong",
                                                        () -> out.foreign(remark.subject()));
                                                out.text(": ");
                                                out.foreign(remark.words());
                                            });
                                    out.line();
                                }));
    }

    private void counts(List<Row> rows) throws IOException {
        out.element(
                "section",
                () -> {
                    out.text("h2", "Counts", "id", "counts");
                    out.table(
                            "Table of counts",
                            () -> {
                                out.text("caption", "What the source holds, and what became of it");
                                countHead();
                                out.element(
                                        "tbody",
                                        () -> {
                                            for (Row row : rows) {
                                                countRow(row);
                                            }
                                        });
                                Row sum = ReportCounts.sum(rows);
                                out.element(
                                        "tfoot",
                                        () ->
                                                out.element(
                                                        "tr",
                                                        () -> {
                                                            out.text(
                                                                    "th",
                                                                    "Together",
                                                                    "scope",
                                                                    "row",
                                                                    "colspan",
                                                                    "3");
                                                            numbers(sum);
                                                        }));
                            });
                },
                "aria-labelledby",
                "counts");
    }

    private void countHead() throws IOException {
        out.element(
                "thead",
                () ->
                        out.element(
                                "tr",
                                () -> {
                                    for (String words : List.of("File", "Type", "Status")) {
                                        out.text("th", words, "scope", "col");
                                    }
                                    number("In the source");
                                    for (Became became : Became.values()) {
                                        number(capital(became.words()));
                                    }
                                    number("Reported");
                                }));
    }

    private void number(String words) throws IOException {
        out.text("th", words, "scope", "col", "class", "n");
    }

    private void countRow(Row row) throws IOException {
        out.element(
                "tr",
                () -> {
                    out.element("td", () -> out.foreign(row.file()));
                    out.element("td", () -> out.foreign(row.type()));
                    out.element("td", () -> out.foreign(row.status()));
                    numbers(row);
                });
        out.line();
    }

    private void numbers(Row row) throws IOException {
        number(row.source());
        for (Became became : Became.values()) {
            number(row.of(became));
        }
        number(row.reported());
    }

    private void number(long count) throws IOException {
        out.text("td", "%,d".formatted(count), "class", "n");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
