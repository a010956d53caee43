package org.standfirst.typesetting;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The language of a piece and the way it runs, where its source said so.
///
/// @param lang a BCP 47 tag; empty where nothing was said
/// @param dir `ltr`, `rtl` or `auto`; empty where nothing was said
record Tongue(String lang, String dir) {
    static final Tongue NONE = new Tongue("", "");

    private static final Set<String> LANGUAGES =
            Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> REGIONS_OF_THE_UN = Set.of("001", "150", "419");

    /// What the element says of itself.
    static Tongue of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        String lang = element.attr("lang");
        String dir = element.attr("dir");
        if (lang.isEmpty() && dir.isEmpty()) {
            lang = element.attr("xml:lang");
            if (lang.isEmpty()) {
                return NONE;
            }
        }
        String direction =
                switch (dir.strip().toLowerCase(Locale.ROOT)) {
                    case "ltr" -> "ltr";
                    case "rtl" -> "rtl";
                    case "auto" -> "auto";
                    default -> "";
                };
        String language = lang.isEmpty() ? "" : tag(lang);
        return language.isEmpty() && direction.isEmpty() ? NONE : new Tongue(language, direction);
    }

    /// This, with what an element within says of itself.
    Tongue and(Tongue inner) {
        if (inner.isNone() || isNone()) {
            return inner.isNone() ? this : inner;
        }
        return new Tongue(
                inner.lang.isEmpty() ? lang : inner.lang, inner.dir.isEmpty() ? dir : inner.dir);
    }

    boolean isNone() {
        return lang.isEmpty() && dir.isEmpty();
    }

    String attributes() {
        if (isNone()) {
            return "";
        }
        return (lang.isEmpty() ? "" : " lang=\"" + lang + "\"")
                + (dir.isEmpty() ? "" : " dir=\"" + dir + "\"");
    }

    /// Language, script and region of a tag if all of them exist, in their usual letters; variants
    /// and extensions are left out. Empty if it is not the tag of a language.
    private static String tag(String raw) {
        String given = raw.strip().replace('_', '-');
        if (given.length() > 35) {
            return "";
        }
        Locale locale = Locale.forLanguageTag(given);
        String language = locale.getLanguage();
        if (language.length() == 3) {
            language = ULocale.forLanguageTag(language).getLanguage();
        }
        if (language.length() == 3
                ? LocaleDisplayNames.getInstance(ULocale.ENGLISH)
                        .languageDisplayName(language)
                        .equals(language)
                : !LANGUAGES.contains(language)) {
            return "";
        }
        String script = locale.getScript();
        if (!script.isEmpty() && UScript.getCodeFromName(script) == UScript.INVALID_CODE) {
            script = "";
        }
        String region = locale.getCountry();
        if (!REGIONS.contains(region) && !REGIONS_OF_THE_UN.contains(region)) {
            region = "";
        }
        return language
                + (script.isEmpty() ? "" : "-" + script)
                + (region.isEmpty() ? "" : "-" + region);
    }
}
