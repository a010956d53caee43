package org.standfirst.markdown;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Stage;

/// Where a text stands, as front matter says it.
final class StageForm {
    private static final String PRIVATE = "It is private.";

    private StageForm() {}

    static Stage read(Front front, ZoneId zone) {
        List<String> said = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        front.moment("published", zone)
                .ifPresent(at -> add(said, "published", stages, new Stage.Published(at)));
        if (front.flag("draft")) {
            add(said, "draft", stages, new Stage.Draft());
        }
        if (front.flag("pending")) {
            add(said, "pending", stages, new Stage.InReview());
        }
        front.moment("scheduled", zone)
                .ifPresent(at -> add(said, "scheduled", stages, new Stage.Scheduled(at)));
        if (front.flag("private")) {
            add(said, "private", stages, new Stage.Held(Optional.empty(), PRIVATE));
        }
        front.fields(
                        "held",
                        held ->
                                new Stage.Held(
                                        held.moment("planned", zone),
                                        held.word("reason").orElse("")))
                .ifPresent(stage -> add(said, "held", stages, stage));
        front.fields("withdrawn", withdrawn -> withdrawn(withdrawn, zone))
                .ifPresent(stage -> add(said, "withdrawn", stages, stage));
        if (front.flag("discarded")) {
            add(said, "discarded", stages, new Stage.Discarded());
        }
        if (stages.size() == 1) {
            return stages.getFirst();
        }
        throw stages.isEmpty()
                ? front.wrong(
                        "",
                        "nothing says whether it is public.",
                        "Write “published: 2024-05-06”, or “draft: true”.")
                : front.wrong(
                        said.getLast(),
                        "it can't be “%s” and “%s”.".formatted(said.getFirst(), said.getLast()),
                        "Leave one of the two.");
    }

    private static void add(List<String> said, String word, List<Stage> stages, Stage stage) {
        said.add(word);
        stages.add(stage);
    }

    private static Stage withdrawn(Front front, ZoneId zone) {
        OffsetDateTime at =
                front.moment("at", zone)
                        .orElseThrow(() ->
                                front.wrong(
                                        "at",
                                        "nothing says when it was withdrawn.",
                                        "Write “withdrawn: {at: 2024-05-06, reason: …}”."));
        return new Stage.Withdrawn(at, front.word("reason").orElse(""));
    }

    static void write(Stage stage, Sheet sheet) {
        switch (stage) {
            case Stage.Published(OffsetDateTime at) -> sheet.plain("published", at.toString());
            case Stage.Draft _ -> sheet.plain("draft", "true");
            case Stage.InReview _ -> sheet.plain("pending", "true");
            case Stage.Scheduled(OffsetDateTime at) -> sheet.plain("scheduled", at.toString());
            case Stage.Held(Optional<OffsetDateTime> planned, String reason)
                    when planned.isEmpty() && reason.equals(PRIVATE) ->
                    sheet.plain("private", "true");
            case Stage.Held(Optional<OffsetDateTime> planned, String reason) ->
                    sheet.put(
                            "held",
                            new Sheet()
                                    .plain("planned", planned.map(OffsetDateTime::toString))
                                    .put("reason", reason)
                                    .done());
            case Stage.Withdrawn(OffsetDateTime at, String reason) ->
                    sheet.put(
                            "withdrawn",
                            new Sheet().plain("at", at.toString()).put("reason", reason).done());
            case Stage.Discarded _ -> sheet.plain("discarded", "true");
        }
    }

    /// The moment that its usual address is made of.
    static Optional<OffsetDateTime> moment(Stage stage) {
        return switch (stage) {
            case Stage.Published(OffsetDateTime at) -> Optional.of(at);
            case Stage.Scheduled(OffsetDateTime at) -> Optional.of(at);
            case Stage.Withdrawn(OffsetDateTime at, _) -> Optional.of(at);
            case Stage.Held(Optional<OffsetDateTime> planned, _) -> planned;
            case Stage.Draft _, Stage.InReview _, Stage.Discarded _ -> Optional.empty();
        };
    }
}
