package org.standfirst.web;

import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.standfirst.content.Refusal;

/// Listens at a port and brings what is asked there to a [Door].
///
/// It knows GET and HEAD only, says nothing about itself, and writes nothing about readers anywhere.
/// Its threads are those of the platform, because SQLite would pin virtual ones.
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 64;
    private static final int CONNECTIONS = 4_000;

    /// Of a request: its first line and all its headers together.
    private static final int HEAD_BYTES = 8_192;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final String host;

    private WebServer(Server server, ServerConnector connector, String host) {
        this.server = server;
        this.connector = connector;
        this.host = host;
    }

    /// Begins to listen; empty where another program listens there already.
    ///
    /// @param host the name or number of an interface of this machine
    /// @param port 0 for any that is free
    public static Optional<WebServer> startIfFree(String host, int port, Door door, Clock clock) {
        if (port < 0 || port > 65_535) {
            throw new Refusal(
                    "There is no port %d.".formatted(port), "Give a number from 1 to 65535.");
        }
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("reader");
        Server server = new Server(threads);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(manners()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setErrorHandler(new Misunderstanding(door));
        server.setHandler(new GracefulHandler(new Exchange(door, clock)));
        server.setStopTimeout(FAREWELL.toMillis());
        try {
            server.start();
            return Optional.of(new WebServer(server, connector, host));
        } catch (Exception e) {
            stop(server);
            if (isTaken(e)) {
                return Optional.empty();
            }
            throw refusal(host, port, e);
        }
    }

    /// What to say where it has to be that port, and another program listens there.
    public static Refusal taken(String host, int port) {
        return new Refusal(
                "Port %d on %s is in use by another program.".formatted(port, host),
                "End that program, or give another port, for example --port %d."
                        .formatted(port < 65_535 ? port + 1 : 8080));
    }

    private static HttpConfiguration manners() {
        HttpConfiguration manners = new HttpConfiguration();
        manners.setSendServerVersion(false);
        manners.setSendXPoweredBy(false);
        manners.setRequestHeaderSize(HEAD_BYTES);
        // Paths are read by the door, strictly; what is odd about them is its to answer.
        manners.setUriCompliance(UriCompliance.UNSAFE);
        manners.setHttpCompliance(HttpCompliance.RFC7230);
        manners.setIdleTimeout(IDLE.toMillis());
        manners.setRelativeRedirectAllowed(true);
        return manners;
    }

    private static boolean isTaken(Throwable e) {
        Optional<BindException> bind = cause(e, BindException.class);
        return bind.isPresent() && String.valueOf(bind.get().getMessage()).contains("in use");
    }

    private static RuntimeException refusal(String host, int port, Exception e) {
        if (cause(e, UnresolvedAddressException.class).isPresent()) {
            return new Refusal(
                    "“%s” is not the name of a machine that can be found.".formatted(host),
                    "Give --host an address of this machine, for example 127.0.0.1.");
        }
        String reason =
                cause(e, SocketException.class).map(why -> "" + why.getMessage()).orElse("");
        if (reason.contains("ermission denied")) {
            return new Refusal(
                    "The system lets you not listen at port %d.".formatted(port),
                    "Give a port above 1023, for example --port 8080.");
        }
        if (!reason.isEmpty()) {
            return new Refusal(
                    "“%s” is no address of this machine (%s).".formatted(host, reason),
                    "Give --host one that it has, for example 127.0.0.1.");
        }
        return new IllegalStateException("The server does not start", e);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> sort) {
        Throwable at = e;
        while (at != null && !sort.isInstance(at)) {
            at = at.getCause();
        }
        return at == null ? Optional.empty() : Optional.of(sort.cast(at));
    }

    /// The port that it listens at.
    public int port() {
        return connector.getLocalPort();
    }

    /// What to type into a browser on this machine.
    public String address() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://%s:%d/".formatted(name.contains(":") ? "[" + name + "]" : name, port());
    }

    /// Lets running answers come to their end, for a few seconds.
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }
}
