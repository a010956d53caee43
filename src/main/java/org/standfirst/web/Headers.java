package org.standfirst.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// The headers of an answer, in the order in which they are sent; no name stands in them twice.
///
/// What is sent again and again can be [encoded][#encoded()] once, for every version of HTTP.
public final class Headers {
    /// None at all.
    public static final Headers NONE = new Headers(List.of(), Optional.empty());

    private final HttpField[] fields;

    /// What these were laid over, so that this is done once for answers that are kept.
    private final Optional<Headers> base;

    private Headers(List<HttpField> fields, Optional<Headers> base) {
        this.fields = fields.toArray(HttpField[]::new);
        this.base = base;
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

    /// The same, as bytes: costs some microseconds now and saves them whenever these are sent.
    public Headers encoded() {
        List<HttpField> all = new ArrayList<>(fields.length);
        for (HttpField field : fields) {
            all.add(
                    field instanceof PreEncodedHttpField
                            ? field
                            : new PreEncodedHttpField(
                                    field.getHeader(), field.getName(), field.getValue()));
        }
        return new Headers(all, base);
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
    void addTo(HttpFields.Mutable answer) {
        for (HttpField field : fields) {
            answer.add(field);
        }
    }
}
