package org.standfirst.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Stage;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.desk.Manuscript.Part;

/// Saves texts: a new one, or the next revision of one that is here. What a manuscript leaves unsaid of
/// a text that is here stays as it is.
public final class Writing {
    private final Archive archive;
    private final Clock clock;

    /// Writes into that archive.
    public Writing(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /// Saves what was handed in as the text that stands or stood at its address, or as a new one.
    public Decided save(String who, Manuscript manuscript) {
        return archive.decide(
                who,
                "save",
                (present, ids) -> {
                    Optional<Revision> before =
                            new Finding(present).any(manuscript.text().address().path());
                    return before.isEmpty()
                            ? begun(manuscript, ids.get())
                            : gone(present, manuscript, before.get());
                });
    }

    private Decision begun(Manuscript manuscript, Id id) {
        Vacancy.wanted(manuscript.text().address().path());
        Text text =
                manuscript.said().contains(Part.STAGE)
                        ? manuscript.text().with(waiting(manuscript.text().stage()))
                        : manuscript.text().with(new Stage.Draft());
        return new Decision(
                "%s is new, %s".formatted(Naming.placed(text), stands(text.stage())),
                List.of(Saving.of(id, text, manuscript.body().orElse(Body.EMPTY))));
    }

    /// What is published in days to come waits for them.
    private Stage waiting(Stage stage) {
        return stage instanceof Stage.Published(OffsetDateTime at)
                        && at.toInstant().isAfter(clock.instant())
                ? new Stage.Scheduled(at)
                : stage;
    }

    private static String stands(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> "a draft";
            case Stage.InReview _ -> "waiting for an editor";
            case Stage.Held _ -> "held back";
            case Stage.Scheduled(OffsetDateTime at) -> "to come out at " + at;
            case Stage.Published _ -> "public";
            case Stage.Withdrawn _ -> "taken back";
            case Stage.Discarded _ -> "thrown away";
        };
    }

    private Decision gone(Present present, Manuscript manuscript, Revision found) {
        Text before = text(found.document());
        Text after =
                switch (manuscript.text()) {
                    case Article article when before instanceof Article own ->
                            article(present, article, own, manuscript);
                    case Page page when before instanceof Page own -> page(page, own, manuscript);
                    case Article _, Page _ ->
                            throw new Refusal(
                                    "%s is %s, and this is %s."
                                            .formatted(
                                                    Naming.placed(before),
                                                    Naming.what(before),
                                                    Naming.what(manuscript.text())),
                                    "Give it an address of its own.");
                };
        Body body = present.body(found);
        Body next = manuscript.body().orElse(body);
        if (after.equals(before) && next.equals(body)) {
            return Decision.nothing("%s is just so already".formatted(Naming.placed(before)));
        }
        return new Decision(
                "%s has a new revision, %s".formatted(Naming.placed(after), stands(after.stage())),
                List.of(Saving.of(found.id(), after, next)));
    }

    private static Text text(Document document) {
        if (document instanceof Text text) {
            return text;
        }
        throw new Refusal(
                "At %s stands %s, %s."
                        .formatted(
                                Finding.address(document),
                                Naming.of(document),
                                Naming.what(document)),
                "Give the text another “address:”.");
    }

    private Stage stage(Text before, Manuscript manuscript) {
        if (!manuscript.said().contains(Part.STAGE)) {
            return before.stage();
        }
        Stage next = waiting(manuscript.text().stage());
        boolean hasBeenSeen =
                before.stage() instanceof Stage.Published
                        || before.stage() instanceof Stage.Withdrawn;
        if (hasBeenSeen && next.getClass() != before.stage().getClass()) {
            throw new Refusal(
                    "%s is %s, and the file says that it is %s."
                            .formatted(Naming.placed(before), stands(before.stage()), stands(next)),
                    "Take that line out of the file; “publish” and “withdraw” change what readers see.");
        }
        return next;
    }

    private Article article(Present present, Article file, Article own, Manuscript manuscript) {
        return new Article(
                chosen(manuscript, Part.KIND, file, own, Article::kind),
                chosen(manuscript, Part.TITLE, file, own, Article::title),
                chosen(manuscript, Part.SUBTITLE, file, own, Article::subtitle),
                chosen(manuscript, Part.STANDFIRST, file, own, Article::standfirst),
                chosen(manuscript, Part.LANGUAGE, file, own, Article::language),
                stage(own, manuscript),
                own.address(),
                together(own.formerly(), file.formerly()),
                chosen(manuscript, Part.CREDITS, file, own, Article::credits),
                chosen(manuscript, Part.LEAD, file, own, Article::lead),
                chosen(manuscript, Part.LICENCE, file, own, Article::licence),
                terms(present, file, own, manuscript),
                chosen(manuscript, Part.ISSUES, file, own, Article::issues),
                chosen(manuscript, Part.SYMPOSIA, file, own, Article::symposia),
                chosen(manuscript, Part.ANSWERS, file, own, Article::answers),
                chosen(manuscript, Part.COLLECTION, file, own, Article::collection),
                chosen(manuscript, Part.MARKS, file, own, Article::marks));
    }

    private static <D, T> T chosen(
            Manuscript manuscript, Part part, D file, D own, Function<D, T> of) {
        return of.apply(manuscript.said().contains(part) ? file : own);
    }

    /// What led here once leads here for ever.
    private static List<String> together(List<String> own, List<String> file) {
        return Stream.concat(own.stream(), file.stream()).distinct().toList();
    }

    /// Terms of taxonomies of which the file says nothing stay where they are; the others follow.
    private static List<Id> terms(
            Present present, Article file, Article own, Manuscript manuscript) {
        if (file.terms().equals(own.terms())) {
            return own.terms();
        }
        List<Id> terms = new ArrayList<>();
        for (Id id : own.terms()) {
            boolean isSaid =
                    present.revision(id)
                            .filter(one ->
                                    one.document() instanceof Term term
                                            && manuscript.taxonomies().contains(term.taxonomy()))
                            .isPresent();
            if (!isSaid || file.terms().contains(id)) {
                terms.add(id);
            }
        }
        file.terms().stream().filter(id -> !terms.contains(id)).forEach(terms::add);
        return terms;
    }

    private Page page(Page file, Page own, Manuscript manuscript) {
        return new Page(
                chosen(manuscript, Part.TITLE, file, own, Page::title),
                chosen(manuscript, Part.LANGUAGE, file, own, Page::language),
                stage(own, manuscript),
                own.address(),
                together(own.formerly(), file.formerly()),
                chosen(manuscript, Part.PARENT, file, own, Page::parent),
                chosen(manuscript, Part.ORDER, file, own, Page::order));
    }
}
