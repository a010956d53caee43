package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Refusal;

@Timeout(60)
class OutgoingTest {
    private static final Outgoing.Limits LIMITS =
            new Outgoing.Limits(
                    10_000, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(5));

    @TempDir Path folder;

    static Outgoing calling(Outgoing.Allowance... allowed) {
        return calling(host -> List.of(InetAddress.getAllByName(host)), allowed);
    }

    static Outgoing calling(Outgoing.Names names, Outgoing.Allowance... allowed) {
        return new Outgoing(
                "1.0",
                Clock.systemUTC(),
                Duration.ofMillis(1),
                Set.of(allowed),
                names,
                Outgoing::open,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static Outgoing calling(LocalServer server) {
        return calling(new Outgoing.Allowance("127.0.0.1", server.port()));
    }

    static URI at(LocalServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    static String text(Fetched fetched) {
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }

    @Test
    void itSaysWhoItIsAndAsksForPlainBytes() throws IOException {
        try (LocalServer server =
                LocalServer.saying(
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello, and more")) {
            Fetched fetched =
                    calling(server)
                            .get(at(server, "/a b".replace(" ", "%20") + "?q=é#part"), LIMITS);

            assertThat(text(fetched)).isEqualTo("hello");
            assertThat(fetched.isOk()).isTrue();
            assertThat(fetched.header("x-a")).contains("b");
            assertThat(server.requests.getFirst())
                    .isEqualTo(
                            """
                            GET /a%%20b?q=%%C3%%A9 HTTP/1.1
                            Host: 127.0.0.1:%d
                            User-Agent: Standfirst/1.0
                            Accept: */*
                            Accept-Encoding: identity
                            Connection: close

                            """
                                    .formatted(server.port())
                                    .replace("\n", "\r\n"));
        }
    }

    @Test
    void itReadsChunksAndBodiesWithoutALength() throws IOException {
        try (LocalServer chunked =
                        LocalServer.saying(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n1\r\n!\r\n0\r\nTrailer: x\r\n\r\nbeyond");
                LocalServer open = LocalServer.saying("HTTP/1.0 404 Not Found\n\nnothing here")) {
            assertThat(text(calling(chunked).get(at(chunked, "/"), LIMITS))).isEqualTo("hello!");
            Fetched missing = calling(open).get(at(open, ""), LIMITS);
            assertThat(text(missing)).isEqualTo("nothing here");
            assertThat(missing.status()).isEqualTo(404);
        }
    }

    @Test
    void anAnswerThatIsNotHttpIsAFaultThatNamesTheHost() throws IOException {
        for (String answer :
                List.of(
                        "",
                        "SSH-2.0-OpenSSH\r\n",
                        "HTTP/2 200\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                        "HTTP/1.1 200 OK\r\n folded\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello and no end",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nx",
                        "HTTP/1.1 101 Switching\r\n\r\n",
                        "HTTP/1.1 100 Continue\r\n\r\n".repeat(20),
                        "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000),
                        "HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000))) {
            try (LocalServer server = LocalServer.saying(answer)) {
                assertThatThrownBy(() -> calling(server).get(at(server, "/"), LIMITS))
                        .as(answer.substring(0, Math.min(60, answer.length())))
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("“127.0.0.1” can't be read: ")
                        .hasMessageEndingWith(". Try again later.");
            }
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedHoweverItIsSent() throws IOException {
        for (String answer :
                List.of(
                        "HTTP/1.1 200 OK\r\nContent-Length: 10001\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffff\r\n",
                        "HTTP/1.1 200 OK\r\n\r\n" + "y".repeat(10_001))) {
            try (LocalServer server = LocalServer.saying(answer)) {
                assertThatThrownBy(() -> calling(server).get(at(server, "/"), LIMITS))
                        .isInstanceOf(Refusal.class)
                        .hasMessage(
                                "The answer is larger than 10,000 bytes. Fetch a smaller file, or raise the limit.");
            }
        }
    }

    @Test
    void aHostThatKeepsSilentIsLeft() throws IOException {
        try (LocalServer server = new LocalServer((request, out) -> Thread.sleep(5_000))) {
            assertThatThrownBy(() -> calling(server).get(at(server, "/"), LIMITS))
                    .hasMessage(
                            "“127.0.0.1” can't be read: it kept silent for too long. Try again later.");
        }
    }

    @Test
    void aHostThatSendsAByteNowAndThenIsLeftToo() throws IOException {
        Outgoing.Limits brief =
                new Outgoing.Limits(
                        10_000,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));
        try (LocalServer server =
                new LocalServer((request, out) -> {
                    for (int i = 0; i < 100; i++) {
                        out.write('H');
                        out.flush();
                        Thread.sleep(100);
                    }
                })) {
            assertThatThrownBy(() -> calling(server).get(at(server, "/"), brief))
                    .hasMessage(
                            "“127.0.0.1” can't be read: it took longer than 1 seconds altogether. Try again later.");
        }
    }

    @Test
    void redirectsAreFollowedFiveTimes() throws IOException {
        try (LocalServer server =
                new LocalServer((request, out) -> {
                    int number = Integer.parseInt(request.substring(5, request.indexOf(" HTTP")));
                    out.write(
                            LocalServer.bytes(
                                    number == 5
                                            ? "HTTP/1.1 200 OK\r\n\r\nthere"
                                            : "HTTP/1.1 302 Found\r\nLocation: /"
                                                    + (number + 1)
                                                    + "\r\n\r\nno"));
                })) {
            Fetched fetched = calling(server).get(at(server, "/0"), LIMITS);
            assertThat(text(fetched)).isEqualTo("there");
            assertThat(fetched.at()).isEqualTo(at(server, "/5"));
        }
        try (LocalServer server =
                LocalServer.saying("HTTP/1.1 301 Moved\r\nLocation: /é a?b=ü\r\n\r\n")) {
            assertThatThrownBy(() -> calling(server).get(at(server, "/"), LIMITS))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "“127.0.0.1” leads on and on, more than 5 times."
                                    + " Open the address in a browser and use the one that it ends at.");
            assertThat(server.requests.get(1)).startsWith("GET /%C3%A9%20a?b=%C3%BC HTTP/1.1");
        }
    }

    @Test
    void aDownloadThatBrokeOffGoesOnWhereItWas() throws IOException {
        String whole = "abcdefghijklmnopqrstuvwxyz";
        try (LocalServer server =
                new LocalServer((request, out) -> {
                    String answer =
                            request.contains("Range: bytes=10-\r\nIf-Range: \"v1\"\r\n")
                                    ? "HTTP/1.1 206 Partial\r\nContent-Range: bytes 10-25/26\r\nContent-Length: 16\r\n\r\n"
                                            + whole.substring(10)
                                    : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 26\r\n\r\n"
                                            + whole.substring(0, 10);
                    out.write(LocalServer.bytes(answer));
                })) {
            Path part = folder.resolve("strike.jpg");
            Outgoing outgoing = calling(server);

            assertThatThrownBy(() -> outgoing.get(at(server, "/"), LIMITS, part))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the answer broke off, 16 of 26 bytes before its end");
            Fetched fetched = outgoing.get(at(server, "/"), LIMITS, part);

            assertThat(fetched.status()).isEqualTo(206);
            assertThat(part).hasContent(whole);
            assertThat(folder).isDirectoryContaining(path -> path.equals(part));
            assertThat(folder.resolve("strike.jpg.mark")).doesNotExist();
        }
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws IOException {
        AtomicInteger call = new AtomicInteger();
        try (LocalServer server =
                new LocalServer((request, out) ->
                        out.write(
                                LocalServer.bytes(
                                        switch (call.incrementAndGet()) {
                                            case 1 ->
                                                    "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 9\r\n\r\nold";
                                            case 2 ->
                                                    "HTTP/1.1 416 No\r\nContent-Length: 0\r\n\r\n";
                                            default ->
                                                    "HTTP/1.1 200 OK\r\nETag: \"v2\"\r\nContent-Length: 3\r\n\r\nnew";
                                        })))) {
            Path part = folder.resolve("strike.jpg");
            assertThatThrownBy(() -> calling(server).get(at(server, "/"), LIMITS, part))
                    .isInstanceOf(IOException.class);

            assertThat(calling(server).get(at(server, "/"), LIMITS, part).isOk()).isTrue();

            assertThat(part).hasContent("new");
            assertThat(server.requests.getLast()).doesNotContain("Range");
        }
    }

    @Test
    void anotherStatusLeavesTheFileAsItWas() throws IOException {
        Path part = folder.resolve("strike.jpg");
        Files.writeString(part, "as it was");
        try (LocalServer server = LocalServer.saying("HTTP/1.1 404 Not Found\r\n\r\ngone")) {
            assertThat(calling(server).get(at(server, "/"), LIMITS, part).status()).isEqualTo(404);
        }
        assertThat(part).hasContent("as it was");
    }

    @Test
    void aBusyHostIsAskedAgainWhenItSaysSo() throws IOException {
        AtomicInteger call = new AtomicInteger();
        try (LocalServer server =
                new LocalServer((request, out) ->
                        out.write(
                                LocalServer.bytes(
                                        call.incrementAndGet() == 1
                                                ? "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\n\r\n"
                                                : "HTTP/1.1 200 OK\r\n\r\nnow")))) {
            Instant start = Instant.now();

            assertThat(text(calling(server).get(at(server, "/"), LIMITS))).isEqualTo("now");

            assertThat(Duration.between(start, Instant.now()))
                    .isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void aHostThatWantsToBeLeftAloneForLongIs() throws IOException {
        try (LocalServer server =
                LocalServer.saying("HTTP/1.1 429 Slow\r\nRetry-After: 3600\r\n\r\n")) {
            Outgoing outgoing = calling(server);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> outgoing.get(at(server, "/"), LIMITS))
                        .isInstanceOf(Refusal.class)
                        .hasMessageMatching(
                                "“127.0.0.1” asks to be left alone until .*Z\\. Try again after that\\.");
            }
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void oneHostIsCalledOnceAtATimeWithAPauseBetween() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (LocalServer server =
                new LocalServer((request, out) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    inside.decrementAndGet();
                    out.write(LocalServer.bytes("HTTP/1.1 200 OK\r\n\r\n"));
                })) {
            Outgoing outgoing =
                    new Outgoing(
                            "1.0",
                            Clock.systemUTC(),
                            Duration.ofMillis(100),
                            Set.of(new Outgoing.Allowance("127.0.0.1", server.port())));
            Instant start = Instant.now();
            List<Thread> callers =
                    java.util.stream.Stream.generate(() ->
                                    Thread.ofVirtual()
                                            .start(() -> {
                                                try {
                                                    outgoing.get(at(server, "/"), LIMITS);
                                                } catch (IOException e) {
                                                    most.set(99);
                                                }
                                            }))
                            .limit(4)
                            .toList();
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(most).hasValue(1);
            assertThat(Duration.between(start, Instant.now()))
                    .isGreaterThan(Duration.ofMillis(370));
        }
    }
}
