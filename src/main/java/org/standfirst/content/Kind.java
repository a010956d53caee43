package org.standfirst.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What sort of text an article is, with the data that only this sort has.
///
/// Who speaks in an interview, who translated, who edited, is said by the article's credits.
public sealed interface Kind {
    /// An essay; also a text whose kind nobody said.
    record Essay() implements Kind {}

    /// The editors speaking.
    record Editorial() implements Kind {}

    /// A conversation; interviewers and interviewees are credits.
    record Interview() implements Kind {}

    /// Questions and answers, in their order.
    record Faq(List<Question> questions) implements Kind {}

    /// A review of one or more works.
    record Review(List<Work> works) implements Kind {}

    /// An answer to another text; which one, the article's answers say.
    record Reply() implements Kind {}

    /// A memorandum.
    record Memorandum() implements Kind {}

    /// One statement.
    record Statement(Declaration declaration) implements Kind {}

    /// Several statements on one matter.
    record Compilation(List<Declaration> declarations) implements Kind {}

    /// A letter to somebody, for all to read.
    record OpenLetter(String addressee, List<String> signatories) implements Kind {}

    /// A call, or something that takes place.
    record Event(
            Optional<OffsetDateTime> start,
            Optional<OffsetDateTime> end,
            Optional<ZoneId> zone,
            Optional<String> place,
            Optional<String> online)
            implements Kind {}

    /// A report.
    record Report() implements Kind {}

    /// A letter to the journal.
    record Letter() implements Kind {}

    /// A poem.
    record Poem() implements Kind {}

    /// An obituary.
    record Obituary(String of) implements Kind {}

    /// The text that opens a symposium.
    record SymposiumOpening() implements Kind {}

    /// A question and its answer.
    record Question(Line question, Body answer) {}

    /// A work under review.
    record Work(
            List<String> authors,
            Line title,
            Optional<String> publisher,
            Optional<String> place,
            Optional<Integer> year,
            Optional<String> isbn) {}

    /// A statement by an organisation, in the original and in translation.
    record Declaration(
            String issuer,
            Optional<String> place,
            Optional<LocalDate> date,
            Optional<Language> originalLanguage,
            Optional<Body> original,
            Optional<Body> translation,
            Optional<String> translator,
            Optional<String> source) {}

    /// The word for it, the key of its name in the interface: `essay`, `open-letter`.
    default String word() {
        return switch (this) {
            case Essay _ -> "essay";
            case Editorial _ -> "editorial";
            case Interview _ -> "interview";
            case Faq _ -> "faq";
            case Review _ -> "review";
            case Reply _ -> "reply";
            case Memorandum _ -> "memorandum";
            case Statement _ -> "statement";
            case Compilation _ -> "compilation";
            case OpenLetter _ -> "open-letter";
            case Event _ -> "event";
            case Report _ -> "report";
            case Letter _ -> "letter";
            case Poem _ -> "poem";
            case Obituary _ -> "obituary";
            case SymposiumOpening _ -> "symposium-opening";
        };
    }
}
