package org.standfirst.pages;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.typesetting.Typesetter;

/// The words of the interface in one language, and its ways with dates, numbers, plurals and lists.
///
/// They stand in `src/main/resources/words/LANGUAGE.properties`. A language that has no such file
/// speaks English, with its own dates and numbers. One of it serves all threads.
public final class Words {
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Language language;
    private final Vocabulary vocabulary;
    private final Customs customs;
    private final PluralRules plurals;
    private final ListFormatter lists;

    private Words(Language language, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
        customs = new Customs(language);
        String spoken = vocabulary.language().tag();
        plurals = PluralRules.forLocale(ULocale.forLanguageTag(spoken));
        // CLDR takes English for American, which has a comma before “and”.
        lists =
                ListFormatter.getInstance(
                        ULocale.forLanguageTag(spoken.equals("en") ? "en-001" : spoken));
    }

    /// The words that stand in a text whose language nobody knows, or which is that of the page.
    public Typesetter.Words ofTexts() {
        return ofTexts(language);
    }

    /// The words that stand in a text of a language.
    public Typesetter.Words ofTexts(Language text) {
        return new Typesetter.Words(
                say("picture.missing"),
                say("note.back"),
                say("notes"),
                say("table"),
                text.equals(language)
                        ? Optional.empty()
                        : Optional.of(new Typesetter.Abroad(language, text)));
    }

    /// The words of a language.
    public static Words of(Language language) {
        return new Words(language, Vocabulary.of(language));
    }

    /// The words under a key.
    public String say(String key) {
        return vocabulary.say(key);
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
        return say(vocabulary.has(exact) ? exact : key + ".other", number(many));
    }

    /// What stands between the names of a list: commas, and the word for “and”. One fewer than names.
    ///
    /// The word may depend on the names: Spanish has “Juan y Ana”, but “Ana e Inés”.
    public List<String> joints(List<String> names) {
        if (names.size() < 2) {
            return List.of();
        }
        // ICU passes over a name of no letters.
        ListFormatter.FormattedList row =
                lists.formatToValue(names.stream().map(one -> one.isEmpty() ? "-" : one).toList());
        ConstrainedFieldPosition name = new ConstrainedFieldPosition();
        name.constrainField(ListFormatter.Field.ELEMENT);
        List<String> joints = new ArrayList<>();
        int from = 0;
        while (row.nextPosition(name)) {
            int to = name.getStart();
            joints.add(row.subSequence(from, to).toString());
            from = name.getLimit();
        }
        return List.copyOf(joints.subList(1, joints.size()));
    }

    /// Names in a row: `A, B and C`.
    public String row(List<String> names) {
        return lists.format(names);
    }

    /// Where an issue stands in the run: `Summer 2012, Vol. 14, No. 1, Whole No. 53`.
    public String numbers(Issue issue) {
        List<String> parts = new ArrayList<>();
        String season = issue.season().orElse("");
        String year = issue.year().map(of -> year(Year.of(of))).orElse("");
        if (!season.isEmpty()) {
            parts.add(year.isEmpty() ? season : say("issues.season", season, year));
        }
        issue.volume().ifPresent(volume -> parts.add(say("issues.volume", numeral(volume))));
        issue.number().ifPresent(number -> parts.add(say("issues.number", numeral(number))));
        issue.whole().ifPresent(whole -> parts.add(say("issues.whole", customs.numeral(whole))));
        return String.join(say("list.comma"), parts);
    }

    private String numeral(String written) {
        return NUMBER.matcher(written).matches()
                ? customs.numeral(Integer.parseInt(written))
                : written;
    }

    /// A whole number.
    public String number(int number) {
        return customs.quantity(number);
    }

    /// The day of a moment.
    public String date(OffsetDateTime at) {
        return customs.day(at.toLocalDate());
    }

    /// A day.
    public String date(LocalDate day) {
        return customs.day(day);
    }

    /// A moment, to the minute, on the clocks of a zone if one is given.
    public String moment(OffsetDateTime at, Optional<ZoneId> zone) {
        return customs.moment(
                zone.map(z -> at.atZoneSameInstant(z).toLocalDateTime())
                        .orElseGet(at::toLocalDateTime));
    }

    /// The name of a zone.
    public String zone(ZoneId zone) {
        return customs.zone(zone);
    }

    /// A month with its year.
    public String month(YearMonth of) {
        return customs.month(of.atDay(1).atStartOfDay());
    }

    /// A year.
    public String year(Year year) {
        return year.getValue() < 1
                ? customs.numeral(year.getValue())
                : customs.year(year.atDay(1).atStartOfDay());
    }

    /// The name of a language.
    public String language(Language language) {
        return customs.language(language);
    }

    /// The name that a language has for itself: `Українська`.
    public String itself(Language language) {
        return customs.itself(language);
    }

    /// A moment for the attribute `datetime`.
    public String machine(OffsetDateTime at) {
        return MACHINE.format(at);
    }
}
