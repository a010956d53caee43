package org.standfirst.markdown;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Comment;
import org.standfirst.content.Id;
import org.standfirst.markdown.Value.Row;

/// The comments on a text, as a file below `comments/` has them: answers under `replies`.
final class CommentForm {
    private static final Map<String, Comment.State> STATES =
            ArticleForm.words(Comment.State.values());

    private CommentForm() {}

    /// A comment with what it is known by when it comes again.
    record Keyed(String key, Comment comment) {}

    static List<Keyed> read(Front front, Value value, Id on, String file, Context context) {
        List<Keyed> all = new ArrayList<>();
        new Reader(on, file, context, all, new HashMap<>()).read(front, value, Optional.empty());
        return all;
    }

    private record Reader(
            Id on, String file, Context context, List<Keyed> all, Map<String, Integer> seen) {
        void read(Front front, Value value, Optional<Id> parent) {
            List<Value> values = value instanceof Row row ? row.values() : List.of(value);
            for (Value each : values) {
                Front.whole(front.within("comments", each), one -> comment(one, parent));
            }
        }

        private Id comment(Front front, Optional<Id> parent) {
            String author = front.word("author").orElse("A reader");
            OffsetDateTime at =
                    front.moment("at", context.settings().zone())
                            .orElseThrow(() ->
                                    front.wrong(
                                            "at",
                                            "a comment has no date.",
                                            "Write “at: 2024-05-06T10:00”."));
            String key = "%s %s %s".formatted(file, at, author);
            int before = seen.merge(key, 1, Integer::sum);
            String unique = before == 1 ? key : key + " " + before;
            Id id = context.id(unique);
            int place = all.size();
            Comment comment =
                    new Comment(
                            on,
                            parent,
                            author,
                            front.word("link"),
                            at,
                            front.entry("text")
                                    .map(entry -> context.text(front, "text", entry.value()))
                                    .orElse(org.standfirst.content.Body.EMPTY),
                            front.word("state")
                                    .map(it ->
                                            front.choice("state", front.line("state"), it, STATES))
                                    .orElse(Comment.State.APPROVED));
            all.add(place, new Keyed(unique, comment));
            front.entry("replies").ifPresent(entry -> read(front, entry.value(), Optional.of(id)));
            return id;
        }
    }

    /// A comment with its number, while all are written.
    record Numbered(Id id, Comment comment) {}

    static Value write(List<Numbered> comments, Written written) {
        Map<Id, List<Numbered>> byParent = new HashMap<>();
        Map<Id, Numbered> there = new HashMap<>();
        comments.forEach(each -> there.put(each.id(), each));
        List<Numbered> top = new ArrayList<>();
        for (Numbered each : comments) {
            Optional<Id> parent =
                    each.comment()
                            .parent()
                            .filter(it -> there.containsKey(it) && !isRound(each, there));
            if (parent.isPresent()) {
                byParent.computeIfAbsent(parent.get(), _ -> new ArrayList<>()).add(each);
            } else {
                top.add(each);
            }
        }
        return row(top, byParent, written);
    }

    /// Whether its answers lead back to itself, which no honest comment does.
    private static boolean isRound(Numbered comment, Map<Id, Numbered> there) {
        Optional<Id> above = comment.comment().parent();
        for (int i = 0; above.isPresent() && i <= there.size(); i++) {
            if (above.get().equals(comment.id())) {
                return true;
            }
            above =
                    Optional.ofNullable(there.get(above.get()))
                            .flatMap(each -> each.comment().parent());
        }
        return false;
    }

    private static Value row(
            List<Numbered> comments, Map<Id, List<Numbered>> byParent, Written written) {
        return new Row(
                1,
                comments.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Numbered each) -> each.comment().at().toInstant())
                                        .thenComparing(Numbered::id))
                        .map(each -> fields(each, byParent, written))
                        .toList());
    }

    private static Value fields(Numbered one, Map<Id, List<Numbered>> byParent, Written written) {
        Comment comment = one.comment();
        Sheet sheet =
                new Sheet()
                        .put("author", comment.author())
                        .put("link", comment.link())
                        .plain("at", comment.at().toString());
        if (comment.state() != Comment.State.APPROVED) {
            sheet.put("state", ArticleForm.word(comment.state()));
        }
        sheet.put("text", written.of(comment.body()));
        if (byParent.containsKey(one.id())) {
            sheet.put(
                    "replies", row(byParent.getOrDefault(one.id(), List.of()), byParent, written));
        }
        return sheet.done();
    }
}
