package org.standfirst;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Snapshots;

/// Brings the edition up to the ledger again and again, because other machines write to it as well.
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Editions editions;
    private final Snapshots snapshots;
    private final Thread thread;
    private volatile boolean isOver;
    private boolean isFailing;

    Follower(Editions editions, Snapshots snapshots) {
        this.editions = editions;
        this.snapshots = snapshots;
        this.thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::follow);
        thread.start();
    }

    private void follow() {
        while (!isOver) {
            try {
                editions.catchUp();
                snapshots.look(editions);
                isFailing = false;
            } catch (RuntimeException e) {
                // A database that is away is named once, not twice a second.
                if (!isFailing && !isOver) {
                    LOG.error("The ledger cannot be read; readers see what there was.", e);
                }
                isFailing = true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void close() {
        isOver = true;
        try {
            // Not interrupted: SQLite may be at work.
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
