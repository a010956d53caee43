package org.standfirst.content;

/// The last part of an address, for example `on-silence`, in any script, not percent-encoded.
public record Slug(String value) {
    /// The longest slug, in characters: WordPress keeps 200 bytes, we have seen more by hand.
    public static final int LONGEST = 400;

    public Slug {
        if (value.isBlank()
                || value.length() > LONGEST
                || value.equals(".")
                || value.equals("..")
                || value.codePoints().anyMatch(Slug::isForbidden)) {
            throw new Refusal(
                    "“%s” cannot be a slug.".formatted(value.strip()),
                    "Use letters, digits and single hyphens, for example “on-silence”.");
        }
    }

    private static boolean isForbidden(int c) {
        return c == '/'
                || c == '?'
                || c == '#'
                || c == '\\'
                || c == '%'
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
