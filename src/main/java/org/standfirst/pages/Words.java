package org.standfirst.pages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.typesetting.Typesetter;

/// The words of the interface in one language, and its ways with dates, numbers and plurals.
///
/// They stand in `src/main/resources/words/LANGUAGE.properties`; what a language lacks is said in
/// English.
public final class Words {
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Map<String, String> words;
    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter month;
    private final LocalizedNumberFormatter numbers;
    private final PluralRules plurals;

    private Words(Map<String, String> words, Locale locale) {
        this.words = words;
        this.locale = locale;
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale);
        moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .localizedBy(locale);
        month = DateTimeFormatter.ofLocalizedPattern("yMMMM").localizedBy(locale);
        numbers = NumberFormatter.withLocale(locale);
        plurals = PluralRules.forLocale(locale);
    }

    /// The words that stand in texts.
    public Typesetter.Words ofTexts() {
        return new Typesetter.Words(
                say("picture.missing"), say("note.back"), say("notes"), say("table"));
    }

    /// The words of a language.
    public static Words of(Language language) {
        Properties all = new Properties();
        read("en", all);
        String tag = language.tag();
        read(language.locale().getLanguage(), all);
        read(tag, all);
        return new Words(
                all.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(k -> k, all::getProperty)),
                language.locale());
    }

    private static void read(String name, Properties into) {
        try (InputStream in = Words.class.getResourceAsStream("/words/" + name + ".properties")) {
            if (in != null) {
                into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + name + " cannot be read", e);
        }
    }

    /// The words under a key.
    public String say(String key) {
        String said = words.get(key);
        if (said == null) {
            throw new IllegalStateException("No words are kept under “" + key + "”");
        }
        return said;
    }

    /// The words under a key, with what is to stand at `{0}`, `{1}` ….
    public String say(String key, String... parts) {
        String said = say(key);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) == '{' && i + 2 < said.length() && said.charAt(i + 2) == '}') {
                out.append(parts[said.charAt(i + 1) - '0']);
                i += 2;
            } else {
                out.append(said.charAt(i));
            }
        }
        return out.toString();
    }

    /// The words under a key that stand before `{0}`.
    public String before(String key) {
        String said = say(key);
        int hole = said.indexOf("{0}");
        return hole < 0 ? said : said.substring(0, hole);
    }

    /// The words under a key that stand after `{0}`.
    public String after(String key) {
        String said = say(key);
        int hole = said.indexOf("{0}");
        return hole < 0 ? "" : said.substring(hole + 3);
    }

    /// The words for so many: `1 comment`, `12 comments`.
    public String count(String key, int many) {
        String exact = key + "." + plurals.select(many);
        return say(words.containsKey(exact) ? exact : key + ".other", number(many));
    }

    /// What stands between two names of a list: a comma, or the word for “and”.
    ///
    /// @param next which name follows, from 1
    public String between(int next, int names) {
        return say(next == names - 1 ? (names == 2 ? "list.pair" : "list.last") : "list.comma");
    }

    /// Names in a row: `A, B and C`.
    public String row(List<String> names) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            row.append(i == 0 ? "" : between(i, names.size())).append(names.get(i));
        }
        return row.toString();
    }

    /// Where an issue stands in the run: `Summer 2012, Vol. 14, No. 1, Whole No. 53`.
    public String numbers(Issue issue) {
        List<String> parts = new ArrayList<>();
        String season = issue.season().orElse("");
        String year = issue.year().map(String::valueOf).orElse("");
        if (!season.isEmpty()) {
            parts.add((season + " " + year).strip());
        }
        issue.volume().ifPresent(volume -> parts.add(say("issues.volume", volume)));
        issue.number().ifPresent(number -> parts.add(say("issues.number", number)));
        issue.whole().ifPresent(whole -> parts.add(say("issues.whole", whole.toString())));
        return String.join(say("list.comma"), parts);
    }

    /// A whole number.
    public String number(int number) {
        return numbers.format(number).toString();
    }

    /// The day of a moment.
    public String date(OffsetDateTime at) {
        return date.format(at);
    }

    /// A day.
    public String date(LocalDate day) {
        return date.format(day);
    }

    /// A moment, to the minute, on the clocks of a zone if one is given.
    public String moment(OffsetDateTime at, Optional<ZoneId> zone) {
        return zone.map(z -> moment.format(at.atZoneSameInstant(z)))
                .orElseGet(() -> moment.format(at));
    }

    /// The name of a zone.
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    /// A month with its year.
    public String month(YearMonth of) {
        return month.format(of);
    }

    /// A year.
    public String year(Year year) {
        return Integer.toString(year.getValue());
    }

    /// The name of a language.
    public String language(Language language) {
        return language.locale().getDisplayName(locale);
    }

    /// A moment for the attribute `datetime`.
    public String machine(OffsetDateTime at) {
        return MACHINE.format(at);
    }
}
