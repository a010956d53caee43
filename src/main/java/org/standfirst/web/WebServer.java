package org.standfirst.web;

import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;
import org.standfirst.content.Refusal;

/// Listens at a port and brings what is asked there to a [Door].
///
/// It knows GET and HEAD only, says nothing about itself, and writes nothing about readers anywhere.
/// Few threads read requests and send what lies ready; others, of which there are more, may wait for
/// a disk. All are the platform's, because SQLite would pin virtual ones.
public final class WebServer implements AutoCloseable {
    private static final int CONNECTIONS = 20_000;

    /// How many may wait for the slow lane.
    static final int WAITING = 2_000;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_IN_A_CROWD = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Headers SEALED =
            Headers.of("Strict-Transport-Security", "max-age=31536000");

    static {
        // Otherwise Jetty asks Java's own management for it, which loads much that nothing else
        // needs.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private final Server server;
    private final ServerConnector connector;
    private final ThreadPoolExecutor slowLane;
    private final String host;
    private final String scheme;

    private WebServer(
            Server server,
            ServerConnector connector,
            ThreadPoolExecutor slowLane,
            String host,
            String scheme) {
        this.server = server;
        this.connector = connector;
        this.slowLane = slowLane;
        this.host = host;
        this.scheme = scheme;
    }

    /// Begins to listen in the clear; empty where another program listens there already.
    ///
    /// @param host the name or number of an interface of this machine
    /// @param port 0 for any that is free
    public static Optional<WebServer> startIfFree(String host, int port, Door door, Clock clock) {
        return startIfFree(host, port, Optional.empty(), door, clock);
    }

    /// Begins to listen, under TLS if there is a certificate; empty where another program listens
    /// there already.
    public static Optional<WebServer> startIfFree(
            String host, int port, Optional<Certificate> certificate, Door door, Clock clock) {
        return startIfFree(host, port, certificate, BETWEEN_LOOKS, door, clock);
    }

    static Optional<WebServer> startIfFree(
            String host,
            int port,
            Optional<Certificate> certificate,
            Duration betweenLooks,
            Door door,
            Clock clock) {
        if (port < 0 || port > 65_535) {
            throw new Refusal(
                    "There is no port %d.".formatted(port), "Give a number from 1 to 65535.");
        }
        int processors = Runtime.getRuntime().availableProcessors();
        QueuedThreadPool threads = new QueuedThreadPool(processors + 8, processors + 1);
        threads.setName("reader");
        threads.setReservedThreads(0);
        Server server = new Server(threads);
        Scheduler scheduler = server.getScheduler();
        Protocols protocols = new Protocols(IDLE);
        Optional<SslContextFactory.Server> tls = certificate.map(it -> Protocols.tls());
        tls.ifPresent(it ->
                server.addBean(
                        new Renewal(
                                certificate.orElseThrow(), it, scheduler, betweenLooks, clock)));
        // Whoever selects accepts too: there is nothing to hand over.
        ServerConnector connector =
                new ServerConnector(
                        server,
                        0,
                        Math.max(1, processors / 2),
                        tls.map(protocols::under).orElseGet(protocols::inTheClear));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(4_096);
        connector.addBean(new Patience(scheduler, PATIENCE));
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(CONNECTIONS, server);
        limit.setEndPointIdleTimeout(IDLE_IN_A_CROWD.toMillis());
        server.addBean(limit);
        Sending sending = new Sending(door.always(), tls.isPresent() ? SEALED : Headers.NONE);
        ThreadPoolExecutor slowLane = slowLane(printers());
        server.setErrorHandler(new Misunderstanding(sending));
        server.setHandler(new GracefulHandler(new Exchange(door, sending, slowLane, clock)));
        server.setStopTimeout(FAREWELL.toMillis());
        WebServer started =
                new WebServer(
                        server, connector, slowLane, host, tls.isPresent() ? "https" : "http");
        try {
            server.start();
            return Optional.of(started);
        } catch (Exception e) {
            started.close();
            if (isTaken(e)) {
                return Optional.empty();
            }
            throw refusal(host, port, e);
        }
    }

    /// How many work in the slow lane.
    static int printers() {
        return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    }

    /// What waits there has been asked and not answered; more of it than that is refused.
    private static ThreadPoolExecutor slowLane(int threads) {
        ThreadPoolExecutor lane =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        1,
                        TimeUnit.MINUTES,
                        new LinkedBlockingQueue<>(WAITING),
                        Thread.ofPlatform().name("printer-", 1).daemon().factory());
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    /// What to say where it has to be that port, and another program listens there.
    public static Refusal taken(String host, int port) {
        return new Refusal(
                "Port %d on %s is in use by another program.".formatted(port, host),
                "End that program, or give another port, for example --port %d."
                        .formatted(port < 65_535 ? port + 1 : 8080));
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
        return "%s://%s:%d/"
                .formatted(scheme, name.contains(":") ? "[" + name + "]" : name, port());
    }

    /// Lets running answers come to their end, for a few seconds.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        } finally {
            slowLane.shutdownNow();
        }
    }
}
