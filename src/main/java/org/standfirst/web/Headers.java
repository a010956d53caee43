package org.standfirst.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// The headers of an answer, in the order in which they are sent; no name stands in them twice.
///
/// What is sent again and again can be [encoded][#encoded()] once, for every version of HTTP.
public final class Headers {
    /// None at all.
    public static final Headers NONE = new Headers(List.of(), Optional.empty());

    private final HttpField[] fields;

    /// How they go over HTTP/1: as one or two, where they are encoded.
    private final HttpField[] lines;

    /// What these were laid over, so that this is done once for answers that are kept.
    private final Optional<Headers> base;

    private Headers(List<HttpField> fields, Optional<Headers> base) {
        this(fields, fields, base);
    }

    private Headers(
            List<? extends HttpField> fields,
            List<? extends HttpField> lines,
            Optional<Headers> base) {
        this.fields = fields.toArray(HttpField[]::new);
        this.lines = lines.toArray(HttpField[]::new);
        this.base = base;
    }

    /// Several headers that go as one through Jetty, whose work grows by the square of their number.
    private static final class Lines extends PreEncodedHttpField {
        private final byte[] all;

        Lines(List<PreEncodedHttpField> fields) {
            super(
                    fields.getFirst().getHeader(),
                    fields.getFirst().getName(),
                    fields.getFirst().getValue());
            all = new byte[fields.stream().mapToInt(Headers::length).sum()];
            ByteBuffer buffer = ByteBuffer.wrap(all);
            fields.forEach(field -> field.putTo(buffer, HttpVersion.HTTP_1_1));
        }

        @Override
        public void putTo(ByteBuffer buffer, HttpVersion version) {
            buffer.put(all);
        }

        @Override
        public int getEncodedLength(HttpVersion version) {
            return all.length;
        }
    }

    /// One header.
    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    /// These, with one more, or with another value of one.
    public Headers with(String name, String value) {
        List<HttpField> all = new ArrayList<>(List.of(fields));
        all.removeIf(field -> field.is(name));
        all.add(new HttpField(name, value));
        return new Headers(all, Optional.empty());
    }

    /// These and, before them, those of others that these don't name.
    public Headers over(Headers others) {
        if (base.isPresent() && base.get() == others) {
            return this;
        }
        List<HttpField> all = new ArrayList<>(List.of(others.fields));
        for (HttpField field : fields) {
            all.removeIf(field::isSameName);
            all.add(field);
        }
        return new Headers(all, Optional.of(others));
    }

    /// The same, as bytes: costs some microseconds now and saves them whenever these are sent. How long
    /// the body is, and what becomes of the connection, is not said by such.
    public Headers encoded() {
        List<PreEncodedHttpField> all = Arrays.stream(fields).map(Headers::encoded).toList();
        return new Headers(all, lines(all), base);
    }

    private static PreEncodedHttpField encoded(HttpField field) {
        return field instanceof PreEncodedHttpField known
                ? known
                : new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
    }

    private static int length(PreEncodedHttpField field) {
        return field.getEncodedLength(HttpVersion.HTTP_1_1);
    }

    /// What most answers say alike are the same bytes in each.
    private List<HttpField> lines(List<PreEncodedHttpField> all) {
        Headers below = base.filter(others -> others.begin(all)).orElse(NONE);
        List<HttpField> lines = new ArrayList<>(List.of(below.lines));
        List<PreEncodedHttpField> above = all.subList(below.fields.length, all.size());
        if (!above.isEmpty()) {
            lines.add(new Lines(above));
        }
        return lines;
    }

    private boolean begin(List<? extends HttpField> all) {
        return fields.length <= all.size() && all.subList(0, fields.length).equals(List.of(fields));
    }

    /// The value of one.
    public Optional<String> value(String name) {
        for (HttpField field : fields) {
            if (field.is(name)) {
                return Optional.ofNullable(field.getValue());
            }
        }
        return Optional.empty();
    }

    /// Name and value of each.
    public void forEach(BiConsumer<String, String> deed) {
        for (HttpField field : fields) {
            deed.accept(field.getName(), field.getValue());
        }
    }

    /// Sets them, where none of them stands yet.
    ///
    /// @param version of HTTP, in which they are sent
    void addTo(HttpFields.Mutable answer, HttpVersion version) {
        for (HttpField field : version.getVersion() < 20 ? lines : fields) {
            answer.add(field);
        }
    }
}
