package org.standfirst.pages;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.Bucket;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.standfirst.content.Language;

/// The order of names in a language, and the letters they stand under, whatever script they are in.
/// One of it serves all threads.
///
/// @see <a href="https://www.unicode.org/reports/tr10/">Unicode Collation Algorithm</a>
public final class Alphabet {
    /// Whose letters there are besides those of the language. Han has none: a name stands under its
    /// first character, which is the family's.
    private static final String SCRIPTS =
            "en uk ru bg sr el ar fa he hy ka am hi bn ta te th ja ko";

    private static final int LABELS = 10_000;

    private final RuleBasedCollator collator;
    private final AlphabeticIndex.ImmutableIndex<String> letters;

    private Alphabet(ULocale locale) {
        RuleBasedCollator rules = (RuleBasedCollator) Collator.getInstance(locale);
        letters =
                new AlphabeticIndex<String>(rules.cloneAsThawed())
                        .addLabels(locale)
                        .addLabels(
                                Stream.of(SCRIPTS.split(" "))
                                        .map(ULocale::new)
                                        .toArray(ULocale[]::new))
                        .setMaxLabelCount(LABELS)
                        .buildImmutableIndex();
        collator = rules.cloneAsThawed();
        collator.setNumericCollation(true);
        collator.freeze();
    }

    /// The alphabet of a language.
    public static Alphabet of(Language language) {
        return new Alphabet(Customs.known(language, ULocale.ROOT));
    }

    /// The order of names; numbers in them count as numbers.
    public Comparator<String> order() {
        return collator::compare;
    }

    /// The letter under which a name stands: `#` for what begins with none.
    public String letter(String name) {
        Bucket<String> bucket = letters.getBucket(letters.getBucketIndex(name));
        return switch (bucket.getLabelType()) {
            case NORMAL -> bucket.getLabel();
            case UNDERFLOW -> "#";
            case INFLOW, OVERFLOW -> first(name);
        };
    }

    private static String first(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
