package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standfirst.Samples;
import org.standfirst.archive.Saving;
import org.standfirst.content.Body;

/// What readers, and whatever stands between, may keep: in which form, under which tag and for how long.
class KeepingTest extends OnSmallJournal {
    @Test
    void aPageThatIsKnownIsNotSentAgain() {
        String tag = Wire.get(port, "/text-3/").headers().getOrDefault("etag", "");
        for (String known :
                List.of(tag, "W/" + tag, "*", "\"x\", " + tag, "\"x\",W/" + tag + " ,\"y\"")) {
            Wire.Said said = Wire.get(port, "/text-3/", "If-None-Match: " + known);
            assertThat(said.status()).as(known).isEqualTo(304);
            assertThat(said.body()).isEmpty();
            assertThat(said.header("ETag")).isEqualTo(tag);
            assertThat(said.header("Cache-Control"))
                    .isEqualTo("public, max-age=0, must-revalidate");
            assertThat(said.header("Content-Type")).isNull();
            Wire.assertIsGuarded(said);
        }
        for (String other : List.of("\"x\"", tag.replace("\"", ""), "", "\"\"")) {
            assertThat(Wire.get(port, "/text-3/", "If-None-Match: " + other).status())
                    .as(other)
                    .isEqualTo(200);
        }
        assertThat(Wire.get(port, "/nowhere/", "If-None-Match: *").status()).isEqualTo(404);
    }

    @Test
    void anotherPageHasAnotherTagAndASavedOneToo() {
        String path = "/text-9/";
        String before = Wire.get(port, path).header("ETag");
        assertThat(Wire.get(port, "/text-8/").header("ETag")).isNotEqualTo(before);
        journal.archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(
                        Saving.of(
                                new org.standfirst.content.Id(journal.first.value() + 9),
                                Samples.article("Text 9"),
                                new Body("<p>Other words.</p>"))));
        assertThat(Wire.get(port, path).header("ETag")).isEqualTo(before);
        journal.editions.catchUp();
        Wire.Said after = Wire.get(port, path, "If-None-Match: " + before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("Other words.");
    }

    @Test
    void whoTakesNothingThatThereIsIsToldSo() {
        Wire.Said said = Wire.get(port, "/", "Accept-Encoding: identity;q=0, *;q=0");
        assertThat(said.status()).isEqualTo(406);
        assertThat(said.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(said.text())
                .isEqualTo("This can be had as it is, or in gzip: take one of them.\n");
    }

    @Test
    void whoTakesGzipGetsIt() throws IOException {
        Wire.Said plain = Wire.get(port, "/");
        Wire.Said packed = Wire.get(port, "/", "Accept-Encoding: br;q=0.5, gzip;q=0.8");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.header("Content-Length")).isEqualTo("" + packed.body().length);
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        try (var in =
                new java.util.zip.GZIPInputStream(
                        new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        // Two forms, two tags.
        String tag = packed.header("ETag");
        assertThat(tag).isNotEqualTo(plain.header("ETag"));
        assertThat(Wire.get(port, "/", "Accept-Encoding: gzip", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        for (String other : List.of("identity", "deflate", "gzip;q=0", "gzip; q=0.0", "xgzip")) {
            assertThat(Wire.get(port, "/", "Accept-Encoding: " + other).header("Content-Encoding"))
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void aFaceMayBeKeptForAYear() {
        String page = Wire.get(port, "/").text();
        String path =
                page.replaceFirst("(?s).*href=\"(/standfirst-[a-z-]+-[0-9a-f]+\\.woff2)\".*", "$1");
        Wire.Said face = Wire.get(port, path, "Accept-Encoding: gzip");
        assertThat(face.status()).isEqualTo(200);
        assertThat(face.header("Content-Type")).isEqualTo("font/woff2");
        assertThat(face.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(face.headers()).doesNotContainKeys("content-encoding", "vary");
        assertThat(new String(face.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("wOF2");
    }

    @Test
    void theStyleSheetMayBeKeptForAYear() {
        String page = Wire.get(port, "/").text();
        String path = page.replaceFirst("(?s).*href=\"(/standfirst-[0-9a-f]+\\.css)\".*", "$1");
        Wire.Said sheet = Wire.get(port, path);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(sheet.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void anOldStyleSheetLeadsToThePresentOne() {
        String page = Wire.get(port, "/").text();
        String path = page.replaceFirst("(?s).*href=\"(/standfirst-[0-9a-f]+\\.css)\".*", "$1");
        Wire.Said old = Wire.get(port, "/standfirst-000000000000.css");
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo(path);
        assertThat(old.header("Cache-Control")).isEqualTo("public, max-age=3600");
    }
}
