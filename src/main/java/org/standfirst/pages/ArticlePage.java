package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// An article, with the debate around it.
///
/// @param body as the typesetter sets it
/// @param description one or two plain sentences for machines that preview links
/// @param filed categories, places, tags …, each taxonomy under its word
/// @param printed the issues it was printed in
/// @param symposia where it takes part
/// @param debate the texts that it answers, and those that answer it
/// @param authors who is told about at the end
/// @param feed of its comments
public record ArticlePage(
        Site site,
        Address address,
        Kind kind,
        Line title,
        Optional<Line> subtitle,
        Optional<Line> standfirst,
        Language language,
        List<Credit> byline,
        Optional<OffsetDateTime> date,
        Optional<Picture> lead,
        Body body,
        Optional<String> description,
        Optional<String> licence,
        List<Filing> filed,
        List<Printed> printed,
        List<Place> symposia,
        List<Answer> debate,
        Optional<Discussion> discussion,
        List<Biography> authors,
        Optional<Address> feed) {
    public ArticlePage {
        byline = List.copyOf(byline);
        filed = List.copyOf(filed);
        printed = List.copyOf(printed);
        symposia = List.copyOf(symposia);
        debate = List.copyOf(debate);
        authors = List.copyOf(authors);
    }

    /// The terms of one taxonomy.
    ///
    /// @param label the taxonomy's word, for example `Categories`
    public record Filing(String label, List<Link> terms) {
        public Filing {
            terms = List.copyOf(terms);
        }
    }

    /// The issue it was printed in, and in which section.
    public record Printed(Link issue, Optional<String> section) {}

    /// Its place in a symposium, between its neighbours.
    public record Place(Link symposium, Optional<Reference> previous, Optional<Reference> next) {}

    /// Which of the two texts speaks of the other.
    public enum Way {
        /// This one answers that one.
        ANSWERS,
        /// That one answers this one.
        IS_ANSWERED
    }

    /// The texts that stand to this one in one relation.
    public record Answer(Way way, Relation relation, List<Reference> texts) {
        public Answer {
            texts = List.copyOf(texts);
        }

        /// The key of the words before them: `answers.replies-to`, `answered.replies-to`.
        public String word() {
            String side =
                    switch (way) {
                        case ANSWERS -> "answers.";
                        case IS_ANSWERED -> "answered.";
                    };
            return side
                    + switch (relation) {
                        case REVIEWS -> "reviews";
                        case REPLIES_TO -> "replies-to";
                        case REJOINDER_TO -> "rejoinder-to";
                        case CONTINUES -> "continues";
                        case CORRECTS -> "corrects";
                        case TRANSLATES -> "translates";
                    };
        }
    }

    /// Who somebody is.
    ///
    /// @param address the contributor's page
    public record Biography(Line name, Address address, Body text, List<Href> links) {
        public Biography {
            links = List.copyOf(links);
        }
    }
}
