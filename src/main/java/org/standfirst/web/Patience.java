package org.standfirst.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/// Hangs up on those who begin a request and don't come to its end.
///
/// A connection that says nothing costs little and ends by itself; one that says a letter now and
/// then would stay for ever.
final class Patience extends AbstractLifeCycle implements Connection.Listener {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Map<Connection, Course> open = new ConcurrentHashMap<>();
    private final Scheduler scheduler;
    private final Duration patience;

    /// @param patience for one request, from its first byte to the end of its headers
    Patience(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    /// How far a connection has come.
    ///
    /// @param messages requests that came whole
    /// @param bytes read when the last of them was seen
    /// @param begun when more than that had come, in nanoseconds; 0 while it hasn't
    private record Course(long messages, long bytes, long begun) {
        static final Course START = new Course(0, 0, 0);

        Course after(Connection connection, long now) {
            if (connection.getMessagesIn() != messages) {
                return new Course(connection.getMessagesIn(), connection.getBytesIn(), 0);
            }
            return begun == 0 && connection.getBytesIn() > bytes
                    ? new Course(messages, bytes, Math.max(1, now))
                    : this;
        }
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection) {
            open.put(connection, Course.START);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    @Override
    protected void doStart() {
        later();
    }

    private void later() {
        scheduler.schedule(this::look, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        open.forEach((connection, before) -> {
            Course course = before.after(connection, now);
            if (course.begun() != 0 && now - course.begun() > patience.toNanos()) {
                connection.close();
            } else if (!course.equals(before)) {
                open.replace(connection, before, course);
            }
        });
        later();
    }
}
