package org.standfirst.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Language;

/// The one style sheet, at an address that carries its hash, so that it can be kept for ever, and
/// the faces that it asks for.
public final class StyleSheet {
    private static final String RESOURCE = "/style/standfirst.css";
    private static final Pattern FACE = Pattern.compile("url\\(([a-z-]+)\\)");

    private final byte[] css;
    private final Address address;
    private final Map<String, Face> named = new TreeMap<>();
    private final Map<String, Face> placed = new TreeMap<>();

    private StyleSheet(String written) {
        String addressed =
                FACE.matcher(compact(written))
                        .replaceAll(url -> "url(" + place(url.group(1)) + ")");
        css = addressed.getBytes(StandardCharsets.UTF_8);
        address = new Address("/standfirst-" + hash(css) + ".css");
    }

    private String place(String name) {
        Face face = named.computeIfAbsent(name, Face::read);
        placed.put(face.address().path(), face);
        return face.address().encoded();
    }

    static StyleSheet read() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its style sheet " + RESOURCE);
            }
            return new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet cannot be read", e);
        }
    }

    /// Without what only we read: remarks, and spaces around brackets and semicolons, idle noughts.
    private static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll(": ", ":")
                .replaceAll("(?<=[ :,(-])0\\.", ".")
                .replace(";}", "}")
                .strip();
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Where it stands.
    public Address address() {
        return address;
    }

    /// What it says.
    public byte[] css() {
        return css.clone();
    }

    /// The face at a path.
    public Optional<Face> face(String path) {
        return Optional.ofNullable(placed.get(path));
    }

    /// All faces that it may ask for; a browser takes those for the letters that it meets.
    public Collection<Face> faces() {
        return List.copyOf(placed.values());
    }

    /// Where the face stands that a text in that language is sure to need.
    public Address first(Language language) {
        String script =
                switch (language.locale().getLanguage()) {
                    case "be", "bg", "mk", "ru", "sr", "uk" -> "cyrillic";
                    case "el" -> "greek";
                    case "ar", "fa", "ps", "ur" -> "arabic";
                    default -> "latin";
                };
        Face face = Optional.ofNullable(named.get("regular-" + script)).orElseThrow();
        return face.address();
    }
}
