package org.standfirst.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Journal;
import org.standfirst.markdown.FolderFiles;
import org.standfirst.markdown.MarkdownFile;
import org.standfirst.markdown.Piece;
import org.standfirst.markdown.Value;

/// A site of Hugo: texts below `content/`, files below `static/`.
final class HugoSite {
    private static final String CONTENT = "content/";
    private static final String STATIC = "static/";
    private static final String INDEX = "_index.md";
    private static final List<String> CONFIGURATIONS =
            List.of(
                    "hugo.toml",
                    "hugo.yaml",
                    "hugo.yml",
                    "config.toml",
                    "config.yaml",
                    "config.yml",
                    "config/_default/hugo.toml",
                    "config/_default/hugo.yaml",
                    "config/_default/config.toml",
                    "config/_default/config.yaml");

    private final Path root;
    private final FolderFiles found;
    private final SiteFront settings;
    private final SiteFolder folder;

    HugoSite(Path root, Instant now) {
        this.root = root;
        this.found = FolderFiles.in(root);
        this.settings =
                CONFIGURATIONS.stream()
                        .filter(found.files()::containsKey)
                        .findFirst()
                        .map(path -> MarkdownFile.fields(root.resolve(path), path))
                        .map(SiteFront::new)
                        .orElseGet(() -> new SiteFront(Value.Fields.none(1)));
        this.folder = new SiteFolder(found.files(), zone(settings.word("timeZone")), now);
    }

    static boolean isOne(Path root) {
        return Files.isDirectory(root.resolve("content"), LinkOption.NOFOLLOW_LINKS);
    }

    static ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (java.time.DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }

    Source source(Optional<Integer> pageSize) {
        taxonomies();
        Map<String, String> strays = new LinkedHashMap<>(found.strays());
        for (String path : found.files().keySet()) {
            if (path.startsWith(STATIC)) {
                String address = path.substring(STATIC.length() - 1);
                if (OldSite.isFile(address)) {
                    folder.media(path, new Address(address));
                }
            } else if (path.startsWith(CONTENT)) {
                content(path, strays);
            }
        }
        String home =
                settings.word("baseURL", "baseurl", "baseUrl")
                        .map(url -> url.replaceFirst("/+$", ""))
                        .filter(url -> url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?"))
                        .orElse(Journal.unnamed().home());
        String name = String.valueOf(root.toAbsolutePath().normalize().getFileName());
        return folder.source(
                pageSize,
                home.equals(Journal.unnamed().home()) ? name : FolderSource.name(home),
                SiteFolder.journal(
                        settings.word("title").orElse(name),
                        settings.within("params")
                                .flatMap(it -> it.word("description", "subtitle", "tagline"))
                                .orElse(""),
                        settings.word("languageCode", "locale", "defaultContentLanguage"),
                        home),
                strays);
    }

    /// Those that the settings name, and folders that are called like one.
    private void taxonomies() {
        settings.within("taxonomies")
                .ifPresent(named ->
                        named.keys()
                                .forEach(one ->
                                        named.word(one)
                                                .ifPresent(key ->
                                                        folder.taxonomy(
                                                                key,
                                                                SiteFolder.address(
                                                                        key + "/", key)))));
        for (String path : found.files().keySet()) {
            String[] parts = path.split("/", -1);
            boolean isTerm =
                    parts.length >= 4
                            && parts[0].equals("content")
                            && parts[parts.length - 1].equals(INDEX);
            if (isTerm && SiteFolder.role(parts[1]).isPresent()) {
                folder.taxonomy(parts[1], SiteFolder.address(parts[1] + "/", parts[1]));
            }
        }
    }

    private void content(String path, Map<String, String> strays) {
        String within = path.substring(CONTENT.length());
        String name = within.substring(within.lastIndexOf('/') + 1);
        String section = FolderSource.top(within);
        if (!name.endsWith(".md") && !name.endsWith(".markdown")) {
            if (OldSite.isFile("/" + within)) {
                folder.media(path, SiteFolder.address(within, within));
            } else {
                strays.put(path, "it is no Markdown");
            }
        } else if (name.equals(INDEX)) {
            String term = within.substring(0, Math.max(0, within.length() - INDEX.length() - 1));
            int slash = term.indexOf('/');
            if (folder.isTaxonomy(section) && slash > 0) {
                folder.term(section, term.substring(slash + 1), path);
            } else {
                strays.put(path, "the page of a list, which lists make by themselves");
            }
        } else {
            text(path, within, section);
        }
    }

    private void text(String path, String within, String section) {
        SiteFront front = folder.front(path);
        Optional<OffsetDateTime> moment = folder.moment(front, Optional.empty());
        boolean isPage =
                (moment.isEmpty() && !front.isTrue("draft"))
                        || front.word("type", "layout").filter("page"::equals).isPresent();
        folder.text(
                path,
                isPage ? Piece.Sort.PAGE : Piece.Sort.ARTICLE,
                address(front, within, section, moment),
                Optional.empty(),
                HugoText::plain);
    }

    private Address address(
            SiteFront front, String within, String section, Optional<OffsetDateTime> moment) {
        String plain =
                within.replaceFirst("\\.(md|markdown)$", "")
                        .replaceFirst("(^|/)index$", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", "-");
        int last = plain.lastIndexOf('/') + 1;
        String file = plain.substring(last);
        String slug = front.word("slug").orElse(file);
        Optional<String> url = front.word("url").map(it -> it.replaceFirst("^https?://[^/]*", ""));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("slug", front.word("slug").orElseGet(() -> title(front, file)));
        parts.put("title", title(front, file));
        parts.put("filename", file);
        parts.put("contentbasename", file);
        parts.put("slugorfilename", slug);
        parts.put("slugorcontentbasename", slug);
        parts.put("section", section);
        parts.put("sections", plain.substring(0, Math.max(0, last - 1)));
        Optional<String> permalink =
                settings.within("permalinks")
                        .flatMap(all ->
                                all.within("page")
                                        .flatMap(pages -> pages.word(section))
                                        .or(() -> all.word(section)))
                        .flatMap(pattern -> Permalink.of(pattern, moment, parts));
        return SiteFolder.address(
                url.or(() -> permalink).orElse(plain.substring(0, last) + slug + "/"), within);
    }

    private static String title(SiteFront front, String file) {
        return front.word("title").map(SiteFolder::slug).orElse(file);
    }
}
