package org.standfirst.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.standfirst.content.Fingerprint;

/// The lines of a manifest, one after the other. Most exports change a few hashes of very many, so
/// the lines know where each hash stands.
final class Lines {
    private static final int NOWHERE = -1;
    private static final HexFormat HEX = HexFormat.of();

    private final int[] places;
    private final int[] numbers;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int count;

    private Lines(int all, int there) {
        places = new int[all];
        Arrays.fill(places, NOWHERE);
        numbers = new int[there];
    }

    private record Named(String name, int number) {
        static List<Named> sorted(IntStream numbers, IntFunction<String> names) {
            return numbers.mapToObj(number -> new Named(names.apply(number), number))
                    .sorted(Comparator.comparing(Named::name))
                    .toList();
        }
    }

    /// Lines in the order of names, of all files that have a hash.
    ///
    /// @param known numbers of many of them, almost in this order, by which it is found sooner
    static Lines of(Hashes hashes, IntFunction<String> names, IntStream known) {
        BitSet met = new BitSet(hashes.size());
        IntStream there =
                IntStream.concat(known, IntStream.range(0, hashes.size()))
                        .filter(number -> hashes.has(number) && !met.get(number))
                        .peek(met::set);
        List<Named> named = Named.sorted(there, names);
        Lines lines = new Lines(hashes.size(), named.size());
        named.forEach(one -> lines.add(hashes, one));
        return lines;
    }

    /// The same lines, and among them those of files that are new: [Hashes#of(int)].
    Lines with(Hashes hashes, IntFunction<String> names) {
        int before = Copy.files(places.length);
        int files = Copy.files(hashes.size());
        if (before == files) {
            return this;
        }
        List<Named> more =
                Named.sorted(
                        IntStream.range(0, hashes.size())
                                .filter(number -> number % files >= before && hashes.has(number)),
                        names);
        Lines all = new Lines(hashes.size(), count + more.size());
        int from = 0;
        for (Named one : more) {
            int to = placeOf(one.name(), number -> names.apply(Copy.moved(number, before, files)));
            all.take(this, from, to);
            all.add(hashes, one);
            from = to;
        }
        all.take(this, from, count);
        return all;
    }

    /// How many lines stand before that of such a name.
    private int placeOf(String name, IntFunction<String> names) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (names.apply(numbers[middle]).compareTo(name) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void take(Lines others, int from, int to) {
        int start = others.start(from);
        int bytesMore = others.start(to) - start;
        need(bytesMore);
        System.arraycopy(others.bytes, start, bytes, length, bytesMore);
        int before = Copy.files(others.places.length);
        int files = Copy.files(places.length);
        for (int line = from; line < to; line++) {
            int number = Copy.moved(others.numbers[line], before, files);
            places[number] = others.start(line) - start + length;
            numbers[count++] = number;
        }
        length += bytesMore;
    }

    private int start(int line) {
        return line < count ? places[numbers[line]] : length;
    }

    /// The numbers of the files, in the order of their names.
    IntStream numbers() {
        return Arrays.stream(numbers);
    }

    private void add(Hashes hashes, Named one) {
        byte[] text = one.name().getBytes(StandardCharsets.UTF_8);
        need(2 * Hashes.BYTES + 3 + text.length);
        places[one.number()] = length;
        numbers[count++] = one.number();
        write(hashes.get(one.number()), length);
        length += 2 * Hashes.BYTES;
        bytes[length++] = ' ';
        bytes[length++] = ' ';
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        bytes[length++] = '\n';
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    private void write(byte[] hash, int place) {
        int at = place;
        for (byte one : hash) {
            bytes[at++] = (byte) HEX.toHighHexDigit(one);
            bytes[at++] = (byte) HEX.toLowHexDigit(one);
        }
    }

    /// Puts other hashes into the same lines, and says whether that is all there is to do: if there
    /// are more or fewer files than before, they stay half done.
    boolean became(Hashes old, Hashes now) {
        for (int number = 0; number < places.length; number++) {
            if (now.has(number) != (places[number] != NOWHERE)) {
                return false;
            }
            if (places[number] != NOWHERE && !now.isAs(old, number)) {
                write(now.get(number), places[number]);
            }
        }
        return true;
    }

    /// The manifest with these lines, signed: its head, and the lines, which may not be changed.
    List<ByteBuffer> signed(String journal, String home, long position, Seal seal) {
        MessageDigest digest = Fingerprint.sha256();
        digest.update(bytes, 0, length);
        byte[] head =
                (Manifest.FIRST
                                + "# journal %s\n# home %s\n# ledger %d\n# files %d\n# sum %s\n"
                                        .formatted(
                                                journal,
                                                home,
                                                position,
                                                count,
                                                HEX.formatHex(digest.digest())))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] signature =
                (Manifest.SIGNATURE + seal.signature(head) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return List.of(
                ByteBuffer.wrap(head),
                ByteBuffer.wrap(signature),
                ByteBuffer.wrap(bytes, 0, length));
    }
}
