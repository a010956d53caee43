package org.standfirst.edition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// What one line says of an article: all that a page needs which only names it.
public record Mention(
        Address address,
        Line title,
        Language language,
        OffsetDateTime published,
        List<Teaser.Credited> credits) {
    static Optional<Mention> of(Edition edition, Id id) {
        return edition.article(id)
                .flatMap(article ->
                        article.published()
                                .map(at ->
                                        new Mention(
                                                article.address(),
                                                article.title(),
                                                article.language(),
                                                at,
                                                Teaser.credits(edition, article))));
    }
}
