package org.standfirst.wordpress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.content.Refusal;

class ExportRefusalTest {
    private static final String AGAIN =
            "Export it again from WordPress (Tools › Export › All content)";
    private static final String COMPLETE = AGAIN + " and check that the download was complete.";
    private static final String STRAY =
            AGAIN + ". If it breaks at the same place, take the stray code out of that item there.";
    private static final String BRING =
            "Bring the file that WordPress makes under Tools › Export › All content.";

    private static final String SMALL =
            ExportSample.of(
                    """
                    <wp:author><wp:author_login>ada</wp:author_login></wp:author>
                    <item><title>Ünd &amp; so</title><wp:post_id>1</wp:post_id>
                    <content:encoded><![CDATA[<p>]] > & ż😀</p>]]></content:encoded>
                    <category domain="category" nicename="labor"><![CDATA[Labor]]></category>
                    <wp:postmeta><wp:meta_key>_wp_attachment_metadata</wp:meta_key>
                    <wp:meta_value><![CDATA[a:1:{s:5:"width";i:10;}]]></wp:meta_value></wp:postmeta>
                    <wp:comment><wp:comment_content>&nbsp;&#1082;</wp:comment_content></wp:comment>
                    <!-- the end --></item>
                    """);

    private static void refuses(String document, String wrong, String cure) throws IOException {
        Refusal refusal = ExportSample.refusal(document);
        assertThat(refusal.wrong()).isEqualTo(wrong);
        assertThat(refusal.cure()).isEqualTo(cure);
    }

    @Test
    void aFileThatEndsSaysWhere() throws IOException {
        String items = "<item><title>T</title><wp:post_id>1</wp:post_id></item>\n".repeat(11);
        String head = ExportSample.HEAD + items;
        refuses(
                head + "<item><title>Broken</title><wp:post_id>12</wp:post_id>\n",
                "export.xml, line 22: the file ends inside item 12 (“Broken”, post 12).",
                COMPLETE);
        refuses(
                head + "<item><title>Broken</title><content:encoded><![CDATA[and the",
                "export.xml, line 21: the file ends inside item 12 (“Broken”), in"
                        + " <content:encoded>.",
                COMPLETE);
        refuses(
                head + "<item><wp:post_id>7</wp:post_id>",
                "export.xml, line 21: the file ends inside item 12 (post 7).",
                COMPLETE);
        refuses(head + "<item>", "export.xml, line 21: the file ends inside item 12.", COMPLETE);
        refuses(head, "export.xml, line 21: the file ends inside <channel>.", COMPLETE);
        refuses(
                head + "<wp:author><wp:author_login>a",
                "export.xml, line 21: the file ends inside <wp:author_login>.",
                COMPLETE);
        refuses(
                "<?xml version='1.0'?>",
                "export.xml, line 1: the file ends before its first element.",
                COMPLETE);
    }

    @Test
    void aFileThatIsBrokenSaysWhere() throws IOException {
        refuses(
                ExportSample.of(
                        "<item><title>%s</title><wp:status>x</status></item>"
                                .formatted("A long title ".repeat(9))),
                "export.xml, line 10, column 153: the XML is broken inside item 1 (“A long title A"
                        + " long title A long title A long title A long t…”), in <wp:status>.",
                STRAY);
        refuses(
                ExportSample.of(
                        "<item><title>T</title><content:encoded>a<p>b</p></content:encoded></item>"),
                "export.xml, line 10, column 44: an element stands where only text may inside item"
                        + " 1 (“T”), in <content:encoded>.",
                STRAY);
        refuses(
                ExportSample.of("") + "<more/>",
                "export.xml, line 11, column 2: the XML is broken after the end of the export.",
                STRAY);
    }

    @Test
    void aDocumentTypeIsNeverRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("s"), "TOPSECRET");
        String cure =
                "An export has none, and one can make a program open other files, so the file was"
                        + " not read. "
                        + AGAIN
                        + ".";
        refuses(
                "<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>\n<rss>&x;</rss>"
                        .formatted(secret.toUri()),
                "export.xml, line 2: there is a document type (<!DOCTYPE) before its first element.",
                cure);
        refuses(
                """
                <!DOCTYPE lolz [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">
                <!ENTITY n "&m;&m;&m;&m;&m;&m;&m;&m;&m;&m;">]><rss>&n;</rss>
                """,
                "export.xml, line 1: there is a document type (<!DOCTYPE) before its first element.",
                cure);
    }

    @Test
    void bombsAreRefused() throws IOException {
        refuses(
                ExportSample.of("<item><wp:x>" + "<a>".repeat(10_000)),
                "export.xml, line 10, column 3004: more than 1000 elements stand in one another"
                        + " inside item 1, in <a>.",
                AGAIN + ". If it is the same, look at that item there: no text is like that.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | export.xml is empty. | " + COMPLETE,
                "'  ' | export.xml is empty. | " + COMPLETE,
                "{\"posts\": []} | export.xml is JSON, not XML. | " + BRING,
                "a,b,c | export.xml does not begin as XML does, with “<”. | " + BRING,
                "<!DOCTYPE html><p> | export.xml is a web page. | "
                        + AGAIN
                        + ": a page was saved in its place, perhaps that for logging in.",
                "<feed/> | export.xml, line 1: <feed> stands where <rss> should. | " + BRING,
                "<rss/> | export.xml: there is no <channel> in it. | " + BRING,
                "<rss><channel><title>T</title></channel></rss> | export.xml, line 1: this is an RSS"
                        + " feed, not an export: nothing in it is WordPress's. | "
                        + BRING,
                "<rss><channel><item><title>T</title></item> | export.xml, line 1: this is an RSS"
                        + " feed, not an export: nothing in it is WordPress's. | "
                        + BRING,
            })
    void otherFilesAreCalledByTheirNames(String document, String wrong, String cure)
            throws IOException {
        refuses(document, wrong, cure);
    }

    @Test
    void compressedFilesAreToBeUnpacked(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(SMALL.getBytes(UTF_8));
        }
        for (byte[] file : new byte[][] {packed.toByteArray(), "PK\3\4xx".getBytes(ISO_8859_1)}) {
            Refusal refusal = ExportSample.refusal(file);
            assertThat(refusal.wrong()).isEqualTo("export.xml is compressed.");
            assertThat(refusal.cure())
                    .isEqualTo("Unpack it and bring the .xml file that is in it.");
        }
        assertThatThrownBy(() -> ExportReader.read(folder.resolve("no.xml"), new ExportSample()))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no file “no.xml”. Check its name and folder.");
    }

    @Test
    void cutOffAnywhereItIsRefused() throws IOException {
        byte[] whole = SMALL.strip().getBytes(UTF_8);
        assertThat(ExportSample.read(whole).items).hasSize(1);
        for (int length = 0; length < whole.length; length++) {
            Refusal refusal = ExportSample.refusal(Arrays.copyOf(whole, length));
            assertThat(refusal.wrong())
                    .as("%d bytes", length)
                    .containsPattern("the file ends|is empty");
            assertThat(refusal.cure()).isEqualTo(COMPLETE);
        }
    }

    @Test
    void whateverIsChangedItIsReadOrRefusedInTime() {
        byte[] whole = SMALL.getBytes(UTF_8);
        String sharp = "<>&]![-?\"'/;:=\0\n #x0{}";
        int[] ends = new int[2];
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] changed = whole.clone();
            int changes = 1 + (int) (changed.length * Math.pow(10, -1 - 3 * random.nextDouble()));
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(changed.length);
                changed[at] =
                        random.nextBoolean()
                                ? (byte) (changed[at] ^ (1 << random.nextInt(8)))
                                : (byte) sharp.charAt(random.nextInt(sharp.length()));
            }
            Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> ends[readsOrRefuses(changed)]++, "seed " + seed);
        }
        assertThat(ends).as("read and refused").doesNotContain(0);
    }

    private static int readsOrRefuses(byte[] document) throws IOException {
        ExportSample sample = new ExportSample();
        try {
            ExportReader.read("export.xml", new ByteArrayInputStream(document), sample);
        } catch (Refusal refusal) {
            assertThat(refusal.wrong()).startsWith("export.xml").endsWith(".");
            return 1;
        }
        for (ExportItem item : sample.items) {
            assertThat(item.date()).isNotNull();
            assertThat(item.picture()).isNotNull();
            assertThat(item.menuClasses()).isNotNull();
        }
        return 0;
    }
}
