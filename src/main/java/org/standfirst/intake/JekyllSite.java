package org.standfirst.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.standfirst.content.Address;
import org.standfirst.content.Journal;
import org.standfirst.markdown.FolderFiles;
import org.standfirst.markdown.MarkdownFile;
import org.standfirst.markdown.Piece;
import org.standfirst.markdown.Value;

/// A site of Jekyll: texts in `_posts/` and `_drafts/`, pages and files beside them.
final class JekyllSite {
    private static final Pattern POST =
            Pattern.compile(
                    "(?:.*/)?_posts/(?:.*/)?(\\d{4}-\\d{1,2}-\\d{1,2})-([^/]+)\\.(?:md|markdown)");
    private static final Pattern DRAFT =
            Pattern.compile("_drafts/(?:.*/)?([^/]+)\\.(?:md|markdown)");
    private static final Map<String, String> STYLES =
            Map.of(
                    "date", "/:categories/:year/:month/:day/:title.html",
                    "pretty", "/:categories/:year/:month/:day/:title/",
                    "ordinal", "/:categories/:year/:y_day/:title.html",
                    "none", "/:categories/:title.html");

    private final Path root;
    private final FolderFiles found;
    private final SiteFront settings;
    private final SiteFolder folder;

    JekyllSite(Path root, Instant now) {
        this.root = root;
        this.found = FolderFiles.in(root);
        this.settings =
                new SiteFront(
                        found.files().containsKey("_config.yml")
                                ? MarkdownFile.fields(root.resolve("_config.yml"), "_config.yml")
                                : Value.Fields.none(1));
        this.folder = new SiteFolder(found.files(), HugoSite.zone(settings.word("timezone")), now);
    }

    static boolean isOne(Path root) {
        return Files.isDirectory(root.resolve("_posts"), LinkOption.NOFOLLOW_LINKS);
    }

    Source source(Optional<Integer> pageSize) {
        for (String path : found.files().keySet()) {
            Matcher post = POST.matcher(path);
            Matcher draft = DRAFT.matcher(path);
            if (post.matches()) {
                post(path, Optional.of(date(post.group(1))), post.group(2));
            } else if (draft.matches()) {
                post(path, Optional.empty(), draft.group(1));
            } else if (!path.startsWith("_") && !path.contains("/_")) {
                other(path);
            }
        }
        String name = String.valueOf(root.toAbsolutePath().normalize().getFileName());
        String home =
                settings.word("url")
                        .map(url -> url.replaceFirst("/+$", ""))
                        .filter(url -> url.matches("https?://[^\\s/?#]+"))
                        .orElse(Journal.unnamed().home());
        return folder.source(
                pageSize,
                home.equals(Journal.unnamed().home()) ? name : FolderSource.name(home),
                SiteFolder.journal(
                        settings.word("title").orElse(name),
                        settings.word("description", "tagline").orElse(""),
                        settings.word("lang", "locale"),
                        home),
                found.strays());
    }

    /// `2024-5-6` is a date as well.
    private static String date(String written) {
        String[] parts = written.split("-", -1);
        return "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0');
    }

    private void post(String path, Optional<String> date, String name) {
        SiteFront front = folder.front(path);
        Optional<OffsetDateTime> moment = folder.moment(front, date);
        String slug = front.word("slug").orElse(name);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", slug);
        parts.put("slug", SiteFolder.slug(slug));
        parts.put("name", name);
        parts.put(
                "categories",
                java.util.stream.Stream.concat(
                                front.words("category").stream(),
                                front.words("categories").stream())
                        .map(SiteFolder::slug)
                        .distinct()
                        .collect(Collectors.joining("/")));
        String pattern =
                front.word("permalink").or(() -> settings.word("permalink")).orElse("date");
        String style = STYLES.getOrDefault(pattern, pattern);
        folder.text(
                path,
                Piece.Sort.ARTICLE,
                SiteFolder.address(
                        Permalink.of(style, moment, parts).orElse("/" + slug + "/"), slug),
                date,
                JekyllText::plain);
    }

    private void other(String path) {
        boolean isMarkdown = path.endsWith(".md") || path.endsWith(".markdown");
        if (!isMarkdown) {
            if (OldSite.isFile("/" + path)) {
                folder.media(path, SiteFolder.address(path, path));
            }
            return;
        }
        SiteFront front = folder.front(path);
        if (front.keys().isEmpty()) {
            // Jekyll takes a file without front matter as it is; README.md is one.
            return;
        }
        String plain = path.replaceFirst("\\.(md|markdown)$", "").replaceFirst("(^|/)index$", "$1");
        boolean isPretty =
                settings.word("permalink")
                        .filter(it -> it.endsWith("/") || it.equals("pretty"))
                        .isPresent();
        Address address =
                SiteFolder.address(
                        front.word("permalink")
                                .orElse(
                                        plain.isEmpty() || plain.endsWith("/")
                                                ? plain
                                                : plain + (isPretty ? "/" : ".html")),
                        plain);
        folder.text(path, Piece.Sort.PAGE, address, Optional.empty(), JekyllText::plain);
    }
}
