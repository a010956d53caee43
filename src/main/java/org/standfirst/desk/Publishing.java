package org.standfirst.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Moments;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;

/// Lets readers see a text, now or when its moment comes, and takes it back.
public final class Publishing {
    private static final int LONGEST_REASON = 1_000;

    private final Archive archive;
    private final Clock clock;

    /// @param clock its zone is that of dates which are given without an offset
    public Publishing(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /// Publishes the text at an address.
    ///
    /// @param at a date, with or without a time and an offset: the moment under which it is published; one
    ///     to come makes it wait
    public Decided publish(String who, String address, Optional<String> at) {
        Optional<OffsetDateTime> moment = at.map(this::moment);
        return archive.decide(
                who,
                "publish",
                (present, _) -> {
                    Revision found = new Finding(present).text(address);
                    Text text = (Text) found.document();
                    Stage next = stage(text, found, moment, present);
                    if (next.equals(text.stage())) {
                        return Decision.nothing(said(text, "already"));
                    }
                    new Vacancy(present).check(text.address(), Optional.of(found.id()));
                    Text published = text.with(next);
                    return new Decision(
                            said(published, ""), List.of(saving(present, found, published)));
                });
    }

    private OffsetDateTime moment(String at) {
        return Moments.read(at, clock.getZone())
                .orElseThrow(() ->
                        new Refusal(
                                "“%s” is no moment.".formatted(Shortened.of(at)),
                                "Write 2026-05-06, 2026-05-06T10:00 or 2026-05-06T10:00+02:00."));
    }

    private Stage stage(
            Text text, Revision found, Optional<OffsetDateTime> moment, Present present) {
        boolean isToCome = moment.filter(at -> at.toInstant().isAfter(clock.instant())).isPresent();
        return switch (text.stage()) {
            case Stage.Published _ when isToCome ->
                    throw new Refusal(
                            "%s is public already.".formatted(Naming.placed(text)),
                            "What readers have seen cannot wait for a moment; “withdraw” takes it back.");
            case Stage.Published(OffsetDateTime at) -> new Stage.Published(moment.orElse(at));
            case Stage.Withdrawn _ when isToCome ->
                    throw new Refusal(
                            "%s was public, and is taken back.".formatted(Naming.placed(text)),
                            "Publish it without --at, or with the date that it had.");
            case Stage.Withdrawn _ ->
                    new Stage.Published(moment.orElseGet(() -> before(found, present)));
            case Stage.Discarded _ ->
                    throw new Refusal(
                            "%s was thrown away.".formatted(Naming.placed(text)),
                            "Save it with “draft: true” first.");
            case Stage.Draft _, Stage.InReview _, Stage.Held _, Stage.Scheduled _ ->
                    isToCome
                            ? new Stage.Scheduled(moment.get())
                            : new Stage.Published(moment.orElseGet(this::now));
        };
    }

    /// The moment at which it was published before it was taken back.
    private OffsetDateTime before(Revision found, Present present) {
        return present.history(found.id()).reversed().stream()
                .flatMap(revision ->
                        revision.document() instanceof Text text
                                ? text.published().stream()
                                : Optional.<OffsetDateTime>empty().stream())
                .findFirst()
                .orElseGet(this::now);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String said(Text text, String already) {
        String so = already.isEmpty() ? "" : already + " ";
        return switch (text.stage()) {
            case Stage.Scheduled(OffsetDateTime at) ->
                    "%s %scomes out at %s".formatted(Naming.placed(text), so, at);
            case Stage.Published(OffsetDateTime at) ->
                    "%s is %spublic, dated %s".formatted(Naming.placed(text), so, at);
            default -> Naming.placed(text);
        };
    }

    /// Takes the text at an address back: the address stays and gives the reason (410).
    public Decided withdraw(String who, String address, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refusal(
                    "Nothing says why it is taken back.",
                    "Give --reason a sentence; readers see it at the address.");
        }
        Written.tooLong("reason", LONGEST_REASON, why);
        return archive.decide(
                who,
                "withdraw",
                (present, _) -> {
                    Revision found = new Finding(present).text(address);
                    Text text = (Text) found.document();
                    Text next = text.with(withdrawn(text, why));
                    String words =
                            "%s is taken back (“%s”)"
                                    .formatted(Naming.placed(text), Shortened.of(why));
                    return next.equals(text)
                            ? Decision.nothing(words)
                            : new Decision(words, List.of(saving(present, found, next)));
                });
    }

    private Stage withdrawn(Text text, String reason) {
        return switch (text.stage()) {
            case Stage.Published _ -> new Stage.Withdrawn(now(), reason);
            case Stage.Withdrawn(OffsetDateTime at, _) -> new Stage.Withdrawn(at, reason);
            case Stage.Scheduled _ ->
                    throw new Refusal(
                            "%s waits for its moment, and no reader has seen it."
                                    .formatted(Naming.placed(text)),
                            "Save it with “draft: true”, and it waits no more.");
            case Stage.Draft _, Stage.InReview _, Stage.Held _, Stage.Discarded _ ->
                    throw new Refusal(
                            "%s is not public, so there is nothing to take back."
                                    .formatted(Naming.placed(text)),
                            "“withdraw” is for what readers can see.");
        };
    }

    /// The next revision, with the text as it is.
    static Saving saving(Present present, Revision found, Text next) {
        return Saving.of(found.id(), next, present.body(found));
    }
}
