package org.standfirst.xml;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static final Mended NOTHING = new Mended(0, 0, 0, 0);

    private record Read(String text, Mended mended) {}

    private static Read read(byte[] document) throws IOException {
        try (Xml xml = Xml.open(new ByteArrayInputStream(document))) {
            assertThat(xml.child()).isTrue();
            String text = xml.text();
            assertThat(xml.child()).isFalse();
            return new Read(text, xml.mended());
        }
    }

    private static Read read(String document) throws IOException {
        return read(document.getBytes(UTF_8));
    }

    private static BrokenXml broken(String document) {
        BrokenXml broken =
                catchThrowableOfType(
                        BrokenXml.class,
                        () -> {
                            try (Xml xml =
                                    Xml.open(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
                                while (xml.child()) {
                                    xml.skip();
                                }
                            }
                        });
        assertThat(broken).as(document).isNotNull();
        return broken;
    }

    private static byte[] bytes(String hex, byte[] then) {
        byte[] mark = java.util.HexFormat.of().parseHex(hex);
        byte[] all = java.util.Arrays.copyOf(mark, mark.length + then.length);
        System.arraycopy(then, 0, all, mark.length, then.length);
        return all;
    }

    @Test
    void aDocumentIsReadChildByChild() throws IOException {
        String document =
                "<a x='1'>\n<b>one</b><c><d/>two</c>\n<e xmlns='urn:e'> th<!-- -->ree </e></a>";
        List<String> seen = new ArrayList<>();
        try (Xml xml = Xml.open(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
            while (xml.child()) {
                seen.add(xml.name() + xml.attribute("x").orElse("") + xml.attribute("y"));
                while (xml.child()) {
                    switch (xml.name()) {
                        case "c" -> xml.skip();
                        default ->
                                seen.add(
                                        xml.line()
                                                + String.join("/", xml.path())
                                                + xml.namespace()
                                                + " "
                                                + xml.text());
                    }
                }
            }
            assertThat(xml.child()).isFalse();
            assertThat(xml.bytes()).isEqualTo(document.length());
        }
        assertThat(seen).containsExactly("a1Optional.empty", "2a/b one", "3a/eurn:e three");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &amp; &lt;b&gt; &quot;&apos; | a & <b> \"'",
                "&#38; &#x26; &#x1F600; &#0000065; | & & 😀 A",
                "<![CDATA[&amp; &nbsp; <p>]]> | &amp; &nbsp; <p>",
                "<![CDATA[a]]><![CDATA[b]]> c | ab c",
                "<![CDATA[a]]]]><![CDATA[>b]]> | a]]>b",
                "<![CDATA[]]> | ''",
            })
    void whatIsWellFormedMeansWhatItMeans(String inside, String text) throws IOException {
        assertThat(read("<a>" + inside + "</a>")).isEqualTo(new Read(text, NOTHING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caf&eacute;&nbsp;&mdash;&hellip; | café\u00a0—… | 4",
                "AT&T, Q&A; R & D &c. | AT&T, Q&A; R & D &c. | 4",
                "& | & | 1",
                "&& | && | 2",
                "&unheard-of; | &unheard-of; | 1",
                "&#; &#x; &#xZZ; &#12a; | &#; &#x; &#xZZ; &#12a; | 4",
                "&LT;b&GT; | <b> | 2",
            })
    void htmlsReferencesAndBareAmpersandsAreRead(String inside, String text, int count)
            throws IOException {
        assertThat(read("<a>" + inside + "</a>"))
                .isEqualTo(new Read(text, new Mended(0, 0, count, 0)));
    }

    @Test
    void referencesInAttributesAreReadToo() throws IOException {
        byte[] document = "<a x='R&D &nbsp;&quot;&AMP;' y=\"&#3;\"/>".getBytes(UTF_8);
        try (Xml xml = Xml.open(new ByteArrayInputStream(document))) {
            assertThat(xml.child()).isTrue();
            assertThat(xml.attribute("x")).contains("R&D \u00a0\"&");
            assertThat(xml.attribute("y")).contains("");
            assertThat(xml.mended()).isEqualTo(new Mended(0, 1, 3, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\u0003y",
                "x\u0000y",
                "x\u000cy",
                "x\u001fy",
                "x\uffffy",
                "x&#3;y",
                "x&#0;y",
                "x&#xD800;y",
                "x&#xFFFE;y",
                "x&#x110000;y",
                "x&#99999999999;y",
                "<![CDATA[x\u0003y]]>",
                "<![CDATA[x\uffffy]]>"
            })
    void whatXmlForbidsIsLeftOutAndCounted(String inside) throws IOException {
        assertThat(read("<a>" + inside + "</a>")).isEqualTo(new Read("xy", new Mended(0, 1, 0, 0)));
    }

    @Test
    void halvesOfPairsAreLeftOut() throws IOException {
        byte[] document = "<a>\ud83dx\ude00y\ud83d\ude00</a>".getBytes(UTF_16BE);
        for (int i = 0; i + 1 < document.length; i++) {
            // The encoder writes a question mark for the lone halves; here they are put back.
            if (document[i] == 0 && document[i + 1] == '?') {
                document[i] = (byte) (i < 9 ? 0xd8 : 0xde);
                document[i + 1] = (byte) (i < 9 ? 0x3d : 0x00);
            }
        }
        assertThat(read(document).text()).endsWith("y😀").doesNotContain("?");
    }

    @Test
    void threeHundredThousandReferencesAreNoLimit() throws IOException {
        assertThat(read("<a>" + "&amp;&#1082;".repeat(150_000) + "</a>").text())
                .isEqualTo("&к".repeat(150_000));
    }

    @Test
    void malformedBytesBecomeOneSignEachAndAreCounted() throws IOException {
        assertThat(read(bytes("3c613e78e979c328fe3c2f613e", new byte[0])))
                .isEqualTo(new Read("x\ufffdy\ufffd(\ufffd", new Mended(3, 0, 0, 0)));
    }

    @Test
    void theByteOrderMarkThenTheDeclarationSayTheEncoding() throws IOException {
        String plain = "<a>żółw 🐢</a>";
        assertThat(read(plain).text()).isEqualTo("żółw 🐢");
        assertThat(read(bytes("efbbbf", plain.getBytes(UTF_8))).text()).isEqualTo("żółw 🐢");
        assertThat(read(bytes("fffe", plain.getBytes(UTF_16LE))).text()).isEqualTo("żółw 🐢");
        assertThat(read(bytes("feff", plain.getBytes(UTF_16BE))).text()).isEqualTo("żółw 🐢");
        assertThat(read(plain.getBytes(UTF_16LE)).text()).isEqualTo("żółw 🐢");
        assertThat(read(plain.getBytes(UTF_16BE)).text()).isEqualTo("żółw 🐢");
        for (String name : List.of("ISO-8859-2", "windows-1250")) {
            String document = "<?xml version='1.0' encoding='%s'?><a>żółw</a>".formatted(name);
            assertThat(read(document.getBytes(Charset.forName(name))))
                    .isEqualTo(new Read("żółw", NOTHING));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ż</a>",
                "<?xml version=\"1.0\" encoding=\"x-nonsense\"?><a>ż</a>",
                "<?xml version=\"7\" standalone='perhaps'?><a>ż</a>",
                "\n \t\ufeff\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>ż</a>\n\n",
                "\ufeff\ufeff<a>ż</a>",
                "<!-- a -- b --><?php echo 1 ?><a>ż<!-- ]]> &x; <b> --></a><!-- -->",
            })
    void declarationsAndWhatStandsBeforeThemDoNoHarm(String document) throws IOException {
        assertThat(read(document)).isEqualTo(new Read("ż", NOTHING));
    }

    @Test
    void anEndOfASectionThatCantBeOneIsText() throws IOException {
        assertThat(read("<a><![CDATA[x ]]> y ]]></a>"))
                .isEqualTo(new Read("x ]]> y", new Mended(0, 0, 0, 1)));
        assertThat(read("<a>x ]]> y</a>")).isEqualTo(new Read("x ]]> y", new Mended(0, 0, 0, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ENDS | 1",
                "<a> | ENDS | 1",
                "<a><![CDATA[x | ENDS | 1",
                "<a><!-- x --> | ENDS | 1",
                "<a b='x | ENDS | 1",
                "<a></b> | BROKEN | 1",
                "<a><b></a> | BROKEN | 1",
                "<a/><b/> | BROKEN | 1",
                "<p:a/> | BROKEN | 1",
                "<a b/> | BROKEN | 1",
                "<!DOCTYPE a><a/> | DOCTYPE | 1",
                "<a><!doctype a></a> | DOCTYPE | 1",
            })
    void whatCantBeReadSaysWhy(String document, BrokenXml.Fault fault, long line) {
        assertThat(broken(document))
                .extracting(BrokenXml::fault, BrokenXml::line)
                .containsExactly(fault, line);
    }

    @Test
    void thePlaceCountsLinesOfTheFile() {
        assertThat(broken("\n\n<!-- x\n\n --><a>\n&nbsp;\n<b></a>"))
                .extracting(BrokenXml::line, BrokenXml::column, BrokenXml::what)
                .containsExactly(7L, 6L, "the XML is broken");
        assertThat(broken("<!--\n-->\n<!DOCTYPE a>").line()).isEqualTo(3);
        assertThat(broken("<?xml version='1.0'?>\n" + "<a>\n".repeat(50_000)).line())
                .isEqualTo(1_002);
    }

    @Test
    void nothingOutsideIsOpened(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
        for (String doctype :
                List.of(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]>",
                        "<!DOCTYPE a SYSTEM \"%s\">",
                        "<!DOCTYPE a [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>")) {
            String document = doctype.formatted(secret.toUri()) + "<a>&x;</a>";
            assertThat(broken(document).fault()).isEqualTo(BrokenXml.Fault.DOCTYPE);
        }
        String include =
                "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='%s'/></a>"
                        .formatted(secret.toUri());
        try (Xml xml = Xml.open(new ByteArrayInputStream(include.getBytes(UTF_8)))) {
            assertThat(xml.child()).isTrue();
            assertThat(xml.child()).isTrue();
            assertThat(xml.text()).isEmpty();
        }
    }

    @Test
    void depthLengthAndNamesHaveLimits() {
        assertThat(broken("<a>".repeat(10_000)).what())
                .isEqualTo("more than 1000 elements stand in one another");
        assertThat(broken("<a b='" + "x".repeat(2_000_000) + "'/>").what())
                .isEqualTo("a text is longer than 256 MB");
        StringBuilder names = new StringBuilder("<a>");
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(broken(names + "</a>").what())
                .isEqualTo("more than 10000 different names stand in it");
        BrokenXml tooLong =
                catchThrowableOfType(
                        BrokenXml.class,
                        () -> {
                            byte[] document = "<a>\n<![CDATA[12345678]]>9</a>".getBytes(UTF_8);
                            try (Xml xml = Xml.open(new ByteArrayInputStream(document), 9)) {
                                xml.child();
                                xml.text();
                            }
                        });
        assertThat(tooLong.fault()).isEqualTo(BrokenXml.Fault.TOO_LONG);
    }

    @Test
    void aHundredAttributesAndADepthOfHundredsAreNoLimit() throws IOException {
        StringBuilder document = new StringBuilder("<a");
        for (int i = 0; i < 1_000; i++) {
            document.append(" a").append(i).append("='x'");
        }
        document.append(">").append("<b>".repeat(900)).append("</b>".repeat(900)).append("</a>");
        try (Xml xml = Xml.open(new ByteArrayInputStream(document.toString().getBytes(UTF_8)))) {
            assertThat(xml.child()).isTrue();
            assertThat(xml.attribute("a999")).contains("x");
            xml.skip();
            assertThat(xml.child()).isFalse();
        }
    }

    /// The seams between buffers are where a reader like this one goes wrong.
    @Test
    void whereTheBuffersEndMakesNoDifference() throws IOException {
        String[] pieces = {
            "a",
            "ż",
            "😀",
            "&amp;",
            "&nbsp;",
            "&",
            "&#x1F600;",
            "&#3;",
            "]",
            "]]&gt;",
            "\u0003",
            "\n",
            "<![CDATA[ x ]] > & ]]>",
            "<!-- - -- -->",
            "<?x ? ?>",
            " ]] ",
            "plain words and more of them"
        };
        String[] texts = {
            "a",
            "ż",
            "😀",
            "&",
            "\u00a0",
            "&",
            "😀",
            "",
            "]",
            "]]>",
            "",
            "\n",
            " x ]] > & ",
            "",
            "",
            " ]] ",
            "plain words and more of them"
        };
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            StringBuilder document = new StringBuilder("<a>");
            StringBuilder text = new StringBuilder();
            while (document.length() < 300_000) {
                int i = random.nextInt(pieces.length);
                document.append(pieces[i]).append(' ');
                text.append(texts[i]).append(' ');
            }
            assertThat(read(document + "</a>").text())
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().strip());
        }
    }
}
