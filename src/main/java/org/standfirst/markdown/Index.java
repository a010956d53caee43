package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Refusal;

/// Finds files by what others call them: the end of a path, as long as it must be to mean one.
final class Index {
    private static final int EXAMPLES = 3;

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, Piece> byKey = new HashMap<>();

    Index(Collection<Piece> pieces) {
        for (Piece piece : pieces) {
            byKey.put(piece.key(), piece);
            byName.computeIfAbsent(piece.name(), _ -> new ArrayList<>(1)).add(piece.key());
        }
    }

    Optional<Piece> at(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The keys that a reference may mean: within the folder that it is meant for, or else a whole path.
    private List<String> candidates(String reference, String folder) {
        if (!folder.isEmpty() && byKey.containsKey(folder + "/" + reference)) {
            return List.of(folder + "/" + reference);
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        List<String> found =
                byName.getOrDefault(name, List.of()).stream()
                        .filter(key -> key.startsWith(folder + "/"))
                        .filter(key -> key.endsWith("/" + reference))
                        .toList();
        return found.isEmpty() && byKey.containsKey(reference) ? List.of(reference) : found;
    }

    /// The file at a path, or else the only one of its name.
    Optional<String> one(String path) {
        List<String> called =
                byName.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of());
        return byKey.containsKey(path)
                ? Optional.of(path)
                : called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /// Whether a reference means just that.
    boolean means(String reference, String folder, String key) {
        return candidates(reference, folder).equals(List.of(key));
    }

    /// The key of what a reference means.
    ///
    /// @param folder where it is looked for first, for example `articles`
    String find(Front front, int line, String reference, String folder) {
        String plain = reference.replaceFirst("^/+", "").replaceFirst("\\.md$", "");
        List<String> found = candidates(plain, folder);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw found.isEmpty()
                ? nothing(front, line, reference, folder)
                : front.wrong(
                        line,
                        "“%s” may mean %s."
                                .formatted(
                                        Yaml.shown(reference),
                                        String.join(
                                                " or ",
                                                found.subList(
                                                        0, Math.min(EXAMPLES, found.size())))),
                        "Write as much of the path before it as makes it one of them.");
    }

    private static Refusal nothing(Front front, int line, String reference, String folder) {
        return front.wrong(
                line,
                folder.isEmpty()
                        ? "there is no “%s” in the folder.".formatted(Yaml.shown(reference))
                        : "there is no “%s” in %s.".formatted(Yaml.shown(reference), folder),
                "Write the name of a file without .md, or make one of that name.");
    }
}
