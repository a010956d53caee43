package org.standfirst.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.standfirst.content.Refusal;
import org.standfirst.web.Certificate;
import org.standfirst.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the journal to readers.
@Command(
        description = {
            "Serves the journal to readers, until Ctrl-C or SIGTERM.",
            "",
            "Every other command works beside it: “import”, “save”, “publish”, “set” and the rest find the server by the data folder, and what they change is there for readers at once. What is scheduled is published when its moment comes. For the public it wants a certificate, or a server in front of it that has one: docs/serving.md."
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

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "Speaks HTTPS with that certificate, and those that vouch for it, in PEM (fullchain.pem). A renewed file is taken up while it runs.")
    Optional<Path> chain = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key of the certificate, in PEM (privkey.pem).")
    Optional<Path> key = Optional.empty();

    Serve(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<Certificate> certificate = certificate();
        return new Serving(where.folder(), where.jdbc(), terminal, clock)
                .run(house ->
                        house.serve(host, port, certificate)
                                .orElseThrow(() -> WebServer.taken(host, port)));
    }

    private Optional<Certificate> certificate() {
        if (chain.isPresent() != key.isPresent()) {
            throw new Refusal(
                    chain.isPresent()
                            ? "A certificate is of no use without its key."
                            : "A key is of no use without its certificate.",
                    "Give both: --certificate FILE --key FILE.");
        }
        return chain.map(
                it -> new Certificate(it.toAbsolutePath(), key.orElseThrow().toAbsolutePath()));
    }
}
