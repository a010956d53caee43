package org.standfirst.pages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.standfirst.content.Language;
import org.standfirst.content.Lately;

/// A language's ways with dates and numbers, as Unicode CLDR has them. One of it serves all threads.
///
/// @see <a href="https://cldr.unicode.org/">Unicode CLDR</a>
final class Customs {
    /// More than there are days in the sixty years of a journal; some 3 MB.
    private static final int MANY = 1 << 15;

    private final ULocale locale;
    private final DateFormat day;
    private final DateFormat moment;
    private final DateFormat month;
    private final DateFormat year;
    private final LocalizedNumberFormatter quantity;
    private final LocalizedNumberFormatter numeral;
    private final LocaleDisplayNames languages;

    /// Lists say the same few days and numbers again and again, and ICU takes a while for each.
    private final Lately<Long, String> days;

    private final Lately<Long, String> quantities;

    Customs(Language language) {
        locale = known(language, ULocale.ENGLISH);
        day = dates("yMMMMd");
        moment = dates("yMMMMdjmm");
        month = dates("yMMMM");
        year = dates("y");
        days = new Lately<>(MANY, one -> said(day, LocalDate.ofEpochDay(one).atStartOfDay()));
        quantity = NumberFormatter.withLocale(locale);
        quantities = new Lately<>(MANY, one -> quantity.format(one).toString());
        numeral = quantity.grouping(GroupingStrategy.OFF);
        languages =
                LocaleDisplayNames.getInstance(
                        locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    }

    /// The locale of a language. Without this, ICU takes the machine's for a language that it has
    /// never heard of.
    static ULocale known(Language language, ULocale otherwise) {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        return Arrays.stream(ULocale.getAvailableLocales())
                        .anyMatch(one -> one.getLanguage().equals(locale.getLanguage()))
                ? locale
                : otherwise;
    }

    /// Addresses have the years and months of the Gregorian calendar, and so has every date.
    private DateFormat dates(String skeleton) {
        ULocale dated = locale.setKeywordValue("calendar", "gregorian");
        String pattern = DateTimePatternGenerator.getInstance(dated).getBestPattern(skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, dated);
        format.setCalendar(new GregorianCalendar(TimeZone.GMT_ZONE, dated));
        return format;
    }

    String day(LocalDate date) {
        return days.of(date.toEpochDay());
    }

    String moment(LocalDateTime at) {
        return said(moment, at);
    }

    String month(LocalDateTime at) {
        return said(month, at);
    }

    String year(LocalDateTime at) {
        return said(year, at);
    }

    /// ICU's formats of dates are slow to make and may not be shared by threads. A date is given by
    /// its parts: as a moment, those before 1582 would be told by the older calendar.
    private static String said(DateFormat format, LocalDateTime at) {
        synchronized (format) {
            Calendar calendar = format.getCalendar();
            calendar.clear();
            calendar.set(
                    at.getYear(),
                    at.getMonthValue() - 1,
                    at.getDayOfMonth(),
                    at.getHour(),
                    at.getMinute());
            return format.format(calendar);
        }
    }

    /// How many: `1,200`.
    String quantity(long number) {
        return quantities.of(number);
    }

    /// Which one: `1200`.
    String numeral(long number) {
        return numeral.format(number).toString();
    }

    String zone(ZoneId zone) {
        String id = zone instanceof ZoneOffset ? "GMT" + zone.getId() : zone.getId();
        return TimeZone.getTimeZone(id).getDisplayName(false, TimeZone.LONG_GENERIC, locale);
    }

    /// A language as those who speak it call it.
    String itself(Language language) {
        ULocale spoken = ULocale.forLanguageTag(language.tag());
        return LocaleDisplayNames.getInstance(
                        spoken, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(spoken);
    }

    String language(Language language) {
        return languages.localeDisplayName(ULocale.forLanguageTag(language.tag()));
    }
}
