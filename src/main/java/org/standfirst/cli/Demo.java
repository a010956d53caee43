package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.standfirst.Standfirst;
import org.standfirst.intake.Order;
import org.standfirst.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows a small journal of our own.
@Command(
        description = {
            "Takes in a small journal of our own and serves it on this machine.",
            "",
            "It has a data folder of its own, which later starts use again; delete it to begin anew."
        })
final class Demo implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";
    private static final int TRIES = 100;

    private final Terminal terminal;
    private final Clock clock;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder of the demo. Default: ~/standfirst-demo.")
    Path data = Where.home().resolve("standfirst-demo");

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Where it listens. Default: 8080; where that is in use, the next one that is free.")
    int port = 8080;

    Demo(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new Serving(data.toAbsolutePath().normalize(), Optional.empty(), terminal, clock)
                .run(house -> {
                    if (house.archive().position() == 0) {
                        takeIn(house);
                    }
                    return open(house);
                });
    }

    private void takeIn(Standfirst house) {
        try (Sample sample = Sample.unpacked()) {
            Order order = Order.of(sample.folder());
            house.take(order, terminal.progress()).lines().forEach(terminal::say);
        }
    }

    private WebServer open(Standfirst house) {
        int last = port == 0 ? 0 : Math.min(65_535, port + TRIES);
        WebServer server =
                IntStream.rangeClosed(port, last)
                        .mapToObj(each -> house.serve(HOST, each, Optional.empty()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> WebServer.taken(HOST, port));
        if (port != 0 && server.port() != port) {
            terminal.say(
                    "Port %d is in use by another program, so this is at %d."
                            .formatted(port, server.port()));
        }
        return server;
    }
}
