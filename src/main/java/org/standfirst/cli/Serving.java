package org.standfirst.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.standfirst.DataFolder;
import org.standfirst.Standfirst;
import org.standfirst.web.WebServer;

/// Serves a journal until somebody stops it.
final class Serving {
    private final Path folder;
    private final Optional<String> database;
    private final Terminal terminal;
    private final Clock clock;

    Serving(Path folder, Optional<String> database, Terminal terminal, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.terminal = terminal;
        this.clock = clock;
    }

    /// Opens the readers' door of a house, after whatever has to be done before.
    @FunctionalInterface
    interface Opening {
        /// The server that listens.
        WebServer of(Standfirst house);
    }

    /// Comes back when the thread is interrupted; a signal ends the process in good order.
    int run(Opening opening) {
        DataFolder held = DataFolder.tryHold(folder).orElseThrow(() -> Delivery.busy(folder));
        Standfirst.rehearse();
        try (Stopping stopping = new Stopping()) {
            Standfirst house = new Standfirst(held, database, clock);
            stopping.later(house);
            WebServer server = opening.of(house);
            String running =
                    "process %d, %s, since %s"
                            .formatted(
                                    ProcessHandle.current().pid(),
                                    server.address(),
                                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
            held.note(running);
            Errands errands = new Errands(house, folder.toString(), running);
            stopping.later(hatch(errands));
            terminal.say("%s is at %s".formatted(house.journal().name().text(), server.address()));
            terminal.say("All that it is lies in %s".formatted(folder));
            if (house.texts() == 0) {
                terminal.say(
                        "It has no texts yet: “./standfirst import FILE” takes them in, also while this runs.");
            }
            terminal.say("Ctrl-C stops it.");
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException stop) {
            return 0;
        }
    }

    private Hatch hatch(Errands errands) {
        try {
            return new Hatch(errands, database, new SocketFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The socket in the data folder can't be made", e);
        }
    }
}
