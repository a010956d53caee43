package org.standfirst.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/// The part of a stream of characters that can be looked at before it is taken.
final class Window implements Closeable {
    private final Reader source;
    private final char[] in = new char[1 << 16];
    private int position;
    private int end;
    private boolean exhausted;

    Window(Reader source) {
        this.source = source;
    }

    /// How many characters are here; there may be more behind them.
    int left() {
        return end - position;
    }

    /// The character that far ahead, which must be here.
    char at(int ahead) {
        return in[position + ahead];
    }

    void pass(int count) {
        position += count;
    }

    void take(char[] to, int offset, int count) {
        System.arraycopy(in, position, to, offset, count);
        position += count;
    }

    /// How many characters from here on are none of these, and well formed; at most so many.
    int plain(int most, char a, char b, char c) {
        char[] chars = in;
        int stop = Math.min(end, position + most);
        int i = position;
        while (i < stop) {
            char next = chars[i];
            if (next == a || next == b || next == c || isSuspect(next)) {
                break;
            }
            i++;
        }
        return i - position;
    }

    /// Whether a character is forbidden in XML, or is half of one.
    static boolean isSuspect(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                || (c >= Character.MIN_SURROGATE && (c <= Character.MAX_SURROGATE || c >= 0xFFFE));
    }

    /// The next characters, as many as that if there are.
    String ahead(int count) throws IOException {
        return new String(in, position(count), Math.min(count, end - position));
    }

    private int position(int count) throws IOException {
        has(count);
        return position;
    }

    /// Whether this word, in capitals, comes next in whatever case.
    boolean sees(String word) throws IOException {
        if (!has(word.length())) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = at(i);
            if (c != word.charAt(i) && Character.toUpperCase(c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether there are that many characters from here on; brings them in.
    boolean has(int count) throws IOException {
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

    @Override
    public void close() throws IOException {
        source.close();
    }
}
