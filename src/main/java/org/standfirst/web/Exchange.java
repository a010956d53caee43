package org.standfirst.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request and its reply, between Jetty's words and ours, on two lanes.
///
/// What lies ready is sent at once, by the very thread that read the request. Everything else may
/// wait for a disk and is done by others, so that it holds up nobody who asks for what lies ready.
final class Exchange extends Handler.Abstract.NonBlocking {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Reply READ_ONLY =
            Reply.sentence(405, "This can only be read.", Headers.of("Allow", "GET, HEAD"));
    private static final Reply BUSY =
            Reply.sentence(
                    503,
                    "Too much is asked at once. Try again in a moment.",
                    Headers.of("Retry-After", "1"));

    private final Door door;
    private final Sending sending;
    private final Executor slowLane;
    private final Clock clock;
    private final AtomicLong faults = new AtomicLong();

    Exchange(Door door, Sending sending, Executor slowLane, Clock clock) {
        this.door = door;
        this.sending = sending;
        this.slowLane = slowLane;
        this.clock = clock;
    }

    private interface Answering {
        Optional<Reply> reply() throws IOException;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            sending.send(READ_ONLY, request, response, callback);
            return true;
        }
        Asked asked = asked(request);
        Optional<Reply> ready = reply(() -> door.ready(asked));
        if (ready.isPresent()) {
            sending.send(ready.get(), request, response, callback);
            return true;
        }
        try {
            slowLane.execute(() ->
                    reply(() -> Optional.of(door.answer(asked)))
                            .ifPresent(reply -> sending.send(reply, request, response, callback)));
        } catch (RejectedExecutionException full) {
            sending.send(BUSY, request, response, callback);
        }
        return true;
    }

    private Optional<Reply> reply(Answering answering) {
        try {
            return answering.reply();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            String number = MOMENT.format(clock.instant()) + "-" + faults.incrementAndGet();
            // Neither who asked nor for what: a log is not a list of readers.
            LOG.error("Fault {}: an answer could not be made.", number, e);
            return Optional.of(door.broken(number));
        }
    }

    private static Asked asked(Request request) {
        String path = request.getHttpURI().getPath();
        HttpFields fields = request.getHeaders();
        return new Asked(
                request.getMethod().equals("GET") ? Asked.Method.GET : Asked.Method.HEAD,
                path == null ? "" : path,
                Optional.ofNullable(request.getHttpURI().getQuery()),
                name -> header(fields, name));
    }

    private static Optional<String> header(HttpFields fields, String name) {
        Optional<String> all = Optional.empty();
        for (int i = 0; i < fields.size(); i++) {
            HttpField field = fields.getField(i);
            if (field.is(name)) {
                String line = field.getValue() == null ? "" : field.getValue();
                all = Optional.of(all.isEmpty() ? line : all.get() + ", " + line);
            }
        }
        return all;
    }
}
