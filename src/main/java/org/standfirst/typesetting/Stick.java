package org.standfirst.typesetting;

import java.util.Arrays;
import java.util.List;

/// Where a line is set, word by word, before it is moved to the [Galley].
///
/// Marks are opened only before a word and spaces stand outside of them, so a line has one form
/// however its source was nested.
final class Stick {
    /// More marks than this around one word are not kept.
    static final int DEEPEST = 24;

    private final StringBuilder line = new StringBuilder(256);
    private final Mark[] wanted = new Mark[DEEPEST];
    private final Mark[] open = new Mark[DEEPEST];
    private final StringBuilder white = new StringBuilder();
    private int wantedDepth;
    private int openDepth;
    private boolean preserving;
    private boolean inked;
    private boolean space;
    private int breaks;

    /// How many of the wanted marks have been the same since the white space that waits.
    private int kept;

    /// How many marks were open and wanted both when white space began to wait.
    private int shared;

    /// Whether line breaks and spaces stay as they are from here on.
    void preserve(Spaces spaces) {
        preserving = spaces == Spaces.KEPT;
    }

    /// What becomes of white space.
    enum Spaces {
        FOLDED,
        KEPT
    }

    /// Whether there is nothing in the line that a reader would see.
    boolean isBlank() {
        return !inked;
    }

    int depth() {
        return wantedDepth;
    }

    boolean isWithin(String tag) {
        for (int i = 0; i < wantedDepth; i++) {
            if (wanted[i].tag().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    void push(Mark mark) {
        if (wantedDepth < DEEPEST) {
            wanted[wantedDepth++] = mark;
        }
    }

    void popTo(int depth) {
        wantedDepth = depth;
        kept = Math.min(kept, depth);
    }

    /// Wants no marks any more; those that were wanted.
    List<Mark> unmark() {
        List<Mark> before = List.of(Arrays.copyOf(wanted, wantedDepth));
        popTo(0);
        return before;
    }

    /// Wants these marks, and no others.
    void mark(List<Mark> marks) {
        popTo(0);
        marks.forEach(this::push);
    }

    void text(String text) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (Characters.isSpace(c)) {
                white(c, i > 0 ? text.charAt(i - 1) : ' ');
                i++;
            } else if (Characters.isPlain(c)) {
                int end = endOfPlain(text, i + 1);
                settle();
                line.append(text, i, end);
                ink(text, i, end);
                i = end;
            } else {
                int point = text.codePointAt(i);
                int end = i + Character.charCount(point);
                if (!Characters.isForbidden(point)) {
                    settle();
                    Characters.append(line, point);
                    ink(text, i, end);
                }
                i = end;
            }
        }
    }

    /// Where a run ends that stands as it is: plain characters with single spaces between them.
    private static int endOfPlain(String text, int from) {
        int last = text.length() - 1;
        int end = from;
        while (end <= last
                && (Characters.isPlain(text.charAt(end))
                        || (text.charAt(end) == ' '
                                && end < last
                                && Characters.isPlain(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /// A line break.
    void lineBreak() {
        if (preserving) {
            white('\n', ' ');
        } else if (!line.isEmpty()) {
            await();
            breaks++;
            space = false;
        }
    }

    /// The edge of a block in a place that holds a line only: a break, unless there is one.
    void edge() {
        boolean begun = preserving ? !line.isEmpty() && white.indexOf("\n") < 0 : breaks == 0;
        if (begun) {
            lineBreak();
        }
    }

    /// A space where the source had the edge of a cell.
    void gap() {
        white(' ', ' ');
    }

    /// A reference to a note; it never stands within a link, nor raised twice.
    void reference(String html) {
        List<Mark> before = unmark();
        for (Mark mark : before) {
            if (!mark.tag().equals("a") && !mark.tag().equals("sup")) {
                push(mark);
            }
        }
        settle();
        line.append(html);
        inked = true;
        mark(before);
    }

    /// Moves the line on and leaves the stick empty, with the same marks wanted for the next.
    void moveTo(StringBuilder out) {
        close(0);
        out.append(line);
        clear();
    }

    void clear() {
        line.setLength(0);
        white.setLength(0);
        openDepth = 0;
        breaks = 0;
        space = false;
        inked = false;
    }

    private void white(char c, char before) {
        if (!preserving) {
            if (!space && breaks == 0 && !line.isEmpty()) {
                await();
                space = true;
            }
            return;
        }
        if (white.isEmpty()) {
            await();
        }
        if (c == '\n' && before == '\r') {
            return;
        }
        white.append(c == ' ' || c == '\t' ? c : '\n');
        if (c != ' ' && c != '\t' && line.isEmpty()) {
            white.setLength(0);
        }
    }

    private void await() {
        if (space || breaks > 0) {
            return;
        }
        kept = wantedDepth;
        shared = common();
    }

    private int common() {
        int least = Math.min(openDepth, wantedDepth);
        int i = 0;
        while (i < least && open[i] == wanted[i]) {
            i++;
        }
        return i;
    }

    private void settle() {
        if (space || breaks > 0) {
            close(Math.min(shared, Math.min(kept, common())));
            for (int i = 0; i < breaks; i++) {
                line.append("<br>");
            }
            if (breaks == 0) {
                line.append(' ');
            }
            space = false;
            breaks = 0;
        } else if (!white.isEmpty()) {
            close(Math.min(kept, common()));
            openTo(kept);
            line.append(white);
            white.setLength(0);
        }
        close(common());
        openTo(wantedDepth);
    }

    private void close(int depth) {
        while (openDepth > depth) {
            open[--openDepth].closeOn(line);
        }
    }

    private void openTo(int depth) {
        while (openDepth < depth) {
            open[openDepth] = wanted[openDepth];
            open[openDepth++].openOn(line);
        }
    }

    private void ink(String text, int from, int to) {
        for (int i = from; !inked && i < to; i++) {
            inked = !Characters.isBlank(text.charAt(i));
        }
    }
}
