package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Counts items in the words of people: `219 posts, 5 pages and 3 items of type “event”`.
final class ReportNouns {
    private static final int MOST = 8;

    /// What the source calls it, and what people call one of it and several.
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "post", List.of("post", "posts"),
                    "page", List.of("page", "pages"),
                    "attachment", List.of("media file", "media files"),
                    "comment", List.of("comment", "comments"),
                    "category", List.of("category", "categories"),
                    "tag", List.of("tag", "tags"),
                    "term", List.of("term", "terms"),
                    "author", List.of("author", "authors"),
                    "revision", List.of("revision", "revisions"),
                    "nav_menu_item", List.of("menu entry", "menu entries"));

    private ReportNouns() {}

    static String of(Map<String, Long> types) {
        List<String> parts = new ArrayList<>();
        long rest = 0;
        for (Map.Entry<String, Long> type : types.entrySet()) {
            if (parts.size() < MOST) {
                parts.add(of(type.getKey(), type.getValue()));
            } else {
                rest += type.getValue();
            }
        }
        if (rest > 0) {
            parts.add(ReportLines.counted(rest, "item", "items") + " of other types");
        }
        String last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    private static String of(String type, long count) {
        List<String> words = WORDS.getOrDefault(type, List.of());
        return words.isEmpty()
                ? "%s of type “%s”"
                        .formatted(
                                ReportLines.counted(count, "item", "items"),
                                ReportSign.shown(type, 40))
                : ReportLines.counted(count, words.getFirst(), words.getLast());
    }
}
