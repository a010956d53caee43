package org.standfirst.markdown;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.content.Journal;
import org.standfirst.content.Journal.Feeds;
import org.standfirst.content.Journal.Shown;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.Taxonomy;
import org.standfirst.markdown.Settings.Shelf;

/// The journal's settings and taxonomies, as `journal.yaml` has them.
final class SettingsForm {
    static final String FILE = "journal.yaml";

    /// Folders that are no taxonomy's.
    static final Set<String> RESERVED = Set.of("articles", "pages", "comments", "media");

    private static final Map<String, Taxonomy.Role> ROLES =
            ArticleForm.words(Taxonomy.Role.values());
    private static final Map<String, Shown> SHOWN = ArticleForm.words(Shown.values());
    private static final Map<String, Feeds> FEEDS = ArticleForm.words(Feeds.values());

    private SettingsForm() {}

    /// Reads all but the menus, which name files: those are asked for only.
    static Settings read(Front front) {
        Journal unnamed = Journal.unnamed();
        Line name =
                front.set("name")
                        .orElseThrow(() ->
                                front.wrong("", "the journal has no name.", "Write “name: …”."));
        Line motto = front.set("motto").orElse(Line.EMPTY);
        Language language =
                front.word("language")
                        .map(tag ->
                                front.checked(
                                        front.line("language"), "language", tag, Language::new))
                        .orElse(Language.ENGLISH);
        String home = front.word("home").map(it -> home(front, it)).orElse(unnamed.home());
        ZoneId zone =
                KindForm.wanted(front, "zone", "a zone as Europe/Rome", ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        int pageSize = front.number("page-size").orElse(unnamed.pageSize());
        Set<Shown> shown = front.has("shown") ? shown(front) : Set.of(Shown.values());
        Look look = LookForm.read(front);
        Optional<String> licence = front.word("licence");
        Optional<Feeds> feeds =
                front.word("feeds")
                        .map(word -> front.choice("feeds", front.line("feeds"), word, FEEDS));
        Journal journal =
                front.checked(
                        front.line("page-size"),
                        "page-size",
                        "",
                        _ ->
                                new Journal(
                                        name,
                                        motto,
                                        language,
                                        home,
                                        pageSize,
                                        shown,
                                        front.formerly(),
                                        Optional.of(look),
                                        licence,
                                        feeds));
        List<Shelf> shelves = front.each("taxonomies", SettingsForm::shelf);
        distinct(front, shelves);
        MenuForm.ask(front);
        return new Settings(journal, zone, shelves);
    }

    private static String home(Front front, String home) {
        String plain = home.strip().replaceFirst("/+$", "");
        if (!plain.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw front.wrong(
                    "home",
                    "“%s” is not the address of a site.".formatted(Yaml.shown(home)),
                    "Write it with scheme and host, as https://www.example.org.");
        }
        return plain;
    }

    private static Set<Shown> shown(Front front) {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        for (Value each : front.row("shown")) {
            shown.add(front.choice("shown", each.line(), front.word("shown", each), SHOWN));
        }
        return shown;
    }

    private static Shelf shelf(Front front) {
        String key =
                front.word("key")
                        .filter(it -> !it.isBlank())
                        .orElseThrow(() ->
                                front.wrong(
                                        "key",
                                        "a taxonomy has no “key”.",
                                        "Write “key:” and its name, as “category”."));
        Taxonomy.Role role =
                front.word("role")
                        .map(it -> front.choice("role", front.line("role"), it, ROLES))
                        .orElse(Taxonomy.Role.OTHER);
        String folder = front.word("folder").orElse(key);
        if (RESERVED.contains(folder) || folder.contains("/") || folder.startsWith(".")) {
            throw front.wrong(
                    "key",
                    "a taxonomy cannot have the folder “%s”.".formatted(Yaml.shown(folder)),
                    "Give it another with “folder:”.");
        }
        String label = front.word("label").orElse(key);
        return new Shelf(
                folder,
                new Taxonomy(
                        key,
                        role,
                        label,
                        front.word("plural").orElse(label),
                        front.address("address").orElseGet(() -> new Address("/" + folder + "/"))));
    }

    private static void distinct(Front front, List<Shelf> shelves) {
        Set<String> seen = new HashSet<>();
        for (Shelf shelf : shelves) {
            if (!seen.add("folder " + shelf.folder())
                    || !seen.add("key " + shelf.taxonomy().key())) {
                throw front.wrong(
                        "taxonomies",
                        "two taxonomies are called “%s”."
                                .formatted(Yaml.shown(shelf.taxonomy().key())),
                        "Give each a “key” of its own.");
            }
        }
    }

    static void write(Settings settings, Sheet sheet) {
        Journal journal = settings.journal();
        sheet.line("name", journal.name())
                .unlessEmpty("motto", journal.motto())
                .put("language", journal.language().tag())
                .put("home", journal.home())
                .plain("page-size", Integer.toString(journal.pageSize()));
        if (journal.shown().size() != Shown.values().length) {
            sheet.put(
                    "shown",
                    Value.Row.of(journal.shown().stream().map(ArticleForm::word).toList()));
        }
        LookForm.write(journal.look(), sheet);
        journal.ownFeeds().ifPresent(feeds -> sheet.put("feeds", feeds.word()));
        journal.licence().ifPresent(licence -> sheet.put("licence", licence));
        sheet.formerly(journal.formerly())
                .row("taxonomies", settings.shelves().stream().map(SettingsForm::written).toList());
    }

    private static Value written(Shelf shelf) {
        Taxonomy taxonomy = shelf.taxonomy();
        Sheet sheet =
                new Sheet()
                        .put("key", taxonomy.key())
                        .put("role", ArticleForm.word(taxonomy.role()))
                        .put("label", taxonomy.label())
                        .put("plural", taxonomy.plural())
                        .address("address", taxonomy.address());
        if (!shelf.folder().equals(taxonomy.key())) {
            sheet.put("folder", shelf.folder());
        }
        return sheet.done();
    }

    /// Folders for taxonomies, each of its own.
    static List<Shelf> shelves(List<Taxonomy> taxonomies) {
        Map<String, Shelf> shelves = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Taxonomy taxonomy : taxonomies) {
            String wanted = FileNames.of(taxonomy.key());
            String folder = wanted;
            for (int i = 2;
                    RESERVED.contains(FileNames.folded(folder))
                            || shelves.containsKey(FileNames.folded(folder));
                    i++) {
                folder = wanted + "-" + i;
            }
            if (keys.add(taxonomy.key())) {
                shelves.put(FileNames.folded(folder), new Shelf(folder, taxonomy));
            }
        }
        return List.copyOf(shelves.values());
    }
}
