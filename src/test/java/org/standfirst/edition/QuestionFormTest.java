package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.content.Article;
import org.standfirst.content.Id;

/// Every question comes out of a file as it went in.
class QuestionFormTest {
    private static final List<Listing> LISTINGS =
            List.of(
                    new Listing.Main(),
                    new Listing.Under(new Id(7)),
                    new Listing.By(new Id(7), Article.Role.TRANSLATOR),
                    new Listing.All(),
                    new Listing.AllOf(2024),
                    new Listing.Year(-44),
                    new Listing.Month(2024, 5),
                    new Listing.Day(2024, 5, 6));

    static Stream<Question<?>> questions() {
        return Arrays.stream(Question.class.getPermittedSubclasses())
                .filter(Class::isRecord)
                .<Question<?>>flatMap(
                        sort -> LISTINGS.stream().map(listing -> question(sort, listing)))
                .distinct();
    }

    private static Question<?> question(Class<?> sort, Listing listing) {
        try {
            RecordComponent[] components = sort.getRecordComponents();
            Constructor<?> maker =
                    sort.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return (Question<?>)
                    maker.newInstance(
                            Arrays.stream(components)
                                    .map(component -> value(component.getType(), listing))
                                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(Class<?> type, Listing listing) {
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return switch (type.getSimpleName()) {
            case "Id" -> new Id(1L << 40);
            case "String" -> "/2024/ö/𐐷";
            case "int" -> Integer.MAX_VALUE;
            case "Listing" -> listing;
            case "List" -> List.of(new Id(3), new Id(4));
            default -> throw new AssertionError(type);
        };
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionComesBack(Question<?> question) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Packer out = new Packer(bytes)) {
            new QuestionForm(List.of()).write(question, out);
        }
        Unpacker in = new Unpacker(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(new QuestionForm(List.of()).read(in)).isEqualTo(question);
        in.end();
    }
}
