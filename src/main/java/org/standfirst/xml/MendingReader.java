package org.standfirst.xml;

import java.io.IOException;
import java.io.Reader;

/// The characters of a document on their way to the parser, with what XML forbids taken out and what
/// people write all the same put right, so that one stray character doesn't cost a whole archive.
///
/// A well-formed document without a document type means the same before and after. Comments and
/// processing instructions lose their text, but not their lines.
final class MendingReader extends Reader {
    /// The most that one step writes.
    private static final int STEP = 64;

    private static final int LOOKAHEAD = 4096;
    private static final int LONGEST_TAG = 1 << 20;
    private static final String CDATA = "<![CDATA[";

    private enum State {
        START,
        TEXT,
        TAG,
        QUOTED,
        SECTION,
        COMMENT,
        INSTRUCTION
    }

    private final Reader source;
    private final char[] in = new char[1 << 16];
    private int position;
    private int end;
    private boolean exhausted;
    private final char[] out = new char[1 << 16];
    private int taken;
    private int written;
    private State state = State.START;
    private char quote;
    private int length;
    private long skippedLines;
    private boolean ended;
    private BrokenXml.Fault fault = BrokenXml.Fault.ENDS;
    private final References references = new References();
    private long removed;
    private long sections;

    MendingReader(Reader source) {
        this.source = source;
    }

    /// Whether the parser has asked for more than there is.
    boolean hasEnded() {
        return ended;
    }

    /// Lines before the first character that the parser was given.
    long skippedLines() {
        return skippedLines;
    }

    Mended mended(long undecodable) {
        return new Mended(
                undecodable, removed + references.removed(), references.mended(), sections);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (taken == written) {
            if (fault != BrokenXml.Fault.ENDS) {
                throw new BrokenXml(fault, 0, 0);
            }
            taken = 0;
            written = 0;
            write();
            if (written == 0) {
                ended = fault == BrokenXml.Fault.ENDS;
                if (!ended) {
                    throw new BrokenXml(fault, 0, 0);
                }
                return -1;
            }
        }
        int count = Math.min(length, written - taken);
        System.arraycopy(out, taken, chars, offset, count);
        taken += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void write() throws IOException {
        while (written < out.length - STEP
                && fault == BrokenXml.Fault.ENDS
                && (position < end || has(1))) {
            run();
            if (position < end && written < out.length - STEP) {
                step();
            }
        }
    }

    /// Copies characters that mean nothing where they stand.
    private void run() {
        int stop = Math.min(end, position + out.length - STEP - written);
        int from = position;
        int to =
                switch (state) {
                    case TEXT -> plain(stop, '<', '&', ']');
                    case SECTION -> plain(stop, ']', ']', ']');
                    case TAG -> plain(stop, '>', '"', '\'');
                    case QUOTED -> plain(stop, quote, '&', '&');
                    case START, COMMENT, INSTRUCTION -> from;
                };
        if (to > from) {
            System.arraycopy(in, from, out, written, to - from);
            written += to - from;
            position = to;
            tagGrows(to - from);
        }
    }

    private int plain(int stop, char a, char b, char c) {
        char[] chars = in;
        int i = position;
        while (i < stop) {
            char next = chars[i];
            if (next == a || next == b || next == c || isSuspect(next)) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isSuspect(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                || (c >= Character.MIN_SURROGATE && (c <= Character.MAX_SURROGATE || c >= 0xFFFE));
    }

    private void step() throws IOException {
        char c = in[position];
        if (isSuspect(c) && state != State.COMMENT && state != State.INSTRUCTION) {
            suspect(c);
            return;
        }
        switch (state) {
            case START -> start(c);
            case TEXT -> text(c);
            case TAG -> {
                put(c);
                if (c == '>') {
                    state = State.TEXT;
                } else if (c != '<') {
                    quote = c;
                    state = State.QUOTED;
                }
            }
            case QUOTED -> {
                if (c == '&') {
                    reference();
                } else {
                    put(c);
                    state = State.TAG;
                }
            }
            case SECTION -> section();
            case COMMENT -> hidden(c, "-->");
            case INSTRUCTION -> hidden(c, "?>");
        }
    }

    private void suspect(char c) throws IOException {
        if (Character.isHighSurrogate(c) && has(2) && Character.isLowSurrogate(in[position + 1])) {
            put(c);
            put(in[position]);
        } else {
            position++;
            removed++;
        }
    }

    /// Byte order marks and blank lines before the document are no part of it.
    private void start(char c) {
        if (c == '\uFEFF' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            position++;
            if (c == '\n') {
                skippedLines++;
            }
        } else {
            state = State.TEXT;
        }
    }

    private void text(char c) throws IOException {
        if (c == '&') {
            reference();
        } else if (c == ']') {
            if (sees("]]>", position)) {
                position += 3;
                put("]]&gt;");
                sections++;
            } else {
                put(c);
            }
        } else if (sees(CDATA, position)) {
            position += CDATA.length();
            put(CDATA);
            state = State.SECTION;
        } else if (sees("<!--", position)) {
            position += 4;
            hide(State.COMMENT);
        } else if (sees("<?", position)) {
            position += 2;
            hide(State.INSTRUCTION);
        } else if (sees("<!DOCTYPE", position)) {
            fault = BrokenXml.Fault.DOCTYPE;
        } else {
            length = 0;
            state = State.TAG;
            put(c);
        }
    }

    private void reference() throws IOException {
        has(References.LONGEST);
        String meaning = references.meaning(in, position, end);
        position += references.length();
        put(meaning);
        tagGrows(meaning.length());
    }

    /// Between the end of a section and the next tag there can be no second end; where there is one,
    /// the first was text that nobody escaped.
    private void section() throws IOException {
        if (!sees("]]>", position)) {
            put(in[position]);
            return;
        }
        if (!has(4) || in[position + 3] == '<' || !isEndedAgain()) {
            state = State.TEXT;
            put("]]>");
        } else {
            sections++;
            put("]]]]><![CDATA[>");
        }
        position += 3;
    }

    private boolean isEndedAgain() throws IOException {
        has(LOOKAHEAD);
        int last = Math.min(end, position + LOOKAHEAD) - 2;
        for (int i = position + 3; i < last; i++) {
            if (in[i] == '<') {
                return false;
            }
            if (in[i] == ']' && in[i + 1] == ']' && in[i + 2] == '>') {
                return true;
            }
        }
        return false;
    }

    private void hide(State hidden) {
        put("<!--");
        length = 0;
        state = hidden;
    }

    private void hidden(char c, String close) throws IOException {
        if (c == close.charAt(0) && sees(close, position)) {
            position += close.length();
            put("-->");
            state = State.TEXT;
        } else if (c == '\n') {
            put(c);
            // The parser keeps a comment whole, so a long one becomes several.
            if (++length % LOOKAHEAD == 0) {
                put("--><!--");
            }
        } else {
            position++;
        }
    }

    private void tagGrows(int by) {
        if (state == State.TAG || state == State.QUOTED) {
            length += by;
            if (length > LONGEST_TAG) {
                fault = BrokenXml.Fault.TOO_LONG;
            }
        }
    }

    private void put(char c) {
        out[written++] = c;
        position++;
        tagGrows(1);
    }

    private void put(String text) {
        text.getChars(0, text.length(), out, written);
        written += text.length();
    }

    private boolean sees(String word, int at) throws IOException {
        int ahead = at - position;
        if (!has(ahead + word.length())) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = in[position + ahead + i];
            if (c != word.charAt(i) && Character.toUpperCase(c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether there are that many characters from here on; brings them in.
    private boolean has(int count) throws IOException {
        if (end - position >= count || exhausted) {
            return end - position >= count;
        }
        System.arraycopy(in, position, in, 0, end - position);
        end -= position;
        position = 0;
        while (end < count && !exhausted) {
            int more = source.read(in, end, in.length - end);
            if (more < 0) {
                exhausted = true;
            } else {
                end += more;
            }
        }
        return end >= count;
    }
}
