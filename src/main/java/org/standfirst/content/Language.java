package org.standfirst.content;

import java.util.Locale;

/// A language by its BCP 47 tag, for example `uk` or `pt-BR`.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
public record Language(String tag) {
    /// English, the language of a journal that does not say its own.
    public static final Language ENGLISH = new Language("en");

    private static final java.util.Set<String> RIGHT_TO_LEFT =
            java.util.Set.of("ar", "he", "fa", "ur", "yi", "ps", "sd", "ckb", "dv", "ug", "syr");

    private static final java.util.Set<String> SCRIPTS =
            java.util.Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo");

    public Language {
        String well = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        if (tag.isBlank() || well.equals("und")) {
            throw new Refusal(
                    "“%s” is not a language tag.".formatted(tag),
                    "Use a BCP 47 tag, for example “en”, “uk” or “pt-BR”.");
        }
        tag = well;
    }

    /// Whether it is written from right to left.
    public boolean isRightToLeft() {
        // Asked for every line of a list: a locale would be made each time.
        String[] parts = tag.split("-", 3);
        // A variant of four characters begins with a digit.
        boolean saysScript =
                parts.length > 1
                        && parts[1].length() == 4
                        && Character.isLetter(parts[1].charAt(0));
        return saysScript ? SCRIPTS.contains(parts[1]) : RIGHT_TO_LEFT.contains(parts[0]);
    }

    /// `rtl` or `ltr`, for the attribute `dir`.
    public String dir() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /// The JDK's locale of it.
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
