package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.web.Asked;
import org.standfirst.web.BareDoor;
import org.standfirst.web.Door;
import org.standfirst.web.Headers;
import org.standfirst.web.Reply;
import org.standfirst.web.WebServer;

/// What readers get at a real port.
class SiteTest extends OnSmallJournal {
    @Test
    void aPageIsSentWithItsHeadersAndNoOthers() {
        Wire.Said page = Wire.get(port, "/category/labor/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Category: Labor", "Text 24");
        String tag = page.headers().getOrDefault("etag", "");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(page.header("Date")).isNotBlank();
        assertThat(page.headers())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("content-type", "text/html; charset=utf-8"),
                                Map.entry("content-length", "" + page.body().length),
                                Map.entry("etag", tag),
                                Map.entry("cache-control", "public, max-age=0, must-revalidate"),
                                Map.entry(
                                        "content-security-policy",
                                        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
                                Map.entry("x-content-type-options", "nosniff"),
                                Map.entry("referrer-policy", "same-origin"),
                                Map.entry(
                                        "permissions-policy",
                                        "browsing-topics=(), camera=(), geolocation=(), microphone=()"),
                                Map.entry("vary", "Accept-Encoding"),
                                Map.entry("connection", "close"),
                                Map.entry("date", page.headers().getOrDefault("date", ""))));
    }

    /// Status and, where it leads elsewhere, the address, byte for byte.
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "/ 200 -",
                "/category/labor/ 200 -",
                "/category/labor/page/2/ 200 -",
                "/category/labor/feed/ 200 -",
                "/text-3/ 200 -",
                "/robots.txt 200 -",
                "/sitemap.xml 200 -",
                "/feed/ 200 -",
                "/2024/ 200 -",
                "/2024/05/ 200 -",
                "/years/ 200 -",
                // Almost right.
                "/category/labor 301 /category/labor/",
                "/Category/Labor/ 301 /category/labor/",
                "/TEXT-3 301 /text-3/",
                "/category/labor/page/1/ 301 /category/labor/",
                "/category/labor/page/2 301 /category/labor/page/2/",
                "/category//labor/ 301 /category/labor/",
                "//category/labor/ 301 /category/labor/",
                "/index.php 301 /",
                "/index.php/text-3/ 301 /text-3/",
                "/rss 301 /feed/",
                "/feed/atom/ 200 -",
                "/feed/json/ 200 -",
                "/feed/atom 301 /feed/atom/",
                "/feed/rss2/ 301 /feed/",
                "/feed/rdf/ 301 /feed/",
                "/atom/ 301 /feed/atom/",
                "/feed.json 301 /feed/json/",
                "/category/labor/feed/atom/ 200 -",
                "/category/labor/feed/json/ 200 -",
                "/category/labor/feed/rss/ 301 /category/labor/feed/",
                "/2024/feed/atom/ 200 -",
                "/nowhere/feed/atom/ 404 -",
                "/feed/xml/ 404 -",
                // The comments on a text have one form.
                "/text-3/feed/ 200 -",
                "/text-3/feed/atom/ 301 /text-3/feed/",
                "/old-5/feed/atom/ 301 /text-5/feed/",
                "/comments/feed/ 200 -",
                "/comments/feed/atom/ 301 /comments/feed/",
                "/sitemap-year-2024.xml 200 -",
                "/sitemap-year-2023.xml 404 -",
                "/sitemap-year-2024-part-2.xml 404 -",
                "/sitemap-month-2024-05.xml 404 -",
                "/sitemap-day-2024-05-99.xml 404 -",
                "/sitemap-taxonomy-0.xml 404 -",
                "/sitemap-nothing-1.xml 404 -",
                "/sitemap-year-99999999999.xml 404 -",
                "/old-5/ 301 /text-5/",
                "/author/editor/ 301 /years/",
                "/text-3/amp/ 301 /text-3/",
                // Other spellings of the same.
                "/%63ategory/labor/ 200 -",
                "/2024/05/%D0%BF%D1%80%D0%BE-%D1%82%D0%B8%D1%88%D1%83/ 200 -",
                "/2024/05/%d0%bf%d1%80%d0%be-%d1%82%d0%b8%d1%88%d1%83/ 200 -",
                "/2024/05/%d0%bf%d1%80%d0%be-%d1%82%d0%b8%d1%88%d1%83 301 /2024/05/%D0%BF%D1%80%D0%BE-%D1%82%D0%B8%D1%88%D1%83/",
                // Old addresses with a query.
                "/?p=103 301 /text-3/",
                "/?p=101 301 /2024/05/%D0%BF%D1%80%D0%BE-%D1%82%D0%B8%D1%88%D1%83/",
                "/?cat=3 301 /category/labor/",
                "/?utm_source=x&p=103&utm_medium=y 301 /text-3/",
                "/index.php?p=103 301 /text-3/",
                "/blog/?p=103 301 /text-3/",
                "/blog/ 301 /",
                "/?s=labor 301 /",
                "/?paged=2 301 /page/2/",
                "/?feed=rss2 301 /feed/",
                "/?feed=atom 301 /feed/atom/",
                "/?feed=comments-atom 301 /comments/feed/",
                "/?m=202405 301 /2024/05/",
                "/?%70=%3103 301 /text-3/",
                // Queries that say nothing.
                "/?utm=x 200 -",
                "/?p=999999 200 -",
                "/?p=abc 200 -",
                "/?p=%00 200 -",
                "/?p=%ff 200 -",
                "/?%zz 200 -",
                "/? 200 -",
                "/?&&==&& 200 -",
                "/text-3/?p=104 200 -",
                "/text-3/?x=//evil.example 200 -",
                "/nowhere/?p=103 404 -",
                // Nothing there.
                "/nowhere/ 404 -",
                "/category/ 200 -",
                "/category/x/page/0/ 404 -",
                "/category/labor/page/3/ 404 -",
                "/category/labor/page/999999999/ 404 -",
                "/category/labor/page/99999999999999999999/ 404 -",
                "/category/labor/page/-1/ 404 -",
                "/category%2Flabor/ 404 -",
                "/category%2flabor/ 404 -",
                "/category%5Clabor/ 404 -",
                "/category\\labor/ 404 -",
                "/category/labor/;x=1 404 -",
                "/category/labor;jsessionid=1/ 404 -",
                "/a%2e%2e/ 404 -",
                "/../ 400 -",
                "/../../etc/passwd 400 -",
                "/%2e%2e/etc/passwd 400 -",
                "/%2e%2e%2fetc%2fpasswd 404 -",
                "/category/../text-3/ 404 -",
                "/category/%2e/labor/ 404 -",
                "//evil.example/ 404 -",
                "///evil.example/ 404 -",
                "/\\evil.example/ 404 -",
                "/%0d%0aSet-Cookie:%20x=1/ 404 -",
                "/text-3%00/ 400 -",
                "/%00 400 -",
                "/%E9t%E9/ 404 -",
                "/%c0%ae%c0%ae/ 404 -",
                "/%ed%a0%80/ 404 -",
                "/% 400 -",
                "/%zz/ 400 -",
                "/%u0041/ 404 -",
                "/%252e%252e/ 404 -",
                "/archive.sqlite 404 -",
                "/standfirst.lock 404 -",
                "/media/ 404 -",
                "/reports/ 404 -",
                "/wp-login.php 404 -",
                "/.git/config 404 -",
                "/text-3/x.css 404 -",
                "/wp-content/uploads/ 404 -",
                "/wp-content/uploads/2024/05/ 404 -",
                "/wp-content/uploads/2024/05/none.png 404 -",
                "/wp-content/uploads/2024/05/unused.png 404 -",
                "/wp-content/uploads/2024/05/unused-320x240.png 404 -",
                // Pictures under other names.
                "/wp-content/uploads/2024/05/press.png 200 -",
                "/wp-content/uploads/2024/05/press-320x240.png 200 -",
                "/wp-content/uploads/2024/05/press-321x240.png 301 /wp-content/uploads/2024/05/press.png",
                "/wp-content/uploads/2024/05/press-99999x99999.png 301 /wp-content/uploads/2024/05/press.png",
                "/wp-content/uploads/2024/05/press-scaled.png 301 /wp-content/uploads/2024/05/press.png",
                "/wp-content/uploads/2024/05/press-rotated.png 301 /wp-content/uploads/2024/05/press.png",
                "/wp-content/uploads/2024/05/press-e1715000000000.png 301 /wp-content/uploads/2024/05/press.png",
                "/wp-content/uploads/2024/05/wide.png 301 /wp-content/uploads/2024/05/wide-scaled.png",
                "/wp-content/uploads/2024/05/wide-320x240.png 301 /wp-content/uploads/2024/05/wide-scaled-320x240.png",
                "/wp-content/uploads/2024/05/wide-scaled-320x240.png 200 -",
                "/wp-content/uploads/2024/05/press-0x0.png 404 -",
                "/wp-content/uploads/2024/05/..%2f05%2fpress.png 404 -"
            })
    void anAddressIsAnsweredHoweverItIsWritten(String target, int status, String there) {
        Wire.Said said = Wire.get(port, target);
        assertThat(said.status()).as(target).isEqualTo(status);
        assertThat(said.header("Location")).as(target).isEqualTo(there);
        assertThat(said.raw()).doesNotContainIgnoringCase("set-cookie: x", "evil.example", "jetty");
        if (status == 404) {
            assertThat(said.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(said.text()).contains("href=\"/\"");
        }
        if (there != null) {
            assertThat(said.body()).isEmpty();
            assertThat(said.header("Cache-Control")).isEqualTo("public, max-age=3600");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/category/labor/page/2/",
                "/feed/",
                "/nowhere/",
                "/old-5/",
                SmallJournal.PICTURE,
                "/robots.txt"
            })
    void headGivesTheHeadersOfGetAndNothingBehindThem(String path) {
        Wire.Said get = Wire.get(port, path);
        Wire.Said head = Wire.ask(port, "HEAD", path);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        head.headers().remove("date");
        get.headers().remove("date");
        assertThat(head.headers()).isEqualTo(get.headers());
        assertThat(get.header("Content-Length")).isEqualTo("" + get.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void whatWouldChangeSomethingIsNotAllowed(String method) {
        Wire.Said said = Wire.ask(port, method, "/", "Content-Length: 0");
        assertThat(said.status()).isEqualTo(405);
        assertThat(said.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(said.text()).isEqualTo("This can only be read.\n");
        Wire.assertIsGuarded(said);
    }

    @Test
    void aPictureIsSentSoThatNothingInItRuns() throws IOException {
        Wire.Said whole = Wire.get(port, SmallJournal.PICTURE);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body())
                .isEqualTo(Files.readAllBytes(journal.media.file(journal.picture.hash())));
        assertThat(whole.header("Content-Type")).isEqualTo("image/png");
        assertThat(whole.header("ETag")).isEqualTo('"' + journal.picture.hash() + '"');
        assertThat(whole.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        Wire.Said svg = Wire.get(port, SmallJournal.SVG);
        assertThat(svg.status()).isEqualTo(200);
        assertThat(svg.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(svg.header("Content-Type")).isNotEqualTo("image/svg+xml");
        Wire.Said small = Wire.get(port, "/wp-content/uploads/2024/05/press-320x240.png");
        assertThat(small.header("ETag"))
                .isEqualTo("\"%s-320x240\"".formatted(journal.picture.hash()));
        assertThat(small.body().length).isLessThan(whole.body().length);
        assertThat(
                        Wire.get(
                                        port,
                                        SmallJournal.PICTURE,
                                        "If-None-Match: " + whole.header("ETag"))
                                .status())
                .isEqualTo(304);
    }

    /// A range, the status, and what is sent of N bytes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-99|206|0|100",
                "bytes=100-199|206|100|100",
                "bytes=5-5|206|5|1",
                "bytes = 0-0|206|0|1",
                "bytes=-10|206|-10|10",
                "bytes=0-|206|0|-0",
                "bytes=0-999999999|206|0|-0",
                "bytes=-999999999|206|0|-0",
                "bytes=999999999-|416|0|0",
                "bytes=-0|416|0|0",
                "bytes=9-5|200|0|-0",
                "bytes=0-1,4-5|200|0|-0",
                "bytes=|200|0|-0",
                "bytes=-|200|0|-0",
                "bytes=a-b|200|0|-0",
                "bytes=99999999999999999999-|200|0|-0",
                "lines=0-1|200|0|-0"
            })
    void aPartOfAFileIsSentWhereOneIsAskedFor(String range, int status, int from, String length) {
        byte[] all = Wire.get(port, SmallJournal.PICTURE).body();
        Wire.Said part = Wire.get(port, SmallJournal.PICTURE, "Range: " + range);
        assertThat(part.status()).isEqualTo(status);
        if (status == 416) {
            assertThat(part.header("Content-Range")).isEqualTo("bytes */" + all.length);
            return;
        }
        int begin = from < 0 ? all.length + from : from;
        int count = length.equals("-0") ? all.length : Integer.parseInt(length);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(all, begin, begin + count));
        assertThat(part.header("Content-Range"))
                .isEqualTo(
                        status == 206
                                ? "bytes %d-%d/%d".formatted(begin, begin + count - 1, all.length)
                                : null);
    }

    @Test
    void aPartOfWhatThereWasBeforeIsNotSent() {
        String tag = Wire.get(port, SmallJournal.PICTURE).header("ETag");
        assertThat(
                        Wire.get(port, SmallJournal.PICTURE, "Range: bytes=0-9", "If-Range: " + tag)
                                .status())
                .isEqualTo(206);
        assertThat(
                        Wire.get(port, SmallJournal.PICTURE, "Range: bytes=0-9", "If-Range: \"x\"")
                                .status())
                .isEqualTo(200);
        assertThat(Wire.ask(port, "HEAD", SmallJournal.PICTURE, "Range: bytes=0-9").status())
                .isEqualTo(200);
    }

    @Test
    void nothingOfARequestComesBack() {
        Wire.Said said =
                Wire.get(
                        port,
                        "/nowhere/?x=canary",
                        "Host: canary.example",
                        "X-Forwarded-Host: canary.example",
                        "X-Forwarded-Proto: canary",
                        "Referer: https://canary.example/",
                        "Cookie: canary=1",
                        "User-Agent: canary");
        assertThat(said.status()).isEqualTo(404);
        assertThat(said.raw()).doesNotContain("canary");
        assertThat(Wire.get(port, "/category/labor", "Host: canary.example").header("Location"))
                .isEqualTo("/category/labor/");
        assertThat(
                        Wire.get(
                                        port,
                                        "http://canary.example/category/labor",
                                        "Host: canary.example")
                                .header("Location"))
                .isEqualTo("/category/labor/");
    }

    @Test
    void whatIsNoProperRequestIsAnsweredInASentence() {
        String long8k = "/" + "a".repeat(8_192);
        Wire.Said tooLong = Wire.get(port, long8k);
        assertThat(tooLong.status()).isEqualTo(414);
        assertThat(tooLong.text()).isEqualTo("The address is too long.\n");
        Wire.assertIsGuarded(tooLong);
        Wire.Said long5k = Wire.get(port, "/" + "a".repeat(5_000));
        assertThat(long5k.status()).isEqualTo(414);
        Wire.assertIsGuarded(long5k);
        Wire.Said headers = Wire.get(port, "/", "X-Much: " + "a".repeat(9_000));
        assertThat(headers.status()).isEqualTo(431);
        Wire.assertIsGuarded(headers);
        for (String bad :
                List.of(
                        "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET / HTTP/1.1\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
                        "nonsense\r\n\r\n")) {
            Wire.Said said = Wire.raw(port, bad);
            assertThat(said.status()).as(bad).isBetween(400, 499);
            assertThat(said.text()).as(bad).isEqualTo("The request cannot be understood.\n");
            Wire.assertIsGuarded(said);
        }
    }

    @Test
    void manyAskersAtOnceGetTheSamePage() {
        byte[] page = Wire.get(port, "/category/labor/").body();
        assertThat(
                        java.util.stream.IntStream.range(0, 200)
                                .parallel()
                                .mapToObj(i -> Wire.get(port, "/category/labor/?x=" + i).body()))
                .allMatch(body -> java.util.Arrays.equals(body, page));
    }

    @Test
    void aFaultIsSaidWithItsNumberAndTheServerGoesOn() {
        Door broken =
                new BareDoor() {
                    @Override
                    public Reply answer(Asked asked) {
                        throw new IllegalStateException("on purpose, for the test of faults");
                    }

                    @Override
                    public Headers always() {
                        return Site.ALWAYS;
                    }
                };
        Optional<WebServer> server = WebServer.startIfFree("127.0.0.1", 0, broken, CLOCK);
        try (WebServer it = server.orElseThrow()) {
            Wire.Said first = Wire.get(it.port(), "/");
            assertThat(first.status()).isEqualTo(500);
            assertThat(first.text()).isEqualTo("20261122-100000-1");
            Wire.assertIsGuarded(first);
            assertThat(Wire.get(it.port(), "/").text()).isEqualTo("20261122-100000-2");
            assertThat(WebServer.startIfFree("127.0.0.1", it.port(), broken, CLOCK)).isEmpty();
        }
    }
}
