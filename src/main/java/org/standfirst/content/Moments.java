package org.standfirst.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as people write them.
public final class Moments {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ]\\s*(\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?))?"
                            + "\\s*(Z|z|UTC|[+-]\\d\\d(?::?\\d\\d)?)?");

    private Moments() {}

    /// A moment; a date is its first, and the zone is taken where no offset is written.
    public static Optional<OffsetDateTime> read(String text, ZoneId zone) {
        try {
            Matcher written = WRITTEN.matcher(text.strip());
            if (!written.matches()) {
                return Optional.of(OffsetDateTime.parse(text.strip()));
            }
            LocalDate date = LocalDate.parse(written.group(1));
            String time = written.group(2);
            LocalDateTime local =
                    date.atTime(
                            time == null
                                    ? LocalTime.MIDNIGHT
                                    : LocalTime.parse(
                                            (time.indexOf(':') == 1 ? "0" + time : time)
                                                    .replace(',', '.')));
            String offset = written.group(3);
            return Optional.of(
                    offset == null
                            ? local.atZone(zone).toOffsetDateTime()
                            : local.atOffset(
                                    offset.equals("UTC")
                                            ? ZoneOffset.UTC
                                            : ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
