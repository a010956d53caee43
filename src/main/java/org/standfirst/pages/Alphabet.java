package org.standfirst.pages;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.Bucket;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Language;

/// The order of names in a language, and the letters they stand under, whatever script they are in.
/// One of it serves all threads.
///
/// @see <a href="https://www.unicode.org/reports/tr10/">Unicode Collation Algorithm</a>
public final class Alphabet {
    /// Whose letters there are besides those of the language. Han has none: a name stands under its
    /// first character, which is the family's.
    private static final String SCRIPTS = "en uk ru bg sr el ar he hy ka am hi bn ta te th ja ko";

    /// Letters of Persian, whose alphabet otherwise has those of Arabic in another shape.
    private static final UnicodeSet PERSIAN = new UnicodeSet("[پچژگ]").freeze();

    private static final int LABELS = 10_000;

    private final ULocale locale;
    private final RuleBasedCollator collator;
    private AlphabeticIndex.@Nullable ImmutableIndex<String> letters;

    private Alphabet(ULocale locale) {
        this.locale = locale;
        collator = rules();
        collator.setNumericCollation(true);
        collator.freeze();
    }

    private RuleBasedCollator rules() {
        return ((RuleBasedCollator) Collator.getInstance(locale)).cloneAsThawed();
    }

    /// The alphabet of a language.
    public static Alphabet of(Language language) {
        return new Alphabet(Customs.known(language, ULocale.ROOT));
    }

    /// The order of names; numbers in them count as numbers.
    public Comparator<String> order() {
        return collator::compare;
    }

    /// The order of names that stand under their letters. Chinese has Latin names under the letters
    /// of its own ones, but behind all of them in a plain list.
    public Comparator<String> orderUnderLetters() {
        return Comparator.<String>comparingInt(letters()::getBucketIndex).thenComparing(order());
    }

    /// The letter under which a name stands: `#` for what begins with none.
    public String letter(String name) {
        AlphabeticIndex.ImmutableIndex<String> index = letters();
        int at = index.getBucketIndex(name);
        Bucket<String> bucket = index.getBucket(at);
        return switch (bucket.getLabelType()) {
            case NORMAL -> bucket.getLabel();
            case UNDERFLOW -> "#";
            case INFLOW -> {
                // In Arabic an alef with a hamza comes before the plain alef that is its letter.
                String next = index.getBucket(at + 1).getLabel();
                yield script(next) == script(name) ? next : first(name);
            }
            case OVERFLOW -> first(name);
        };
    }

    /// They take long to find, and most pages do without.
    private synchronized AlphabeticIndex.ImmutableIndex<String> letters() {
        if (letters == null) {
            ULocale[] scripts =
                    Stream.of(SCRIPTS.split(" ")).map(ULocale::new).toArray(ULocale[]::new);
            letters =
                    new AlphabeticIndex<String>(rules())
                            .addLabels(locale)
                            .addLabels(scripts)
                            .addLabels(PERSIAN)
                            .setMaxLabelCount(LABELS)
                            .buildImmutableIndex();
        }
        return letters;
    }

    private static int script(String text) {
        return UScript.getScript(text.codePointAt(0));
    }

    private static String first(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
