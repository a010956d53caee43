package org.standfirst.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standfirst.intake.ReportItem.Became;

/// Counts what the source says it holds and what was reported of it, and sees that both are equal.
final class ReportCounts {
    private record Place(String file, String type, String status) {}

    /// So many of one kind, and what became of them.
    ///
    /// @param source how many the file says it holds
    record Row(String file, String type, String status, long source, Map<Became, Long> became) {
        Row {
            became = Collections.unmodifiableMap(new EnumMap<>(became));
        }

        long of(Became what) {
            return became.getOrDefault(what, 0L);
        }

        long reported() {
            return became.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final Map<Place, Long> sources = new LinkedHashMap<>();
    private final Map<Place, Map<Became, Long>> reported = new LinkedHashMap<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();

    void source(String file, String type, String status, long count) {
        sources.merge(new Place(file, type, status), count, Long::sum);
    }

    void item(ReportItem item) {
        reported.computeIfAbsent(
                        new Place(item.file(), item.type(), item.status()),
                        place -> new EnumMap<>(Became.class))
                .merge(item.became(), 1L, Long::sum);
        types.putIfAbsent(item.type(), types.size());
    }

    /// A number for each type, from 0, in the order in which they came.
    int number(String type) {
        return types.getOrDefault(type, -1);
    }

    List<String> types() {
        return List.copyOf(types.keySet());
    }

    List<Row> rows() {
        Map<Place, Long> all = new LinkedHashMap<>(sources);
        reported.keySet().forEach(place -> all.putIfAbsent(place, 0L));
        List<Row> rows = new ArrayList<>();
        all.forEach((place, count) ->
                rows.add(
                        new Row(
                                ReportScrub.clean(place.file),
                                ReportScrub.clean(place.type),
                                ReportScrub.clean(place.status),
                                count,
                                reported.getOrDefault(place, new EnumMap<>(Became.class)))));
        return List.copyOf(rows);
    }

    /// All together, as the last line of a table has it.
    static Row sum(Collection<Row> rows) {
        Map<Became, Long> became = new EnumMap<>(Became.class);
        rows.forEach(
                row -> row.became.forEach((what, count) -> became.merge(what, count, Long::sum)));
        return new Row("", "", "", rows.stream().mapToLong(Row::source).sum(), became);
    }

    /// Items of the source that nobody reported, or that were reported twice, are a fault in us.
    void check() {
        for (Row row : rows()) {
            if (row.source != row.reported()) {
                throw new IllegalStateException(
                        "The report does not add up: %s holds %,d of type “%s” with status “%s”, and %,d were reported."
                                .formatted(
                                        ReportSign.shown(row.file, 200),
                                        row.source,
                                        ReportSign.shown(row.type, 80),
                                        ReportSign.shown(row.status, 80),
                                        row.reported()));
            }
        }
    }
}
