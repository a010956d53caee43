package org.standfirst.export;

import java.security.MessageDigest;
import java.util.Arrays;
import org.standfirst.content.Fingerprint;

/// Many SHA-256 hashes by their numbers, some of them missing. For several threads, each of which
/// writes at other numbers.
final class Hashes {
    static final int BYTES = 32;

    private final byte[] all;
    private final boolean[] there;

    Hashes(int count) {
        all = new byte[count * BYTES];
        there = new boolean[count];
    }

    private Hashes(byte[] all, boolean[] there) {
        this.all = all;
        this.there = there;
    }

    /// These, with room for more files, of which none has a hash yet; they come after the others.
    Hashes of(int files) {
        int before = Copy.files(size());
        if (before == files) {
            return this;
        }
        Hashes more = new Hashes(Copy.numbers(files));
        for (int from = 0; from < size(); from += before) {
            int to = Copy.moved(from, before, files);
            System.arraycopy(all, from * BYTES, more.all, to * BYTES, before * BYTES);
            System.arraycopy(there, from, more.there, to, before);
        }
        return more;
    }

    Hashes copy() {
        return new Hashes(all.clone(), there.clone());
    }

    static byte[] of(byte[] bytes) {
        MessageDigest digest = Fingerprint.sha256();
        return digest.digest(bytes);
    }

    /// How many numbers there are.
    int size() {
        return there.length;
    }

    boolean isAs(Hashes other, int number) {
        int from = number * BYTES;
        return Arrays.equals(all, from, from + BYTES, other.all, from, from + BYTES);
    }

    boolean has(int number) {
        return there[number];
    }

    byte[] get(int number) {
        return Arrays.copyOfRange(all, number * BYTES, (number + 1) * BYTES);
    }

    boolean is(int number, byte[] hash) {
        int from = number * BYTES;
        return there[number] && Arrays.equals(all, from, from + BYTES, hash, 0, BYTES);
    }

    /// The print of what has that hash.
    Fingerprint print(int number) {
        return Fingerprint.ofBytes(all, number * BYTES);
    }

    void put(int number, byte[] hash) {
        System.arraycopy(hash, 0, all, number * BYTES, BYTES);
        there[number] = true;
    }

    void forget(int number) {
        there[number] = false;
    }
}
