package org.standfirst.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.standfirst.content.Refusal;
import org.standfirst.content.Taxonomy.Role;

/// A small file in which a journal says what cannot be recognised by name. `docs/mapping.md` describes it.
///
/// @param taxonomies by their key in the old system
/// @param subtitles custom fields that hold a subtitle
/// @param notAuthors accounts that posted for others
record Mapping(Map<String, Taxonomy> taxonomies, List<String> subtitles, Set<String> notAuthors) {
    static final Mapping NONE = new Mapping(Map.of(), List.of(), Set.of());

    /// What is said of one taxonomy.
    record Taxonomy(
            Optional<Role> role,
            Optional<String> base,
            Optional<String> label,
            Optional<String> plural) {
        static final Taxonomy NOTHING =
                new Taxonomy(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Taxonomy of(String key) {
        return taxonomies.getOrDefault(key, Taxonomy.NOTHING);
    }

    static Mapping read(Path file) {
        Object read;
        try {
            read =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build())
                            .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new Refusal(
                    "The mapping %s cannot be read.".formatted(file),
                    "Check the name of the file and whether you may read it.");
        } catch (YamlEngineException e) {
            throw new Refusal(
                    "The mapping %s is not YAML: %s".formatted(file, firstLine(e)),
                    "docs/mapping.md shows how one is written.");
        }
        return new Reader(file).mapping(read);
    }

    private static String firstLine(YamlEngineException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message) + ".";
    }

    private record Reader(Path file) {
        Mapping mapping(Object read) {
            Map<?, ?> all = read == null ? Map.of() : map("the file", read);
            Map<String, Taxonomy> taxonomies = new HashMap<>();
            List<String> subtitles = new ArrayList<>();
            Set<String> notAuthors = new LinkedHashSet<>();
            for (Map.Entry<?, ?> one : all.entrySet()) {
                switch (String.valueOf(one.getKey())) {
                    case "taxonomies" ->
                            map("taxonomies", one.getValue())
                                    .forEach((key, value) ->
                                            taxonomies.put(
                                                    String.valueOf(key),
                                                    taxonomy(
                                                            String.valueOf(key),
                                                            map("" + key, value))));
                    case "subtitles" -> subtitles.addAll(list("subtitles", one.getValue()));
                    case "not-authors" -> notAuthors.addAll(list("not-authors", one.getValue()));
                    default ->
                            throw wrong(
                                    "“%s” is none of its parts.".formatted(one.getKey()),
                                    "It may hold “taxonomies”, “subtitles” and “not-authors”.");
                }
            }
            return new Mapping(
                    Map.copyOf(taxonomies), List.copyOf(subtitles), Set.copyOf(notAuthors));
        }

        private Taxonomy taxonomy(String key, Map<?, ?> said) {
            Optional<Role> role = Optional.empty();
            Optional<String> base = Optional.empty();
            Optional<String> label = Optional.empty();
            Optional<String> plural = Optional.empty();
            for (Map.Entry<?, ?> one : said.entrySet()) {
                String value = String.valueOf(one.getValue());
                switch (String.valueOf(one.getKey())) {
                    case "role" -> role = Optional.of(role(key, value));
                    case "base" -> base = Optional.of(base(key, value));
                    case "label" -> label = Optional.of(value);
                    case "plural" -> plural = Optional.of(value);
                    default ->
                            throw wrong(
                                    "nothing called “%s” can be said of “%s”."
                                            .formatted(one.getKey(), key),
                                    "Say its “role”, “base”, “label” or “plural”.");
                }
            }
            return new Taxonomy(role, base, label, plural);
        }

        private Role role(String key, String value) {
            return Arrays.stream(Role.values())
                    .filter(role -> role != Role.COLLECTION)
                    .filter(role -> role.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            wrong(
                                    "“%s” is no role for “%s”.".formatted(value, key),
                                    "Use category, place, tag, contributor, issue, symposium or other."));
        }

        private String base(String key, String value) {
            if (!value.matches("/([^/?#]+/)+")) {
                throw wrong(
                        "“%s” is no base for “%s”.".formatted(value, key),
                        "A base begins and ends with a slash, for example “/places/”.");
            }
            return value;
        }

        private Map<?, ?> map(String what, Object value) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(
                    "“%s” is not a list of names and values.".formatted(what),
                    "docs/mapping.md shows how one is written.");
        }

        private List<String> list(String what, Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(String::valueOf).toList();
            }
            throw wrong(
                    "“%s” is not a list.".formatted(what),
                    "Write it as [one, two], or one to a line behind a hyphen.");
        }

        private Refusal wrong(String wrong, String cure) {
            return new Refusal("The mapping %s: %s".formatted(file, wrong), cure);
        }
    }
}
