package org.standfirst.typesetting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;

/// What must be known of a body wherever its text is mentioned, so that nobody has to read it again.
///
/// @param words how many there are in all, captions and notes too
/// @param uses the files of ours that it shows or links to, each once, in order
public record Gist(Excerpt excerpt, int words, List<Address> uses) {
    /// Raised whenever the gist of some body changes, so that kept ones are made anew.
    public static final int RECIPE = 1;

    /// The gist of no text.
    public static final Gist NONE = of(Body.EMPTY);

    public Gist {
        uses = List.copyOf(uses);
    }

    /// The gist of a body.
    public static Gist of(Body body) {
        Whole whole = new Whole(body.html());
        whole.read();
        return new Gist(Excerpt.of(body), whole.tally.words(), List.copyOf(whole.uses));
    }

    private static final class Whole extends Reading {
        final Tally tally = Tally.counting();
        final Set<Address> uses = new LinkedHashSet<>();

        Whole(String html) {
            super(html);
        }

        @Override
        boolean open(int at, int end, int depth) {
            if (is("<img src=\"", at)) {
                add(path(at + "<img src=\"".length()));
            } else if (is("<a href=\"/", at)) {
                String path = path(at + "<a href=\"".length());
                int dot = path.lastIndexOf('.');
                if (dot > path.lastIndexOf('/') && dot < path.length() - 1) {
                    add(path);
                }
            }
            return !is("<a class=\"note\"", at);
        }

        private String path(int from) {
            int end = from;
            while ("\"?#".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            return Line.unescaped(html.substring(from, end));
        }

        private void add(String path) {
            try {
                uses.add(Address.ofUrlPath(path));
            } catch (Refusal noAddress) {
                // What can't be an address of ours is none that we could have a file at.
            }
        }

        @Override
        void gap() {
            tally.gap();
        }

        @Override
        void text(int from, int to) {
            tally.add(html, from, to);
        }
    }
}
