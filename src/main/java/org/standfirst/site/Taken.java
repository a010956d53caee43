package org.standfirst.site;

import java.util.Optional;
import java.util.Set;
import org.standfirst.web.Coding;

/// Which forms somebody takes, and how gladly: what `Accept-Encoding` says.
///
/// Each from 0 (not at all) to 1000.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, 12.5.3</a>
record Taken(int brotli, int zstd, int gzip, int identity) {
    /// Who says nothing gets what everybody can read, though anything may be sent.
    static final Taken PLAIN = new Taken(0, 0, 0, 1);

    private static final int GLADLY = 1000;
    private static final int UNSAID = -1;

    /// Reads the header; what is no word of HTTP in it counts for nothing.
    static Taken of(Optional<String> header) {
        return header.isEmpty() ? PLAIN : read(header.get());
    }

    private static Taken read(String header) {
        int brotli = UNSAID;
        int zstd = UNSAID;
        int gzip = UNSAID;
        int identity = UNSAID;
        int others = UNSAID;
        for (int from = 0; from <= header.length(); ) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            int semicolon = header.indexOf(';', from);
            int nameEnd = semicolon < 0 || semicolon > to ? to : semicolon;
            int weight = weight(header, nameEnd, to);
            if (is("br", header, from, nameEnd)) {
                brotli = weight;
            } else if (is("gzip", header, from, nameEnd) || is("x-gzip", header, from, nameEnd)) {
                gzip = weight;
            } else if (is("zstd", header, from, nameEnd)) {
                zstd = weight;
            } else if (is("identity", header, from, nameEnd)) {
                identity = weight;
            } else if (is("*", header, from, nameEnd)) {
                others = weight;
            }
            from = to + 1;
        }
        return new Taken(
                said(brotli, others, 0),
                said(zstd, others, 0),
                said(gzip, others, 0),
                // Taken by everybody who doesn't refuse it, and by nobody who knows better rather.
                said(identity, others == 0 ? 0 : UNSAID, 1));
    }

    private static int said(int weight, int others, int otherwise) {
        return weight != UNSAID ? weight : others != UNSAID ? others : otherwise;
    }

    private static boolean is(String name, String header, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(header.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(header.charAt(end - 1))) {
            end--;
        }
        return end - start == name.length()
                && header.regionMatches(true, start, name, 0, name.length());
    }

    /// The weight after the semicolon, in thousandths; a weight that can't be read takes nothing.
    private static int weight(String header, int from, int to) {
        int equals = header.indexOf('=', from);
        if (from == to) {
            return GLADLY;
        }
        if (equals < 0 || equals >= to || !is("q", header, from + 1, equals)) {
            return 0;
        }
        int start = equals + 1;
        int end = to;
        while (start < end && isBlank(header.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(header.charAt(end - 1))) {
            end--;
        }
        return thousandths(header, start, end);
    }

    private static int thousandths(String text, int from, int to) {
        if (from == to || to - from > 5 || (to - from > 1 && text.charAt(from + 1) != '.')) {
            return 0;
        }
        int all = 0;
        int unit = GLADLY;
        for (int i = from; i < to; i++) {
            if (i == from + 1) {
                continue;
            }
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            all += digit * unit;
            unit /= 10;
        }
        return all > GLADLY ? 0 : all;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    int weight(Coding coding) {
        return switch (coding) {
            case BROTLI -> brotli;
            case ZSTD -> zstd;
            case GZIP -> gzip;
            case IDENTITY -> identity;
        };
    }

    /// Whether that form may be sent at all.
    boolean allows(Coding coding) {
        return weight(coding) > 0;
    }

    /// The one of those that is taken most gladly, and of equals the one that stands first; empty
    /// where none is taken.
    Optional<Coding> best(Set<Coding> offered) {
        Optional<Coding> best = Optional.empty();
        int most = 0;
        for (Coding coding : offered) {
            if (weight(coding) > most) {
                most = weight(coding);
                best = Optional.of(coding);
            }
        }
        return best;
    }
}
