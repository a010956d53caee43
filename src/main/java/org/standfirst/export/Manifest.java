package org.standfirst.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /// The lines of a manifest, one after the other. Most exports change a few hashes of very many, so
    /// the lines know where each hash stands.
    static final class Lines {
        private static final int NOWHERE = -1;

        private final int[] places;
        private byte[] bytes = new byte[1 << 16];
        private int length;
        private int count;

        private Lines(int numbers) {
            places = new int[numbers];
            Arrays.fill(places, NOWHERE);
        }

        /// Lines in the order of names, of all files that have a hash.
        static Lines of(Hashes hashes, IntFunction<String> names) {
            record Named(String name, int number) {}
            Lines lines = new Lines(hashes.size());
            IntStream.range(0, hashes.size())
                    .filter(hashes::has)
                    .mapToObj(number -> new Named(names.apply(number), number))
                    .sorted(Comparator.comparing(Named::name))
                    .forEach(one -> lines.add(hashes, one.number(), one.name()));
            return lines;
        }

        private void add(Hashes hashes, int number, String name) {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            int needed = length + 2 * Hashes.BYTES + 3 + text.length;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            places[number] = length;
            write(hashes.get(number), length);
            length += 2 * Hashes.BYTES;
            bytes[length++] = ' ';
            bytes[length++] = ' ';
            System.arraycopy(text, 0, bytes, length, text.length);
            length += text.length;
            bytes[length++] = '\n';
            count++;
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

        /// The manifest with these lines, signed.
        byte[] signed(String journal, String home, long position, Seal seal) {
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
            byte[] all = Arrays.copyOf(head, head.length + signature.length + length);
            System.arraycopy(signature, 0, all, head.length, signature.length);
            System.arraycopy(bytes, 0, all, head.length + signature.length, length);
            return all;
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
