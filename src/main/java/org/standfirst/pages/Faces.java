package org.standfirst.pages;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.content.Language;

/// The faces that the style sheet asks for: a browser takes those for the letters that it meets.
public final class Faces {
    private static final Pattern NAME = Pattern.compile("url\\(([a-z-]+)\\)");

    private static final Map<String, Face> BY_NAME = read();
    private static final Map<String, Face> BY_PATH =
            BY_NAME.values().stream()
                    .collect(Collectors.toMap(face -> face.address().path(), Function.identity()));

    private Faces() {}

    private static Map<String, Face> read() {
        SortedMap<String, byte[]> cuts = new TreeMap<>();
        Stream.concat(
                        Stream.of("regular", "italic", "bold")
                                .flatMap(style ->
                                        Stream.of(
                                                        "latin",
                                                        "latin-a",
                                                        "latin-b",
                                                        "cyrillic",
                                                        "cyrillic-b",
                                                        "greek")
                                                .map(script -> style + "-" + script)),
                        Stream.of("regular", "bold")
                                .flatMap(style ->
                                        Stream.of("arabic", "arabic-b")
                                                .map(script -> style + "-" + script)))
                .forEach(name -> cuts.put(name, Resource.bytes("/faces/" + name + ".woff2")));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        cuts.values().forEach(all::writeBytes);
        String hash = StyleSheet.hash(all.toByteArray());
        return cuts.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                cut -> Face.of(cut.getKey(), cut.getValue(), hash)));
    }

    /// All of them.
    public static Collection<Face> all() {
        return BY_NAME.values();
    }

    /// The face at a path.
    public static Optional<Face> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /// Where the face stands that a page in that language is sure to need.
    public static Address first(Language language) {
        String script =
                switch (language.locale().getLanguage()) {
                    case "be", "bg", "mk", "ru", "sr", "uk" -> "cyrillic";
                    case "el" -> "greek";
                    case "ar", "fa", "ps", "ur" -> "arabic";
                    default -> "latin";
                };
        return named("regular-" + script).address();
    }

    /// Those style rules with the addresses of faces in the place of their names.
    static String addressed(String css) {
        return NAME.matcher(css)
                .replaceAll(url -> "url(" + named(url.group(1)).address().encoded() + ")");
    }

    private static Face named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalStateException("There is no face " + name));
    }
}
