package org.standfirst.wordpress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the moments of an export, which come as two clocks: the site's and Greenwich's.
final class ExportDates {
    private static final int QUARTER = 15 * 60;
    private static final int FARTHEST = 14 * 60 * 60;
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?Z?");
    private static final Pattern FEED =
            Pattern.compile(
                    "(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:\\s+|-)([a-z]{3})[a-z]*\\.?(?:\\s+|-)(\\d{4})"
                            + "\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{2}:?\\d{2}|[a-z]{1,5})?",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Map<String, Integer> ZONES =
            Map.of(
                    "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8,
                    "pdt", -7);

    /// What PHP makes of a date that is not there: day 0 of month 0, in a year without number.
    private static final LocalDateTime NEVER = LocalDateTime.of(1999, 11, 30, 0, 0);

    private ExportDates() {}

    /// The moment that Greenwich's clock gives, with the offset at which the site's clock stood. Where
    /// only one of them is there, the offset is not known, and 0.
    static Optional<OffsetDateTime> moment(String site, String greenwich) {
        Optional<LocalDateTime> local = clock(site);
        Optional<LocalDateTime> utc = clock(greenwich);
        if (local.isEmpty() || utc.isEmpty()) {
            return utc.or(() -> local).map(time -> time.atOffset(ZoneOffset.UTC));
        }
        return utc.map(time ->
                time.atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset(time, local.get())));
    }

    private static ZoneOffset offset(LocalDateTime utc, LocalDateTime local) {
        long apart = Duration.between(utc, local).toSeconds();
        long quarters = Math.round(apart / (double) QUARTER) * QUARTER;
        return ZoneOffset.ofTotalSeconds(Math.clamp(quarters, -FARTHEST, FARTHEST));
    }

    private static Optional<LocalDateTime> clock(String text) {
        Matcher parts = CLOCK.matcher(text.strip());
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        return time(
                number(parts.group(1)),
                number(parts.group(2)),
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                number(parts.group(6)));
    }

    /// A date as feeds write it, for example `Tue, 01 May 2012 13:30:00 +0000`; what an unknown zone
    /// means is not guessed, but taken as UTC.
    ///
    /// @see <a href="https://www.rfc-editor.org/rfc/rfc822#section-5">RFC 822, 5</a>
    static Optional<OffsetDateTime> ofFeed(String text) {
        Matcher parts = FEED.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(parts.group(2).toLowerCase(Locale.ROOT)) + 1;
        return time(
                        number(parts.group(3)),
                        month,
                        number(parts.group(1)),
                        number(parts.group(4)),
                        number(parts.group(5)),
                        number(parts.group(6)))
                .filter(time -> !time.equals(NEVER))
                .flatMap(time -> zone(parts.group(7)).map(time::atOffset));
    }

    private static Optional<ZoneOffset> zone(@Nullable String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            String name = zone == null ? "" : zone.toLowerCase(Locale.ROOT);
            return Optional.of(ZoneOffset.ofHours(ZONES.getOrDefault(name, 0)));
        }
        try {
            return Optional.of(ZoneOffset.of(zone));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(
            int year, int month, int day, int hour, int minute, int second) {
        try {
            return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
