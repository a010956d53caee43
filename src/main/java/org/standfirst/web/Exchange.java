package org.standfirst.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request and its reply, between Jetty's words and ours.
final class Exchange extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Door door;
    private final Clock clock;
    private final AtomicLong faults = new AtomicLong();

    Exchange(Door door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            send(
                    Reply.sentence(405, "This can only be read.", Map.of("Allow", "GET, HEAD")),
                    request,
                    response,
                    callback);
            return true;
        }
        send(reply(asked(request)), request, response, callback);
        return true;
    }

    private Reply reply(Asked asked) {
        try {
            return door.answer(asked);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            String number = MOMENT.format(clock.instant()) + "-" + faults.incrementAndGet();
            // Neither who asked nor for what: a log is not a list of readers.
            LOG.error("Fault {}: an answer could not be made.", number, e);
            return door.broken(number);
        }
    }

    private static Asked asked(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getLowerCaseName(), _ -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        String path = request.getHttpURI().getPath();
        return new Asked(
                Asked.Method.valueOf(request.getMethod()),
                path == null ? "" : path,
                Optional.ofNullable(request.getHttpURI().getQuery()),
                headers);
    }

    private void send(Reply reply, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        door.always().forEach((name, value) -> response.getHeaders().put(name, value));
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (!(reply.body() instanceof Reply.Nothing && reply.status() == 304)) {
            response.getHeaders().put("Content-Length", reply.body().length());
        }
        if (request.getMethod().equals("HEAD")) {
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        switch (reply.body()) {
            case Reply.Nothing _ -> response.write(true, ByteBuffer.allocate(0), callback);
            case Reply.Bytes bytes ->
                    response.write(true, ByteBuffer.wrap(bytes.bytes()), callback);
            case Reply.Part part when part.length() == 0 ->
                    response.write(true, ByteBuffer.allocate(0), callback);
            case Reply.Part part ->
                    Content.copy(
                            Content.Source.from(
                                    new ByteBufferPool.Sized(
                                            request.getComponents().getByteBufferPool(),
                                            false,
                                            1 << 16),
                                    part.file(),
                                    part.from(),
                                    part.length()),
                            response,
                            callback);
        }
    }
}
