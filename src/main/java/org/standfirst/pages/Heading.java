package org.standfirst.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

/// What a listing is headed with.
public sealed interface Heading {
    /// The word of a taxonomy and the name of one of its subjects: `Category: Labor`.
    ///
    /// @param language of the name
    record Of(String label, Line name, Language language) implements Heading {}

    /// A year.
    record OfYear(Year year) implements Heading {}

    /// A month.
    record OfMonth(YearMonth month) implements Heading {}

    /// A day.
    record OfDay(LocalDate day) implements Heading {}

    /// The word before the name, without its colon.
    default String label(Words words) {
        return switch (this) {
            case Of of -> of.label();
            case OfYear _ -> words.say("year");
            case OfMonth _ -> words.say("month");
            case OfDay _ -> words.say("day");
        };
    }

    /// The name itself.
    default Line name(Words words) {
        return switch (this) {
            case Of of -> of.name();
            case OfYear of -> Line.of(words.year(of.year()));
            case OfMonth of -> Line.of(words.month(of.month()));
            case OfDay of -> Line.of(words.date(of.day()));
        };
    }

    /// The language of the name.
    default Language language(Language around) {
        return switch (this) {
            case Of of -> of.language();
            case OfYear _, OfMonth _, OfDay _ -> around;
        };
    }
}
