package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpValueTest {
    @Test
    void everyKindOfValueIsRead() {
        assertThat(PhpValue.of("s:7:\"ż\"“x\";")).contains(new PhpValue.Text("ż\"“x"));
        assertThat(PhpValue.of("s:6:\"ż\"“\";")).contains(new PhpValue.Text("ż\"“"));
        assertThat(PhpValue.of("i:-12;")).contains(new PhpValue.Whole(-12));
        assertThat(PhpValue.of("d:0.5;")).contains(new PhpValue.Real(0.5));
        assertThat(PhpValue.of("d:1.0E+25;")).contains(new PhpValue.Real(1.0E+25));
        assertThat(PhpValue.of("d:-INF;")).contains(new PhpValue.Real(Double.NEGATIVE_INFINITY));
        assertThat(PhpValue.of("b:1;")).contains(new PhpValue.Truth(true));
        assertThat(PhpValue.of("N;")).contains(new PhpValue.Nothing());
        assertThat(PhpValue.of("a:0:{}")).contains(new PhpValue.Listing(Map.of()));
    }

    @Test
    void arraysKeepTheirOrderAndObjectsAreOnlyTheirProperties() {
        PhpValue value =
                PhpValue.of(
                                "a:3:{s:1:\"b\";i:2;i:0;s:1:\"5\";s:1:\"a\";O:8:\"stdClass\":1:{s:3:\"tag\";s:5:\"album\";}}")
                        .orElseThrow();
        assertThat(value.entries().keySet()).containsExactly("b", "0", "a");
        assertThat(value.at("b").flatMap(PhpValue::whole)).contains(2L);
        assertThat(value.at("0").flatMap(PhpValue::whole)).contains(5L);
        assertThat(value.at("b").flatMap(PhpValue::text)).contains("2");
        assertThat(value.at("a").flatMap(o -> o.at("tag")).flatMap(PhpValue::text))
                .contains("album");
        assertThat(value.items()).hasSize(3);
        assertThat(value.text()).isEmpty();
        assertThat(value.at("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "plain text",
                "a:1",
                "s:3:\"ab\";",
                "s:1:\"ab\";",
                "s:1:\"ż\";",
                "s:-1:\"\";",
                "s:99999999999:\"a\";",
                "i:;",
                "i:1",
                "i:1;i:2;",
                "i:99999999999999999999;",
                "b:2;",
                "d:x;",
                "a:2:{i:0;i:1;}",
                "a:1:{i:0;i:1;",
                "a:1:{b:1;i:1;}",
                "a:-1:{}",
                "a:2000000000:{}",
                "O:8:\"stdClass\":1:{}",
                "C:3:\"Foo\":2:{ab}",
                "r:1;",
                "R:2;",
                "E:3:\"A:B\";",
                "N",
                "a:1:{i:0;R:1;}"
            })
    void whatIsNotExactlyAValueIsNone(String text) {
        assertThat(PhpValue.of(text)).isEmpty();
    }

    @Test
    void depthAndLengthHaveLimits() {
        assertThat(PhpValue.of("a:1:{i:0;".repeat(30) + "N;" + "}".repeat(30))).isPresent();
        assertThat(PhpValue.of("a:1:{i:0;".repeat(40) + "N;" + "}".repeat(40))).isEmpty();
        assertThat(PhpValue.of("a:1:{i:0;".repeat(100_000))).isEmpty();
        assertThat(PhpValue.of("s:2000000:\"" + "x".repeat(2_000_000) + "\";")).isEmpty();
    }

    @Test
    void whateverIsChangedItIsAValueOrNone() {
        String whole =
                "a:3:{s:5:\"width\";i:800;s:4:\"file\";s:9:\"2012/é.j\";s:5:\"sizes\";a:1:{s:1:\"m\";a:2:{i:0;d:0.5;i:1;b:1;}}}";
        assertThat(PhpValue.of(whole)).isPresent();
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder changed = new StringBuilder(whole);
            for (int i = 0; i <= random.nextInt(4); i++) {
                changed.setCharAt(
                        random.nextInt(changed.length()), (char) (' ' + random.nextInt(95)));
            }
            assertThat(PhpValue.of(changed.toString())).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void aPictureSaysItsSizes() throws IOException {
        ExportItem item =
                ExportSample.item(
                        """
                        <wp:postmeta><wp:meta_key>_wp_attachment_metadata</wp:meta_key><wp:meta_value>\
                        a:4:{s:5:"width";i:800;s:6:"height";s:3:"600";s:4:"file";s:16:"2012/05/żó.jpg";\
                        s:5:"sizes";a:3:{s:9:"thumbnail";a:4:{s:4:"file";s:5:"t.jpg";s:5:"width";i:150;\
                        s:6:"height";i:150;s:9:"mime-type";s:10:"image/jpeg";}s:3:"odd";s:1:"x";\
                        s:4:"zero";a:3:{s:4:"file";s:5:"z.jpg";s:5:"width";i:0;s:6:"height";i:1;}}}\
                        </wp:meta_value></wp:postmeta><wp:postmeta>\
                        <wp:meta_key>_menu_item_classes</wp:meta_key>\
                        <wp:meta_value>a:2:{i:0;s:0:"";i:1;s:3:"top";}</wp:meta_value></wp:postmeta>
                        """);
        assertThat(item.picture())
                .contains(
                        new ExportPicture(
                                "2012/05/żó.jpg",
                                800,
                                600,
                                List.of(new ExportPicture.Size("thumbnail", "t.jpg", 150, 150))));
        assertThat(item.menuClasses()).containsExactly("top");
    }
}
