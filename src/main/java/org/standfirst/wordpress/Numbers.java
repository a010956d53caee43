package org.standfirst.wordpress;

import java.util.OptionalLong;

/// Whole numbers as WordPress writes them.
final class Numbers {
    private Numbers() {}

    static OptionalLong parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 18 || !isDigits(digits)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
