package org.standfirst.cli;

/// Something broke that the person at the terminal cannot put right there: exit code 1.
final class Fault extends RuntimeException {
    Fault(String words) {
        super(words);
    }

    /// What broke, in a sentence.
    static String sentence(Throwable e) {
        if (e instanceof Fault) {
            return String.valueOf(e.getMessage());
        }
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Throwable cause = e.getCause();
        String because =
                cause == null || cause.getMessage() == null || words.contains(cause.getMessage())
                        ? ""
                        : " (" + cause.getMessage() + ")";
        return "Standfirst broke: %s%s.".formatted(words, because).replaceAll("\\s+", " ");
    }
}
