package org.standfirst.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;

/// How a page introduces itself to programs that link to it, file it or show it elsewhere.
///
/// @param title of what is on it, without the journal's name
/// @param language of what is on it
/// @param authors the pages of those who wrote it
/// @param data the same for machines that reason
/// @see <a href="https://ogp.me/">The Open Graph protocol</a>
public record Card(
        Sort sort,
        String title,
        Language language,
        Optional<Picture> picture,
        Optional<OffsetDateTime> published,
        List<Address> authors,
        Optional<Href> licence,
        List<Colophon.Version> versions,
        Optional<LinkedData> data) {
    /// ICU takes a while for each.
    private static final Cache<Language, String> LOCALES =
            Caffeine.newBuilder().maximumSize(500).executor(Runnable::run).build();

    public Card {
        authors = List.copyOf(authors);
        versions = List.copyOf(versions);
    }

    /// What Open Graph calls a page.
    public enum Sort {
        WEBSITE,
        ARTICLE,
        PROFILE;

        /// Its word there.
        public String word() {
            return switch (this) {
                case WEBSITE -> "website";
                case ARTICLE -> "article";
                case PROFILE -> "profile";
            };
        }
    }

    /// A page of which no more is said.
    static Card of(Sort sort, String title, Language language, Optional<Picture> picture) {
        return new Card(
                sort,
                title,
                language,
                picture,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// An article.
    static Card of(ArticlePage page, Colophon colophon) {
        return new Card(
                Sort.ARTICLE,
                page.title().text(),
                page.language(),
                page.lead(),
                page.date(),
                colophon.makers().stream()
                        .filter(Colophon.Maker::isAuthor)
                        .map(Colophon.Maker::page)
                        .distinct()
                        .toList(),
                page.licence().flatMap(Href::to),
                colophon.versions(),
                Optional.of(LinkedData.of(page, colophon)));
    }

    /// The same with what machines reason about.
    Card with(Optional<LinkedData> other) {
        return new Card(
                sort, title, language, picture, published, authors, licence, versions, other);
    }

    /// The language with the country in which most speak it, since Open Graph knows no language
    /// without one: `uk` → `uk_UA`.
    public String locale() {
        return LOCALES.get(language, Card::locale);
    }

    private static String locale(Language language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag()));
        return likely.getLanguage()
                + (likely.getCountry().isEmpty() ? "" : "_" + likely.getCountry());
    }
}
