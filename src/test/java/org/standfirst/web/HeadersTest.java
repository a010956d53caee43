package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However headers go through Jetty, the same lines go over the wire.
class HeadersTest {
    private static final Headers ALWAYS =
            Headers.of("Referrer-Policy", "same-origin").with("Cache-Control", "no-store");
    private static final Headers PAGE =
            Headers.of("Content-Type", "text/html").with("ETag", "\"1\"");

    static Stream<Headers> headers() {
        return Stream.of(
                Headers.NONE,
                Headers.of("ETag", "\"1\""),
                PAGE,
                PAGE.over(ALWAYS),
                PAGE.with("Cache-Control", "public").over(ALWAYS),
                PAGE.over(ALWAYS.encoded()),
                PAGE.with("Cache-Control", "public").over(ALWAYS.encoded()),
                Headers.NONE.over(ALWAYS.encoded()),
                PAGE.encoded().over(ALWAYS.encoded()));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void encodedOrNotTheyAreTheSameLines(Headers headers) {
        for (HttpVersion version : List.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1)) {
            assertThat(lines(headers.encoded(), version)).isEqualTo(lines(headers, version));
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void overSecondVersionEachGoesByItself(Headers headers) {
        assertThat(fields(headers.encoded(), HttpVersion.HTTP_2))
                .isEqualTo(fields(headers, HttpVersion.HTTP_2));
    }

    @Test
    void encodedOnesGoAsTwoOfWhichTheFirstIsShared() {
        Headers always = ALWAYS.encoded();
        List<HttpField> one = fields(PAGE.over(always).encoded(), HttpVersion.HTTP_1_1);
        List<HttpField> other =
                fields(PAGE.with("ETag", "\"2\"").over(always).encoded(), HttpVersion.HTTP_1_1);
        assertThat(one).hasSize(2);
        assertThat(other).hasSize(2);
        assertThat(other.getFirst()).isSameAs(one.getFirst());
    }

    private static List<HttpField> fields(Headers headers, HttpVersion version) {
        HttpFields.Mutable answer = HttpFields.build();
        headers.addTo(answer, version);
        return answer.stream().toList();
    }

    private static String lines(Headers headers, HttpVersion version) {
        ByteBuffer all = ByteBuffer.allocate(4_096);
        for (HttpField field : fields(headers, version)) {
            if (field instanceof PreEncodedHttpField encoded) {
                encoded.putTo(all, version);
            } else {
                all.put(
                        (field.getName() + ": " + field.getValue() + "\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return new String(all.array(), 0, all.position(), StandardCharsets.ISO_8859_1);
    }
}
