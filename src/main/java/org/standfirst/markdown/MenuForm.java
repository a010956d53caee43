package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Menu;
import org.standfirst.content.Menu.Item;
import org.standfirst.content.Menu.Place;
import org.standfirst.content.Menu.Target;

/// Menus, as `journal.yaml` has them: `menu` stands at the head of every page, `menus` are further ones.
final class MenuForm {
    private static final String NAME = "Main";
    private static final Map<String, Place> PLACES = ArticleForm.words(Place.values());

    private MenuForm() {}

    static void ask(Front front) {
        for (String key : List.of("menu", "menu-name", "menus")) {
            front.entry(key);
        }
    }

    static List<Menu> read(Front front, Context context) {
        List<Menu> menus = new ArrayList<>();
        if (front.has("menu")) {
            menus.add(
                    new Menu(
                            front.word("menu-name").orElse(NAME),
                            Place.HEADER,
                            items(front, "menu", context)));
        }
        menus.addAll(
                front.each(
                        "menus",
                        menu ->
                                new Menu(
                                        menu.word("name").orElse(""),
                                        menu.word("place")
                                                .map(it ->
                                                        menu.choice(
                                                                "place",
                                                                menu.line("place"),
                                                                it,
                                                                PLACES))
                                                .orElse(Place.NOWHERE),
                                        items(menu, "entries", context))));
        return menus;
    }

    private static List<Item> items(Front front, String key, Context context) {
        return front.each(
                key,
                item ->
                        new Item(
                                item.set("label").orElse(Line.EMPTY),
                                item.entry("to")
                                        .map(to ->
                                                target(
                                                        item,
                                                        to.value().line(),
                                                        item.word("to", to.value()),
                                                        context))
                                        .orElseGet(Target.Heading::new),
                                items(item, "entries", context)));
    }

    /// A path of a file, as `pages/about.md`, is that document wherever it stands; anything else is
    /// an address.
    private static Target target(Front front, int line, String to, Context context) {
        if (to.endsWith(".md") && !to.startsWith("/") && !to.contains("://")) {
            return new Target.To(context.id(front, line, to, ""));
        }
        if (to.startsWith(TAXONOMY)) {
            return context.settings()
                    .ofKey(to.substring(TAXONOMY.length()))
                    .<Target>map(shelf -> new Target.To(context.taxonomy(shelf)))
                    .orElseThrow(() ->
                            front.wrong(
                                    line,
                                    "the journal has no taxonomy “%s”."
                                            .formatted(Yaml.shown(to.substring(TAXONOMY.length()))),
                                    "Add it to journal.yaml, or correct its name."));
        }
        return new Target.Link(to);
    }

    private static final String TAXONOMY = "taxonomy:";

    static void write(List<Menu> menus, Sheet sheet, Written written, Map<Id, String> taxonomies) {
        List<Value> others = new ArrayList<>();
        boolean hasHead = false;
        for (Menu menu : menus) {
            if (menu.place() == Place.HEADER && !hasHead) {
                hasHead = true;
                if (!menu.name().equals(NAME)) {
                    sheet.put("menu-name", menu.name());
                }
                sheet.put("menu", entries(menu.items(), written, taxonomies));
            } else {
                others.add(
                        new Sheet()
                                .put("name", menu.name())
                                .put("place", ArticleForm.word(menu.place()))
                                .put("entries", entries(menu.items(), written, taxonomies))
                                .done());
            }
        }
        sheet.row("menus", others);
    }

    private static Value entries(List<Item> items, Written written, Map<Id, String> taxonomies) {
        List<Value> all = new ArrayList<>();
        for (Item item : items) {
            Sheet sheet = new Sheet().unlessEmpty("label", item.label());
            Optional<String> to = to(item.target(), written, taxonomies);
            boolean isLost = to.isEmpty() && !(item.target() instanceof Target.Heading);
            if (isLost && item.items().isEmpty()) {
                continue;
            }
            sheet.put("to", to);
            if (!item.items().isEmpty()) {
                sheet.put("entries", entries(item.items(), written, taxonomies));
            }
            all.add(sheet.done());
        }
        return new Value.Row(1, all);
    }

    private static Optional<String> to(Target target, Written written, Map<Id, String> taxonomies) {
        return switch (target) {
            case Target.Heading _ -> Optional.empty();
            case Target.Link(String href) -> Optional.of(href);
            case Target.To(Id id) ->
                    Optional.ofNullable(written.pieces().get(id))
                            .map(piece -> piece.key() + ".md")
                            .or(() ->
                                    Optional.ofNullable(taxonomies.get(id)).map(TAXONOMY::concat));
        };
    }
}
