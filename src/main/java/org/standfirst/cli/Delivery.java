package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.standfirst.DataFolder;
import org.standfirst.Standfirst;
import org.standfirst.content.Refusal;

/// Has an errand done: here, or by the server that holds the data folder.
final class Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path folder;
    private final Optional<String> database;
    private final Terminal terminal;
    private final Clock clock;

    Delivery(Path folder, Optional<String> database, Terminal terminal, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.terminal = terminal;
        this.clock = clock;
    }

    void of(Errand errand) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Word.Asks asks = new Word.Asks(database, errand);
        while (!isDone(asks)) {
            // Whoever has the folder may be about to open its hatch, or to end.
            if (System.nanoTime() > until) {
                throw busy(folder);
            }
            pause();
        }
    }

    private boolean isDone(Word.Asks asks) {
        Optional<DataFolder> held = DataFolder.tryHold(folder);
        if (held.isEmpty()) {
            return new Knock(folder).deliver(asks, terminal);
        }
        try (Standfirst house = new Standfirst(held.get(), database, clock)) {
            new Errands(house, folder.toString(), "none is running").run(asks.errand(), terminal);
        }
        return true;
    }

    static Refusal busy(Path folder) {
        String holder = DataFolder.holder(folder);
        return new Refusal(
                "Another Standfirst has %s%s."
                        .formatted(folder, holder.isEmpty() ? "" : " (" + holder + ")"),
                "End it or wait until it is done, or give another folder with --data.");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted while waiting for another Standfirst.");
        }
    }
}
