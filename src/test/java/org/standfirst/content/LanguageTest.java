package org.standfirst.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "ar-EG, rtl",
        "he, rtl",
        "fa-1694acad, rtl",
        "fa-1234, rtl",
        "fa-Latn, ltr",
        "az-Arab-IR, rtl",
        "en, ltr",
        "de-1996, ltr",
        "zh-Hant-TW, ltr"
    })
    void aLanguageIsWrittenTheWayOfItsScript(String tag, String dir) {
        assertThat(new Language(tag).dir()).isEqualTo(dir);
    }
}
