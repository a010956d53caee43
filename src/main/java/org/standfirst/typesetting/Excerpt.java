package org.standfirst.typesetting;

import org.standfirst.content.Body;

/// The first words of an article's running text, for listings, where no editor wrote a standfirst.
///
/// @param text words with single spaces between them, no markup
public record Excerpt(String text, Extent extent) {
    /// How many words an excerpt has at most.
    public static final int WORDS = 40;

    private static final Excerpt NONE = new Excerpt("", Extent.NONE);

    /// How much of the running text it is.
    public enum Extent {
        /// There is no running text.
        NONE,
        /// All of it.
        WHOLE,
        /// Its beginning; there is more to read.
        CUT
    }

    /// The excerpt of a body.
    public static Excerpt of(Body body) {
        Excerpt excerpt = read(body.html(), Source.RUNNING);
        return excerpt.extent == Extent.NONE && body.html().contains("<blockquote")
                ? read(body.html(), Source.QUOTED)
                : excerpt;
    }

    private enum Source {
        RUNNING,
        QUOTED
    }

    private static Excerpt read(String html, Source source) {
        Tally tally = Tally.of(WORDS);
        new Running(html, source, tally).read();
        if (tally.words() == 0) {
            return NONE;
        }
        return new Excerpt(tally.text(), tally.isOver() ? Extent.CUT : Extent.WHOLE);
    }

    /// Reads what runs through a text, and skips what stands beside it.
    private static final class Running extends Reading {
        private final Source source;
        private final Tally tally;

        Running(String html, Source source, Tally tally) {
            super(html);
            this.source = source;
            this.tally = tally;
        }

        @Override
        boolean open(int at, int end, int depth) {
            if (depth > 0) {
                return isRead(at);
            }
            return switch (source) {
                case QUOTED -> is("<blockquote", at) && !is("<blockquote class=\"pull\"", at);
                case RUNNING ->
                        (is("<p", at) || is("<ul", at) || is("<ol", at) || is("<dl", at))
                                && isRead(at)
                                && !is("<ol class=\"notes\"", at);
            };
        }

        private boolean isRead(int at) {
            char c = html.charAt(at + 1);
            return switch (c) {
                case 'p' ->
                        is("<pre", at)
                                ? is("<pre class=\"verse\"", at)
                                : !is("<p class=\"media\"", at);
                case 'a' -> !is("<aside", at) && !is("<a class=\"note\"", at);
                case 'b' -> !is("<blockquote", at);
                case 'f' -> false;
                case 't' -> !is("<table", at);
                case 'h' -> is("<hr", at);
                default -> true;
            };
        }

        @Override
        void gap() {
            tally.gap();
        }

        @Override
        void text(int from, int to) {
            tally.add(html, from, to);
            if (tally.isOver()) {
                stop();
            }
        }
    }
}
