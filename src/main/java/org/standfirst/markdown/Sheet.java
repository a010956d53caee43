package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Word;
import org.standfirst.typesetting.Cleaner;

/// Front matter while it is written, key by key.
public final class Sheet {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// A value.
    public Sheet put(String key, Value value) {
        entries.put(key, new Entry(1, value));
        return this;
    }

    /// Words.
    public Sheet put(String key, String text) {
        return put(key, Word.of(text));
    }

    Sheet put(String key, Optional<String> text) {
        text.ifPresent(it -> put(key, it));
        return this;
    }

    /// A number, a date, `true`.
    public Sheet plain(String key, String text) {
        return put(key, Word.plain(text));
    }

    Sheet plain(String key, Optional<String> text) {
        text.ifPresent(it -> plain(key, it));
        return this;
    }

    /// Nothing where there are no words.
    Sheet unlessEmpty(String key, String text) {
        return text.isEmpty() ? this : put(key, text);
    }

    Sheet unlessEmpty(String key, Line line) {
        return line.html().isEmpty() ? this : line(key, line);
    }

    Sheet line(String key, Line line) {
        return put(key, written(line));
    }

    Sheet line(String key, Optional<Line> line) {
        line.ifPresent(it -> line(key, it));
        return this;
    }

    Sheet number(String key, Optional<Integer> number) {
        number.ifPresent(it -> plain(key, it.toString()));
        return this;
    }

    /// Several words; nothing where there are none.
    public Sheet words(String key, List<String> words) {
        return words.isEmpty() ? this : put(key, Row.of(words));
    }

    /// Several values; nothing where there are none.
    public Sheet row(String key, List<? extends Value> values) {
        return values.isEmpty() ? this : put(key, new Row(1, new ArrayList<>(values)));
    }

    Sheet address(String key, Address address) {
        return put(key, written(address.path()));
    }

    Sheet formerly(List<String> formerly) {
        return words("formerly", formerly.stream().map(Sheet::written).toList());
    }

    /// Whether nothing was written.
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// What was written.
    public Fields done() {
        return new Fields(1, entries);
    }

    /// An address as people read it; reading it decodes it once.
    static String written(String path) {
        return path.replace("%", "%25");
    }

    /// A line with its marks as HTML; an ampersand stands as itself where it is still read as one.
    static String written(Line line) {
        String html = line.html();
        String plain = html.replace("&amp;", "&");
        return !plain.equals(html) && Cleaner.line(plain).equals(line) ? plain : html;
    }
}
