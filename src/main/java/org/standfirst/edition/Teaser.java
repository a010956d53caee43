package org.standfirst.edition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Subject;
import org.standfirst.typesetting.Excerpt;

/// What lists and feeds show of an article, with the names of its people and issues.
///
/// @param kind the word for its kind
public record Teaser(
        Id id,
        Address address,
        Line title,
        Optional<Line> subtitle,
        Optional<Line> standfirst,
        Excerpt excerpt,
        String kind,
        Language language,
        OffsetDateTime published,
        List<Credited> credits,
        List<Place> issues) {

    /// Somebody credited, by name.
    public record Credited(Article.Role role, Place place) {}

    static Optional<Teaser> of(Edition edition, Id id) {
        Entry entry = edition.entry(id).orElse(null);
        if (entry == null || !(entry.text() instanceof Article article)) {
            return Optional.empty();
        }
        return article.published()
                .map(at ->
                        new Teaser(
                                id,
                                article.address(),
                                article.title(),
                                article.subtitle(),
                                article.standfirst(),
                                entry.gist().excerpt(),
                                article.kind().word(),
                                article.language(),
                                at,
                                credits(edition, article),
                                issues(edition, article)));
    }

    static List<Credited> credits(Edition edition, Article article) {
        return article.credits().stream()
                .flatMap(credit ->
                        place(edition, credit.contributor()).stream()
                                .map(place -> new Credited(credit.role(), place)))
                .toList();
    }

    private static List<Place> issues(Edition edition, Article article) {
        return article.issues().stream()
                .flatMap(placement -> place(edition, placement.in()).stream())
                .toList();
    }

    private static Optional<Place> place(Edition edition, Id subject) {
        return edition.document(subject, Subject.class)
                .map(found -> new Place(found.address(), found.name()));
    }
}
