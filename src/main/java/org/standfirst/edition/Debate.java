package org.standfirst.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Answer;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Id;

/// The public texts that answer one another, directly or through others, as one thread.
///
/// Each stands once, under the first that it answers; whatever it answers besides is said with it.
public final class Debate {
    /// More than this is not followed: then each page shows the texts that are nearest to its own.
    static final int MOST = 200;

    private final Edition edition;
    private final Map<Id, Article> members;
    private final Map<Id, Answer> under = new HashMap<>();
    private final Map<Id, List<Id>> below = new HashMap<>();

    private Debate(Edition edition, Map<Id, Article> members) {
        this.edition = edition;
        this.members = members;
    }

    /// A text of the thread.
    ///
    /// @param depth 0 for those that answer no other
    /// @param answers as what it answers the text above it
    /// @param also what it answers besides
    public record Strand(Id id, int depth, Optional<Relation> answers, List<Answer> also) {}

    /// The thread in reading order; empty where nobody answers anybody, or by translations only.
    static List<Strand> around(Edition edition, Id id) {
        Debate debate = new Debate(edition, reached(edition, id, _ -> true, MOST));
        return debate.isOne() ? debate.strands() : List.of();
    }

    /// The same text in other languages, in the order of these.
    static List<Id> translations(Edition edition, Id id) {
        Map<Id, Article> texts = reached(edition, id, Relation.TRANSLATES::equals, MOST);
        return texts.entrySet().stream()
                .filter(one -> !one.getKey().equals(id))
                .sorted(
                        Comparator.comparing((Map.Entry<Id, Article> one) ->
                                        one.getValue().language().tag())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A public text and those that it is bound to in one of these ways, directly or through others;
    /// the nearest first, and no more than so many.
    static Map<Id, Article> reached(Edition edition, Id id, Predicate<Relation> follows, int most) {
        Map<Id, Article> reached = new LinkedHashMap<>();
        Deque<Id> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty() && reached.size() < most) {
            Id one = next.remove();
            Article article = reached.containsKey(one) ? null : edition.article(one).orElse(null);
            if (article != null) {
                reached.put(one, article);
                article.answers().stream()
                        .filter(answer -> follows.test(answer.relation()))
                        .forEach(answer -> next.add(answer.to()));
                edition.answering(one).stream()
                        .filter(answering -> follows.test(answering.relation()))
                        .forEach(answering -> next.add(answering.by()));
            }
        }
        return reached;
    }

    private boolean isOne() {
        return members.size() > 1
                && members.values().stream()
                        .flatMap(article -> article.answers().stream())
                        .anyMatch(answer ->
                                answer.relation() != Relation.TRANSLATES
                                        && members.containsKey(answer.to()));
    }

    private List<Strand> strands() {
        Comparator<Id> newest = Comparator.comparing((Id id) -> new Listed(edition.moment(id), id));
        List<Id> all = members.keySet().stream().sorted(newest).toList();
        // From the newest on, so that of two that answer each other the older stands above.
        all.forEach(this::hang);
        List<Id> roots = new ArrayList<>();
        for (Id id : all.reversed()) {
            Answer above = under.get(id);
            if (above == null) {
                roots.add(id);
            } else {
                below.computeIfAbsent(above.to(), _ -> new ArrayList<>()).add(id);
            }
        }
        List<Strand> strands = new ArrayList<>();
        roots.forEach(root -> strand(root, 0, strands));
        return strands;
    }

    private void hang(Id id) {
        for (Answer answer : answers(id)) {
            if (!isAbove(id, answer.to())) {
                under.put(id, answer);
                return;
            }
        }
    }

    /// Whether a text stands above another, or is it.
    private boolean isAbove(Id above, Id id) {
        Set<Id> seen = new HashSet<>();
        Id next = id;
        while (seen.add(next)) {
            if (next.equals(above)) {
                return true;
            }
            Answer answer = under.get(next);
            if (answer == null) {
                return false;
            }
            next = answer.to();
        }
        return false;
    }

    private List<Answer> answers(Id id) {
        Article article = members.get(id);
        return article == null
                ? List.of()
                : article.answers().stream()
                        .filter(answer -> !answer.to().equals(id))
                        .filter(answer -> members.containsKey(answer.to()))
                        .distinct()
                        .toList();
    }

    private void strand(Id id, int depth, List<Strand> strands) {
        Optional<Answer> above = Optional.ofNullable(under.get(id));
        strands.add(
                new Strand(
                        id,
                        depth,
                        above.map(Answer::relation),
                        answers(id).stream()
                                .filter(answer -> !above.equals(Optional.of(answer)))
                                .toList()));
        below.getOrDefault(id, List.of()).forEach(next -> strand(next, depth + 1, strands));
    }
}
