package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EncryptedTest {
    @TempDir Path folder;

    @Test
    void theCertificateMustBeOneForTheNameThoughTheAddressIsCalled() throws Exception {
        SSLContext context = contextFor("right.example.org");
        try (LocalServer server =
                new LocalServer(
                        context.getServerSocketFactory()
                                .createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                        (request, out) ->
                                out.write(LocalServer.bytes("HTTP/1.1 200 OK\r\n\r\nsealed")))) {
            Outgoing trusting = calling(server.port(), context.getSocketFactory());
            Outgoing usual =
                    calling(server.port(), (SSLSocketFactory) SSLSocketFactory.getDefault());
            URI right = URI.create("https://right.example.org:" + server.port() + "/");
            URI wrong = URI.create("https://wrong.example.org:" + server.port() + "/");

            assertThat(OutgoingTest.text(trusting.get(right, Outgoing.Limits.of(100))))
                    .isEqualTo("sealed");
            assertThatThrownBy(() -> trusting.get(wrong, Outgoing.Limits.of(100)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("“wrong.example.org” can't be trusted: ")
                    .hasMessageEndingWith(
                            ". Check the address; if it is right, tell whoever runs that site.");
            assertThatThrownBy(() -> usual.get(right, Outgoing.Limits.of(100)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("“right.example.org” can't be trusted: ");
            assertThat(server.requests.stream().filter(request -> !request.isEmpty())).hasSize(1);
        }
    }

    private static Outgoing calling(int port, SSLSocketFactory tls) {
        return new Outgoing(
                "1.0",
                Clock.systemUTC(),
                Duration.ZERO,
                Set.of(
                        new Outgoing.Allowance("right.example.org", port),
                        new Outgoing.Allowance("wrong.example.org", port)),
                host -> List.of(InetAddress.getLoopbackAddress()),
                Outgoing::open,
                tls);
    }

    private SSLContext contextFor(String name) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "key",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name,
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "changeit")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("key", keys.getCertificate("key"));
        KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
        ours.init(keys, "changeit".toCharArray());
        TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
        theirs.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
