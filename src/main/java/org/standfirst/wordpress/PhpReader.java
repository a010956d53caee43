package org.standfirst.wordpress;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads one serialized value of PHP from its bytes; lengths count bytes, so a text that was changed
/// by hand, or in another encoding, is found out and not guessed at.
final class PhpReader {
    static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    private final byte[] bytes;
    private int at;
    private int values;

    PhpReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Optional<PhpValue> read() {
        try {
            PhpValue value = value(0);
            return at == bytes.length ? Optional.of(value) : Optional.empty();
        } catch (NotPhp notPhp) {
            return Optional.empty();
        }
    }

    private PhpValue value(int depth) throws NotPhp {
        if (depth > DEEPEST || ++values > MOST) {
            throw new NotPhp();
        }
        int type = next();
        if (type == 'N') {
            expect(";");
            return new PhpValue.Nothing();
        }
        expect(":");
        return switch (type) {
            case 's' -> {
                String text = string();
                expect(";");
                yield new PhpValue.Text(text);
            }
            case 'i' -> new PhpValue.Whole(whole(';'));
            case 'd' -> new PhpValue.Real(real());
            case 'b' -> new PhpValue.Truth(truth());
            case 'a' -> listing(depth);
            case 'O' -> {
                string();
                expect(":");
                yield listing(depth);
            }
            default -> throw new NotPhp();
        };
    }

    private PhpValue listing(int depth) throws NotPhp {
        long count = whole(':');
        expect("{");
        if (count < 0 || count > MOST) {
            throw new NotPhp();
        }
        Map<String, PhpValue> entries = new LinkedHashMap<>();
        for (long i = 0; i < count; i++) {
            String key = key();
            entries.put(key, value(depth + 1));
        }
        expect("}");
        return new PhpValue.Listing(entries);
    }

    /// PHP writes the class before the name of a property that is not public, between zeros; those
    /// zeros can't come through XML, so such an object is not read.
    private String key() throws NotPhp {
        int type = next();
        expect(":");
        if (type == 'i') {
            return Long.toString(whole(';'));
        }
        if (type != 's') {
            throw new NotPhp();
        }
        String key = string();
        expect(";");
        return key;
    }

    private String string() throws NotPhp {
        long length = whole(':');
        expect("\"");
        if (length < 0 || length > bytes.length - at) {
            throw new NotPhp();
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, at, (int) length))
                            .toString();
            at += (int) length;
            expect("\"");
            return text;
        } catch (CharacterCodingException cutInACharacter) {
            throw new NotPhp();
        }
    }

    private boolean truth() throws NotPhp {
        long value = whole(';');
        if (value != 0 && value != 1) {
            throw new NotPhp();
        }
        return value == 1;
    }

    private long whole(char close) throws NotPhp {
        String digits = until(close);
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notANumber) {
            throw new NotPhp();
        }
    }

    private double real() throws NotPhp {
        String digits = until(';');
        return switch (digits) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case "NAN" -> Double.NaN;
            default -> {
                if (!digits.matches("-?\\d+(\\.\\d*)?(E[+-]?\\d+)?")) {
                    throw new NotPhp();
                }
                yield Double.parseDouble(digits);
            }
        };
    }

    private String until(char close) throws NotPhp {
        int from = at;
        while (at - from < 40) {
            if (next() == close) {
                return new String(bytes, from, at - 1 - from, StandardCharsets.ISO_8859_1);
            }
        }
        throw new NotPhp();
    }

    private void expect(String word) throws NotPhp {
        for (int i = 0; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                throw new NotPhp();
            }
        }
    }

    private int next() throws NotPhp {
        if (at == bytes.length) {
            throw new NotPhp();
        }
        return bytes[at++];
    }

    /// Thrown and caught in here only.
    private static final class NotPhp extends Exception {
        NotPhp() {
            super(null, null, false, false);
        }
    }
}
