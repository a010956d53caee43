package org.standfirst.edition;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Questions as bytes: which of all there are, then its components, which are records, choices, texts,
/// numbers and lists of these. Only the same program reads what it has written.
public final class QuestionForm {
    private final Map<Type, Form> forms = new HashMap<>();
    private final Form question;

    /// @param made the questions whose answers a press makes
    /// @param given what such a question holds that is no value, and is the same for all
    public QuestionForm(List<Class<? extends Question.Made<?>>> made, Object... given) {
        for (Object one : given) {
            forms.put(one.getClass(), new Given(one));
        }
        List<Class<?>> sorts = new ArrayList<>(made);
        records(Question.class).forEach(sorts::add);
        question = choice(sorts);
    }

    void write(Question<?> asked, Packer out) throws IOException {
        question.write(asked, out);
    }

    Question<?> read(Unpacker in) throws IOException {
        return (Question<?>) question.read(in);
    }

    private interface Form {
        void write(Object value, Packer out) throws IOException;

        Object read(Unpacker in) throws IOException;
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).filter(Class::isRecord);
    }

    private Form of(Type type) {
        Form known = forms.get(type);
        if (known == null) {
            known = made(type);
            forms.put(type, known);
        }
        return known;
    }

    private Form made(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new All(of(list.getActualTypeArguments()[0]));
        }
        return switch (type) {
            case Class<?> text when text == String.class -> Texts.ALL;
            case Class<?> number when number == int.class -> Whole.INTS;
            case Class<?> number when number == long.class -> Whole.LONGS;
            case Class<?> choice when choice.isEnum() ->
                    new OneOf(List.of(choice.getEnumConstants()));
            case Class<?> record when record.isRecord() -> Parts.of(record, this);
            case Class<?> sealed when sealed.isSealed() -> choice(records(sealed).toList());
            default -> throw new AssertionError(type + " cannot be asked with");
        };
    }

    private Form choice(List<Class<?>> sorts) {
        Map<Class<?>, Integer> numbers = new HashMap<>();
        sorts.forEach(sort -> numbers.put(sort, numbers.size()));
        return new Choice(numbers, sorts.stream().map(this::of).toList());
    }

    private record Given(Object one) implements Form {
        @Override
        public void write(Object value, Packer out) {}

        @Override
        public Object read(Unpacker in) {
            return one;
        }
    }

    private enum Texts implements Form {
        ALL;

        @Override
        public void write(Object value, Packer out) throws IOException {
            out.text((String) value);
        }

        @Override
        public Object read(Unpacker in) throws IOException {
            return in.text();
        }
    }

    private enum Whole implements Form {
        INTS {
            @Override
            public Object read(Unpacker in) throws IOException {
                return in.count();
            }
        },
        LONGS {
            @Override
            public Object read(Unpacker in) throws IOException {
                return in.number();
            }
        };

        @Override
        public void write(Object value, Packer out) throws IOException {
            out.number(((Number) value).longValue());
        }
    }

    private record OneOf(List<?> all) implements Form {
        @Override
        public void write(Object value, Packer out) throws IOException {
            out.number(all.indexOf(value));
        }

        @Override
        public Object read(Unpacker in) throws IOException {
            return all.get(in.count());
        }
    }

    private record All(Form each) implements Form {
        @Override
        public void write(Object value, Packer out) throws IOException {
            List<?> all = (List<?>) value;
            out.number(all.size());
            for (Object one : all) {
                each.write(one, out);
            }
        }

        @Override
        public Object read(Unpacker in) throws IOException {
            int count = in.count();
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(each.read(in));
            }
            return List.copyOf(all);
        }
    }

    private record Choice(Map<Class<?>, Integer> numbers, List<Form> sorts) implements Form {
        @Override
        public void write(Object value, Packer out) throws IOException {
            Integer number = numbers.get(value.getClass());
            if (number == null) {
                throw new IOException(value.getClass() + " has no form");
            }
            out.number(number);
            sorts.get(number).write(value, out);
        }

        @Override
        public Object read(Unpacker in) throws IOException {
            return sorts.get(in.count()).read(in);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares forms
    private record Parts(MethodHandle maker, MethodHandle[] accessors, Form[] forms)
            implements Form {
        static Parts of(Class<?> record, QuestionForm all) {
            RecordComponent[] components = record.getRecordComponents();
            MethodHandle[] accessors = new MethodHandle[components.length];
            Form[] forms = new Form[components.length];
            Class<?>[] types = new Class<?>[components.length];
            try {
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    forms[i] = all.of(components[i].getGenericType());
                    Method accessor = components[i].getAccessor();
                    accessor.setAccessible(true);
                    accessors[i] = MethodHandles.lookup().unreflect(accessor);
                }
                Constructor<?> maker = record.getDeclaredConstructor(types);
                maker.setAccessible(true);
                return new Parts(
                        MethodHandles.lookup()
                                .unreflectConstructor(maker)
                                .asSpreader(Object[].class, types.length),
                        accessors,
                        forms);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(record + " cannot be asked with", e);
            }
        }

        @Override
        public void write(Object value, Packer out) throws IOException {
            for (int i = 0; i < forms.length; i++) {
                forms[i].write(called(accessors[i], value), out);
            }
        }

        @Override
        public Object read(Unpacker in) throws IOException {
            Object[] parts = new Object[forms.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = forms[i].read(in);
            }
            return called(maker, parts);
        }

        private static Object called(MethodHandle handle, Object with) throws IOException {
            try {
                return handle.invoke(with);
            } catch (RuntimeException e) {
                throw new IOException("A question does not hold together", e);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}
