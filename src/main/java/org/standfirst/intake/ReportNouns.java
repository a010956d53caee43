package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Counts items in the words of people: `219 posts, 5 pages and 3 items of type “event”`.
final class ReportNouns {
    private static final int MOST = 8;

    /// What the source calls it, and what people call one of it and several.
    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    Map.entry("post", List.of("post", "posts")),
                    Map.entry("page", List.of("page", "pages")),
                    Map.entry("article", List.of("article", "articles")),
                    Map.entry("attachment", List.of("media file", "media files")),
                    Map.entry("media", List.of("media file", "media files")),
                    Map.entry("comment", List.of("comment", "comments")),
                    Map.entry("comments", List.of("file of comments", "files of comments")),
                    Map.entry("settings", List.of("file of settings", "files of settings")),
                    Map.entry("other", List.of("other file", "other files")),
                    Map.entry("category", List.of("category", "categories")),
                    Map.entry("tag", List.of("tag", "tags")),
                    Map.entry("term", List.of("term", "terms")),
                    Map.entry("author", List.of("author", "authors")),
                    Map.entry("contributor", List.of("contributor", "contributors")),
                    Map.entry("issue", List.of("issue", "issues")),
                    Map.entry("symposium", List.of("symposium", "symposia")),
                    Map.entry("revision", List.of("revision", "revisions")),
                    Map.entry("nav_menu_item", List.of("menu entry", "menu entries")));

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
