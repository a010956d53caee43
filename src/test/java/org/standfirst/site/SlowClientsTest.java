package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Those who hold on to a connection stop nobody else.
@Tag("slow")
@Timeout(180)
class SlowClientsTest {
    private static final int TRICKLING = 500;
    private static final int SILENT = 3_000;

    @Test
    void readersAreServedBesideThemAndWhoTricklesIsHungUpOn(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        try (SmallJournal journal = new SmallJournal(folder, Clock.systemUTC())) {
            int port = journal.server.port();
            for (int i = 0; i < SILENT + TRICKLING; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            List<Socket> trickling = new ArrayList<>(sockets.subList(0, TRICKLING));
            for (Socket socket : trickling) {
                say(socket, "GET / HTTP/1.1\r\nHost: x\r\n");
            }
            while (!trickling.isEmpty()) {
                assertThat(Wire.get(port, "/text-3/").status()).isEqualTo(200);
                assertThat(Wire.get(port, SmallJournal.PICTURE).status()).isEqualTo(200);
                trickling.removeIf(socket -> !say(socket, "X-A: b\r\n"));
                Thread.sleep(250);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static boolean say(Socket socket, String words) {
        try {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }
}
