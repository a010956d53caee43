package org.standfirst.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Id;
import org.standfirst.edition.Contents;
import org.standfirst.edition.Debate;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Reference;
import org.standfirst.pages.Surroundings;
import org.standfirst.pages.Surroundings.Answer;
import org.standfirst.pages.Surroundings.Place;
import org.standfirst.pages.Surroundings.Printed;
import org.standfirst.pages.Surroundings.Strand;

/// What stands around an article: its debate, the issue and symposium it is in, its translations, and
/// what is related and not among these.
final class Neighbourhood {
    /// How deep a thread is set; whatever answers deeper stands beside what it answers.
    private static final int DEEPEST = 6;

    private final View view;
    private final Chrome chrome;
    private final Id here;
    private final Set<Id> shown = new HashSet<>();

    Neighbourhood(View view, Chrome chrome, Id here) {
        this.view = view;
        this.chrome = chrome;
        this.here = here;
    }

    Surroundings of(Article article) {
        List<Reference> translations = mentions(view.ask(new Question.Translations(here)));
        List<Answer> answers = answers(article.answers());
        List<Strand> debate = debate();
        List<Printed> printed =
                article.issues().stream()
                        .flatMap(placement -> printed(placement).stream())
                        .toList();
        List<Place> symposia =
                article.symposia().stream()
                        .map(Article.Placement::in)
                        .distinct()
                        .flatMap(in -> symposium(in).stream())
                        .toList();
        return new Surroundings(translations, answers, debate, printed, symposia, related());
    }

    private List<Answer> answers(List<Article.Answer> answers) {
        Map<Relation, List<Reference>> byRelation = new TreeMap<>();
        for (Article.Answer answer : answers) {
            mention(answer.to())
                    .ifPresent(to ->
                            byRelation
                                    .computeIfAbsent(answer.relation(), _ -> new ArrayList<>())
                                    .add(to));
        }
        return byRelation.entrySet().stream()
                .map(one -> new Answer(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Strand> debate() {
        return strands(view.ask(new Question.TheDebate(here)), 0);
    }

    /// Strands of one depth, each with the deeper ones that follow it.
    private List<Strand> strands(List<Debate.Strand> thread, int depth) {
        List<Strand> strands = new ArrayList<>();
        int begin = 0;
        while (begin < thread.size()) {
            int end = begin + 1;
            while (end < thread.size()
                    && depth < DEEPEST
                    && thread.get(end).depth() > thread.get(begin).depth()) {
                end++;
            }
            Debate.Strand strand = thread.get(begin);
            List<Strand> below = strands(thread.subList(begin + 1, end), depth + 1);
            mention(strand.id())
                    .ifPresent(text ->
                            strands.add(
                                    new Strand(
                                            text,
                                            strand.answers(),
                                            answers(strand.also()),
                                            below)));
            begin = end;
        }
        return strands;
    }

    private Optional<Printed> printed(Article.Placement placement) {
        Contents.Between beside = view.ask(new Question.PrintedBeside(placement.in(), here));
        return view.ask(new Question.TheIssue(placement.in()))
                .map(issue ->
                        new Printed(
                                issue,
                                placement.section(),
                                beside.previous().flatMap(this::mention),
                                beside.next().flatMap(this::mention)));
    }

    private Optional<Place> symposium(Id in) {
        Contents.Between beside = view.ask(new Question.PrintedBeside(in, here));
        boolean opens = view.ask(new Question.TheOpening(in)).equals(Optional.of(here));
        return chrome.link(in)
                .map(link ->
                        new Place(
                                link,
                                beside.previous().flatMap(this::mention),
                                beside.next().flatMap(this::mention),
                                opens ? pieces(in) : List.of()));
    }

    private List<Reference> pieces(Id symposium) {
        return mentions(
                view.ask(new Question.TheContents(symposium)).stream()
                        .flatMap(section -> section.pieces().stream())
                        .filter(id -> !id.equals(here))
                        .toList());
    }

    private List<Reference> related() {
        List<Id> without = shown.stream().sorted().toList();
        return mentions(view.ask(new Question.RelatedTo(here, without)));
    }

    private List<Reference> mentions(List<Id> ids) {
        return ids.stream().flatMap(id -> mention(id).stream()).toList();
    }

    private Optional<Reference> mention(Id id) {
        Optional<Reference> mention = chrome.mention(id);
        mention.ifPresent(_ -> shown.add(id));
        return mention;
    }
}
