package org.standfirst.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes addresses of patterns as `/:year/:month/:title/`, which Hugo and Jekyll both know.
final class Permalink {
    private static final Pattern PART = Pattern.compile(":([a-z_]+)");

    private Permalink() {}

    /// The path; empty where a part is not known.
    static Optional<String> of(
            String pattern, Optional<OffsetDateTime> moment, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            Optional<String> value = value(part.group(1), moment, parts);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            part.appendReplacement(out, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(part.appendTail(out).toString().replaceAll("/{2,}", "/"));
    }

    private static Optional<String> value(
            String part, Optional<OffsetDateTime> moment, Map<String, String> parts) {
        return switch (part) {
            case "year" -> moment.map(at -> "%04d".formatted(at.getYear()));
            case "short_year" -> moment.map(at -> "%02d".formatted(at.getYear() % 100));
            case "month" -> moment.map(at -> "%02d".formatted(at.getMonthValue()));
            case "i_month" -> moment.map(at -> "" + at.getMonthValue());
            case "day" -> moment.map(at -> "%02d".formatted(at.getDayOfMonth()));
            case "i_day" -> moment.map(at -> "" + at.getDayOfMonth());
            case "yearday", "y_day" -> moment.map(at -> "%03d".formatted(at.getDayOfYear()));
            default -> Optional.ofNullable(parts.get(part));
        };
    }
}
