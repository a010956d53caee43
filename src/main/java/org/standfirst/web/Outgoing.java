package org.standfirst.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.standfirst.content.Refusal;

/// Calls other machines; the only class of the house that does.
///
/// It looks a name up itself, checks every address that it leads to, and connects to one of those, so that no name, no
/// redirect and no second answer of a name server brings it to this machine or its neighbours. It goes past proxies.
public final class Outgoing {
    /// Between two calls to one host, where nobody says otherwise.
    public static final Duration PAUSE = Duration.ofMillis(200);

    private static final int REDIRECTS = 5;
    private static final int TRIES = 3;
    private static final int ADDRESSES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PEACE = Duration.ofDays(1);

    private final String name;
    private final Clock clock;
    private final Courtesy courtesy;
    private final Set<Allowance> allowed;
    private final Names names;
    private final Lines lines;
    private final Supplier<SSLSocketFactory> tls;

    /// @param version of this program, which the other side may know
    /// @param pause between two calls to one host
    /// @param allowed hosts that may be called at another port, or though they are not on the public internet
    public Outgoing(String version, Clock clock, Duration pause, Set<Allowance> allowed) {
        this(
                version,
                clock,
                pause,
                allowed,
                host -> List.of(InetAddress.getAllByName(host)),
                Outgoing::open,
                // Only who calls out waits until all certificates are read.
                () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Outgoing(
            String version,
            Clock clock,
            Duration pause,
            Set<Allowance> allowed,
            Names names,
            Lines lines,
            SSLSocketFactory tls) {
        this(version, clock, pause, allowed, names, lines, () -> tls);
    }

    private Outgoing(
            String version,
            Clock clock,
            Duration pause,
            Set<Allowance> allowed,
            Names names,
            Lines lines,
            Supplier<SSLSocketFactory> tls) {
        this.name = "Standfirst/" + version;
        this.clock = clock;
        this.courtesy = new Courtesy(clock, pause);
        this.allowed = Set.copyOf(allowed);
        this.names = names;
        this.lines = lines;
        this.tls = tls;
    }

    /// How much and how long at most.
    ///
    /// @param bytes of the body, the part included that is already there
    /// @param connect to reach the host
    /// @param read to wait for the next bytes
    /// @param total for everything, redirects and pauses included
    public record Limits(long bytes, Duration connect, Duration read, Duration total) {
        /// That many bytes, in times that suit a page or a picture.
        public static Limits of(long bytes) {
            return new Limits(
                    bytes, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(5));
        }
    }

    /// A host and port that may be called as they are, for example a server on this machine in a test.
    public record Allowance(String host, int port) {}

    /// Where the addresses of a name come from.
    interface Names {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    /// Where connections to addresses come from.
    interface Lines {
        Socket to(InetSocketAddress place, Duration patience) throws IOException;
    }

    /// What to send along, and where a body goes.
    private interface Errand {
        default Map<String, String> headers() throws IOException {
            return Map.of();
        }

        void take(Answer answer, InputStream body) throws IOException;
    }

    /// Fetches into memory, whatever the status.
    public Fetched get(URI address, Limits limits) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Errand errand =
                (answer, in) -> {
                    body.reset();
                    answer.body(in, body, limits.bytes());
                };
        Landed landed = run(address, limits, errand);
        return new Fetched(landed.at(), landed.answer(), body.toByteArray());
    }

    /// Fetches into a file, and goes on where an earlier call was interrupted if the server still has the same version.
    ///
    /// The file is whole when this returns with status 200 or 206; any other status leaves it as it was.
    public Fetched get(URI address, Limits limits, Path partFile) throws IOException {
        PartFile part = new PartFile(partFile);
        Errand errand =
                new Errand() {
                    @Override
                    public Map<String, String> headers() throws IOException {
                        return part.asking();
                    }

                    @Override
                    public void take(Answer answer, InputStream in) throws IOException {
                        if (answer.status() == 200 || answer.status() == 206) {
                            try (OutputStream out = part.open(answer)) {
                                answer.body(in, out, limits.bytes() - part.already(answer));
                            }
                            part.finish(answer);
                        }
                    }
                };
        Landed landed = run(address, limits, errand);
        if (landed.answer().status() == 416 && part.have() > 0) {
            part.startAgain();
            landed = run(address, limits, errand);
        }
        return new Fetched(landed.at(), landed.answer(), new byte[0]);
    }

    private record Landed(URI at, Answer answer) {}

    private Landed run(URI address, Limits limits, Errand errand) throws IOException {
        Instant deadline = clock.instant().plus(limits.total());
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Target target = Target.of(at);
            Answer answer = patiently(target, limits, deadline, errand);
            Optional<String> next =
                    isRedirect(answer) ? answer.header("Location") : Optional.empty();
            if (next.isEmpty()) {
                return new Landed(at, answer);
            }
            at = resolve(target, next.get());
        }
        throw new Refusal(
                "“%s” leads on and on, more than %d times.".formatted(host(address), REDIRECTS),
                "Open the address in a browser and use the one that it ends at.");
    }

    /// Asks again where the host names a moment for it that is near.
    private Answer patiently(Target target, Limits limits, Instant deadline, Errand errand)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            Answer answer =
                    courtesy.visit(
                            target.host(), deadline, () -> ask(target, limits, deadline, errand));
            Optional<Duration> wait =
                    answer.status() == 429 || answer.status() == 503
                            ? answer.header("Retry-After").flatMap(this::wait)
                            : Optional.empty();
            if (wait.isEmpty()) {
                return answer;
            }
            Instant again = clock.instant().plus(wait.get());
            courtesy.leaveAlone(target.host(), again);
            if (attempt == TRIES || wait.get().compareTo(PATIENCE) > 0 || again.isAfter(deadline)) {
                throw Courtesy.wantsPeace(target.host(), again);
            }
        }
    }

    private Answer ask(Target target, Limits limits, Instant deadline, Errand errand)
            throws IOException {
        List<InetAddress> addresses = checked(target);
        try (Socket socket = connect(target, addresses, limits)) {
            Thread watch = closeAt(deadline, socket);
            try {
                socket.setSoTimeout(millis(limits.read()));
                Socket line = target.isSecure() ? secured(socket, target) : socket;
                line.getOutputStream().write(request(target, errand.headers()));
                line.getOutputStream().flush();
                InputStream in = new BufferedInputStream(line.getInputStream(), 1 << 14);
                Answer answer = Answer.read(in);
                if (!isRedirect(answer)) {
                    errand.take(answer, in);
                }
                return answer;
            } finally {
                watch.interrupt();
            }
        } catch (SSLException untrusted) {
            throw new IOException(
                    "“%s” can't be trusted: %s. Check the address; if it is right, tell whoever runs that site."
                            .formatted(target.host(), untrusted.getMessage()),
                    untrusted);
        } catch (IOException broken) {
            String what =
                    !clock.instant().isBefore(deadline)
                            ? "it took longer than "
                                    + limits.total().toSeconds()
                                    + " seconds altogether"
                            : broken instanceof SocketTimeoutException
                                    ? "it kept silent for too long"
                                    : String.valueOf(broken.getMessage());
            throw new IOException(
                    "“%s” can't be read: %s. Try again later.".formatted(target.host(), what),
                    broken);
        }
    }

    /// All that a name leads to, if all of it may be called.
    private List<InetAddress> checked(Target target) throws IOException {
        boolean allowance = allowed.contains(new Allowance(target.host(), target.port()));
        if (!allowance && target.port() != 80 && target.port() != 443) {
            throw new Refusal(
                    "“%s” can't be called at port %d.".formatted(target.host(), target.port()),
                    "Use an address without a port.");
        }
        List<InetAddress> addresses;
        try {
            addresses = names.addresses(target.host());
        } catch (UnknownHostException | IllegalArgumentException unknown) {
            throw new IOException(
                    "“%s” can't be found. Check how it is written, or try again later."
                            .formatted(target.host()),
                    unknown);
        }
        for (InetAddress address : addresses) {
            Optional<String> objection = AddressTable.objection(address);
            if (objection.isPresent() && !allowance) {
                throw new Refusal(
                        "“%s” leads to %s, which belongs to %s."
                                .formatted(
                                        target.host(), address.getHostAddress(), objection.get()),
                        "Only hosts on the public internet are called; check the address.");
            }
        }
        return addresses;
    }

    private Socket connect(Target target, List<InetAddress> addresses, Limits limits)
            throws IOException {
        IOException failure = new IOException("the name has no address");
        for (InetAddress address : addresses.subList(0, Math.min(ADDRESSES, addresses.size()))) {
            try {
                return lines.to(new InetSocketAddress(address, target.port()), limits.connect());
            } catch (IOException unreachable) {
                failure = unreachable;
            }
        }
        throw failure;
    }

    static Socket open(InetSocketAddress place, Duration patience) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(place, millis(patience));
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    /// Encrypted, with the certificate checked against the name although the connection was made to an address.
    private Socket secured(Socket socket, Target target) throws IOException {
        SSLSocket line =
                (SSLSocket) tls.get().createSocket(socket, target.host(), target.port(), true);
        SSLParameters how = line.getSSLParameters();
        how.setEndpointIdentificationAlgorithm("HTTPS");
        if (!target.isLiteral()) {
            how.setServerNames(List.of(new SNIHostName(target.host())));
        }
        line.setSSLParameters(how);
        line.startHandshake();
        return line;
    }

    /// A host that sends a byte now and then keeps within every time limit but this one.
    private Thread closeAt(Instant deadline, Socket socket) {
        Duration rest = Duration.between(clock.instant(), deadline);
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        Thread.sleep(rest);
                        socket.close();
                    } catch (InterruptedException | IOException done) {
                        // The call ended first, or its line was closed already.
                    }
                });
    }

    private byte[] request(Target target, Map<String, String> more) {
        StringBuilder request = new StringBuilder();
        request.append("GET ").append(target.path()).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(target.authority()).append("\r\n");
        request.append("User-Agent: ").append(name).append("\r\n");
        request.append("Accept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n");
        more.forEach((header, value) ->
                request.append(header).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isRedirect(Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> answer.header("Location").isPresent();
            default -> false;
        };
    }

    /// Servers write spaces and letters of every language into `Location`, which no address may hold.
    private static URI resolve(Target from, String location) {
        StringBuilder legal = new StringBuilder();
        for (byte value : location.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = value > ' ' && value < 0x7F && "\"<>\\^`{|}".indexOf(value) < 0;
            legal.append(plain ? String.valueOf((char) value) : "%%%02X".formatted(value & 0xFF));
        }
        try {
            // Java resolves a lone query as RFC 2396 had it, without the last part of the path.
            String start = location.startsWith("?") ? from.address().getRawPath() : "";
            return from.address().resolve(start + legal);
        } catch (IllegalArgumentException illegal) {
            throw new Refusal(
                    "“%s” leads on to “%s”, which is no address.".formatted(from.host(), location),
                    "Open the address in a browser and use the one that it ends at.");
        }
    }

    private Optional<Duration> wait(String retryAfter) {
        Duration wait;
        try {
            wait =
                    retryAfter.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(retryAfter))
                            : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(
                                            retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
        return Optional.of(
                wait.isNegative()
                        ? Duration.ZERO
                        : wait.compareTo(LONGEST_PEACE) > 0 ? LONGEST_PEACE : wait);
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost();
    }

    private static int millis(Duration duration) {
        return Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE);
    }
}
