package org.standfirst.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.standfirst.content.Language;

/// A file of interface words, as a translator wrote it.
///
/// @param language that the words are in
record Vocabulary(Language language, Map<String, String> words) {
    /// The words for a language: those of its region, else its own, else the English ones.
    static Vocabulary of(Language language) {
        Set<String> names = new LinkedHashSet<>();
        names.add(language.tag());
        names.add(language.locale().getLanguage());
        return names.stream()
                .flatMap(name -> read(name).stream())
                .findFirst()
                .or(() -> read(Language.ENGLISH.tag()))
                .orElseThrow(
                        () -> new IllegalStateException("The program lacks its words in English"));
    }

    private static Optional<Vocabulary> read(String name) {
        try (InputStream in =
                Vocabulary.class.getResourceAsStream("/words/" + name + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties all = new Properties();
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(
                    new Vocabulary(
                            new Language(name),
                            all.stringPropertyNames().stream()
                                    .collect(
                                            Collectors.toUnmodifiableMap(
                                                    key -> key, all::getProperty))));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + name + " cannot be read", e);
        }
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    String say(String key) {
        String said = words.get(key);
        if (said == null) {
            throw new IllegalStateException("No words are kept under “" + key + "”");
        }
        return said;
    }
}
