package org.standfirst.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A door behind which nothing is; a test says what differs.
public abstract class BareDoor implements Door {
    @Override
    public Optional<Reply> ready(Asked asked) {
        return Optional.empty();
    }

    @Override
    public Reply answer(Asked asked) throws IOException {
        throw new AssertionError("nobody asks for " + asked.path());
    }

    @Override
    public Reply broken(String number) {
        return new Reply(
                500,
                Headers.of("Content-Type", "text/plain"),
                new Reply.Bytes(number.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Headers always() {
        return Headers.NONE;
    }
}
