package org.standfirst.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads how an address is written, strictly.
final class Spelling {
    private static final int PAIRS = 20;
    private static final int LONGEST_PAIR = 300;

    private Spelling() {}

    /// A path without its percents.
    ///
    /// A slash that was written `%2F` stays as it is written, because it separates nothing. So does
    /// a path that is not UTF-8 as a whole: WordPress cuts long slugs wherever they happen to be too
    /// long, in the middle of a letter too, and such an address is kept as it was written.
    static String path(String written) {
        return written.indexOf('%') < 0 ? written : decoded(written, '/');
    }

    /// The names and values of a query, one by one, as `name=value`; the first of them, where there
    /// are many.
    static List<String> pairs(String query) {
        return Arrays.stream(query.split("&", PAIRS + 1))
                .limit(PAIRS)
                .filter(pair -> !pair.isEmpty() && pair.length() <= LONGEST_PAIR)
                .map(pair -> decoded(pair.replace('+', ' '), '\0'))
                .toList();
    }

    private static String decoded(String written, char kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < written.length() ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written.charAt(i + 2), 16);
            if (low < 0) {
                return written;
            }
            int value = high << 4 | low;
            if (value == kept) {
                bytes.writeBytes(written.substring(i, i + 3).getBytes(StandardCharsets.US_ASCII));
            } else {
                bytes.write(value);
            }
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return written;
        }
    }
}
