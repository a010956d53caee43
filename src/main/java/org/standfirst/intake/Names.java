package org.standfirst.intake;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Refusal;
import org.standfirst.content.Slug;
import org.standfirst.wordpress.ExportCategory;
import org.standfirst.wordpress.ExportTerm;

/// Slugs and names as they come, and as they can be kept.
final class Names {
    private static final Pattern NOT_IN_SLUGS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.~-]+");
    private static final Pattern E_MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    private Names() {}

    /// A slug as it stands in addresses, decoded; made of the name where there is none.
    static String slug(String written, String name) {
        String decoded =
                Normalizer.normalize(Address.decoded(written.strip()), Normalizer.Form.NFC);
        try {
            return new Slug(decoded).value();
        } catch (Refusal noSlug) {
            return slugOf(decoded.isBlank() ? name : decoded);
        }
    }

    /// A slug made of any words.
    static String slugOf(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String slug =
                NOT_IN_SLUGS
                        .matcher(plain.replaceAll("<[^>]*>|&[a-z#0-9]+;|['’]", ""))
                        .replaceAll("-")
                        .replaceAll("(^[-.]+)|([-.]+$)", "");
        if (slug.length() > Slug.LONGEST) {
            slug = slug.substring(0, Slug.LONGEST);
        }
        return slug.isEmpty() ? "untitled" : slug;
    }

    static ExportTerm term(ExportCategory filed, String slug) {
        return new ExportTerm(
                OptionalLong.empty(), filed.domain(), slug, "", filed.name(), "", List.of());
    }

    /// What somebody is sorted by: the family name first, if it is known.
    static String sortKey(String given, String family, String name) {
        String key = family.isBlank() ? lastFirst(name) : family + " " + given;
        return key.strip().toLowerCase(Locale.ROOT);
    }

    /// Of a name in one piece, the last word is taken for the family name, with the particles before it.
    private static String lastFirst(String name) {
        String[] words = name.strip().split("\\s+", -1);
        if (words.length < 2) {
            return name;
        }
        int family = words.length - 1;
        return words[family] + " " + String.join(" ", java.util.Arrays.copyOf(words, family));
    }

    static boolean isMailAddress(String text) {
        return E_MAIL.matcher(text.strip()).matches();
    }

    static boolean hasMailAddress(String text) {
        return E_MAIL.matcher(text).find();
    }

    /// A name without the mail address that somebody put behind it.
    static String withoutMailAddresses(String text) {
        return E_MAIL.matcher(text).replaceAll("").replaceAll("[(\\[<]\\s*[)\\]>]", "").strip();
    }

    /// The name in Latin letters without marks, to tell whether two spellings are one name.
    static String folded(String name) {
        String folded =
                Folding.TO_ASCII
                        .transliterate(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        // Of a name without letters nothing would be left, and all such names would be one.
        return folded.isEmpty() ? name.strip() : folded;
    }

    private static final class Folding {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
