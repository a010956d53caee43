package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Id;
import org.standfirst.content.Taxonomy.Role;
import org.standfirst.markdown.Settings.Shelf;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;

/// The terms that an article is filed under: `categories`, `places` and `tags` for the taxonomies that
/// most journals have, `terms` for any. Their order is that of the keys.
final class Filing {
    static final Map<String, Role> SHORT =
            Map.of("categories", Role.CATEGORY, "places", Role.PLACE, "tags", Role.TAG);
    static final String ANY = "terms";

    private Filing() {}

    static List<Id> read(Front front, Context context) {
        List<Id> terms = new ArrayList<>();
        // Asked for first, that a misspelt one is told of all.
        for (String key : List.of("categories", "places", "tags", ANY)) {
            front.entry(key);
        }
        for (String key : front.keys()) {
            if (key.equals(ANY)) {
                any(front, context, terms);
            } else if (SHORT.containsKey(key) && front.has(key)) {
                Role role = SHORT.get(key);
                Shelf shelf =
                        context.settings()
                                .first(role)
                                .orElseThrow(() ->
                                        front.wrong(
                                                key,
                                                "the journal has no taxonomy for “%s”."
                                                        .formatted(key),
                                                "Add one with “role: %s” to journal.yaml."
                                                        .formatted(ArticleForm.word(role))));
                terms.addAll(context.all(front, key, shelf.folder()));
            }
        }
        return terms;
    }

    private static void any(Front front, Context context, List<Id> terms) {
        for (Value value : front.row(ANY)) {
            Front inner = front.within(ANY, value);
            for (String key : inner.keys()) {
                Shelf shelf =
                        context.settings()
                                .ofKey(key)
                                .orElseThrow(() ->
                                        inner.wrong(
                                                key,
                                                "the journal has no taxonomy “%s”."
                                                        .formatted(Yaml.shown(key)),
                                                "Add it to journal.yaml, or correct its name."));
                terms.addAll(context.all(inner, key, shelf.folder()));
            }
        }
    }

    private record Filed(Shelf shelf, String reference) {}

    static void write(List<Id> terms, Sheet sheet, Written written) {
        List<Filed> filed = terms.stream().flatMap(id -> filed(id, written).stream()).toList();
        Set<String> seen = new LinkedHashSet<>();
        String last = "";
        boolean isSorted = true;
        for (Filed each : filed) {
            String folder = each.shelf().folder();
            isSorted &= folder.equals(last) || seen.add(folder);
            last = folder;
        }
        if (isSorted) {
            sorted(filed, sheet, written);
        } else {
            sheet.row(
                    ANY,
                    filed.stream()
                            .map(each ->
                                    new Sheet()
                                            .put(each.shelf().taxonomy().key(), each.reference())
                                            .done())
                            .toList());
        }
    }

    private static Optional<Filed> filed(Id id, Written written) {
        return Optional.ofNullable(written.pieces().get(id))
                .flatMap(piece -> written.settings().shelf(piece.shelf()))
                .flatMap(shelf ->
                        written.reference(id, shelf.folder())
                                .map(reference -> new Filed(shelf, reference)));
    }

    private static void sorted(List<Filed> filed, Sheet sheet, Written written) {
        Map<Shelf, List<String>> byShelf = new LinkedHashMap<>();
        filed.forEach(each ->
                byShelf.computeIfAbsent(each.shelf(), _ -> new ArrayList<>())
                        .add(each.reference()));
        Map<String, Entry> others = new LinkedHashMap<>();
        for (Map.Entry<Shelf, List<String>> each : byShelf.entrySet()) {
            Optional<String> key = shortKey(each.getKey(), written);
            if (key.isPresent() && others.isEmpty()) {
                sheet.words(key.get(), each.getValue());
            } else {
                others.put(
                        each.getKey().taxonomy().key(),
                        new Entry(1, Value.Row.of(each.getValue())));
            }
        }
        if (!others.isEmpty()) {
            sheet.put(ANY, new Fields(1, others));
        }
    }

    private static Optional<String> shortKey(Shelf shelf, Written written) {
        return SHORT.entrySet().stream()
                .filter(each ->
                        written.settings().first(each.getValue()).equals(Optional.of(shelf)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
