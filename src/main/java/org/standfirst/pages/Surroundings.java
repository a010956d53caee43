package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Issue;

/// Where an article stands among the others.
///
/// @param translations the same text in other languages
/// @param answers the texts that it answers
/// @param debate all texts that answer one another around it, itself among them, as a thread
/// @param printed the issues it was printed in
/// @param symposia where it takes part
/// @param related further texts on the same matters
public record Surroundings(
        List<Reference> translations,
        List<Answer> answers,
        List<Strand> debate,
        List<Printed> printed,
        List<Place> symposia,
        List<Reference> related) {
    /// Of an article that stands alone.
    public static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Surroundings {
        translations = List.copyOf(translations);
        answers = List.copyOf(answers);
        debate = List.copyOf(debate);
        printed = List.copyOf(printed);
        symposia = List.copyOf(symposia);
        related = List.copyOf(related);
    }

    /// The texts that one answers in one way.
    public record Answer(Relation relation, List<Reference> texts) {
        public Answer {
            texts = List.copyOf(texts);
        }

        /// The key of the words before them, for example `answers.replies-to`.
        public String word() {
            return "answers." + of(relation);
        }
    }

    /// A text of a debate, with those that answer it.
    ///
    /// @param answers as what it answers the text above it
    /// @param also what it answers besides
    public record Strand(
            Reference text, Optional<Relation> answers, List<Answer> also, List<Strand> below) {
        public Strand {
            also = List.copyOf(also);
            below = List.copyOf(below);
        }

        /// The key of the word before it, for example `strand.replies-to`.
        public Optional<String> word() {
            return answers.map(relation -> "strand." + of(relation));
        }
    }

    private static String of(Relation relation) {
        return switch (relation) {
            case REVIEWS -> "reviews";
            case REPLIES_TO -> "replies-to";
            case REJOINDER_TO -> "rejoinder-to";
            case CONTINUES -> "continues";
            case CORRECTS -> "corrects";
            case TRANSLATES -> "translates";
        };
    }

    /// An issue it was printed in, in which section, between which others.
    public record Printed(
            Issue issue,
            Optional<String> section,
            Optional<Reference> previous,
            Optional<Reference> next) {}

    /// Its place in a symposium, between its neighbours.
    ///
    /// @param pieces what it opens, if it is the opening
    public record Place(
            Link symposium,
            Optional<Reference> previous,
            Optional<Reference> next,
            List<Reference> pieces) {
        public Place {
            pieces = List.copyOf(pieces);
        }
    }
}
