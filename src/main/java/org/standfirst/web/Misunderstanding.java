package org.standfirst.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is said to a request that never came as far as a door, because it is no proper HTTP.
final class Misunderstanding extends ErrorHandler {
    private final Sending sending;

    Misunderstanding(Sending sending) {
        this.sending = sending;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        sending.send(
                Reply.sentence(status, words(status), Headers.NONE), request, response, callback);
        return true;
    }

    private static String words(int status) {
        return switch (status) {
            case 408 -> "The request took too long to come.";
            case 414 -> "The address is too long.";
            case 431 -> "The request has more headers than anybody needs.";
            case 503 -> "The server is about to stop.";
            case 505 -> "This speaks HTTP/1.1.";
            default ->
                    status < 500
                            ? "The request cannot be understood."
                            : "Something broke. Try again in a moment.";
        };
    }
}
