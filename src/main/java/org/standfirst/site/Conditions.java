package org.standfirst.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.web.Asked;

/// Under which conditions something is asked for.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, 13 and 14</a>
final class Conditions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final Pattern RANGE =
            Pattern.compile("bytes[ \\t]*=[ \\t]*([0-9]{0,18})-([0-9]{0,18})[ \\t]*");

    private Conditions() {}

    /// Whether who asks has that already (`If-None-Match`, compared weakly).
    static boolean isKnown(Asked asked, String tag) {
        Optional<String> known = asked.header("If-None-Match");
        if (known.isEmpty()) {
            return false;
        }
        if (known.get().strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(known.get());
        while (tags.find()) {
            if (tags.group(1).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /// What part of something is wanted.
    sealed interface Wanted {}

    /// All of it; also where parts are asked for that we don't cut.
    record Whole() implements Wanted {}

    /// Some bytes in a row.
    record Stretch(long from, long length) implements Wanted {}

    /// Bytes that are not there.
    record Beyond() implements Wanted {}

    /// The part that is asked for, of so many bytes that have that tag.
    static Wanted wanted(Asked asked, String tag, long all) {
        Optional<String> range = asked.header("Range");
        boolean isOfAnother =
                asked.header("If-Range")
                        .map(String::strip)
                        .filter(it -> !it.equals(tag))
                        .isPresent();
        if (asked.method() != Asked.Method.GET || range.isEmpty() || isOfAnother) {
            return new Whole();
        }
        Matcher parts = RANGE.matcher(range.get());
        if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
            return new Whole();
        }
        if (parts.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(parts.group(2)), all);
            return last == 0 ? new Beyond() : new Stretch(all - last, last);
        }
        long from = Long.parseLong(parts.group(1));
        long to = parts.group(2).isEmpty() ? all - 1 : Long.parseLong(parts.group(2));
        if (!parts.group(2).isEmpty() && to < from) {
            return new Whole();
        }
        return from >= all ? new Beyond() : new Stretch(from, Math.min(to, all - 1) - from + 1);
    }
}
