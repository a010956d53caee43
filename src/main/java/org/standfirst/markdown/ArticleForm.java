package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Answer;
import org.standfirst.content.Article.Credit;
import org.standfirst.content.Article.Lead;
import org.standfirst.content.Article.Mark;
import org.standfirst.content.Article.Placement;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Id;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Stage;
import org.standfirst.content.Taxonomy;

/// An article as front matter.
final class ArticleForm {
    private ArticleForm() {}

    static Article read(Front front, Piece piece, Context context) {
        Line title = TextForm.title(front);
        Optional<Line> subtitle = front.set("subtitle");
        Optional<Line> standfirst = front.set("standfirst");
        Language language = TextForm.language(front, context);
        Stage stage = StageForm.read(front, context.settings().zone());
        Kind kind = KindForm.read(front, context);
        return new Article(
                kind,
                title,
                subtitle,
                standfirst,
                language,
                stage,
                TextForm.address(front, piece, stage),
                front.formerly(),
                credits(front, context),
                front.fields("lead", ArticleForm::lead),
                front.word("licence"),
                Filing.read(front, context),
                placements(front, "issue", "issues", Taxonomy.Role.ISSUE, context),
                placements(front, "symposium", "symposia", Taxonomy.Role.SYMPOSIUM, context),
                answers(front, context),
                front.entry("collection")
                        .map(entry ->
                                context.id(
                                        front,
                                        entry.value().line(),
                                        front.word("collection", entry.value()),
                                        folder(context.settings(), Taxonomy.Role.COLLECTION))),
                marks(front));
    }

    static String folder(Settings settings, Taxonomy.Role role) {
        return settings.first(role).map(Settings.Shelf::folder).orElse("");
    }

    /// `REPLIES_TO` is written `replies-to`.
    static <E extends Enum<E>> Map<String, E> words(E[] choices) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E each : choices) {
            words.put(word(each), each);
        }
        return words;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Credit> credits(Front front, Context context) {
        String people = folder(context.settings(), Taxonomy.Role.CONTRIBUTOR);
        List<Credit> credits = new ArrayList<>();
        context.all(front, "by", people).forEach(id -> credits.add(new Credit(id, Role.AUTHOR)));
        credits.addAll(
                front.pairs(
                        "credits",
                        (role, who) ->
                                new Credit(
                                        context.id(front, who.line(), who.text(), people),
                                        front.choice(
                                                "credits",
                                                who.line(),
                                                role,
                                                words(Role.values())))));
        return credits;
    }

    private static Lead lead(Front front) {
        return new Lead(
                front.address("image")
                        .orElseThrow(() ->
                                front.wrong(
                                        "image",
                                        "the lead has no “image”.",
                                        "Write “lead: {image: /wp-content/uploads/…, alt: …}”.")),
                front.word("alt").orElse(""),
                front.set("caption").orElse(Line.EMPTY),
                front.set("credit").orElse(Line.EMPTY));
    }

    /// `issue:` and `issues:` are the same; a word alone is where, and nothing more.
    private static List<Placement> placements(
            Front front, String one, String several, Taxonomy.Role role, Context context) {
        String folder = folder(context.settings(), role);
        List<Placement> all = new ArrayList<>();
        for (String key : List.of(one, several)) {
            for (Value value : front.row(key)) {
                all.add(
                        value instanceof Value.Fields
                                ? Front.whole(
                                        front.within(key, value),
                                        inner -> placement(inner, folder, context))
                                : new Placement(
                                        context.id(
                                                front,
                                                value.line(),
                                                front.word(key, value),
                                                folder),
                                        Optional.empty(),
                                        0));
            }
        }
        return all;
    }

    private static Placement placement(Front front, String folder, Context context) {
        String in =
                front.word("in")
                        .orElseThrow(() ->
                                front.wrong("in", "“in” is missing.", "Write “in: ” and which."));
        return new Placement(
                context.id(front, front.line("in"), in, folder),
                front.word("section"),
                front.number("order").orElse(0));
    }

    private static List<Answer> answers(Front front, Context context) {
        return front.pairs(
                "answers",
                (relation, to) ->
                        new Answer(
                                front.choice(
                                        "answers", to.line(), relation, words(Relation.values())),
                                context.id(front, to.line(), to.text(), Piece.ARTICLES)));
    }

    private static Set<Mark> marks(Front front) {
        return front.row("marks").stream()
                .map(each ->
                        front.choice(
                                "marks",
                                each.line(),
                                front.word("marks", each),
                                words(Mark.values())))
                .collect(Collectors.toUnmodifiableSet());
    }

    static void write(Article article, Piece piece, Sheet sheet, Written written) {
        sheet.line("title", article.title())
                .line("subtitle", article.subtitle())
                .line("standfirst", article.standfirst());
        TextForm.begin(
                article.language(), article.stage(), article.address(), piece, sheet, written);
        sheet.formerly(article.formerly());
        write(article.credits(), sheet, written);
        article.lead().ifPresent(lead -> sheet.put("lead", lead(lead)));
        sheet.put("licence", article.licence());
        Filing.write(article.terms(), sheet, written);
        Map<Taxonomy.Role, List<Placement>> placed = new EnumMap<>(Taxonomy.Role.class);
        placed.put(Taxonomy.Role.ISSUE, article.issues());
        placed.put(Taxonomy.Role.SYMPOSIUM, article.symposia());
        placed.forEach((role, placements) -> place(role, placements, sheet, written));
        sheet.row(
                "answers",
                article.answers().stream()
                        .flatMap(answer ->
                                written.reference(answer.to(), Piece.ARTICLES).stream()
                                        .map(to ->
                                                new Sheet()
                                                        .put(word(answer.relation()), to)
                                                        .done()))
                        .toList());
        sheet.put(
                "collection",
                article.collection()
                        .flatMap(id ->
                                written.reference(
                                        id, folder(written.settings(), Taxonomy.Role.COLLECTION))));
        sheet.words("marks", article.marks().stream().map(ArticleForm::word).toList());
        KindForm.write(article.kind(), sheet, written);
    }

    private static void write(List<Credit> credits, Sheet sheet, Written written) {
        String people = folder(written.settings(), Taxonomy.Role.CONTRIBUTOR);
        if (credits.stream().allMatch(credit -> credit.role() == Role.AUTHOR)) {
            List<Id> all = credits.stream().map(Credit::contributor).toList();
            sheet.words("by", written.references(all, people));
            return;
        }
        sheet.row(
                "credits",
                credits.stream()
                        .flatMap(credit ->
                                written.reference(credit.contributor(), people).stream()
                                        .map(who ->
                                                new Sheet().put(word(credit.role()), who).done()))
                        .toList());
    }

    private static Value lead(Lead lead) {
        return new Sheet()
                .address("image", lead.image())
                .unlessEmpty("alt", lead.alt())
                .unlessEmpty("caption", lead.caption())
                .unlessEmpty("credit", lead.credit())
                .done();
    }

    private static void place(
            Taxonomy.Role role, List<Placement> placements, Sheet sheet, Written written) {
        boolean isIssue = role == Taxonomy.Role.ISSUE;
        List<Value> all =
                placements.stream()
                        .flatMap(placement -> placed(placement, role, written).stream())
                        .toList();
        if (all.size() == 1) {
            sheet.put(isIssue ? "issue" : "symposium", all.getFirst());
        } else {
            sheet.row(isIssue ? "issues" : "symposia", all);
        }
    }

    private static Optional<Value> placed(
            Placement placement, Taxonomy.Role role, Written written) {
        return written.reference(placement.in(), folder(written.settings(), role))
                .map(in -> {
                    Sheet sheet = new Sheet().put("in", in).put("section", placement.section());
                    if (placement.order() != 0) {
                        sheet.plain("order", Integer.toString(placement.order()));
                    }
                    return sheet.done();
                });
    }
}
