package org.standfirst.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes e-mail and IP addresses out of words: the last line of defence for people's privacy.
///
/// Where a row of numbers may as well be something else it is taken for an address, unless it is
/// called a version or is a round number (`1.000.000.000`). Every pattern takes a time that grows
/// with the text and no faster.
final class ReportScrub {
    static final String REMOVED = "[address removed]";

    private static final String PART = "\\p{L}\\p{M}\\p{N}\\p{Cf}_";
    private static final String AT =
            "(?:[@\\uFF20\\uFE6B]|%(?:25)?40|&#0{0,5}64;|&#[xX]0{0,5}40;|&commat;)";

    /// `logo@2x.png` is a picture for a fine screen.
    private static final String NO_PICTURE =
            "(?!\\d{1,2}(?:\\.\\d)?x(?![\\p{L}\\p{N}])[\\w-]{0,80}\\.(?:avif|bmp|gif|jpe?g|pdf|png|svg|webp)\\b)";

    private static final String NUMBER = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
    private static final String FOUR = "(?:" + NUMBER + "\\.){3}" + NUMBER;

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:(?<!["
                            + PART
                            + ".+'~-])["
                            + PART
                            + ".+'~-]++|\"[^\"\\n]{1,64}\")"
                            + AT
                            + NO_PICTURE
                            + "(?:localhost\\b|"
                            + FOUR
                            + "|\\[[^\\]\\s]{1,60}\\]|(?:["
                            + PART
                            + "-]++\\.){1,30}\\p{L}["
                            + PART
                            + "-]*+)");
    private static final Pattern IP_4 =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.])(?<![Vv]ersion[ :]{1,2})(?![0-9]{1,3}(?:\\.000){3})"
                            + FOUR
                            + "(?![\\p{L}\\p{N}]|\\.\\p{N})");
    private static final Pattern RUN = Pattern.compile("[0-9A-Za-z:]{2,}+");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    private ReportScrub() {}

    /// The words without addresses, and without halves of characters, which no file could hold.
    static String clean(String words) {
        String text = isWhole(words) ? words : mended(words);
        if (text.contains("@") || text.contains("%") || text.contains("&") || hasOtherAt(text)) {
            text = MAIL.matcher(text).replaceAll(Matcher.quoteReplacement(REMOVED));
        }
        if (text.contains(".")) {
            text = IP_4.matcher(text).replaceAll(Matcher.quoteReplacement(REMOVED));
        }
        if (text.contains(":")) {
            text =
                    RUN.matcher(text)
                            .replaceAll(
                                    run -> Matcher.quoteReplacement(withoutLongIp(run.group())));
        }
        return text;
    }

    private static boolean hasOtherAt(String text) {
        return text.indexOf('\uFF20') >= 0 || text.indexOf('\uFE6B') >= 0;
    }

    private static boolean isWhole(String words) {
        return words.codePoints().noneMatch(ReportScrub::isHalf);
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String mended(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    /// A word and a colon may stand before the address (`IP:2001:db8::1`), a colon after it.
    private static String withoutLongIp(String run) {
        int from = 0;
        int colon = run.indexOf(':');
        while (colon > from && !isGroup(run.substring(from, colon))) {
            from = colon + 1;
            colon = run.indexOf(':', from);
        }
        int to = run.length();
        while (to > from && !isGroup(run.substring(run.lastIndexOf(':', to - 1) + 1, to))) {
            int last = run.lastIndexOf(':', to - 1);
            if (last < from || (last == to - 1 && last > from && run.charAt(last - 1) == ':')) {
                break;
            }
            to = last;
        }
        return isLongIp(run.substring(from, to))
                ? run.substring(0, from) + REMOVED + run.substring(to)
                : run;
    }

    private static boolean isLongIp(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<String> groups = groups(text);
            return groups.size() == 8 && groups.stream().allMatch(ReportScrub::isGroup);
        }
        List<String> before = groups(text.substring(0, gap));
        List<String> after = groups(text.substring(gap + 2));
        int size = before.size() + after.size();
        return size <= 7
                && size >= (before.isEmpty() ? 1 : 2)
                && before.stream().allMatch(ReportScrub::isGroup)
                && after.stream().allMatch(ReportScrub::isGroup)
                && (size >= 3 || text.chars().anyMatch(Character::isDigit));
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    private static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }
}
