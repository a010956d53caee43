package org.standfirst.edition;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Fingerprint;

/// The fingerprint of any value made of records, lists, optionals, enums, texts, numbers and dates.
final class Imprint {
    private static final ClassValue<MethodHandle[]> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected MethodHandle[] computeValue(Class<?> type) {
                    RecordComponent[] components = type.getRecordComponents();
                    MethodHandle[] accessors = new MethodHandle[components.length];
                    for (int i = 0; i < components.length; i++) {
                        try {
                            accessors[i] =
                                    MethodHandles.lookup().unreflect(components[i].getAccessor());
                        } catch (IllegalAccessException e) {
                            throw new AssertionError(type + " cannot be an answer", e);
                        }
                    }
                    return accessors;
                }
            };

    private final MessageDigest digest = Fingerprint.sha256();

    private Imprint() {}

    static Fingerprint of(@Nullable Object value) {
        Imprint imprint = new Imprint();
        imprint.take(value);
        return Fingerprint.ofDigest(imprint.digest);
    }

    private void take(@Nullable Object value) {
        switch (value) {
            case null -> throw new AssertionError("No answer holds a null");
            case String text -> text('s', text);
            case Number number -> text('n', number.toString());
            case Boolean truth -> text('b', truth.toString());
            case Enum<?> choice -> text('e', choice.name());
            case Fingerprint print -> {
                digest.update((byte) 'f');
                digest.update(print.bytes());
            }
            case Optional<?> optional -> {
                digest.update((byte) (optional.isPresent() ? '+' : '-'));
                optional.ifPresent(this::take);
            }
            case java.util.Set<?> set -> {
                digest.update((byte) '{');
                set.stream().map(Object::toString).sorted().forEach(this::take);
                digest.update((byte) '}');
            }
            case Collection<?> list -> {
                digest.update((byte) '[');
                list.forEach(this::take);
                digest.update((byte) ']');
            }
            case Record record -> record(record);
            default -> text('o', value.toString());
        }
    }

    private void record(Record record) {
        text('r', record.getClass().getName());
        for (MethodHandle accessor : ACCESSORS.get(record.getClass())) {
            try {
                take(accessor.invoke(record));
            } catch (Throwable e) {
                throw new AssertionError("An accessor of " + record.getClass() + " failed", e);
            }
        }
    }

    private void text(char sort, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) sort);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }
}
