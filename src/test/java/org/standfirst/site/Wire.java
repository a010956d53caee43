package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Speaks HTTP byte by byte, because no client lets odd addresses through.
public final class Wire {
    private Wire() {}

    /// What came back.
    ///
    /// @param headers by their names in lower case
    /// @param raw all of it, byte for byte
    public record Said(int status, Map<String, String> headers, byte[] body, String raw) {
        /// A header, or null.
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /// The body as text.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// Asks by GET.
    public static Said get(int port, String target, String... headers) {
        return ask(port, "GET", target, headers);
    }

    /// Asks; the characters of the target go over the wire as bytes.
    public static Said ask(int port, String method, String target, String... headers) {
        StringBuilder asked = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(it -> it.startsWith("Host:"))) {
            asked.append("Host: journal.test\r\n");
        }
        List.of(headers).forEach(it -> asked.append(it).append("\r\n"));
        asked.append("Connection: close\r\n\r\n");
        return raw(port, asked.toString());
    }

    /// Sends these bytes and reads to the end.
    public static Said raw(int port, String asked) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException reset) {
                // A server that is not sent the rest may hang up hard; what it said counts.
            }
            return said(all.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Said said(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No answer, but “" + raw + "”");
        }
        String[] lines = raw.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        return new Said(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length),
                raw);
    }

    /// It says what every answer says to browsers, and nothing of what made it.
    static void assertIsGuarded(Said said) {
        Site.ALWAYS.forEach((name, value) -> assertThat(said.header(name)).isEqualTo(value));
        assertThat(said.headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        assertThat(said.raw()).doesNotContainIgnoringCase("jetty");
    }
}
