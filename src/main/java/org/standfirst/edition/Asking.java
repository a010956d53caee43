package org.standfirst.edition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.content.Id;

/// Questions in words, for people who ask why a page is as it is.
public final class Asking {
    private Asking() {}

    /// For example `the teaser of /2024/on-silence/`.
    ///
    /// @param edition in which documents are named by their addresses
    public static String words(Question<?> question, Edition edition) {
        return said((Record) question, edition);
    }

    private static String said(Record record, Edition edition) {
        String parts =
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> part(component, record, edition))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        String name = spaced(record.getClass().getSimpleName());
        return parts.isEmpty() ? name : name + " of " + parts;
    }

    private static String part(RecordComponent component, Record record, Edition edition) {
        try {
            Object value = component.getAccessor().invoke(record);
            return switch (value) {
                case Id id ->
                        Optional.of(edition)
                                .flatMap(it -> Place.of(it, id))
                                .map(place -> place.address().path())
                                .orElse("document " + id);
                case Listing listing -> said((Record) listing, edition);
                case String text -> text;
                case Number number -> component.getName() + " " + number;
                case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
                default -> "";
            };
        } catch (IllegalAccessException hidden) {
            return "";
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `TheTeaser` is said `the teaser`.
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
