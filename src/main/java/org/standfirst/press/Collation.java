package org.standfirst.press;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import org.standfirst.content.Language;
import org.standfirst.edition.Branch;
import org.standfirst.edition.Place;

/// The order of names in a language, whatever script they are in.
///
/// @see <a href="https://www.unicode.org/reports/tr10/">Unicode Collation Algorithm</a>
final class Collation {
    private final RuleBasedCollator collator;
    private final ULocale locale;

    Collation(Language language) {
        this.locale = ULocale.forLanguageTag(language.tag());
        this.collator = (RuleBasedCollator) Collator.getInstance(locale);
        collator.setStrength(Collator.TERTIARY);
        collator.setNumericCollation(true);
    }

    Comparator<Branch> branches() {
        return Comparator.<Branch, String>comparing(Branch::sortKey, collator::compare)
                .thenComparing(Branch::id);
    }

    Comparator<Place> places() {
        return Comparator.<Place, String>comparing(place -> place.name().text(), collator::compare)
                .thenComparing(Place::address);
    }

    /// The letters under which names stand, for this language first and for all scripts after it.
    AlphabeticIndex.ImmutableIndex<String> letters() {
        return new AlphabeticIndex<String>(locale)
                .addLabels(
                        ULocale.ENGLISH,
                        new ULocale("ru"),
                        new ULocale("uk"),
                        new ULocale("el"),
                        new ULocale("ar"),
                        new ULocale("he"),
                        new ULocale("hy"),
                        new ULocale("ka"))
                .buildImmutableIndex();
    }
}
