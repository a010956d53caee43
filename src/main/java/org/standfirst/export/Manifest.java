package org.standfirst.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    static final String FIRST = "# Standfirst export 1\n";
    static final String SIGNATURE = "# signature ";
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
