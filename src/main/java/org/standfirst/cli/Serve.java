package org.standfirst.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.standfirst.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the journal to readers.
@Command(
        name = "serve",
        description = {
            "Serves the journal to readers, until Ctrl-C or SIGTERM.",
            "",
            "Every other command works beside it: “import”, “save”, “publish”, “set” and the rest find the server by the data folder, and what they change is there for readers at once. What is scheduled is published when its moment comes. Put a server that speaks HTTPS in front of it for the public."
        })
final class Serve implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin Where where = new Where();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where it listens. Default: 8080; 0 takes any that is free.")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "On which address of this machine. Default: 127.0.0.1, which only this machine reaches; 0.0.0.0 is all of them.")
    String host = "127.0.0.1";

    Serve(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new Serving(where.folder(), where.jdbc(), terminal, clock)
                .run(house ->
                        house.serve(host, port).orElseThrow(() -> WebServer.taken(host, port)));
    }
}
