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

    private final Window in;
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
        this.in = new Window(source);
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
        in.close();
    }

    private void write() throws IOException {
        while (written < out.length - STEP && fault == BrokenXml.Fault.ENDS && in.has(1)) {
            run();
            if (in.left() > 0 && written < out.length - STEP) {
                step();
            }
        }
    }

    /// Copies characters that mean nothing where they stand.
    private void run() {
        int most = out.length - STEP - written;
        int count =
                switch (state) {
                    case TEXT -> in.plain(most, '<', '&', ']');
                    case SECTION -> in.plain(most, ']', ']', ']');
                    case TAG -> in.plain(most, '>', '"', '\'');
                    case QUOTED -> in.plain(most, quote, '&', '&');
                    case START, COMMENT, INSTRUCTION -> 0;
                };
        if (count > 0) {
            in.take(out, written, count);
            written += count;
            tagGrows(count);
        }
    }

    private void step() throws IOException {
        char c = in.at(0);
        if (Window.isSuspect(c) && state != State.COMMENT && state != State.INSTRUCTION) {
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
        if (Character.isHighSurrogate(c) && in.has(2) && Character.isLowSurrogate(in.at(1))) {
            put(c);
            put(in.at(0));
        } else {
            in.pass(1);
            removed++;
        }
    }

    /// Byte order marks and blank lines before the document are no part of it.
    private void start(char c) {
        if (c == '\uFEFF' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            in.pass(1);
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
            if (in.sees("]]>")) {
                in.pass(3);
                put("]]&gt;");
                sections++;
            } else {
                put(c);
            }
        } else if (in.sees(CDATA)) {
            in.pass(CDATA.length());
            put(CDATA);
            state = State.SECTION;
        } else if (in.sees("<!--")) {
            in.pass(4);
            hide(State.COMMENT);
        } else if (in.sees("<?")) {
            in.pass(2);
            hide(State.INSTRUCTION);
        } else if (in.sees("<!DOCTYPE")) {
            fault = BrokenXml.Fault.DOCTYPE;
        } else {
            length = 0;
            state = State.TAG;
            put(c);
        }
    }

    private void reference() throws IOException {
        String meaning = references.meaning(in.ahead(References.LONGEST));
        in.pass(references.length());
        put(meaning);
        tagGrows(meaning.length());
    }

    /// Between the end of a section and the next tag there can be no second end; where there is one,
    /// the first was text that nobody escaped.
    private void section() throws IOException {
        if (!in.sees("]]>")) {
            put(in.at(0));
            return;
        }
        if (!in.has(4) || in.at(3) == '<' || !isEndedAgain()) {
            state = State.TEXT;
            put("]]>");
        } else {
            sections++;
            put("]]]]><![CDATA[>");
        }
        in.pass(3);
    }

    private boolean isEndedAgain() throws IOException {
        in.has(LOOKAHEAD);
        int last = Math.min(in.left(), LOOKAHEAD) - 2;
        for (int i = 3; i < last; i++) {
            if (in.at(i) == '<') {
                return false;
            }
            if (in.at(i) == ']' && in.at(i + 1) == ']' && in.at(i + 2) == '>') {
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
        if (c == close.charAt(0) && in.sees(close)) {
            in.pass(close.length());
            put("-->");
            state = State.TEXT;
        } else if (c == '\n') {
            put(c);
            // The parser keeps a comment whole, so a long one becomes several.
            if (++length % LOOKAHEAD == 0) {
                put("--><!--");
            }
        } else {
            in.pass(1);
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
        in.pass(1);
        tagGrows(1);
    }

    private void put(String text) {
        text.getChars(0, text.length(), out, written);
        written += text.length();
    }
}
