package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Refusal;

/// A server with a certificate of its own.
@Timeout(120)
class SealedTest {
    private static final Door DOOR =
            new BareDoor() {
                @Override
                public Optional<Reply> ready(Asked asked) {
                    return Optional.of(Reply.sentence(200, asked.path(), Headers.NONE));
                }
            };

    @TempDir Path folder;

    @Test
    void bothVersionsOfHttpAreSpokenUnderTlsAndARenewedCertificateIsTakenUp() throws Exception {
        Certificate one = made("one", "EC");
        Certificate two = made("two", "RSA");
        try (WebServer server =
                WebServer.startIfFree(
                                "127.0.0.1",
                                0,
                                Optional.of(one),
                                Duration.ofMillis(50),
                                DOOR,
                                Clock.systemUTC())
                        .orElseThrow()) {
            assertThat(server.address()).startsWith("https://127.0.0.1:");
            URI at = URI.create("https://localhost:" + server.port() + "/a");
            for (HttpClient.Version version : HttpClient.Version.values()) {
                if (version.name().equals("HTTP_3")) {
                    continue;
                }
                try (HttpClient client =
                        HttpClient.newBuilder()
                                .version(version)
                                .sslContext(trusting("one"))
                                .build()) {
                    HttpResponse<String> said =
                            client.send(
                                    HttpRequest.newBuilder(at).build(),
                                    HttpResponse.BodyHandlers.ofString());
                    assertThat(said.version()).isEqualTo(version);
                    assertThat(said.body()).isEqualTo("/a\n");
                    assertThat(said.headers().firstValue("Strict-Transport-Security"))
                            .contains("max-age=31536000");
                }
            }
            assertThatThrownBy(() -> shown(server.port(), "one", "TLSv1.1"))
                    .isInstanceOf(IOException.class);

            Files.copy(two.key(), one.key(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(shown(server.port(), "one", "TLSv1.2")).contains("O=one");
            Files.copy(two.chain(), one.chain(), StandardCopyOption.REPLACE_EXISTING);
            String now = "";
            while (!now.contains("O=two")) {
                Thread.sleep(20);
                try {
                    now = shown(server.port(), "two", "TLSv1.3");
                } catch (IOException stillTheOld) {
                    now = "";
                }
            }
        }
    }

    @Test
    void inTheClearBothAreSpokenToo() throws Exception {
        try (WebServer server =
                WebServer.startIfFree("127.0.0.1", 0, DOOR, Clock.systemUTC()).orElseThrow()) {
            byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write(preface);
                socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
                byte[] head = socket.getInputStream().readNBytes(9);
                assertThat(head[3]).as("the type of the first frame: SETTINGS").isEqualTo((byte) 4);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> said =
                        client.send(
                                HttpRequest.newBuilder(URI.create(server.address() + "a")).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(said.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(said.headers().firstValue("Strict-Transport-Security")).isEmpty();
            }
        }
    }

    @Test
    void whatIsWrongWithACertificateIsSaid() throws Exception {
        Certificate one = made("one", "RSA");
        Certificate two = made("two", "RSA");
        Path none = folder.resolve("none.pem");
        refused(
                new Certificate(none, one.key()),
                "There is no file %s. Check the name, and whether the user who runs this may look into its folder."
                        .formatted(none));
        refused(
                new Certificate(one.key(), one.key()),
                "There is no certificate in %s. Give a file in PEM, with “-----BEGIN CERTIFICATE-----” in it; Let’s Encrypt calls it fullchain.pem."
                        .formatted(one.key()));
        refused(
                new Certificate(one.chain(), one.chain()),
                "There is no key in %s. Give a file in PEM, with “-----BEGIN PRIVATE KEY-----” in it; Let’s Encrypt calls it privkey.pem."
                        .formatted(one.chain()));
        refused(
                new Certificate(one.chain(), two.key()),
                "The key in %s is not the key of the certificate in %s. Give the two files that were made together."
                        .formatted(two.key(), one.chain()));
        refused(
                new Certificate(one.chain(), written("locked", "ENCRYPTED PRIVATE KEY", "AAAA")),
                "The key in %1$s is locked with a password. Unlock it: openssl pkey -in %1$s -out key.pem"
                        .formatted(folder.resolve("locked")));
        refused(
                new Certificate(one.chain(), written("old", "RSA PRIVATE KEY", "AAAA")),
                "The key in %1$s is in an old form. Bring it into the new one: openssl pkey -in %1$s -out key.pem"
                        .formatted(folder.resolve("old")));
        refused(
                new Certificate(one.chain(), written("bad", "PRIVATE KEY", "AAAA")),
                "The key in %s is damaged, or of a kind that nobody uses for this. Copy the file again from where it was made; RSA, EC and Ed25519 are understood."
                        .formatted(folder.resolve("bad")));
        refused(
                new Certificate(written("torn", "CERTIFICATE", "AAAA"), one.key()),
                "A certificate in %s is damaged. Copy the file again from where it was made."
                        .formatted(folder.resolve("torn")));
        X509Certificate own = (X509Certificate) store("one").getCertificate("key");
        Instant end = own.getNotAfter().toInstant();
        assertThatThrownBy(() -> one.read(Clock.fixed(end.plusSeconds(60), ZoneOffset.UTC)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The certificate in %s ran out on %s. Renew it; browsers would show a warning in place of the journal."
                                .formatted(one.chain(), end));
        Instant start = own.getNotBefore().toInstant();
        assertThatThrownBy(() -> one.read(Clock.fixed(start.minusSeconds(60), ZoneOffset.UTC)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The certificate in %s holds from %s only. Wait until then, or set the clock of this machine."
                                .formatted(one.chain(), start));
    }

    private static void refused(Certificate certificate, String words) {
        assertThatThrownBy(() -> certificate.read(Clock.systemUTC()))
                .isInstanceOf(Refusal.class)
                .hasMessage(words);
    }

    /// Whom the server says it is.
    private String shown(int port, String trusted, String version) throws Exception {
        try (SSLSocket socket =
                (SSLSocket)
                        trusting(trusted)
                                .getSocketFactory()
                                .createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private SSLContext trusting(String name) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", store(name).getCertificate("key"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Certificate made(String name, String kind) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "key",
                                "-keyalg",
                                kind,
                                "-dname",
                                "O=" + name + ", CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                "secret")
                        .redirectErrorStream(true)
                        .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = store(name);
        return new Certificate(
                written(
                        name + "-chain",
                        "CERTIFICATE",
                        Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("key").getEncoded())),
                written(
                        name + "-key",
                        "PRIVATE KEY",
                        Base64.getMimeEncoder()
                                .encodeToString(
                                        store.getKey("key", "secret".toCharArray()).getEncoded())));
    }

    private KeyStore store(String name) throws Exception {
        return KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), "secret".toCharArray());
    }

    private Path written(String name, String what, String base64) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, base64));
    }
}
