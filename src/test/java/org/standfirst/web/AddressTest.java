package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.standfirst.content.Refusal;

@Timeout(60)
class AddressTest {
    private static final Outgoing.Limits LIMITS =
            new Outgoing.Limits(
                    10_000, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(2));

    /// Every way known to us to write this machine or a neighbour; PORT is where the listener is.
    private static final List<String> SPELLINGS =
            List.of(
                    "http://127.0.0.1/",
                    "http://127.0.0.1:PORT/",
                    "https://127.0.0.1:PORT/",
                    "http://localhost/",
                    "http://localhost./",
                    "http://LOCALHOST:PORT/",
                    "http://localhost:443/",
                    "http://127.1/",
                    "http://127.0.1/",
                    "http://127.127.127.127/",
                    "http://2130706433/",
                    "http://017700000001/",
                    "http://0x7f000001/",
                    "http://0x7f.0.0.1/",
                    "http://0x7F.1/",
                    "http://0177.0.0.1/",
                    "http://0177.0.0.01/",
                    "http://127.0.0.01/",
                    "http://127.0.0.1./",
                    "http://127.0.0.1../",
                    "http://00000127.0.0.1/",
                    "http://4294967296/",
                    "http://3232235777/",
                    "http://0/",
                    "http://0.0.0.0/",
                    "http://0.0.0.0:PORT/",
                    "http://0.1.2.3/",
                    "http://10.0.0.1/",
                    "http://10.255.255.255/",
                    "http://100.64.0.1/",
                    "http://100.127.255.254/",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://172.16.0.1/",
                    "http://172.31.255.255/",
                    "http://192.0.0.8/",
                    "http://192.0.2.1/",
                    "http://192.88.99.1/",
                    "http://192.168.1.1/",
                    "http://198.18.0.1/",
                    "http://198.19.255.255/",
                    "http://198.51.100.7/",
                    "http://203.0.113.9/",
                    "http://224.0.0.1/",
                    "http://239.255.255.250/",
                    "http://240.0.0.1/",
                    "http://255.255.255.255/",
                    "http://[::1]/",
                    "http://[::1]:PORT/",
                    "http://[::]/",
                    "http://[0:0:0:0:0:0:0:1]/",
                    "http://[::127.0.0.1]/",
                    "http://[::ffff:127.0.0.1]/",
                    "http://[::ffff:7f00:1]/",
                    "http://[0:0:0:0:0:ffff:10.0.0.1]/",
                    "http://[64:ff9b::7f00:1]/",
                    "http://[64:ff9b::8.8.8.8]/",
                    "http://[64:ff9b:1::1]/",
                    "http://[100::1]/",
                    "http://[2001::1]/",
                    "http://[2001:db8::1]/",
                    "http://[2002:7f00:1::]/",
                    "http://[2002:c0a8:101::1]/",
                    "http://[3fff::1]/",
                    "http://[4000::1]/",
                    "http://[fc00::1]/",
                    "http://[fd12:3456::1]/",
                    "http://[fe80::1]/",
                    "http://[fe80::1%25lo]/",
                    "http://[fec0::1]/",
                    "http://[ff02::1]/",
                    "http://user@127.0.0.1/",
                    "http://example.org@127.0.0.1/",
                    "http://example.org:80@127.0.0.1:PORT/",
                    "http://user:secret@example.org/",
                    "http://example.org:22/",
                    "http://example.org:0/",
                    "http://example.org:PORT/",
                    "http:///etc/passwd",
                    "http:example.org",
                    "http://a_b.example.org/",
                    "http://-a.example.org/",
                    "http://a..example.org/",
                    "http://%31%32%37.0.0.1/",
                    "http://①②⑦.⓪.⓪.①/",
                    "http://example.org%2f@127.0.0.1/",
                    "file:///etc/passwd",
                    "ftp://127.0.0.1/",
                    "gopher://127.0.0.1:PORT/_x",
                    "jar:http://127.0.0.1:PORT/a.jar!/",
                    "data:text/plain,x",
                    "//127.0.0.1/",
                    "/etc/passwd");

    @Test
    void noSpellingReachesThisMachineOrItsNeighbours() throws IOException {
        try (LocalServer server = LocalServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret")) {
            for (String spelling : SPELLINGS) {
                URI address;
                try {
                    address = URI.create(spelling.replace("PORT", "" + server.port()));
                } catch (IllegalArgumentException refusedByJava) {
                    continue;
                }
                assertThatThrownBy(() -> OutgoingTest.calling().get(address, LIMITS))
                        .as(spelling)
                        .isInstanceOf(Refusal.class);
            }
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    void aRefusalSaysWhereTheNameLeadsAndWhatToDo() {
        assertThatThrownBy(() ->
                        OutgoingTest.calling(host ->
                                        List.of(
                                                InetAddress.ofLiteral("93.184.215.14"),
                                                InetAddress.ofLiteral("192.168.0.7")))
                                .get(URI.create("https://intranet.example.org/"), LIMITS))
                .hasMessage(
                        "“intranet.example.org” leads to 192.168.0.7, which belongs to a private network."
                                + " Only hosts on the public internet are called; check the address.");
        assertThatThrownBy(
                        () -> OutgoingTest.calling().get(URI.create("ftp://example.org/a"), LIMITS))
                .hasMessage(
                        "An address that begins with “ftp:” can't be fetched."
                                + " Use one that begins with “https://” or “http://”.");
        assertThatThrownBy(() ->
                        OutgoingTest.calling().get(URI.create("http://me:pw@example.org/"), LIMITS))
                .hasMessage(
                        "An address holds a name or a password before its host. Leave out everything up to the @.");
        assertThatThrownBy(() -> OutgoingTest.calling().get(URI.create("http://0x7f.1/"), LIMITS))
                .hasMessage(
                        "“0x7f.1” is not the name of a host."
                                + " Write it with letters a to z, digits, hyphens and dots, for example “www.example.org”.");
        assertThatThrownBy(() ->
                        OutgoingTest.calling().get(URI.create("http://example.org:8080/"), LIMITS))
                .hasMessage(
                        "“example.org” can't be called at port 8080. Use an address without a port.");
    }

    @Test
    void aRedirectToThisMachineIsNotFollowed() throws IOException {
        try (LocalServer inner = LocalServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret")) {
            for (String location :
                    List.of(
                            "http://127.0.0.1:" + inner.port() + "/",
                            "//127.0.0.1:" + inner.port() + "/",
                            "http://localhost/",
                            "http://[::1]/",
                            "http://169.254.169.254/",
                            "http://2130706433/",
                            "file:///etc/passwd",
                            "http://x@127.0.0.1/")) {
                try (LocalServer outer =
                        LocalServer.saying(
                                "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
                    assertThatThrownBy(() ->
                                    OutgoingTest.calling(outer)
                                            .get(OutgoingTest.at(outer, "/"), LIMITS))
                            .as(location)
                            .isInstanceOf(Refusal.class);
                    assertThat(outer.connections).hasValue(1);
                }
            }
            assertThat(inner.connections).hasValue(0);
        }
    }

    @Test
    void aNameIsLookedUpOnceAndTheCheckedAddressIsCalled() {
        InetAddress elsewhere = InetAddress.ofLiteral("93.184.215.14");
        AtomicInteger lookups = new AtomicInteger();
        List<InetSocketAddress> called = new ArrayList<>();
        Outgoing outgoing =
                new Outgoing(
                        "1.0",
                        Clock.systemUTC(),
                        Duration.ZERO,
                        Set.of(),
                        host ->
                                List.of(
                                        lookups.incrementAndGet() == 1
                                                ? elsewhere
                                                : InetAddress.getLoopbackAddress()),
                        (place, patience) -> {
                            called.add(place);
                            throw new ConnectException("Connection refused");
                        },
                        (SSLSocketFactory) SSLSocketFactory.getDefault());
        URI address = URI.create("http://rebind.example.org/");

        assertThatThrownBy(() -> outgoing.get(address, LIMITS))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "“rebind.example.org” can't be read: Connection refused. Try again later.");
        assertThatThrownBy(() -> outgoing.get(address, LIMITS)).isInstanceOf(Refusal.class);

        assertThat(called).containsExactly(new InetSocketAddress(elsewhere, 80));
        assertThat(lookups).hasValue(2);
    }

    @Test
    void anUnknownNameIsAFaultThatSaysSo() {
        assertThatThrownBy(() ->
                        OutgoingTest.calling(
                                        host -> {
                                            throw new UnknownHostException(host);
                                        })
                                .get(URI.create("http://nowhere.example.org/"), LIMITS))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "“nowhere.example.org” can't be found. Check how it is written, or try again later.");
    }

    @Test
    void publicAddressesPass() {
        List<String> refused = new ArrayList<>();
        for (String address :
                List.of(
                        "1.1.1.1",
                        "8.8.8.8",
                        "9.255.255.255",
                        "11.0.0.0",
                        "100.63.255.255",
                        "100.128.0.0",
                        "126.255.255.255",
                        "128.0.0.1",
                        "169.253.255.255",
                        "169.255.0.0",
                        "172.15.255.255",
                        "172.32.0.0",
                        "192.0.1.0",
                        "192.0.3.0",
                        "192.88.98.1",
                        "192.167.255.255",
                        "192.169.0.0",
                        "198.17.255.255",
                        "198.20.0.0",
                        "198.51.99.1",
                        "203.0.112.1",
                        "203.0.114.1",
                        "223.255.255.255",
                        "2606:4700::1111",
                        "2a00:1450::1",
                        "2001:200::1",
                        "2001:4860::8888",
                        "2002:808:808::1")) {
            if (AddressTable.objection(InetAddress.ofLiteral(address)).isPresent()) {
                refused.add(address);
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void anAllowanceHoldsForThatPortOnly() throws IOException {
        try (LocalServer one = LocalServer.saying("HTTP/1.1 200 OK\r\n\r\nin");
                LocalServer other = LocalServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret")) {
            assertThat(OutgoingTest.calling(one).get(OutgoingTest.at(one, "/"), LIMITS).isOk())
                    .isTrue();
            try {
                OutgoingTest.calling(one).get(OutgoingTest.at(other, "/"), LIMITS);
                fail("It was called");
            } catch (Refusal refusal) {
                assertThat(other.connections).hasValue(0);
            }
        }
    }
}
