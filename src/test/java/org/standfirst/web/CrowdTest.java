package org.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// More is asked than can be answered.
@Timeout(120)
class CrowdTest {
    private static final byte[] SLOW =
            "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] READY =
            "GET /ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final int TOO_MANY = 100;

    private final CountDownLatch disk = new CountDownLatch(1);

    @Test
    void whoComesToAFullHouseIsToldToComeBackAndWhatLiesReadyIsStillGiven() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (WebServer server =
                WebServer.startIfFree("127.0.0.1", 0, door(), Clock.systemUTC()).orElseThrow()) {
            for (int i = 0; i < WebServer.printers() + WebServer.WAITING + TOO_MANY; i++) {
                Socket socket = asking(server.port(), SLOW);
                crowd.add(socket);
            }
            // Who of them comes too late is for the system to say.
            List<Socket> refusals = answered(crowd);
            assertThat(said(refusals.getFirst()))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("\r\nRetry-After: 1\r\n")
                    .contains("Too much is asked at once. Try again in a moment.");

            try (Socket other = asking(server.port(), READY)) {
                assertThat(said(other)).startsWith("HTTP/1.1 200 ");
            }
            disk.countDown();
            Socket patient =
                    crowd.stream().filter(it -> !refusals.contains(it)).findFirst().orElseThrow();
            assertThat(said(patient)).startsWith("HTTP/1.1 200 ");
        } finally {
            disk.countDown();
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    /// Those who have an answer, as soon as there are as many as do not fit in.
    private static List<Socket> answered(List<Socket> crowd) throws Exception {
        List<Socket> answered = new ArrayList<>();
        while (answered.size() < TOO_MANY) {
            Thread.sleep(20);
            answered.clear();
            for (Socket socket : crowd) {
                if (socket.getInputStream().available() > 0) {
                    answered.add(socket);
                }
            }
        }
        return answered;
    }

    private static Socket asking(int port, byte[] request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request);
        return socket;
    }

    private static String said(Socket socket) throws IOException {
        byte[] some = new byte[4_096];
        int read = socket.getInputStream().read(some);
        return new String(some, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }

    /// A door whose disk does not answer until it is let.
    private Door door() {
        return new BareDoor() {
            @Override
            public Optional<Reply> ready(Asked asked) {
                return asked.path().equals("/ready")
                        ? Optional.of(Reply.sentence(200, "Ready.", Headers.NONE))
                        : Optional.empty();
            }

            @Override
            public Reply answer(Asked asked) throws IOException {
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
                return Reply.sentence(200, "At last.", Headers.NONE);
            }
        };
    }
}
