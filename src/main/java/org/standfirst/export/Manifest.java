package org.standfirst.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Fingerprint;

/// What an export consists of: the hash of every file, in the order of their names, under a signed head.
///
/// The lines below the head are those of `sha256sum`, so that anybody can check them.
///
/// @param head what the lines say that are signed, among them the hash of all that follow
/// @param signed these lines as they are written
/// @param state whether the lines below are those whose hash the head has
/// @param hashes by name
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Manifest(
        Map<String, String> head,
        byte[] signed,
        String signature,
        State state,
        Map<String, byte[]> hashes) {
    static final String NAME = Names.OWN + "manifest";
    static final String KEY = Names.OWN + "key.pub";

    private static final String FIRST = "# Standfirst export 1\n";
    private static final String SIGNATURE = "# signature ";
    private static final HexFormat HEX = HexFormat.of();

    /// Whether the lines are those whose hash the head has.
    enum State {
        WHOLE,
        CHANGED
    }

    /// Files by name, each with its hash, in the order of their names.
    interface Each {
        void of(BiConsumer<String, byte[]> taking);
    }

    /// The lines of a manifest, one after the other. Most exports change a few hashes of very many, so
    /// the lines know where each hash stands.
    static final class Lines {
        private static final int NOWHERE = -1;

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

        /// Lines in the order of names, of all files that have a hash.
        ///
        /// @param known numbers of many of them, almost in this order, by which it is found sooner
        static Lines of(Hashes hashes, IntFunction<String> names, IntStream known) {
            record Named(String name, int number) {}
            BitSet met = new BitSet(hashes.size());
            List<Named> named = new ArrayList<>();
            IntStream.concat(known, IntStream.range(0, hashes.size()))
                    .filter(number -> hashes.has(number) && !met.get(number))
                    .forEach(number -> {
                        met.set(number);
                        named.add(new Named(names.apply(number), number));
                    });
            named.sort(Comparator.comparing(Named::name));
            Lines lines = new Lines(hashes.size(), named.size());
            named.forEach(one -> lines.add(hashes, one.number(), one.name()));
            return lines;
        }

        /// The numbers of the files, in the order of their names.
        IntStream numbers() {
            return Arrays.stream(numbers);
        }

        private void add(Hashes hashes, int number, String name) {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            int needed = length + 2 * Hashes.BYTES + 3 + text.length;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            places[number] = length;
            numbers[count++] = number;
            write(hashes.get(number), length);
            length += 2 * Hashes.BYTES;
            bytes[length++] = ' ';
            bytes[length++] = ' ';
            System.arraycopy(text, 0, bytes, length, text.length);
            length += text.length;
            bytes[length++] = '\n';
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
                    (FIRST
                                    + "# journal %s\n# home %s\n# ledger %d\n# files %d\n# sum %s\n"
                                            .formatted(
                                                    journal,
                                                    home,
                                                    position,
                                                    count,
                                                    HEX.formatHex(digest.digest())))
                            .getBytes(StandardCharsets.UTF_8);
            byte[] signature =
                    (SIGNATURE + seal.signature(head) + "\n").getBytes(StandardCharsets.US_ASCII);
            return List.of(
                    ByteBuffer.wrap(head),
                    ByteBuffer.wrap(signature),
                    ByteBuffer.wrap(bytes, 0, length));
        }
    }

    /// Reads a manifest; empty if it is none.
    static Optional<Manifest> of(byte[] bytes) {
        int at = 0;
        int signedUntil = -1;
        String signature = "";
        Map<String, String> head = new LinkedHashMap<>();
        while (at < bytes.length && bytes[at] == '#') {
            int end = end(bytes, at);
            String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            if (line.startsWith(SIGNATURE)) {
                signedUntil = at;
                signature = line.substring(SIGNATURE.length());
            }
            String[] words = line.split(" ", 3);
            if (words.length == 3) {
                head.put(words[1], words[2]);
            }
            at = end + 1;
        }
        if (signedUntil < 0
                || !new String(
                                bytes,
                                0,
                                Math.min(bytes.length, FIRST.length()),
                                StandardCharsets.UTF_8)
                        .equals(FIRST)) {
            return Optional.empty();
        }
        MessageDigest digest = Fingerprint.sha256();
        digest.update(bytes, at, bytes.length - at);
        boolean isWhole = HEX.formatHex(digest.digest()).equals(head.get("sum"));
        Map<String, byte[]> hashes = lines(bytes, at);
        return hashes == null
                ? Optional.empty()
                : Optional.of(
                        new Manifest(
                                head,
                                Arrays.copyOf(bytes, signedUntil),
                                signature,
                                isWhole ? State.WHOLE : State.CHANGED,
                                hashes));
    }

    private static @Nullable Map<String, byte[]> lines(byte[] bytes, int from) {
        Map<String, byte[]> hashes = LinkedHashMap.newLinkedHashMap(bytes.length / 90);
        int at = from;
        while (at < bytes.length) {
            int end = end(bytes, at);
            int name = at + 2 * Hashes.BYTES + 2;
            if (name >= end) {
                return null;
            }
            byte[] hash = new byte[Hashes.BYTES];
            for (int i = 0; i < Hashes.BYTES; i++) {
                int high = Character.digit(bytes[at + 2 * i], 16);
                int low = Character.digit(bytes[at + 2 * i + 1], 16);
                if (high < 0 || low < 0) {
                    return null;
                }
                hash[i] = (byte) (high << 4 | low);
            }
            hashes.put(new String(bytes, name, end - name, StandardCharsets.UTF_8), hash);
            at = end + 1;
        }
        return hashes;
    }

    private static int end(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// A word of the head; nothing where it is missing.
    String said(String word) {
        return head.getOrDefault(word, "");
    }

    boolean isSignedWith(String key) {
        return Seal.isSigned(signed, signature, key);
    }
}
