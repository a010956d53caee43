package org.standfirst.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// 128 bits that stand for a value: equal values have equal fingerprints, and no two different ones
/// are ever met that have the same.
///
/// The first half of SHA-256.
///
/// @see <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>
public record Fingerprint(long high, long low) {
    /// Bytes a fingerprint takes.
    public static final int BYTES = 16;

    /// The fingerprint of texts, one after the other; `("ab", "c")` and `("a", "bc")` differ.
    public static Fingerprint of(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ofDigest(digest);
    }

    /// The fingerprint of bytes.
    public static Fingerprint of(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return ofDigest(digest);
    }

    /// What a digest has gathered.
    public static Fingerprint ofDigest(MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    /// A new digest to gather in.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    /// A fingerprint from its 16 bytes.
    public static Fingerprint ofBytes(byte[] bytes) {
        return ofBytes(bytes, 0);
    }

    /// A fingerprint from 16 bytes among others.
    public static Fingerprint ofBytes(byte[] bytes, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, BYTES);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    /// Its 16 bytes.
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /// Its 32 hexadecimal digits.
    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
