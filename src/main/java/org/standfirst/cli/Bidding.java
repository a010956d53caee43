package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command that bids the house do one errand: the server that runs on the data folder, or else a
/// house that is opened for it.
abstract class Bidding implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    Bidding(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /// What is to be done, as the words of the command say.
    abstract Errand errand();

    /// In which folder: one that holds a journal.
    Path folder() {
        return where.existing();
    }

    /// Who bids, by the name that the system has for them.
    static String who() {
        return System.getProperty("user.name");
    }

    @Override
    public final Integer call() {
        Errand errand = errand();
        new Delivery(folder(), where.jdbc(), terminal, clock).of(errand);
        return 0;
    }
}
