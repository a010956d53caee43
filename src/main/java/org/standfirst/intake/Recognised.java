package org.standfirst.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Kind;
import org.standfirst.content.Taxonomy.Role;
import org.standfirst.wordpress.ExportItem;

/// What is recognised by its name alone: taxonomies, custom fields, kinds of texts. A mapping overrides it.
final class Recognised {
    /// Its terms are the menus, which are taken in as such.
    static final String MENU = "nav_menu";

    /// In what form a theme sets a text: aside, gallery, quote.
    static final String FORMAT = "post_format";

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("category", Role.CATEGORY),
                    Map.entry("post_tag", Role.TAG),
                    Map.entry("author", Role.CONTRIBUTOR),
                    Map.entry("authors", Role.CONTRIBUTOR),
                    Map.entry("contributor", Role.CONTRIBUTOR),
                    Map.entry("contributors", Role.CONTRIBUTOR),
                    Map.entry("byline", Role.CONTRIBUTOR),
                    Map.entry("writer", Role.CONTRIBUTOR),
                    Map.entry("place", Role.PLACE),
                    Map.entry("places", Role.PLACE),
                    Map.entry("location", Role.PLACE),
                    Map.entry("locations", Role.PLACE),
                    Map.entry("region", Role.PLACE),
                    Map.entry("regions", Role.PLACE),
                    Map.entry("country", Role.PLACE),
                    Map.entry("countries", Role.PLACE),
                    Map.entry("issue", Role.ISSUE),
                    Map.entry("issues", Role.ISSUE),
                    Map.entry("issue_number", Role.ISSUE),
                    Map.entry("issuem_issue", Role.ISSUE),
                    Map.entry("magazine_issue", Role.ISSUE),
                    Map.entry("volume", Role.ISSUE),
                    Map.entry("symposium", Role.SYMPOSIUM),
                    Map.entry("symposia", Role.SYMPOSIUM),
                    Map.entry("series", Role.SYMPOSIUM),
                    Map.entry("dossier", Role.SYMPOSIUM),
                    Map.entry("forum", Role.SYMPOSIUM));
    private static final Map<String, String> LABELS =
            Map.of(
                    "category", "Category/Categories",
                    "post_tag", "Tag/Tags",
                    "symposium", "Symposium/Symposia",
                    "symposia", "Symposium/Symposia",
                    "series", "Series/Series",
                    "issue_number", "Issue/Issues",
                    "issuem_issue", "Issue/Issues");
    private static final Set<String> NOT_TAXONOMIES =
            Set.of(
                    MENU,
                    "link_category",
                    FORMAT,
                    "wp_theme",
                    "wp_template_part_area",
                    "wp_pattern_category",
                    "language",
                    "term_language",
                    "post_translations",
                    "term_translations",
                    "following_users",
                    "ef_editorial_meta");
    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("interview", new Kind.Interview()),
                    Map.entry("review", new Kind.Review(List.of())),
                    Map.entry("book-review", new Kind.Review(List.of())),
                    Map.entry("editorial", new Kind.Editorial()),
                    Map.entry("letter", new Kind.Letter()),
                    Map.entry("poem", new Kind.Poem()),
                    Map.entry("poetry", new Kind.Poem()),
                    Map.entry("obituary", new Kind.Obituary("")),
                    Map.entry("open-letter", new Kind.OpenLetter("", List.of())),
                    Map.entry("report", new Kind.Report()),
                    Map.entry("memorandum", new Kind.Memorandum()),
                    Map.entry("faq", new Kind.Faq(List.of())),
                    Map.entry("reply", new Kind.Reply()),
                    Map.entry("statement", new Kind.Compilation(List.of())));

    static final List<String> SUBTITLES =
            List.of(
                    "subtitle",
                    "_subtitle",
                    "wps_subtitle",
                    "secondary_title",
                    "_secondary_title",
                    "kicker",
                    "kia_subtitle",
                    "the_subtitle",
                    "post_subtitle",
                    "sub_title",
                    "subhead",
                    "dek",
                    "newspack_post_subtitle");
    static final List<String> GUESTS =
            List.of("guest_author", "guest-author", "guest_author_name", "author_name", "byline");
    static final List<String> LANGUAGES = List.of("language", "lang", "_language", "_locale");
    private static final List<String> CREDITS =
            List.of(
                    "_media_credit",
                    "media_credit",
                    "_wp_attachment_credit",
                    "credit",
                    "photo_credit",
                    "source_name");

    private Recognised() {}

    /// Who took or drew a file, as it stands in the fields of the item; empty where nobody said.
    static String credit(ExportItem item) {
        return CREDITS.stream()
                .flatMap(key -> item.meta(key).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static boolean isTaxonomy(String key) {
        return !NOT_TAXONOMIES.contains(key);
    }

    static Role role(String key) {
        return ROLES.getOrDefault(key, Role.OTHER);
    }

    /// The words for one and for all of a taxonomy.
    static String[] labels(String key) {
        String known = LABELS.get(key);
        if (known != null) {
            return known.split("/", 2);
        }
        String words = key.replaceAll("[_-]+", " ").strip();
        String one =
                words.isEmpty()
                        ? key
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        if (one.endsWith("ies")) {
            return new String[] {one.substring(0, one.length() - 3) + "y", one};
        }
        if (one.endsWith("s") && !one.endsWith("ss")) {
            return new String[] {one.substring(0, one.length() - 1), one};
        }
        return new String[] {
            one,
            one.endsWith("y") && !one.matches(".*[aeiou]y")
                    ? one.substring(0, one.length() - 1) + "ies"
                    : one + "s"
        };
    }

    /// Of two kinds the one that says more: every open letter is a letter.
    static Optional<Kind> better(Optional<Kind> one, Optional<Kind> other) {
        if (one.isEmpty() || (one.get() instanceof Kind.Letter && other.isPresent())) {
            return other.isPresent() ? other : one;
        }
        return one;
    }

    /// The kind of a text that is filed under a category or tag of that slug.
    static Optional<Kind> kind(String slug) {
        Kind kind = KINDS.get(slug);
        if (kind != null) {
            return Optional.of(kind);
        }
        if (slug.endsWith("ies") && KINDS.containsKey(slug.substring(0, slug.length() - 3) + "y")) {
            return Optional.ofNullable(KINDS.get(slug.substring(0, slug.length() - 3) + "y"));
        }
        return slug.endsWith("s")
                ? Optional.ofNullable(KINDS.get(slug.substring(0, slug.length() - 1)))
                : Optional.empty();
    }
}
