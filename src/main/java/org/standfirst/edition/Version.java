package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Relation;
import org.standfirst.content.Id;
import org.standfirst.content.Language;

/// A text in one of its languages.
public record Version(Language language, Address address) {
    /// Nobody translates a text more often, and a circle of mistakes has to end.
    private static final int MOST = 100;

    /// All versions of a text, the original first. A language that has several is represented by the
    /// oldest, and those it represents have no versions: what one page says of another, that one has
    /// to say too.
    static List<Version> all(Edition edition, Id id) {
        TreeMap<Id, Article> all =
                new TreeMap<>(Debate.reached(edition, id, Relation.TRANSLATES::equals, MOST));
        TreeMap<String, Id> byLanguage = new TreeMap<>();
        all.forEach((one, article) -> byLanguage.putIfAbsent(article.language().tag(), one));
        if (byLanguage.size() < 2 || !byLanguage.containsValue(id)) {
            return List.of();
        }
        List<Id> chosen = new ArrayList<>(byLanguage.values());
        chosen.sort(
                Comparator.comparing((Id one) -> isTranslated(all, one))
                        .thenComparing(Comparator.naturalOrder()));
        return chosen.stream()
                .map(all::get)
                .map(article -> new Version(article.language(), article.address()))
                .toList();
    }

    private static List<Id> translated(Article article) {
        return article.answers().stream()
                .filter(answer -> answer.relation() == Relation.TRANSLATES)
                .map(Article.Answer::to)
                .toList();
    }

    private static boolean isTranslated(TreeMap<Id, Article> all, Id id) {
        Article article = all.get(id);
        return article != null && translated(article).stream().anyMatch(all::containsKey);
    }
}
