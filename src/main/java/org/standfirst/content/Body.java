package org.standfirst.content;

/// The text of an article or page in house HTML: the closed subset that the cleaner writes.
public record Body(String html) {
    /// No text at all.
    public static final Body EMPTY = new Body("");

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return html.isEmpty();
    }
}
