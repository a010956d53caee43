package org.standfirst.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Menu;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportCategory;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportTerm;

/// Gathers the entries of menus and makes menus of them; one stands at the head of every page.
final class Menus {
    private static final Pattern HEAD =
            Pattern.compile("(?i).*(main|primary|header|top|navigation|haupt|principal).*");
    private static final int DEEPEST = 6;
    private static final int NAMED = 1_000_000;

    private final Plan plan;
    private final Survey survey;
    private final Subjects subjects;
    private final TextSetter setter;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Consignment.Outcome> outcomes = new HashMap<>();

    private record Entry(long id, long parent, int order, Line label, Menu.Target target) {}

    Menus(Plan plan, Survey survey, Subjects subjects, TextSetter setter) {
        this.plan = plan;
        this.survey = survey;
        this.subjects = subjects;
        this.setter = setter;
    }

    /// Takes an entry; says why not, if it leads nowhere.
    Optional<String> add(ExportItem item) {
        Optional<ExportCategory> menu =
                item.categories().stream()
                        .filter(filed -> filed.domain().equals("nav_menu"))
                        .findFirst();
        if (menu.isEmpty()) {
            return Optional.of("it belongs to no menu");
        }
        String slug = slug(menu.get());
        names.putIfAbsent(slug, menu.get().name());
        Optional<Menu.Target> target = target(item);
        if (target.isEmpty()) {
            return Optional.of("what it leads to is not in the export");
        }
        entries.computeIfAbsent(slug, _ -> new ArrayList<>())
                .add(
                        new Entry(
                                item.postId().orElse(0),
                                number(item, "_menu_item_menu_item_parent"),
                                item.menuOrder(),
                                Cleaner.line(item.title()),
                                target.get()));
        return Optional.empty();
    }

    private static String slug(ExportCategory menu) {
        return Names.slug(menu.nicename(), menu.name());
    }

    /// What became of the menu that an entry was added to; known when the menus are taken in.
    Consignment.Outcome outcome(ExportItem item) {
        return item.categories().stream()
                .filter(filed -> filed.domain().equals("nav_menu"))
                .findFirst()
                .flatMap(menu -> Optional.ofNullable(outcomes.get(slug(menu))))
                .orElse(Consignment.Outcome.NEW);
    }

    private static long number(ExportItem item, String field) {
        return item.meta(field)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private Optional<Menu.Target> target(ExportItem item) {
        long object = number(item, "_menu_item_object_id");
        return switch (item.meta("_menu_item_type").orElse("custom")) {
            case "post_type" ->
                    survey.itemOf(object)
                            .map(_ ->
                                    new Menu.Target.To(plan.consignment().idOf("post/" + object)));
            case "taxonomy" ->
                    term(item.meta("_menu_item_object").orElse(""), object)
                            .map(Menu.Target.To::new);
            case "post_type_archive" ->
                    plan.collection(item.meta("_menu_item_object").orElse(""))
                            .map(Menu.Target.To::new);
            default -> Optional.of(link(item.meta("_menu_item_url").orElse("").strip()));
        };
    }

    private Optional<Id> term(String taxonomy, long number) {
        return plan.taxonomy(taxonomy)
                .flatMap(planned ->
                        survey.terms().getOrDefault(taxonomy, Map.of()).entrySet().stream()
                                .filter(one -> is(one.getValue(), number))
                                .findFirst()
                                .flatMap(one -> subjects.id(planned, one.getKey())));
    }

    private static boolean is(ExportTerm term, long number) {
        return term.id().isPresent() && term.id().getAsLong() == number;
    }

    private Menu.Target link(String url) {
        return url.isEmpty() || url.equals("#")
                ? new Menu.Target.Heading()
                : new Menu.Target.Link(setter.local(url).orElse(url));
    }

    /// Takes in the menus, and says which stands at the head: names of menus with what became of them.
    Map<String, String> takeIn() {
        Map<String, String> became = new LinkedHashMap<>();
        Optional<String> head = head();
        entries.forEach((slug, its) -> {
            boolean isHead = head.filter(slug::equals).isPresent();
            Consignment consignment = plan.consignment();
            outcomes.put(
                    slug,
                    consignment.offer(
                            consignment.idOf("menu/" + slug),
                            new Menu(
                                    names.getOrDefault(slug, slug),
                                    isHead ? Menu.Place.HEADER : Menu.Place.NOWHERE,
                                    items(its, 0, 0))));
            became.put(
                    names.getOrDefault(slug, slug),
                    isHead
                            ? "%d entries; it stands at the head of every page"
                                    .formatted(its.size())
                            : "%d entries; kept, and shown nowhere".formatted(its.size()));
        });
        return became;
    }

    /// The menu that is named for it, else the longest.
    private Optional<String> head() {
        return entries.entrySet().stream()
                .max(
                        Comparator.comparingInt(
                                one -> one.getValue().size() + (isNamed(one.getKey()) ? NAMED : 0)))
                .map(Map.Entry::getKey);
    }

    private boolean isNamed(String slug) {
        return HEAD.matcher(slug + " " + names.get(slug)).matches();
    }

    private static List<Menu.Item> items(List<Entry> all, long parent, int depth) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        return all.stream()
                .filter(entry -> entry.parent() == parent && entry.id() != parent)
                .sorted(Comparator.comparingInt(Entry::order).thenComparingLong(Entry::id))
                .map(entry ->
                        new Menu.Item(
                                entry.label(), entry.target(), items(all, entry.id(), depth + 1)))
                .toList();
    }
}
