package org.standfirst.markdown;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for files that every system keeps apart and can hold.
final class FileNames {
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.~+@=,-]+");
    private static final Pattern DEVICES =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /// Most systems allow 255 bytes to a name; there may come an ending and a number.
    private static final int MOST_BYTES = 200;

    private final Set<String> taken = new HashSet<>();

    /// A name made of words.
    static String of(String words) {
        String name =
                OTHERS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                        .replaceAll("-")
                        .replaceAll("(^[.-]+)|([.-]+$)", "");
        while (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name.isEmpty() ? "untitled" : DEVICES.matcher(name).matches() ? "-" + name : name;
    }

    /// How a system that doesn't tell capitals apart compares names.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// This path, or the next with a number that nobody has.
    ///
    /// @param ending for example `.md`
    String free(String path, String ending) {
        for (int i = 1; ; i++) {
            String tried = i == 1 ? path : path + "-" + i;
            if (taken.add(folded(tried + ending))) {
                return tried;
            }
        }
    }
}
