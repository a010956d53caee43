package org.standfirst.content;

/// Words of others within a sentence of ours: as many of them as one reads.
public final class Shortened {
    private static final int MOST = 60;

    private Shortened() {}

    /// The words on one line, cut where they are too many.
    public static String of(String words) {
        int end =
                words.offsetByCodePoints(
                        0,
                        Math.min(
                                MOST, words.codePointCount(0, Math.min(words.length(), 2 * MOST))));
        String kept =
                words.substring(0, end)
                        .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+", " ")
                        .strip();
        return end < words.length() ? kept + "…" : kept;
    }
}
