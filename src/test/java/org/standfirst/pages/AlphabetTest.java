package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Language;

class AlphabetTest {
    @Test
    void everyLanguageHasItsOwnOrder() {
        assertThat(sorted("uk", "Яна", "Ірина", "Ґанна", "Дана", "Гнат", "Йосип", "Єва", "Ернест"))
                .containsExactly("Гнат", "Ґанна", "Дана", "Ернест", "Єва", "Ірина", "Йосип", "Яна");
        assertThat(sorted("pl", "Łoś", "Lis", "Lwów", "Ćma", "Cyrk", "Ósmy", "Oko", "Żuk", "Zorza"))
                .containsExactly(
                        "Cyrk", "Ćma", "Lis", "Lwów", "Łoś", "Oko", "Ósmy", "Zorza", "Żuk");
        assertThat(sorted("es", "Ñu", "Nube", "Oso", "Árbol", "Avión"))
                .containsExactly("Árbol", "Avión", "Nube", "Ñu", "Oso");
        assertThat(sorted("de", "Zorn", "Ärger", "Adler", "Über", "Uhr"))
                .containsExactly("Adler", "Ärger", "Über", "Uhr", "Zorn");
        assertThat(sorted("sv", "Zorn", "Ärger", "Adler"))
                .containsExactly("Adler", "Zorn", "Ärger");
    }

    @Test
    void theJournalsOwnScriptComesFirst() {
        assertThat(sorted("en", "Гнат", "مريم", "Ferris", "Ωμέγα"))
                .containsExactly("Ferris", "Ωμέγα", "Гнат", "مريم");
        assertThat(sorted("uk", "Гнат", "مريم", "Ferris")).startsWith("Гнат");
        assertThat(sorted("ar", "Гнат", "مريم", "Ferris")).startsWith("مريم");
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        assertThat(sorted("en", "No. 10", "No. 9", "No. 100"))
                .containsExactly("No. 9", "No. 10", "No. 100");
    }

    @Test
    void namesOfEveryScriptStandUnderALetter() {
        Alphabet english = alphabet("en");
        assertThat(letters(english, "adler", "Ärger", "marx", "zorn", "łoś", "ñu"))
                .containsExactly("A", "A", "M", "Z", "L", "N");
        assertThat(letters(english, "гнат", "ґанна", "їжак", "эренбург"))
                .containsExactly("Г", "Г", "І", "Э");
        assertThat(letters(english, "ωμέγα", "αλφα")).containsExactly("Ω", "Α");
        assertThat(letters(english, "مريم", "أحمد", "إبراهيم", "اسماعيل", "پروین"))
                .containsExactly("م", "ا", "ا", "ا", "پ");
        assertThat(letters(english, "王力", "李明")).containsExactly("王", "李");
        assertThat(letters(english, "", "1984 collective", "«x»")).containsExactly("#", "#", "#");
    }

    @Test
    void aLanguageHasItsOwnLetters() {
        assertThat(letters(alphabet("pl"), "łoś", "ćma", "zorza", "żuk"))
                .containsExactly("Ł", "Ć", "Z", "Ż");
        assertThat(letters(alphabet("uk"), "гнат", "ґанна", "їжак", "ирина", "эренбург"))
                .containsExactly("Г", "Ґ", "Ї", "И", "Э");
        assertThat(letters(alphabet("es"), "ñu", "nube")).containsExactly("Ñ", "N");
        assertThat(letters(alphabet("ru"), "ёлка", "ель")).containsExactly("Е", "Е");
        assertThat(letters(alphabet("zh"), "王力", "李明", "adler")).containsExactly("W", "L", "A");
        assertThat(letters(alphabet("tlh"), "adler", "гнат")).containsExactly("A", "Г");
    }

    /// No letter comes twice, whatever names there are: the list of letters follows the names.
    @Test
    void namesInOrderHaveTheirLettersInOrder() {
        List<String> names =
                List.of(
                        "",
                        "#x",
                        "1984",
                        "adler",
                        "Ärger",
                        "łoś",
                        "lis",
                        "lwów",
                        "ñu",
                        "nube",
                        "œuvre",
                        "zorn",
                        "ωμέγα",
                        "αλφα",
                        "гнат",
                        "ґанна",
                        "дана",
                        "ернест",
                        "єва",
                        "ирина",
                        "ірина",
                        "їжак",
                        "йосип",
                        "ёлка",
                        "эренбург",
                        "ђорђе",
                        "љубица",
                        "ქეთი",
                        "արամ",
                        "דוד",
                        "مريم",
                        "أحمد",
                        "پروین",
                        "አበበ",
                        "मीरा",
                        "মীনা",
                        "தமிழ்",
                        "ไทย",
                        "さくら",
                        "カナ",
                        "김",
                        "李明",
                        "王力",
                        "👩");
        for (String tag :
                List.of("en", "uk", "ru", "es", "fr", "de", "ar", "pl", "zh", "ja", "sr", "tlh")) {
            Alphabet alphabet = alphabet(tag);
            List<String> letters =
                    names.stream()
                            .sorted(alphabet.orderUnderLetters())
                            .map(alphabet::letter)
                            .toList();
            List<String> runs =
                    Stream.iterate(0, i -> i < letters.size(), i -> i + 1)
                            .filter(i -> i == 0 || !letters.get(i).equals(letters.get(i - 1)))
                            .map(letters::get)
                            .toList();
            assertThat(runs).as(tag).doesNotHaveDuplicates();
        }
    }

    private static Alphabet alphabet(String tag) {
        return Alphabet.of(new Language(tag));
    }

    private static List<String> sorted(String tag, String... names) {
        return Stream.of(names).sorted(alphabet(tag).order()).toList();
    }

    private static List<String> letters(Alphabet alphabet, String... names) {
        return Stream.of(names).map(alphabet::letter).toList();
    }
}
