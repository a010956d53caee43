package org.standfirst.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.standfirst.intake.ReportItem.Became;

/// What came of an intake, in a few lines for the terminal.
final class ReportLines {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 80;
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)");

    private final Set<Order.Wish> wishes;
    private final List<String> skipped = new ArrayList<>();
    private final List<String> looks = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Report.Section, String> subjects = new EnumMap<>(Report.Section.class);
    private final Map<Report.Section, Long> sizes = new EnumMap<>(Report.Section.class);
    private boolean onlyPictures = true;

    ReportLines(Order order) {
        wishes = order.wishes();
    }

    void item(ReportItem item) {
        if (item.became() == Became.SKIPPED && skipped.size() < EXAMPLES) {
            String why = item.notes().isEmpty() ? "" : " (" + shown(item.notes().getFirst()) + ")";
            skipped.add(shown(item.item()) + why);
        }
    }

    void remark(ReportRemark remark) {
        Report.Section section = remark.section();
        boolean another = !remark.subject().equals(subjects.put(section, remark.subject()));
        if (section == Report.Section.LOOK_AT_THIS || another) {
            sizes.merge(section, 1L, Long::sum);
        }
        if (section == Report.Section.LOOK_AT_THIS && looks.size() < EXAMPLES) {
            looks.add(
                    "Look at this: %s: %s"
                            .formatted(
                                    shown(remark.subject()),
                                    ReportSign.shown(remark.words(), 3 * LONGEST)));
        }
        if (section == Report.Section.MEDIA_MISSING && another) {
            onlyPictures &= PICTURE.matcher(remark.subject()).matches();
            if (missing.size() < EXAMPLES) {
                missing.add(shown(remark.subject()));
            }
        }
    }

    /// All but the last, which says where the report is.
    List<String> all(Collection<ReportCounts.Row> rows) {
        Map<Became, Map<String, Long>> became = byType(rows);
        List<String> lines = new ArrayList<>();
        if (wishes.contains(Order.Wish.REHEARSE)) {
            lines.add("This was a rehearsal: nothing was kept.");
        }
        if (!became.containsKey(Became.TAKEN_IN) && !became.containsKey(Became.CHANGED)) {
            lines.add("Nothing is new or changed.");
        }
        boolean rehearsal = wishes.contains(Order.Wish.REHEARSE);
        add(
                lines,
                rehearsal ? "Would take in" : "Took in",
                became.getOrDefault(Became.TAKEN_IN, Map.of()));
        add(
                lines,
                rehearsal ? "Would change" : "Changed",
                became.getOrDefault(Became.CHANGED, Map.of()));
        add(lines, "As before:", became.getOrDefault(Became.UNCHANGED, Map.of()));
        add(lines, "Left as edited here:", became.getOrDefault(Became.EDITED_HERE, Map.of()));
        long skips = ReportCounts.sum(rows).of(Became.SKIPPED);
        if (skips > 0) {
            lines.add(
                    "%s %s: %s."
                            .formatted(
                                    rehearsal ? "Would skip" : "Skipped",
                                    counted(skips, "item", "items"),
                                    examples(skipped, skips)));
        }
        long gone = size(Report.Section.MEDIA_MISSING);
        if (gone > 0) {
            String what = onlyPictures ? "picture" : "file";
            lines.add(
                    "%s %s missing: %s."
                            .formatted(
                                    counted(gone, what, what + "s"),
                                    gone == 1 ? "is" : "are",
                                    examples(missing, gone)));
        }
        texts(lines, Report.Section.DROPPED, "left something behind");
        texts(lines, Report.Section.WORDS, "lost words");
        lines.addAll(looks);
        long more = size(Report.Section.LOOK_AT_THIS) - looks.size();
        if (more > 0) {
            lines.add(
                    "The report has %s to look at."
                            .formatted(counted(more, "more thing", "more things")));
        }
        return List.copyOf(lines);
    }

    static List<String> with(List<String> lines, String last) {
        List<String> all = new ArrayList<>(lines);
        all.add(last);
        return List.copyOf(all);
    }

    /// `1 post`, `1,200 posts`.
    static String counted(long count, String one, String more) {
        return "%,d %s".formatted(count, count == 1 ? one : more);
    }

    private static Map<Became, Map<String, Long>> byType(Collection<ReportCounts.Row> rows) {
        Map<Became, Map<String, Long>> all = new EnumMap<>(Became.class);
        for (ReportCounts.Row row : rows) {
            row.became()
                    .forEach((what, count) ->
                            all.computeIfAbsent(what, it -> new LinkedHashMap<>())
                                    .merge(row.type(), count, Long::sum));
        }
        return all;
    }

    private static void add(List<String> lines, String verb, Map<String, Long> types) {
        if (!types.isEmpty()) {
            lines.add(verb + " " + ReportNouns.of(types) + ".");
        }
    }

    private void texts(List<String> lines, Report.Section section, String what) {
        long texts = size(section);
        if (texts > 0) {
            lines.add(counted(texts, "text", "texts") + " " + what + ": see the report.");
        }
    }

    private long size(Report.Section section) {
        return sizes.getOrDefault(section, 0L);
    }

    private static String examples(List<String> some, long all) {
        long more = all - some.size();
        return String.join(", ", some) + (more > 0 ? " and %,d more".formatted(more) : "");
    }

    private static String shown(String words) {
        return ReportSign.shown(words, LONGEST);
    }
}
