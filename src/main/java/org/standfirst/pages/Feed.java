package org.standfirst.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// A feed: the newest articles of a listing, for readers that come to ask.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param journal whose feed it is
/// @param self where the feed stands
/// @param page the listing it is of
/// @param items newest first; none is a feed too
public record Feed(
        String home,
        String journal,
        Address self,
        Address page,
        String title,
        String description,
        Language language,
        List<Item> items) {
    public Feed {
        items = List.copyOf(items);
    }

    /// The languages in which feeds are written for machines.
    public enum Form {
        RSS("", "application/rss+xml", ""),
        ATOM("atom/", "application/atom+xml", " (Atom)"),
        JSON("json/", "application/feed+json", " (JSON)");

        private final String path;
        private final String type;
        private final String mark;

        Form(String path, String type, String mark) {
            this.path = path;
            this.type = type;
            this.mark = mark;
        }

        /// Its media type.
        public String type() {
            return type;
        }

        /// Where the feed of a page stands, in this form.
        public Address of(Address page) {
            return page.with(path());
        }

        /// What stands behind the address of the page.
        public String path() {
            return "feed/" + path;
        }

        /// The feed in this form, of which that is the one in RSS.
        public Address beside(Address rss) {
            return path.isEmpty() ? rss : rss.with(path);
        }

        /// What tells its name from those of the other forms.
        public String mark() {
            return mark;
        }
    }

    /// One article.
    ///
    /// @param id by which readers know that they have it; never another once it was given out
    /// @param published the moment of publication; no later moment is known
    /// @param categories the names of its terms
    /// @param kind with the text that only this kind has
    /// @param full the whole text, in house HTML as the archive keeps it
    /// @param recordings sound and film that the text links to and the journal keeps
    public record Item(
            String id,
            Address address,
            Line title,
            Language language,
            OffsetDateTime published,
            List<Credit> credits,
            List<String> categories,
            Summary summary,
            Optional<Picture> lead,
            Kind kind,
            Body full,
            List<Recording> recordings) {
        public Item {
            credits = List.copyOf(credits);
            categories = List.copyOf(categories);
            recordings = List.copyOf(recordings);
        }

        /// Those it is by: authors, and both sides of a conversation.
        List<Credit> authors() {
            return credits.stream().filter(credit -> Credit.isAuthor(credit.role())).toList();
        }

        /// Those who helped.
        List<Credit> helpers() {
            return credits.stream().filter(credit -> !Credit.isAuthor(credit.role())).toList();
        }
    }

    /// Sound or film.
    ///
    /// @param bytes how many
    public record Recording(Address address, String type, long bytes) {}

    /// An address of ours as the world writes it.
    String whole(Address address) {
        return home + address.encoded();
    }

    /// The moment of the newest article.
    Optional<OffsetDateTime> newest() {
        return items.stream()
                .map(Item::published)
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /// The same, where a moment has to be given: the beginning of time if nothing was published.
    OffsetDateTime updated() {
        return newest().orElseGet(() -> Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }
}
