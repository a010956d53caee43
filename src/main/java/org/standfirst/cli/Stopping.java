package org.standfirst.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Closes what is open, newest first and once, also when a signal ends the process.
final class Stopping implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread bySignal = Thread.ofPlatform().name("stop").unstarted(this::closeAll);

    Stopping() {
        Runtime.getRuntime().addShutdownHook(bySignal);
    }

    synchronized void later(AutoCloseable it) {
        open.push(it);
    }

    private synchronized void closeAll() {
        @Nullable RuntimeException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                RuntimeException broke =
                        e instanceof RuntimeException it ? it : new IllegalStateException(e);
                if (first == null) {
                    first = broke;
                } else {
                    first.addSuppressed(broke);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(bySignal);
        } catch (IllegalStateException itIsAtWork) {
            // Then it closes everything, and this waits for it.
        }
        closeAll();
    }
}
