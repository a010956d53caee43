package org.standfirst.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.standfirst.content.Colour;
import org.standfirst.content.Journal;
import org.standfirst.content.Journal.Shown;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.typesetting.Cleaner;

/// Values of settings as people write them, and back.
final class Written {
    static final String NONE = "none";
    static final String HOUSE = "house";
    static final String ON = "on";
    static final String OFF = "off";

    /// What turns the direction of all that follows it, or can't be seen.
    private static final Pattern TURNS =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private Written() {}

    static Line name(String value) {
        Line line = line("name", 200, value);
        if (line.isEmpty()) {
            throw new Refusal(
                    "A journal cannot be without a name.",
                    "Give one, for example “The Imposing Stone”.");
        }
        return line;
    }

    /// A line in house HTML; empty for `none`.
    static Line line(String what, int most, String value) {
        if (value.strip().equals(NONE)) {
            return Line.EMPTY;
        }
        tooLong(what, most, value);
        if (TURNS.matcher(value).find()) {
            throw new Refusal(
                    "The %s holds a character that is not seen and turns what stands beside it."
                            .formatted(what),
                    "Write it afresh instead of pasting it.");
        }
        return Cleaner.line(value);
    }

    static void tooLong(String what, int most, String value) {
        if (value.length() > most) {
            throw new Refusal(
                    "%s characters are too many for the %s."
                            .formatted(String.format(Locale.ROOT, "%,d", value.length()), what),
                    "Give at most %s.".formatted(String.format(Locale.ROOT, "%,d", most)));
        }
    }

    static String of(Line line) {
        return line.isEmpty()
                ? NONE
                : Cleaner.line(line.text()).equals(line) ? line.text() : line.html();
    }

    static String of(Optional<Colour> colour) {
        return colour.map(Colour::hex).orElse(HOUSE);
    }

    static String of(Shown what, Set<Shown> shown) {
        return shown.contains(what) ? ON : OFF;
    }

    static Optional<Colour> colour(String value) {
        return value.equals(HOUSE) ? Optional.empty() : Optional.of(new Colour(value));
    }

    static Language language(String value) {
        Language language = new Language(value);
        Locale locale = language.locale();
        // The JDK takes any letters for a language; of those that exist it knows the name.
        if (locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage())) {
            throw new Refusal(
                    "“%s” is the tag of no language.".formatted(Shortened.of(value)),
                    named(value)
                            .map("Did you mean “%s”?"::formatted)
                            .orElse("Use a BCP 47 tag, for example “en”, “uk” or “pt-BR”."));
        }
        return language;
    }

    private static Optional<String> named(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag ->
                        Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst();
    }

    static int number(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new Refusal(
                    "“%s” is not a number of entries.".formatted(Shortened.of(value)),
                    "Give a number from 1 to 100.");
        }
        return Integer.parseInt(value);
    }

    static Set<Shown> switched(Set<Shown> before, Shown what, String value) {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        shown.addAll(before);
        switch (value) {
            case ON -> shown.add(what);
            case OFF -> shown.remove(what);
            default ->
                    throw new Refusal(
                            "“%s” is neither “on” nor “off”.".formatted(Shortened.of(value)),
                            "Say one of the two.");
        }
        return shown;
    }

    static Look.Face face(String value) {
        return Arrays.stream(Look.Face.values())
                .filter(face -> face.word().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "There is no face “%s”.".formatted(Shortened.of(value)),
                                "There are %s."
                                        .formatted(
                                                Arrays.stream(Look.Face.values())
                                                        .map(Look.Face::word)
                                                        .collect(Collectors.joining(", ")))));
    }

    static List<Look.Block> front(String value) {
        List<Look.Block> front = new ArrayList<>();
        for (String word : value.strip().split("[\\s,]+", -1)) {
            front.add(
                    Arrays.stream(Look.Block.values())
                            .filter(block -> block.word().equals(word))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refusal(
                                            "A front page has no part “%s”."
                                                    .formatted(Shortened.of(word)),
                                            "There are %s."
                                                    .formatted(
                                                            Arrays.stream(Look.Block.values())
                                                                    .map(Look.Block::word)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", "))))));
        }
        return Look.meant(front);
    }

    static Journal.Feeds feeds(String value) {
        return Arrays.stream(Journal.Feeds.values())
                .filter(feeds -> feeds.word().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "Feeds cannot give “%s”.".formatted(Shortened.of(value)),
                                "Say “full” or “standfirst”."));
    }
}
