package org.standfirst.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Kind.Declaration;
import org.standfirst.content.Kind.Question;
import org.standfirst.content.Kind.Work;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;

/// The kind of an article with its data, as front matter says it.
final class KindForm {
    private static final String WORDS =
            "essay, editorial, interview, faq, review, reply, memorandum, statement, compilation,"
                    + " open-letter, event, report, letter, poem, obituary, symposium-opening";

    private KindForm() {}

    static Kind read(Front front, Context context) {
        return switch (front.word("kind").orElse("essay")) {
            case "essay" -> new Kind.Essay();
            case "editorial" -> new Kind.Editorial();
            case "interview" -> new Kind.Interview();
            case "faq" -> new Kind.Faq(front.each("questions", each -> question(each, context)));
            case "review" -> new Kind.Review(front.each("works", KindForm::work));
            case "reply" -> new Kind.Reply();
            case "memorandum" -> new Kind.Memorandum();
            case "statement" ->
                    new Kind.Statement(
                            front.fields("declaration", each -> declaration(each, context))
                                    .orElseThrow(() ->
                                            front.wrong(
                                                    "kind",
                                                    "a statement without its “declaration”.",
                                                    "Write “declaration:” with “issuer:” and “original:” under it.")));
            case "compilation" ->
                    new Kind.Compilation(
                            front.each("declarations", each -> declaration(each, context)));
            case "open-letter" ->
                    new Kind.OpenLetter(
                            front.word("addressee").orElse(""), front.words("signatories"));
            case "event" ->
                    front.fields("event", each -> event(each, context.settings().zone()))
                            .orElseGet(() ->
                                    new Kind.Event(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()));
            case "report" -> new Kind.Report();
            case "letter" -> new Kind.Letter();
            case "poem" -> new Kind.Poem();
            case "obituary" -> new Kind.Obituary(front.word("of").orElse(""));
            case "symposium-opening" -> new Kind.SymposiumOpening();
            case String other ->
                    throw front.wrong(
                            "kind",
                            "“%s” is no kind of text.".formatted(Yaml.shown(other)),
                            "Write one of: %s.".formatted(WORDS));
        };
    }

    private static Question question(Front front, Context context) {
        return new Question(
                front.set("question").orElse(Line.EMPTY),
                body(front, "answer", context).orElse(Body.EMPTY));
    }

    private static Optional<Body> body(Front front, String key, Context context) {
        return front.entry(key).map(entry -> context.text(front, key, entry.value()));
    }

    private static Work work(Front front) {
        return new Work(
                front.words("authors"),
                front.set("title").orElse(Line.EMPTY),
                front.word("publisher"),
                front.word("place"),
                front.number("year"),
                front.word("isbn"));
    }

    private static Declaration declaration(Front front, Context context) {
        return new Declaration(
                front.word("issuer").orElse(""),
                front.word("place"),
                wanted(front, "date", "a date as 2024-05-06", LocalDate::parse),
                front.word("language")
                        .map(tag ->
                                front.checked(
                                        front.line("language"), "language", tag, Language::new)),
                body(front, "original", context),
                body(front, "translation", context),
                front.word("translator"),
                front.word("source"));
    }

    private static Kind.Event event(Front front, ZoneId zone) {
        Optional<ZoneId> own = wanted(front, "zone", "a zone as Europe/Rome", ZoneId::of);
        return new Kind.Event(
                front.moment("start", own.orElse(zone)),
                front.moment("end", own.orElse(zone)),
                own,
                front.word("place"),
                front.word("online"));
    }

    static <T> Optional<T> wanted(Front front, String key, String what, Function<String, T> read) {
        return front.word(key)
                .map(text -> {
                    try {
                        return read.apply(text);
                    } catch (DateTimeException | Refusal e) {
                        throw front.wrong(
                                key,
                                "“%s” wants %s, and has “%s”."
                                        .formatted(key, what, Yaml.shown(text)),
                                "Correct it, or leave it out.");
                    }
                });
    }

    static void write(Kind kind, Sheet sheet, Written texts) {
        if (!(kind instanceof Kind.Essay)) {
            sheet.put("kind", kind.word());
        }
        switch (kind) {
            case Kind.Essay _,
                    Kind.Editorial _,
                    Kind.Interview _,
                    Kind.Reply _,
                    Kind.Memorandum _,
                    Kind.Report _,
                    Kind.Letter _,
                    Kind.Poem _,
                    Kind.SymposiumOpening _ -> {}
            case Kind.Faq(List<Question> questions) ->
                    sheet.row(
                            "questions",
                            questions.stream()
                                    .map(each ->
                                            new Sheet()
                                                    .line("question", each.question())
                                                    .put("answer", texts.of(each.answer()))
                                                    .done())
                                    .toList());
            case Kind.Review(List<Work> works) ->
                    sheet.row("works", works.stream().map(KindForm::written).toList());
            case Kind.Statement(Declaration declaration) ->
                    sheet.put("declaration", written(declaration, texts));
            case Kind.Compilation(List<Declaration> declarations) ->
                    sheet.row(
                            "declarations",
                            declarations.stream().map(each -> written(each, texts)).toList());
            case Kind.OpenLetter(String addressee, List<String> signatories) ->
                    sheet.unlessEmpty("addressee", addressee).words("signatories", signatories);
            case Kind.Event event -> {
                Sheet written = written(event);
                if (!written.isEmpty()) {
                    sheet.put("event", written.done());
                }
            }
            case Kind.Obituary(String of) -> sheet.unlessEmpty("of", of);
        }
    }

    private static Value written(Work work) {
        return new Sheet()
                .words("authors", work.authors())
                .unlessEmpty("title", work.title())
                .put("publisher", work.publisher())
                .put("place", work.place())
                .number("year", work.year())
                .put("isbn", work.isbn())
                .done();
    }

    private static Value written(Declaration declaration, Written texts) {
        Sheet sheet =
                new Sheet()
                        .unlessEmpty("issuer", declaration.issuer())
                        .put("place", declaration.place())
                        .plain("date", declaration.date().map(LocalDate::toString))
                        .put("language", declaration.originalLanguage().map(Language::tag));
        declaration.original().ifPresent(body -> sheet.put("original", texts.of(body)));
        declaration.translation().ifPresent(body -> sheet.put("translation", texts.of(body)));
        return sheet.put("translator", declaration.translator())
                .put("source", declaration.source())
                .done();
    }

    private static Sheet written(Kind.Event event) {
        return new Sheet()
                .plain("start", event.start().map(OffsetDateTime::toString))
                .plain("end", event.end().map(OffsetDateTime::toString))
                .put("zone", event.zone().map(ZoneId::getId))
                .put("place", event.place())
                .put("online", event.online());
    }
}
