package org.standfirst.content;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a journal publishes: a text with a kind, bylines and a place among the others.
///
/// @param kind what sort of text it is, with the data of that sort
/// @param standfirst the line under the headline that says what the text is about
/// @param formerly see [Document#formerly()]
/// @param credits bylines in their order
/// @param terms categories, places, tags and terms of further taxonomies
/// @param issues where it was printed
/// @param symposia where it takes part
/// @param answers the texts that it reviews, replies to, continues …
/// @param collection the body of texts it belongs to, beside the journal's main run
/// @param marks what else was said of it
public record Article(
        Kind kind,
        Line title,
        Optional<Line> subtitle,
        Optional<Line> standfirst,
        Language language,
        Stage stage,
        Address address,
        List<String> formerly,
        List<Credit> credits,
        Optional<Lead> lead,
        Optional<String> licence,
        List<Id> terms,
        List<Placement> issues,
        List<Placement> symposia,
        List<Answer> answers,
        Optional<Id> collection,
        Set<Mark> marks)
        implements Text {
    public Article {
        formerly = List.copyOf(formerly);
        credits = List.copyOf(credits);
        terms = List.copyOf(terms);
        issues = List.copyOf(issues);
        symposia = List.copyOf(symposia);
        answers = List.copyOf(answers);
        marks = Collections.unmodifiableSet(new TreeSet<>(marks));
    }

    /// What an editor may have said of an article besides.
    public enum Mark {
        /// Stands first on the home page (“sticky” in WordPress).
        LEADS
    }

    /// A credit: who, as what.
    public record Credit(Id contributor, Role role) {}

    /// The picture above a text.
    ///
    /// @param image its address
    /// @param alt what it shows, for those who don't see it; empty where nobody said
    public record Lead(Address image, String alt, Line caption, Line credit) {}

    /// A place in an issue or symposium.
    ///
    /// @param order counts from 0
    public record Placement(Id in, Optional<String> section, int order) {}

    /// A link to the text that this one answers.
    public record Answer(Relation relation, Id to) {}

    /// How one text answers another.
    public enum Relation {
        REVIEWS,
        REPLIES_TO,
        REJOINDER_TO,
        CONTINUES,
        CORRECTS,
        TRANSLATES
    }

    /// As what somebody is credited.
    public enum Role {
        AUTHOR,
        TRANSLATOR,
        INTERVIEWER,
        INTERVIEWEE,
        EDITOR,
        ILLUSTRATOR,
        INTRODUCTION
    }

    /// The same article at another stage.
    @Override
    public Article with(Stage other) {
        return new Article(
                kind,
                title,
                subtitle,
                standfirst,
                language,
                other,
                address,
                formerly,
                credits,
                lead,
                licence,
                terms,
                issues,
                symposia,
                answers,
                collection,
                marks);
    }

    /// The same article under another title.
    @Override
    public Article with(Line other) {
        return new Article(
                kind,
                other,
                subtitle,
                standfirst,
                language,
                stage,
                address,
                formerly,
                credits,
                lead,
                licence,
                terms,
                issues,
                symposia,
                answers,
                collection,
                marks);
    }

    /// The same article elsewhere.
    ///
    /// @param before see [Document#formerly()]
    @Override
    public Article at(Address other, List<String> before) {
        return new Article(
                kind,
                title,
                subtitle,
                standfirst,
                language,
                stage,
                other,
                before,
                credits,
                lead,
                licence,
                terms,
                issues,
                symposia,
                answers,
                collection,
                marks);
    }

    /// The same article, filed under other terms.
    public Article filed(List<Id> others) {
        return new Article(
                kind,
                title,
                subtitle,
                standfirst,
                language,
                stage,
                address,
                formerly,
                credits,
                lead,
                licence,
                others,
                issues,
                symposia,
                answers,
                collection,
                marks);
    }

    /// The same article with other places in issues and symposia.
    public Article placed(List<Placement> inIssues, List<Placement> inSymposia) {
        return new Article(
                kind,
                title,
                subtitle,
                standfirst,
                language,
                stage,
                address,
                formerly,
                credits,
                lead,
                licence,
                terms,
                inIssues,
                inSymposia,
                answers,
                collection,
                marks);
    }
}
