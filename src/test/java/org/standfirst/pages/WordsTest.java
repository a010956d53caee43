package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;

class WordsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src/main/resources/words");
    private static final Pattern FORM = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
    private static final Pattern HOLE = Pattern.compile("\\{[0-9]}");

    @Test
    void theInterfaceSpeaksEightLanguages() throws IOException {
        assertThat(files().keySet())
                .containsExactly("ar", "de", "en", "es", "fr", "pl", "ru", "uk");
    }

    @Test
    void everyFileHasEveryWordInEveryFormOfItsLanguage() throws IOException {
        Map<String, Properties> files = files();
        SortedSet<String> stems = stems(files.get("en"));
        List<String> faults = new ArrayList<>();
        files.forEach((language, words) -> {
            SortedSet<String> wanted = new TreeSet<>();
            for (String stem : stems) {
                if (isPlural(stem, files.get("en"))) {
                    rules(language).getKeywords().forEach(form -> wanted.add(stem + "." + form));
                } else {
                    wanted.add(stem);
                }
            }
            SortedSet<String> there = new TreeSet<>(words.stringPropertyNames());
            for (String key : wanted) {
                if (!there.contains(key) || words.getProperty(key).isBlank()) {
                    faults.add(language + ".properties lacks “" + key + "”");
                }
            }
            there.removeAll(wanted);
            there.forEach(key ->
                    faults.add(language + ".properties has “" + key + "”, which English has not"));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void noFileHasAKeyTwice() throws IOException {
        for (String language : files().keySet()) {
            List<String> keys =
                    Files.readAllLines(FOLDER.resolve(language + ".properties")).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsFilledInStandsInEveryLanguage() throws IOException {
        Map<String, Properties> files = files();
        Properties english = files.get("en");
        List<String> faults = new ArrayList<>();
        files.forEach((language, words) -> {
            for (String key : words.stringPropertyNames()) {
                var form = FORM.matcher(key);
                boolean plural = form.matches() && isPlural(form.group(1), english);
                SortedSet<String> wanted =
                        holes(english.getProperty(plural ? form.group(1) + ".other" : key, ""));
                SortedSet<String> there = holes(words.getProperty(key));
                boolean oneNumberOnly =
                        plural
                                && rules(language).getUniqueKeywordValue(form.group(2))
                                        != PluralRules.NO_UNIQUE_VALUE;
                if (!there.equals(wanted) && !(oneNumberOnly && there.isEmpty())) {
                    faults.add(
                            "%s.properties, “%s”: has %s, and English has %s"
                                    .formatted(language, key, there, wanted));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void theMarksOfEachLanguageAreItsOwn() throws IOException {
        files().forEach((language, words) -> {
            for (String key : words.stringPropertyNames()) {
                String said = words.getProperty(key).replaceAll("\\{[0-9]}", "X");
                String as = language + ".properties, " + key + ": " + said;
                assertThat(said).as(as).doesNotContain("'", "\"", "...");
                switch (language) {
                    case "fr" -> assertThat(said).as(as).doesNotContainPattern("[^\u202F][:;!?]");
                    case "ar" -> assertThat(said).as(as).doesNotContainPattern("[,;?]");
                    default -> assertThat(said).as(as).doesNotContainPattern("\\s[:;!?]");
                }
            }
        });
    }

    @Test
    void theLinkOfAnExcerptSaysWhatTheJournalSays() {
        assertThat(words("en").say("read-more")).isEqualTo("Read more ›");
        assertThat(words("uk").say("read-more")).isEqualTo("Читати далі ›");
        assertThat(words("de").say("read-more")).isEqualTo("Weiterlesen ›");
    }

    @Test
    void aRegionSpeaksItsLanguage() {
        assertThat(words("uk-UA").say("read-more")).isEqualTo(words("uk").say("read-more"));
        assertThat(words("es-MX").say("read-more")).isEqualTo(words("es").say("read-more"));
        assertThat(words("zh-Hant-TW").say("read-more")).isEqualTo("Read more ›");
    }

    @Test
    void aLanguageWithoutWordsSpeaksEnglishWithItsOwnDates() {
        Words brazilian = words("pt-BR");
        assertThat(brazilian.say("read-more")).isEqualTo("Read more ›");
        assertThat(brazilian.date(Samples.MOMENT)).isEqualTo("4 de maio de 2012");
        assertThat(brazilian.count("articles", 0)).isEqualTo("0 articles");
        assertThat(brazilian.row(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(words("tlh").date(Samples.MOMENT)).isEqualTo("May 4, 2012");
    }

    @Test
    void aWordThatIsNotKeptIsNamed() {
        assertThatThrownBy(() -> words("pl").say("nothing"))
                .hasMessage("No words are kept under “nothing”");
    }

    @Test
    void articlesAreCountedInUkrainian() {
        assertThat(counted("uk", "articles"))
                .containsExactly(
                        "0 статей",
                        "1 стаття",
                        "2 статті",
                        "5 статей",
                        "11 статей",
                        "21 стаття",
                        "22 статті",
                        "101 стаття");
    }

    @Test
    void articlesAreCountedInRussian() {
        assertThat(counted("ru", "articles"))
                .containsExactly(
                        "0 статей",
                        "1 статья",
                        "2 статьи",
                        "5 статей",
                        "11 статей",
                        "21 статья",
                        "22 статьи",
                        "101 статья");
    }

    @Test
    void articlesAreCountedInPolish() {
        assertThat(counted("pl", "articles"))
                .containsExactly(
                        "0 artykułów",
                        "1 artykuł",
                        "2 artykuły",
                        "5 artykułów",
                        "11 artykułów",
                        "21 artykułów",
                        "22 artykuły",
                        "101 artykułów");
    }

    @Test
    void articlesAreCountedInArabic() {
        assertThat(counted("ar", "articles"))
                .containsExactly(
                        "لا مقالات",
                        "مقالة واحدة",
                        "مقالتان",
                        "5 مقالات",
                        "11 مقالة",
                        "21 مقالة",
                        "22 مقالة",
                        "101 مقالة");
        assertThat(counted("ar-EG", "comments"))
                .containsExactly(
                        "لا تعليقات",
                        "تعليق واحد",
                        "تعليقان",
                        "٥ تعليقات",
                        "١١ تعليقًا",
                        "٢١ تعليقًا",
                        "٢٢ تعليقًا",
                        "١٠١ تعليق");
    }

    @Test
    void articlesAreCountedInTheWest() {
        assertThat(words("fr").count("comments", 0)).isEqualTo("0 commentaire");
        assertThat(words("fr").count("comments", 2)).isEqualTo("2 commentaires");
        assertThat(words("fr").count("comments", 12345)).isEqualTo("12\u202F345 commentaires");
        assertThat(words("es").count("comments", 1_000_000)).isEqualTo("1.000.000 de comentarios");
        assertThat(words("de").count("articles", 1200)).isEqualTo("1.200 Artikel");
    }

    @Test
    void datesAreSaidAsPeopleSayThem() {
        LocalDate day = LocalDate.of(2024, 5, 16);
        assertThat(words("en").date(day)).isEqualTo("May 16, 2024");
        assertThat(words("en-GB").date(day)).isEqualTo("16 May 2024");
        assertThat(words("uk").date(day)).isEqualTo("16 травня 2024\u202Fр.");
        assertThat(words("ru").date(day)).isEqualTo("16 мая 2024\u202Fг.");
        assertThat(words("es").date(day)).isEqualTo("16 de mayo de 2024");
        assertThat(words("fr").date(day)).isEqualTo("16 mai 2024");
        assertThat(words("de").date(day)).isEqualTo("16. Mai 2024");
        assertThat(words("pl").date(day)).isEqualTo("16 maja 2024");
        assertThat(words("uk").month(YearMonth.of(2024, 5))).isEqualTo("травень 2024\u202Fр.");
        assertThat(words("pl").month(YearMonth.of(2024, 5))).isEqualTo("maj 2024");
        assertThat(words("uk").moment(Samples.MOMENT, Optional.of(ZoneId.of("Europe/Kyiv"))))
                .isEqualTo("4 травня 2012\u202Fр. о 10:30");
    }

    /// CLDR gives Arabic in general the digits of the West, and Egypt and others their own.
    @Test
    void allNumbersOfALanguageHaveTheSameDigits() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(words("ar").date(day)).isEqualTo("22 نوفمبر 2026");
        assertThat(words("ar").year(Year.of(2026))).isEqualTo("2026");
        assertThat(words("ar").number(1234)).isEqualTo("1,234");
        for (String tag : List.of("ar-EG", "ar-u-nu-arab")) {
            assertThat(words(tag).date(day)).as(tag).isEqualTo("٢٢ نوفمبر ٢٠٢٦");
            assertThat(words(tag).year(Year.of(2026))).as(tag).isEqualTo("٢٠٢٦");
            assertThat(words(tag).number(1234)).as(tag).isEqualTo("١٬٢٣٤");
            assertThat(words(tag).numbers(issue()))
                    .as(tag)
                    .isEqualTo("المجلد XIV، العدد ١، الرقم المتسلسل ١٠٥٣");
        }
    }

    @Test
    void machinesReadOneSortOfDates() {
        OffsetDateTime moment = OffsetDateTime.parse("2012-05-04T09:30:00+02:00");
        for (String tag : List.of("en", "ar-EG", "fa", "th", "ja-JP-u-ca-japanese")) {
            assertThat(words(tag).machine(moment)).isEqualTo("2012-05-04T09:30:00+02:00");
        }
    }

    @Test
    void everyLanguageHasTheCalendarOfTheAddresses() {
        assertThat(words("th").year(Year.of(2012))).contains("2012");
        assertThat(words("ar-SA").date(LocalDate.of(2012, 5, 4))).isEqualTo("٤ مايو ٢٠١٢");
        assertThat(words("en-u-ca-islamic").year(Year.of(2012))).isEqualTo("2012");
        assertThat(words("en").date(LocalDate.of(1492, 10, 12))).isEqualTo("October 12, 1492");
    }

    @Test
    void namesStandInARowAsPeopleSayThem() {
        assertThat(words("en").row(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(words("en-US").row(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(words("es").row(List.of("Ana", "Juan"))).isEqualTo("Ana y Juan");
        assertThat(words("es").row(List.of("Ana", "Inés"))).isEqualTo("Ana e Inés");
        assertThat(words("es").joints(List.of("Ana", "Luis", "Hilda")))
                .containsExactly(", ", " e ");
        assertThat(words("ar").row(List.of("آدا", "مريم", "سلمى"))).isEqualTo("آدا ومريم وسلمى");
        assertThat(words("uk").row(List.of("А", "Б"))).isEqualTo("А і Б");
        assertThat(words("ru").joints(List.of("А"))).isEmpty();
        assertThat(words("ru").joints(List.of())).isEmpty();
        assertThat(words("de").joints(List.of("", ", ", "und"))).containsExactly(", ", " und ");
    }

    @Test
    void issuesAreNumberedInTheJournalsWay() {
        assertThat(words("en").numbers(issue())).isEqualTo("Vol. XIV, No. 1, Whole No. 1053");
        assertThat(words("fr").numbers(issue()))
                .isEqualTo("vol.\u00A0XIV, nᵒ\u00A01, nᵒ d’ensemble\u00A01053");
    }

    private static Issue issue() {
        return new Issue(
                new Id(1),
                new Slug("n"),
                Line.of("Summer"),
                Optional.of("XIV"),
                Optional.of("1"),
                Optional.of(1053),
                Optional.empty(),
                Optional.of(2012),
                Optional.empty(),
                List.of(),
                Body.EMPTY,
                new org.standfirst.content.Address("/issue/1/"),
                List.of());
    }

    private static Words words(String tag) {
        return Words.of(new Language(tag));
    }

    private static List<String> counted(String tag, String key) {
        return Stream.of(0, 1, 2, 5, 11, 21, 22, 101).map(n -> words(tag).count(key, n)).toList();
    }

    private static PluralRules rules(String language) {
        return PluralRules.forLocale(new ULocale(language));
    }

    private static SortedSet<String> stems(Properties english) {
        return english.stringPropertyNames().stream()
                .map(key -> {
                    var form = FORM.matcher(key);
                    return form.matches() && isPlural(form.group(1), english) ? form.group(1) : key;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPlural(String stem, Properties english) {
        return english.containsKey(stem + ".other");
    }

    private static SortedSet<String> holes(String said) {
        return HOLE.matcher(said)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Properties> files() throws IOException {
        Map<String, Properties> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.toList()) {
                Properties words = new Properties();
                words.load(new StringReader(Files.readString(file)));
                files.put(file.getFileName().toString().replace(".properties", ""), words);
            }
        }
        return files;
    }
}
