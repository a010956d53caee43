package org.standfirst.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that says, byte for byte, what a test wants it to, and remembers what it was asked.
final class LocalServer implements AutoCloseable {
    /// What is done with one connection.
    interface Talk {
        void to(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private final Talk talk;
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger connections = new AtomicInteger();

    LocalServer(Talk talk) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
    }

    LocalServer(ServerSocket door, Talk talk) {
        this.door = door;
        this.talk = talk;
        Thread.ofVirtual().start(this::listen);
    }

    static LocalServer saying(String answer) throws IOException {
        return new LocalServer((request, out) -> out.write(bytes(answer)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            String request = head(line.getInputStream());
            requests.add(request);
            OutputStream out = line.getOutputStream();
            talk.to(request, out);
            out.flush();
        } catch (IOException | InterruptedException gone) {
            // The caller hung up, as some tests want it to.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int value = in.read();
            if (value < 0) {
                break;
            }
            head.write(value);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
