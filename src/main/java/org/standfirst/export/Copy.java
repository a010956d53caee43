package org.standfirst.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.standfirst.content.Refusal;
import org.standfirst.web.Coding;

/// A copy that stands beside a file that is text, as small as it gets, for servers that hand it out as
/// it is.
public enum Copy {
    /// RFC 1952.
    GZIP(Coding.GZIP, 9, ".gz", 1),
    /// RFC 7932.
    BROTLI(Coding.BROTLI, Coding.BROTLI.best, ".br", 2);

    /// Follows the name of the file.
    final String ending;

    private final Coding coding;
    private final int level;
    private final int turn;

    Copy(Coding coding, int level, String ending, int turn) {
        this.coding = coding;
        this.level = level;
        this.ending = ending;
        this.turn = turn;
    }

    /// What there is beside a file of that content.
    byte[] of(byte[] bytes) {
        return coding.of(bytes, level);
    }

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

    /// How many files there are where so many numbers are.
    static int files(int numbers) {
        return numbers / (values().length + 1);
    }

    /// The number that a file or copy has when there are more files than before.
    static int moved(int number, int before, int files) {
        return number / before * files + number % before;
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
    ///
    /// @param available what it can: [Coding#isAvailable()]
    void check(Predicate<Coding> available) {
        if (!available.test(coding)) {
            throw new Refusal(
                    "Brotli does not load on this machine, so no copies can be made in it.",
                    "Leave --brotli out.");
        }
    }
}
