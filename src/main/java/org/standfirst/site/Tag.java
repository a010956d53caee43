package org.standfirst.site;

import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.web.Coding;

/// The `ETag` of a form: what it is, and how it is packed.
///
/// It is strong, so each form and each level has another one. Who asks whether a page has changed
/// is told by what it is alone, however it was packed when it was sent.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3 and 13.1.2</a>
record Tag(Fingerprint print, Coding coding, int level) {
    private static final int DIGITS = 2 * Fingerprint.BYTES;

    @Override
    public String toString() {
        return coding == Coding.IDENTITY
                ? "\"" + print + "\""
                : "\"" + print + "-" + coding.token + level + "\"";
    }

    /// Which form of the same somebody has, of those that `If-None-Match` names; empty if none.
    ///
    /// A cache that sits between may have several and keeps the one that the answer names, so it
    /// is one that can be read by who asks now; this one, if in doubt.
    Optional<Tag> held(String known, Taken taken) {
        if (known.strip().equals("*")) {
            return Optional.of(this);
        }
        Optional<Tag> held = Optional.empty();
        int open = known.indexOf('"');
        while (open >= 0) {
            int close = known.indexOf('"', open + 1);
            if (close < 0) {
                return held;
            }
            if (isOfSame(known, open + 1, close)) {
                Tag tag = packed(known, open + 1 + DIGITS, close);
                if (tag.equals(this)) {
                    return Optional.of(this);
                }
                held = Optional.of(taken.allows(tag.coding) ? tag : held.orElse(this));
            }
            open = known.indexOf('"', close + 1);
        }
        return held;
    }

    private boolean isOfSame(String text, int from, int to) {
        return to - from >= DIGITS
                && (to - from == DIGITS || text.charAt(from + DIGITS) == '-')
                && isHex(print.high(), text, from)
                && isHex(print.low(), text, from + DIGITS / 2);
    }

    private static boolean isHex(long value, String text, int from) {
        for (int i = 0; i < DIGITS / 2; i++) {
            int digit = (int) (value >>> (60 - 4 * i)) & 15;
            if (text.charAt(from + i) != Character.forDigit(digit, 16)) {
                return false;
            }
        }
        return true;
    }

    /// The tag of the same with what is said there of its packing; this one, where that is nothing
    /// that we say.
    private Tag packed(String text, int from, int to) {
        if (from == to) {
            return coding == Coding.IDENTITY ? this : new Tag(print, Coding.IDENTITY, 0);
        }
        for (Coding each : Coding.values()) {
            for (int level : new int[] {each.quick, each.best}) {
                String said = "-" + each.token + level;
                if (to - from == said.length() && text.startsWith(said, from)) {
                    return each == coding && level == this.level
                            ? this
                            : new Tag(print, each, level);
                }
            }
        }
        return this;
    }
}
