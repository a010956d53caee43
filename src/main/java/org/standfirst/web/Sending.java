package org.standfirst.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Sends replies, with what every answer says.
final class Sending {
    private static final int FILE_PART = 1 << 16;

    private final Headers always;
    private final Headers besides;

    /// @param always what an answer may say otherwise
    /// @param besides what none says by itself
    Sending(Headers always, Headers besides) {
        this.always = always;
        this.besides = besides.encoded();
    }

    void send(Reply reply, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpVersion version = request.getConnectionMetaData().getHttpVersion();
        reply.headers().over(always).addTo(response.getHeaders(), version);
        besides.addTo(response.getHeaders(), version);
        boolean isHead = request.getMethod().equals("HEAD");
        switch (reply.body()) {
            // Jetty counts what is sent in one go.
            case Reply.Bytes bytes when !isHead ->
                    response.write(true, ByteBuffer.wrap(bytes.bytes()), callback);
            case Reply.Lasting lasting when !isHead ->
                    response.write(true, lasting.bytes().duplicate(), callback);
            case Reply.Part part when !isHead && part.length() > 0 -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, part.length());
                Content.copy(
                        Content.Source.from(
                                new ByteBufferPool.Sized(
                                        request.getComponents().getByteBufferPool(),
                                        false,
                                        FILE_PART),
                                part.file(),
                                part.from(),
                                part.length()),
                        response,
                        callback);
            }
            case Reply.Nothing _ when reply.status() == 304 ->
                    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            case Reply.Body body -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length());
                response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            }
        }
    }
}
