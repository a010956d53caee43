package org.standfirst.web;

import java.net.URI;
import java.util.Optional;

/// What came of a call.
public final class Fetched {
    private final URI at;
    private final Answer answer;
    private final byte[] body;

    Fetched(URI at, Answer answer, byte[] body) {
        this.at = at;
        this.answer = answer;
        this.body = body;
    }

    /// The address that answered in the end.
    public URI at() {
        return at;
    }

    public int status() {
        return answer.status();
    }

    public boolean isOk() {
        return answer.status() >= 200 && answer.status() < 300;
    }

    /// The first header of that name, in whatever letters.
    public Optional<String> header(String name) {
        return answer.header(name);
    }

    /// Empty where it went to a file.
    public byte[] body() {
        return body.clone();
    }
}
