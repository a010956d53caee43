package org.standfirst.export;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.standfirst.content.Refusal;

/// A copy that stands beside a file that is text, as small as it gets, for servers that hand it out as
/// it is.
public enum Copy {
    /// RFC 1952.
    GZIP(".gz", 1) {
        @Override
        byte[] of(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
            try (GZIPOutputStream gzip =
                    new GZIPOutputStream(out) {
                        {
                            def.setLevel(Deflater.BEST_COMPRESSION);
                        }
                    }) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }
    },
    /// RFC 7932.
    BROTLI(".br", 2) {
        @Override
        byte[] of(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, Encoder.Parameters.create(BEST));
        }
    };

    private static final int BEST = 11;

    /// Follows the name of the file.
    final String ending;

    private final int turn;

    Copy(String ending, int turn) {
        this.ending = ending;
        this.turn = turn;
    }

    /// What there is beside a file of that content.
    abstract byte[] of(byte[] bytes) throws IOException;

    /// Its number where files have numbers: behind those of all files, and of the copies before it.
    ///
    /// @param files how many there are
    int number(int files, int number) {
        return turn * files + number;
    }

    /// How many numbers so many files have with all their copies.
    static int numbers(int files) {
        return (values().length + 1) * files;
    }

    /// The name of the copy.
    String beside(String name) {
        return name + ending;
    }

    /// The copy that has such a number; empty where it is that of a file itself.
    static Optional<Copy> numbered(int files, int number) {
        return Arrays.stream(values()).filter(copy -> copy.turn == number / files).findFirst();
    }

    /// Refuses what this machine cannot make: Brotli is native code, which is not there for every machine.
    void check() {
        if (this == BROTLI && !Brotli4jLoader.isAvailable()) {
            throw new Refusal(
                    "Brotli does not load on this machine, so no copies can be made in it.",
                    "Leave --brotli out.");
        }
    }
}
