package org.standfirst.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.standfirst.content.Progress;

/// Many things to do, and as many hands as there are cores.
final class Hands {
    /// How many one does at a time.
    static final int PORTION = 64;

    private static final int OFTEN = 100;

    private Hands() {}

    /// One of the hands, for one thread.
    interface Hand {
        /// Does what has the numbers from one up to another, which are a portion.
        void take(int from, int to) throws IOException;

        /// Is told that there is nothing left.
        void rest() throws IOException;
    }

    /// Has everything from 0 up to a number done. When this returns, nobody works any more, however it
    /// went.
    static void each(int all, Progress progress, Supplier<Hand> hands) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean isOver = new AtomicBoolean();
        int cores =
                Math.clamp(
                        Math.ceilDiv(all, PORTION), 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                Hand hand = hands.get();
                working.add(
                        pool.submit(() -> {
                            work(all, next, isOver, hand);
                            return null;
                        }));
            }
            try {
                for (Future<?> one : working) {
                    await(one, next, all, progress);
                }
            } finally {
                isOver.set(true);
            }
        }
    }

    private static void work(int all, AtomicInteger next, AtomicBoolean isOver, Hand hand)
            throws IOException {
        try {
            for (int from = next.getAndAdd(PORTION);
                    from < all && !isOver.get();
                    from = next.getAndAdd(PORTION)) {
                hand.take(from, Math.min(all, from + PORTION));
            }
            hand.rest();
        } catch (IOException | RuntimeException e) {
            isOver.set(true);
            throw e;
        }
    }

    private static void await(Future<?> one, AtomicInteger next, int all, Progress progress)
            throws IOException {
        while (true) {
            try {
                one.get(OFTEN, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                progress.reached(Math.min(all, next.get()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The export was interrupted.");
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
