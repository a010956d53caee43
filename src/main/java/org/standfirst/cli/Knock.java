package org.standfirst.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.standfirst.content.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// Hands an errand to the server that runs on a data folder, and repeats what it says.
final class Knock {
    private final JsonMapper json = new JsonMapper();
    private final SocketFile file;

    Knock(Path folder) {
        file = new SocketFile(folder);
    }

    /// Whether a server was there and did it; what it refuses is refused here.
    boolean deliver(Word.Asks asks, Voice voice) {
        try {
            Optional<SocketChannel> server = connect();
            if (server.isEmpty()) {
                return false;
            }
            try (SocketChannel channel = server.get();
                    Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
                    BufferedReader in =
                            new BufferedReader(
                                    Channels.newReader(channel, StandardCharsets.UTF_8))) {
                out.write(Word.line(json, asks));
                out.flush();
                listen(in, voice);
                return true;
            }
        } catch (IOException e) {
            throw new Fault(
                    "The server went away before it was done (%s).".formatted(e.getMessage()));
        }
    }

    private Optional<SocketChannel> connect() throws IOException {
        Optional<UnixDomainSocketAddress> address = file.address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SocketChannel.open(address.get()));
        } catch (SocketException nobodyThere) {
            return Optional.empty();
        }
    }

    private void listen(BufferedReader in, Voice voice) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (Word.of(json, line)) {
                case Word.Begins it -> voice.progress().begin(it.stage(), it.all());
                case Word.Reached it -> voice.progress().reached(it.done());
                case Word.Ends _ -> voice.progress().end();
                case Word.Says it -> voice.say(it.line());
                case Word.Refuses it -> throw new Refusal(it.wrong(), it.cure());
                case Word.Broke it -> throw new Fault(it.words());
                case Word.Done _ -> {
                    return;
                }
                case Word.Asks _ -> throw new Fault("The server asks instead of answering.");
            }
        }
        throw new Fault("The server ended before it was done.");
    }
}
