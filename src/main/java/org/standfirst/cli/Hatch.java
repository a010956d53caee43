package org.standfirst.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.content.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where other processes on this machine hand errands to a running server: a socket that is a file.
///
/// Only who may read the data folder gets at it. When an asking process goes away, its errand is
/// given up, and nothing of it is kept.
final class Hatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hatch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final JsonMapper json = new JsonMapper();
    private final Errands errands;
    private final Optional<String> database;
    private final SocketFile file;
    private final ServerSocketChannel channel;
    private final Map<Thread, SocketChannel> visitors = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    /// @param database the JDBC URL that the server was started with
    Hatch(Errands errands, Optional<String> database, SocketFile file) throws IOException {
        this.errands = errands;
        this.database = database;
        this.file = file;
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        file.bind(channel);
        Thread.ofPlatform().daemon().name("hatch").start(this::listen);
    }

    private void listen() {
        while (!isOver) {
            try {
                SocketChannel visitor = channel.accept();
                Thread thread = Thread.ofPlatform().name("errand").unstarted(() -> serve(visitor));
                visitors.put(thread, visitor);
                thread.start();
            } catch (IOException e) {
                if (!isOver) {
                    LOG.error("No more errands are taken from other processes.", e);
                }
                return;
            }
        }
    }

    private void serve(SocketChannel visitor) {
        try (visitor;
                BufferedReader in =
                        new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8));
                Writer out = Channels.newWriter(visitor, StandardCharsets.UTF_8)) {
            Mouth mouth = new Mouth(json, out);
            String line = in.readLine();
            if (line != null && Word.of(json, line) instanceof Word.Asks asks) {
                answer(asks, mouth);
            }
        } catch (IOException | JacksonException | CancellationException gone) {
            // Whoever asked is not there any more, or was never one of ours.
        } finally {
            visitors.remove(Thread.currentThread());
        }
    }

    private void answer(Word.Asks asks, Mouth mouth) {
        try {
            if (asks.database().isPresent() && !asks.database().equals(database)) {
                throw new Refusal(
                        "The server that runs on this data folder keeps its archive in another database.",
                        "Leave out --database, or give another folder with --data.");
            }
            errands.run(asks.errand(), mouth);
            mouth.speak(new Word.Done());
        } catch (Refusal e) {
            mouth.speak(new Word.Refuses(e.wrong(), e.cure()));
        } catch (CancellationException gone) {
            throw gone;
        } catch (RuntimeException e) {
            LOG.error("An errand broke.", e);
            mouth.speak(new Word.Broke(Fault.sentence(e)));
        }
    }

    @Override
    public void close() {
        isOver = true;
        try {
            channel.close();
            for (Map.Entry<Thread, SocketChannel> visitor : visitors.entrySet()) {
                visitor.getValue().close();
                visitor.getKey().join(FAREWELL);
            }
        } catch (IOException e) {
            LOG.warn("The hatch does not close: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            file.remove();
        }
    }
}
