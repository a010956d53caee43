package org.standfirst.typesetting;

/// Reads house HTML from front to back without making a tree of it. It may trust the form: the
/// cleaner wrote it.
abstract class Reading {
    /// The text that is read.
    final String html;

    private int depth;
    private int hidden = Integer.MAX_VALUE;
    private boolean done;

    Reading(String html) {
        this.html = html;
    }

    /// An element begins; `at` is its `<`, `end` is after its `>`, `depth` how many are around it.
    ///
    /// @return whether what is in it is to be read
    abstract boolean open(int at, int end, int depth);

    /// An element, or a line of it, ended.
    abstract void gap();

    /// Text between tags, escaped as it stands.
    abstract void text(int from, int to);

    /// Stops after this.
    final void stop() {
        done = true;
    }

    final void read() {
        int length = html.length();
        int i = 0;
        while (i < length && !done) {
            if (html.charAt(i) != '<') {
                int end = html.indexOf('<', i);
                end = end < 0 ? length : end;
                if (hidden == Integer.MAX_VALUE && depth > 0) {
                    text(i, end);
                }
                i = end;
                continue;
            }
            int end = html.indexOf('>', i) + 1;
            tag(i, end);
            i = end;
        }
    }

    private void tag(int at, int end) {
        if (html.charAt(at + 1) == '/') {
            depth--;
            if (hidden == depth) {
                hidden = Integer.MAX_VALUE;
            } else if (hidden == Integer.MAX_VALUE && isBlock(at + 2)) {
                gap();
            }
            return;
        }
        boolean read = hidden == Integer.MAX_VALUE;
        if (read && isBlock(at + 1)) {
            gap();
        }
        boolean shown = !read || open(at, end, depth);
        if (!isVoid(at)) {
            if (!shown) {
                hidden = depth;
            }
            depth++;
        }
    }

    private boolean isVoid(int at) {
        return html.startsWith("<br>", at)
                || html.startsWith("<img ", at)
                || html.startsWith("<hr>", at);
    }

    /// Whether words on both sides of such a tag are apart.
    private boolean isBlock(int name) {
        return switch (html.charAt(name)) {
            case 'p', 'h', 'l', 'f' -> true;
            case 'o', 'u' -> html.charAt(name + 1) == 'l';
            case 'b' -> html.startsWith("br>", name) || html.startsWith("blockquote", name);
            case 'd' -> html.charAt(name + 1) != 'e';
            case 't' -> !html.startsWith("time", name);
            case 'a' -> html.startsWith("aside", name);
            case 'c' -> html.startsWith("caption", name);
            default -> false;
        };
    }

    /// Whether the tag at that place begins so.
    final boolean is(String tag, int at) {
        return html.startsWith(tag, at);
    }
}
